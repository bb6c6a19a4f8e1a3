import {createApp, h, reactive} from 'vue';
import {ElTable, ElTableColumn} from 'element-plus/es/components/table/index.mjs';
import {ElInput} from 'element-plus/es/components/input/index.mjs';
import {ElForm, ElFormItem} from 'element-plus/es/components/form/index.mjs';
import {ElButton} from 'element-plus/es/components/button/index.mjs';
import 'element-plus/theme-chalk/base.css';
import 'element-plus/theme-chalk/el-table.css';
import 'element-plus/theme-chalk/el-checkbox.css';
import 'element-plus/theme-chalk/el-input.css';
import 'element-plus/theme-chalk/el-form.css';
import 'element-plus/theme-chalk/el-form-item.css';
import 'element-plus/theme-chalk/el-button.css';
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
const rows = orders(N);
const Page = {
  setup() {
    const s = reactive({lang: 'ru', sel: [], iban: '', ver: false});
    return () => {
      const m = messages[s.lang],
        st = ibanState(s.iban, m),
        sel = new Set(s.sel.map((o) => o.id));
      let sum = 0;
      for (const o of s.sel) sum += o.amount;
      const col = (label, f) => h(ElTableColumn, {label}, {default: ({row}) => f(row)});
      return h(ElForm, {labelPosition: 'top'}, () => [
        h('h2', m.title),
        h(
          'select',
          {
            value: s.lang,
            onChange: (e) => {
              s.lang = e.target.value;
            },
          },
          langs.map((l) => h('option', l)),
        ),
        h('p', m.pick),
        h(
          ElTable,
          {
            data: rows,
            rowKey: 'id',
            onSelectionChange: (v) => {
              s.sel = v;
              s.ver = false;
            },
          },
          () => [
            h(ElTableColumn, {type: 'selection', width: 48}),
            col(m.no, (o) => o.no),
            col(m.date, (o) => o.date),
            col(m.avail, (o) => money(o.amount)),
            col(m.refund, (o) => money(sel.has(o.id) ? o.amount : 0)),
          ],
        ),
        h('p', [m.total + ': ', h('output', {id: 'total'}, money(sum))]),
        ...readonlyFields(m).map((f) =>
          h(ElFormItem, {label: f[1], key: f[0]}, () =>
            h(ElInput, {modelValue: f[2], readonly: true}),
          ),
        ),
        h(
          ElFormItem,
          {label: m.iban, class: 'iban', error: st.ok || st.code === 'empty' ? '' : st.text},
          () =>
            h(ElInput, {
              name: 'iban',
              modelValue: s.iban,
              'onUpdate:modelValue': (v) => {
                s.iban = v;
                s.ver = false;
              },
            }),
        ),
        h(
          ElButton,
          {
            disabled: !(st.ok && sum),
            onClick: async () => {
              await verifyAtFund();
              s.ver = true;
            },
          },
          () => m.verify,
        ),
        h(ElButton, {type: 'primary', disabled: !s.ver}, () => m.eds),
        h(ElButton, {type: 'primary', disabled: !s.ver}, () => m.qr),
      ]);
    };
  },
};
let app;
start(
  (root) => {
    app = createApp(Page);
    app.mount(root);
  },
  () => app.unmount(),
);
