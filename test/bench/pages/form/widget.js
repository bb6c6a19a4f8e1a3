// Our form, built, as a page with a bundler has it; a fund that answers at once takes the place of the HTTP adapter.
import '../../../../dist/define/enpc-refund-form.js';
import {N, person, start} from '../shared/core.js';
import {widgetOrders} from '../shared/widget-orders.js';

const form = {
  beneficiary: {fullName: person.name, iin: '850505400018'},
  orders: widgetOrders(N),
  accountKinds: ['card', 'current', 'savings'],
  otherBank: 'refuse',
};
const adapter = {
  loadRefundForm: async () => form,
  verifyBankDetails: async () => ({outcome: 'confirmed'}),
  listApplications: async () => [],
};
const element = () => document.querySelector('enpc-refund-form');
start(
  (root) => {
    const widget = document.createElement('enpc-refund-form');
    widget.locale = 'ru';
    widget.adapter = adapter;
    root.append(widget);
  },
  (root) => root.replaceChildren(),
);
Object.assign(window.bench, {
  /** What the field says after so many characters. */
  stateAfter: (count) => `${count} из 20`,
  setLanguage: (language) => {
    element().locale = language;
  },
  textIn: {
    kk: 'Төлем тапсырмасының\u00a0№',
    ru: '№\u00a0платежного поручения',
    en: 'Payment order No.',
  },
});
