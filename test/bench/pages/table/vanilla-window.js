// Native <table>, only the rows in view (+ overscan) exist; spacer rows above and below; row elements are reused.
import {orders, money} from '../shared/core.js';
import {css, head, style, H, ROW} from '../shared/tablelib.js';
style(css + 'tbody.sp td{padding:0;border:0}');
let rows, on, sum, out, sc, body, top, bot, pool, first;
const app = document.getElementById('app'),
  OVER = 6,
  VIS = Math.ceil(H / ROW) + 2 * OVER;
const paint = (force) => {
  const n = rows.length,
    f = Math.max(0, Math.min(n - pool.length, Math.floor(sc.scrollTop / ROW) - OVER));
  if (f === first && !force) return;
  for (let k = 0; k < pool.length; k++) {
    const i = f + k,
      slot = i % pool.length,
      p = pool[slot];
    if (p.i === i && !force) continue;
    const o = rows[i];
    if (p.i !== i) {
      p.i = i;
      p.no.data = o.no;
      p.date.data = o.date;
      p.sum.data = money(o.amount);
      p.box.value = i;
      p.box.ariaLabel = '№ ' + o.no;
      p.tr.ariaRowIndex = i + 2;
    }
    p.box.checked = !!on[i];
    p.ref.data = money(on[i] ? o.amount : 0);
  }
  if (f !== first) {
    // keep document order: rotate the row elements
    if (first === undefined || Math.abs(f - first) >= pool.length)
      for (let k = 0; k < pool.length; k++) body.append(pool[(f + k) % pool.length].tr);
    else if (f > first) for (let i = first; i < f; i++) body.append(pool[i % pool.length].tr);
    else for (let i = first - 1; i >= f; i--) body.prepend(pool[i % pool.length].tr);
    top.style.height = f * ROW + 'px';
    bot.style.height = (n - f - pool.length) * ROW + 'px';
    first = f;
  }
};
window.bench = {
  mount(n) {
    rows = orders(n);
    on = new Uint8Array(n);
    sum = 0;
    first = undefined;
    app.innerHTML = `<output id=total>${money(0)}</output><div class=sc><table aria-rowcount=${n + 1}><thead>${head}</thead><tbody class=sp aria-hidden=true><tr><td colspan=5></tbody><tbody></tbody><tbody class=sp aria-hidden=true><tr><td colspan=5></tbody></table></div>`;
    out = app.firstChild;
    sc = app.querySelector('.sc');
    body = app.querySelectorAll('tbody')[1];
    [top, bot] = app.querySelectorAll('.sp td');
    const t = document.createElement('template');
    t.innerHTML = '<tr><td><input type=checkbox><td> <td> <td class=n> <td class=n> ';
    pool = Array.from({length: Math.min(n, VIS)}, () => {
      const tr = t.content.firstChild.cloneNode(true),
        c = tr.children;
      return {
        tr,
        box: c[0].firstChild,
        no: c[1].firstChild,
        date: c[2].firstChild,
        sum: c[3].firstChild,
        ref: c[4].firstChild,
        i: -1,
      };
    });
    paint();
    sc.onscroll = () => paint();
    app.querySelector('table').onchange = (e) => {
      const c = e.target.checked;
      if (e.target.name === 'all') {
        on.fill(c ? 1 : 0);
        sum = 0;
        if (c) for (const o of rows) sum += o.amount;
        paint(true);
      } else {
        const i = +e.target.value;
        on[i] = c ? 1 : 0;
        sum += c ? rows[i].amount : -rows[i].amount;
        const p = pool[i % pool.length];
        p.ref.data = money(c ? rows[i].amount : 0);
      }
      out.textContent = money(sum);
    };
  },
  unmount() {
    app.replaceChildren();
  },
  total: () => out.textContent,
  headBox: () => app.querySelector('[name=all]'),
  rowBox: (i) => body.children[i].querySelector('input'),
  scroller: () => sc,
};
