import {orders, money} from '../shared/core.js';
import {css, head, style} from '../shared/tablelib.js';
style(css);
let rows, sel, sum, out, root;
const app = document.getElementById('app');
const tick = (tr, o, on) => {
  tr.firstChild.firstChild.checked = on;
  tr.lastChild.textContent = money(on ? o.amount : 0);
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
    app.innerHTML = `<output id=total>${money(0)}</output><div class=sc><table><thead>${head}</thead><tbody>${rows.map((o, i) => `<tr><td><input type=checkbox value=${i} aria-label="№ ${o.no}"></td><td>${o.no}</td><td>${o.date}</td><td class=n>${money(o.amount)}</td><td class=n>${money(0)}</td></tr>`).join('')}</tbody></table></div>`;
    out = app.firstChild;
    root = app.querySelector('tbody');
    app.querySelector('table').onchange = (e) => {
      if (e.target.name === 'all') {
        let tr = root.firstElementChild;
        for (const o of rows) {
          tick(tr, o, e.target.checked);
          tr = tr.nextElementSibling;
        }
      } else tick(e.target.closest('tr'), rows[e.target.value], e.target.checked);
      out.textContent = money(sum);
    };
  },
  unmount() {
    app.replaceChildren();
  },
  total: () => out.textContent,
  headBox: () => app.querySelector('[name=all]'),
  rowBox: (i) => root.children[i].querySelector('input'),
  scroller: () => app.querySelector('.sc'),
};
