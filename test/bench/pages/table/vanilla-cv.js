// All rows in the DOM, in <tbody> blocks of 100 with content-visibility:auto. Size containment has no effect on table boxes,
// so blocks and rows get display:block/grid and explicit roles.
import {orders, money} from '../shared/core.js';
import {css, head, style, ROW} from '../shared/tablelib.js';
const B = 100;
style(
  css +
    `table,thead,tbody{display:block}tr{display:grid;grid-template-columns:60px 2fr 1fr 1fr 1fr;align-items:center}td,th{display:flex;align-items:center}tbody{content-visibility:auto;contain-intrinsic-block-size:${B * ROW}px}`,
);
let rows, sel, sum, out, trs;
const app = document.getElementById('app');
const tick = (i, on) => {
  const o = rows[i],
    tr = trs[i];
  tr.firstChild.firstChild.checked = on;
  tr.lastChild.firstChild.data = money(on ? o.amount : 0);
  if (sel.has(o) !== on) {
    on ? sel.add(o) : sel.delete(o);
    sum += on ? o.amount : -o.amount;
  }
};
window.bench = {
  mount(n) {
    rows = orders(n);
    sel = new Set();
    sum = 0;
    let h = `<output id=total>${money(0)}</output><div class=sc><table role=table aria-rowcount=${n + 1}><thead role=rowgroup>${head.replace('<tr', '<tr role=row').replaceAll('<th', '<th role=columnheader')}</thead>`;
    for (let i = 0; i < n; i++) {
      const o = rows[i];
      if (i % B === 0) h += (i ? '</tbody>' : '') + '<tbody role=rowgroup>';
      h += `<tr role=row><td role=cell><input type=checkbox value=${i} aria-label="№ ${o.no}"></td><td role=rowheader>${o.no}</td><td role=cell>${o.date}</td><td role=cell class=n>${money(o.amount)}</td><td role=cell class=n>${money(0)}</td></tr>`;
    }
    app.innerHTML = h + '</table></div>';
    out = app.firstChild;
    trs = app.querySelectorAll('tbody>tr');
    trs = Array.from(trs);
    app.querySelector('table').onchange = (e) => {
      if (e.target.name === 'all') for (let i = 0; i < n; i++) tick(i, e.target.checked);
      else tick(+e.target.value, e.target.checked);
      out.textContent = money(sum);
    };
  },
  unmount() {
    app.replaceChildren();
  },
  total: () => out.textContent,
  headBox: () => app.querySelector('[name=all]'),
  rowBox: (i) => trs[i].querySelector('input'),
  scroller: () => app.querySelector('.sc'),
};
