// The free DataGrid always pages; 100 rows a page is its limit. "Select all" selects every row of every page.
import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import {DataGrid} from '@mui/x-data-grid';
import {orders, money} from '../shared/core.js';
import {H} from '../shared/tablelib.js';
const app = document.getElementById('app');
function T({rows}) {
  const [sel, setSel] = useState({type: 'include', ids: new Set()});
  const has = (id) => sel.ids.has(id) === (sel.type === 'include');
  let sum = 0;
  for (const o of rows) if (has(o.id)) sum += o.amount;
  return (
    <>
      <output id="total">{money(sum)}</output>
      <div style={{height: H}}>
        <DataGrid
          rows={rows}
          checkboxSelection
          disableRowSelectionOnClick
          rowSelectionModel={sel}
          onRowSelectionModelChange={setSel}
          rowHeight={36}
          initialState={{pagination: {paginationModel: {pageSize: 100}}}}
          pageSizeOptions={[100]}
          columns={[
            {field: 'no', headerName: '№', flex: 1},
            {field: 'date', headerName: 'Дата', flex: 1},
            {field: 'amount', headerName: 'Доступно', flex: 1, valueFormatter: money},
            {
              field: 'refund',
              headerName: 'К возврату',
              flex: 1,
              valueGetter: (_, o) => (has(o.id) ? o.amount : 0),
              valueFormatter: money,
            },
          ]}
        />
      </div>
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
  headBox: () => app.querySelector('.MuiDataGrid-columnHeaderCheckbox input'),
  rowBox: (i) => app.querySelector(`.MuiDataGrid-row[data-rowindex="${i}"] input`),
  scroller: () => app.querySelector('.MuiDataGrid-virtualScroller'),
};
