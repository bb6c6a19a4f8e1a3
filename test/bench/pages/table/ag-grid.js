import {
  createGrid,
  ModuleRegistry,
  ClientSideRowModelModule,
  RowSelectionModule,
  CellStyleModule,
  RenderApiModule,
} from 'ag-grid-community';
import {orders, money} from '../shared/core.js';
import {H} from '../shared/tablelib.js';
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  RowSelectionModule,
  CellStyleModule,
  RenderApiModule,
]);
const app = document.getElementById('app');
let api, out;
window.bench = {
  mount(n) {
    app.innerHTML = `<output id=total>${money(0)}</output><div style="height:${H}px"></div>`;
    out = app.firstChild;
    api = createGrid(app.lastChild, {
      rowData: orders(n),
      getRowId: (p) => p.data.id,
      rowSelection: {mode: 'multiRow', checkboxes: true, headerCheckbox: true},
      animateRows: false,
      columnDefs: [
        {field: 'no'},
        {field: 'date'},
        {field: 'amount', valueFormatter: (p) => money(p.value)},
        {
          colId: 'refund',
          valueGetter: (p) => (p.node.isSelected() ? p.data.amount : 0),
          valueFormatter: (p) => money(p.value),
        },
      ],
      onSelectionChanged: (e) => {
        let s = 0;
        for (const o of e.api.getSelectedRows()) s += o.amount;
        e.api.refreshCells({columns: ['refund']});
        out.textContent = money(s);
      },
    });
  },
  unmount() {
    api.destroy();
    app.replaceChildren();
  },
  total: () => out.textContent,
  headBox: () => app.querySelector('.ag-header-cell .ag-checkbox-input'),
  rowBox: (i) => app.querySelector(`.ag-row[row-index="${i}"] .ag-checkbox-input`),
  scroller: () => app.querySelector('.ag-grid-scrolling-container, .ag-body-viewport'),
};
