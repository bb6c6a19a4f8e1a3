/** What must not compile, and what must: read by the compiler alone (`test/tooling/types.test.ts`). */
import type {EnpcRefundForm, MessageOverrides, RefundEventMap, SignPanel} from '../../src/index.ts';
import {HttpRefundAdapter} from '../../src/index.ts';
import {ERROR_CATALOGUE, type ErrorEntry} from '../../src/errors.ts';

const form: EnpcRefundForm = document.createElement('enpc-refund-form');
const list = document.createElement('refund-application-list');
const table = document.createElement('payment-order-table');
const panel: SignPanel = document.createElement('sign-panel');

form.adapter = new HttpRefundAdapter({baseUrl: '/api'});
list.adapter = form.adapter;
form.locale = 'kk';
form.addEventListener('refund-selection-changed', ({detail}) => detail.total.startsWith('5'));
document.addEventListener('refund-before-submit', (event) => {
  event.waitUntil(Promise.resolve(event.detail.idempotencyKey));
});
table.addEventListener('orders-ticked', ({detail}) => detail.ticked.size);
panel.addEventListener('document-signed', ({detail}) => detail.signature.cms);
const known: ErrorEntry = ERROR_CATALOGUE.signing['not-running'];
const ready: RefundEventMap['refund-ready']['detail'] | undefined = undefined;

// @ts-expect-error a language is a text
form.locale = 7;
// @ts-expect-error an adapter has all calls
form.adapter = {loadRefundForm: () => Promise.reject(new Error('no'))};
// @ts-expect-error an adapter is no address
list.adapter = '/api/refund';
// @ts-expect-error it is on or off
form.draft = true;
// @ts-expect-error it is read only
form.step = 'filling';
// @ts-expect-error the adapter has to know where the contract is served
form.adapter = new HttpRefundAdapter({});
// @ts-expect-error a total is a decimal string, so that nobody adds it up as a number
form.addEventListener('refund-selection-changed', ({detail}) => detail.total + 1 > 2);
// @ts-expect-error details are frozen
form.addEventListener('refund-error', ({detail}) => (detail.code = 'server'));
// @ts-expect-error facts cannot be waited for
form.addEventListener('refund-submitted', (event) => event.waitUntil(Promise.resolve()));
// @ts-expect-error there is no such code
const unknown: ErrorEntry = ERROR_CATALOGUE.adapter.teapot;
// @ts-expect-error there is no such text
const messages: MessageOverrides = {kk: {form: {actions: {again: '…'}}}};
// @ts-expect-error a continuation is a text
void form.resume({step: 'filling'});

export {known, messages, ready, unknown};
