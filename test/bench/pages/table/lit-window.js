// Lit, native <table>, hand-written window: only the rows in view are rendered, spacer rows above and below.
import {LitElement, html} from 'lit';
import {orders, money} from '../shared/core.js';
import {css, style, H, ROW} from '../shared/tablelib.js';
style(css + 'tbody.sp td{padding:0;border:0}');
const OVER = 6,
  VIS = Math.ceil(H / ROW) + 2 * OVER;
class T extends LitElement {
  static properties = {f: {state: true}, v: {state: true}};
  constructor() {
    super();
    this.f = 0;
    this.v = 0;
    this.sum = 0;
    this.cnt = 0;
  }
  createRenderRoot() {
    return this;
  }
  tick(i, c) {
    if (!!this.on[i] !== c) {
      this.on[i] = c ? 1 : 0;
      this.sum += c ? this.rows[i].amount : -this.rows[i].amount;
      this.cnt += c ? 1 : -1;
    }
    this.v++;
  }
  all(c) {
    this.on.fill(c ? 1 : 0);
    this.sum = 0;
    if (c) for (const o of this.rows) this.sum += o.amount;
    this.cnt = c ? this.rows.length : 0;
    this.v++;
  }
  render() {
    const n = this.rows.length,
      a = this.f,
      b = Math.min(n, a + VIS),
      list = [];
    for (let i = a; i < b; i++) {
      const o = this.rows[i],
        on = !!this.on[i];
      list.push(
        html`<tr aria-rowindex=${i + 2}>
          <td><input type="checkbox" aria-label="№ ${o.no}" data-i=${i} .checked=${on} /></td>
          <td>${o.no}</td>
          <td>${o.date}</td>
          <td class="n">${money(o.amount)}</td>
          <td class="n">${money(on ? o.amount : 0)}</td>
        </tr>`,
      );
    }
    return html`<output id="total">${money(this.sum)}</output>
      <div
        class="sc"
        @scroll=${(e) => {
          this.f = Math.max(0, Math.min(n - VIS, Math.floor(e.target.scrollTop / ROW) - OVER));
        }}
      >
        <table
          aria-rowcount=${n + 1}
          @change=${(e) => {
            const x = e.target;
            x.name === 'all' ? this.all(x.checked) : this.tick(+x.dataset.i, x.checked);
          }}
        >
          <thead>
            <tr>
              <th><input type="checkbox" name="all" .checked=${this.cnt === n} /></th>
              <th>№</th>
              <th>Дата</th>
              <th class="n">Доступно</th>
              <th class="n">К возврату</th>
            </tr>
          </thead>
          <tbody class="sp" aria-hidden="true">
            <tr>
              <td colspan="5" style="height:${a * ROW}px"></td>
            </tr>
          </tbody>
          <tbody>
            ${list}
          </tbody>
          <tbody class="sp" aria-hidden="true">
            <tr>
              <td colspan="5" style="height:${(n - b) * ROW}px"></td>
            </tr>
          </tbody>
        </table>
      </div>`;
  }
}
customElements.define('lit-w', T);
let el;
const app = document.getElementById('app');
window.bench = {
  mount(n) {
    el = document.createElement('lit-w');
    el.rows = orders(n);
    el.on = new Uint8Array(n);
    app.append(el);
  },
  unmount() {
    app.replaceChildren();
  },
  total: () => el.querySelector('#total').textContent,
  headBox: () => el.querySelector('[name=all]'),
  rowBox: (i) => el.querySelectorAll('tbody')[1].children[i].querySelector('input'),
  scroller: () => el.querySelector('.sc'),
};
