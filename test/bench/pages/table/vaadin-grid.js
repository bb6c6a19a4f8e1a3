import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import {orders, money} from '../shared/core.js';
import {H} from '../shared/tablelib.js';
const app = document.getElementById('app');
let g, out;
window.bench = {
  mount(n) {
    app.innerHTML = `<output id=total>${money(0)}</output><vaadin-grid style="height:${H}px"><vaadin-grid-selection-column></vaadin-grid-selection-column><vaadin-grid-column header="№"></vaadin-grid-column><vaadin-grid-column header="Дата"></vaadin-grid-column><vaadin-grid-column header="Доступно"></vaadin-grid-column><vaadin-grid-column header="К возврату"></vaadin-grid-column></vaadin-grid>`;
    out = app.firstChild;
    g = app.querySelector('vaadin-grid');
    let sel = new Set();
    const cells = [
      (o) => o.no,
      (o) => o.date,
      (o) => money(o.amount),
      (o) => money(sel.has(o) ? o.amount : 0),
    ];
    app.querySelectorAll('vaadin-grid-column').forEach((c, i) => {
      c.renderer = (r, _c, m) => {
        r.textContent = cells[i](m.item);
      };
    });
    g.items = orders(n);
    g.addEventListener('selected-items-changed', () => {
      sel = new Set(g.selectedItems);
      let s = 0;
      for (const o of sel) s += o.amount;
      g.requestContentUpdate();
      out.textContent = money(s);
    });
  },
  unmount() {
    app.replaceChildren();
  },
  total: () => out.textContent,
  headBox: () =>
    g.querySelector(
      'vaadin-checkbox[id="selectAllCheckbox"], vaadin-grid-cell-content vaadin-checkbox',
    ),
  rowBox: (i) => {
    const r = g.shadowRoot.querySelectorAll('#items tr');
    const tr = [...r].find((x) => x.index === i);
    return tr.querySelector('slot').assignedElements()[0].querySelector('vaadin-checkbox');
  },
  scroller: () => g.shadowRoot.querySelector('#table'),
};
