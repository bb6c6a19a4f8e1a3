import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import Table from 'antd/es/table';
import {orders, money} from '../shared/core.js';
import {H} from '../shared/tablelib.js';
const app = document.getElementById('app');
function T({rows}) {
  const [keys, setKeys] = useState([]);
  const sel = new Set(keys);
  let sum = 0;
  for (const o of rows) if (sel.has(o.id)) sum += o.amount;
  return (
    <>
      <output id="total">{money(sum)}</output>
      <Table
        virtual
        size="small"
        rowKey="id"
        scroll={{x: 1000, y: H - 40}}
        pagination={false}
        dataSource={rows}
        rowSelection={{selectedRowKeys: keys, onChange: setKeys}}
        columns={[
          {title: '№', dataIndex: 'no', width: 200},
          {title: 'Дата', dataIndex: 'date', width: 200},
          {title: 'Доступно', dataIndex: 'amount', width: 200, render: money},
          {title: 'К возврату', width: 200, render: (_, o) => money(sel.has(o.id) ? o.amount : 0)},
        ]}
      />
    </>
  );
}
let r;
window.bench = {
  mount(n) {
    r = createRoot(app);
    r.render(<T rows={orders(n)} />);
  },
  unmount() {
    r.unmount();
  },
  total: () => document.getElementById('total')?.textContent,
  headBox: () =>
    app.querySelector('thead input[type=checkbox], .ant-table-thead input[type=checkbox]'),
  rowBox: (i) => app.querySelectorAll('.ant-table-tbody .ant-table-row')[i].querySelector('input'),
  scroller: () => app.querySelector('.ant-table-tbody-virtual-holder'),
};
