import {Model} from 'survey-core';
import {renderSurvey, unmountComponentAtNode} from 'survey-js-ui';
import 'survey-core/survey-core.css';
import '../shared/table.css';
import {
  orders,
  messages,
  langs,
  money,
  ibanState,
  verifyAtFund,
  readonlyFields,
  start,
  N,
} from '../shared/core.js';
const rows = orders(N),
  L = (k) => Object.fromEntries(langs.map((l) => [l, messages[l][k]]));
const json = {
  title: L('title'),
  locale: 'ru',
  showNavigationButtons: false,
  checkErrorsMode: 'onValueChanging',
  textUpdateMode: 'onTyping',
  showQuestionNumbers: false,
  elements: [
    {
      type: 'boolean',
      name: 'all',
      title: L('all'),
      renderAs: 'checkbox',
      titleLocation: 'hidden',
      label: L('all'),
    },
    {
      type: 'matrixdynamic',
      name: 'orders',
      title: L('pick'),
      allowAddRows: false,
      allowRemoveRows: false,
      rowCount: N,
      columns: [
        {name: 'sel', title: ' ', cellType: 'boolean', renderAs: 'checkbox'},
        {name: 'no', title: L('no'), cellType: 'text', readOnly: true},
        {name: 'date', title: L('date'), cellType: 'text', readOnly: true},
        {name: 'amount', title: L('avail'), cellType: 'text', readOnly: true},
        {
          name: 'refund',
          title: L('refund'),
          cellType: 'expression',
          expression: 'iif({row.sel} = true, {row.amount}, 0)',
        },
      ],
      defaultValue: rows.map((o) => ({no: o.no, date: o.date, amount: o.amount})),
    },
    {
      type: 'expression',
      name: 'total',
      title: L('total'),
      expression: "sumInArray({orders}, 'refund')",
    },
    ...readonlyFields(messages.ru).map((f) => ({
      type: 'text',
      name: f[0],
      title: L(f[0]),
      readOnly: true,
      defaultValue: f[2],
    })),
    {type: 'text', name: 'iban', title: L('iban'), description: L('ibanHint'), maxLength: 20},
  ],
};
let host;
start(
  (root) => {
    const s = new Model(json);
    host = root;
    let verBtn,
      signs = [];
    const lang = () => s.locale || 'ru';
    s.onValidateQuestion.add((_, o) => {
      if (o.name === 'iban' && o.value) {
        const st = ibanState(o.value, messages[lang()]);
        if (!st.ok) o.error = st.text;
      }
    });
    s.onValueChanged.add((_, o) => {
      if (o.name === 'all')
        s.setValue(
          'orders',
          s.getValue('orders').map((r) => ({...r, sel: !!o.value})),
        );
      verBtn.enabled =
        ibanState(s.getValue('iban') || '', messages[lang()]).ok && s.getValue('total') > 0;
    });
    verBtn = s.addNavigationItem({
      id: 'verify',
      title: messages.ru.verify,
      enabled: false,
      action: async () => {
        await verifyAtFund();
        for (const b of signs) b.enabled = true;
      },
    });
    signs = ['eds', 'qr'].map((k) =>
      s.addNavigationItem({id: 'sign-' + k, title: messages.ru[k], enabled: false, action() {}}),
    );
    s.showNavigationButtons = true;
    renderSurvey(s, root);
    window.survey = s;
  },
  () => {
    unmountComponentAtNode(host);
    window.survey.dispose();
  },
);
