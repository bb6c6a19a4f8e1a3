import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import Table from 'antd/es/table';
import Input from 'antd/es/input';
import Button from 'antd/es/button';
import Form from 'antd/es/form';
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
const rows = orders(N).map((o) => ({...o, key: o.id}));
function Page() {
  const [lang, setLang] = useState('ru'),
    [keys, setKeys] = useState([]),
    [iban, setIban] = useState(''),
    [ver, setVer] = useState(false);
  const m = messages[lang],
    st = ibanState(iban, m),
    sel = new Set(keys);
  let sum = 0;
  for (const o of rows) if (sel.has(o.id)) sum += o.amount;
  return (
    <Form layout="vertical">
      <h2>{m.title}</h2>
      <select value={lang} onChange={(e) => setLang(e.target.value)}>
        {langs.map((l) => (
          <option key={l}>{l}</option>
        ))}
      </select>
      <p>{m.pick}</p>
      <Table
        size="small"
        pagination={false}
        dataSource={rows}
        rowSelection={{
          selectedRowKeys: keys,
          onChange: (k) => {
            setKeys(k);
            setVer(false);
          },
        }}
        columns={[
          {title: m.no, dataIndex: 'no'},
          {title: m.date, dataIndex: 'date'},
          {title: m.avail, dataIndex: 'amount', render: money},
          {title: m.refund, render: (_, o) => money(sel.has(o.id) ? o.amount : 0)},
        ]}
      />
      <p>
        {m.total}: <output id="total">{money(sum)}</output>
      </p>
      {readonlyFields(m).map((f) => (
        <Form.Item key={f[0]} label={f[1]}>
          <Input value={f[2]} readOnly />
        </Form.Item>
      ))}
      <Form.Item
        label={m.iban}
        className="iban"
        validateStatus={st.ok ? 'success' : st.code === 'empty' ? '' : 'error'}
        help={ver ? m.verified : st.text}
      >
        <Input
          name="iban"
          value={iban}
          onChange={(e) => {
            setIban(e.target.value);
            setVer(false);
          }}
        />
      </Form.Item>
      <Button
        disabled={!(st.ok && sum)}
        onClick={async () => {
          await verifyAtFund();
          setVer(true);
        }}
      >
        {m.verify}
      </Button>
      <Button type="primary" disabled={!ver}>
        {m.eds}
      </Button>
      <Button type="primary" disabled={!ver}>
        {m.qr}
      </Button>
    </Form>
  );
}
let r;
start(
  (root) => {
    r = createRoot(root);
    r.render(<Page />);
  },
  () => r.unmount(),
);
