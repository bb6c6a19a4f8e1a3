import {LitElement, html} from 'lit';
import {virtualize} from '@lit-labs/virtualizer/virtualize.js';
import {orders, money} from '../shared/core.js';
import {style, H, ROW} from '../shared/tablelib.js';
style(
  `.sc{height:${H}px;overflow:auto;border:1px solid #ccc;font:16px/1.2 system-ui}.row{display:grid;grid-template-columns:60px 2fr 1fr 1fr 1fr;align-items:center;height:${ROW}px;box-sizing:border-box;border-bottom:1px solid #ccc;width:100%}.n{text-align:right}`,
);
class T extends LitElement {
  static properties = {rows: {state: true}, sel: {state: true}};
  createRenderRoot() {
    return this;
  }
  pick(list, on) {
    const s = new Set(this.sel);
    for (const o of list) on ? s.add(o.id) : s.delete(o.id);
    this.sel = s;
  }
  render() {
    let sum = 0;
    for (const o of this.rows) if (this.sel.has(o.id)) sum += o.amount;
    const sel = this.sel;
    return html`<output id="total">${money(sum)}</output>
      <div role="table" aria-rowcount=${this.rows.length + 1}>
        <div role="row" class="row">
          <span role="columnheader"
            ><input
              type="checkbox"
              name="all"
              .checked=${sel.size === this.rows.length}
              @change=${(e) => this.pick(this.rows, e.target.checked)} /></span
          ><span role="columnheader">№</span><span role="columnheader">Дата</span
          ><span role="columnheader">Доступно</span><span role="columnheader">К возврату</span>
        </div>
        <div class="sc" role="rowgroup">
          ${virtualize({
            scroller: true,
            items: this.rows,
            keyFunction: (o) => o.id,
            renderItem: (o, i) => {
              const on = sel.has(o.id);
              return html`<div role="row" class="row" aria-rowindex=${i + 2}>
                <span role="cell"
                  ><input
                    type="checkbox"
                    aria-label="№ ${o.no}"
                    .checked=${on}
                    @change=${(e) => this.pick([o], e.target.checked)} /></span
                ><span role="cell">${o.no}</span><span role="cell">${o.date}</span
                ><span role="cell" class="n">${money(o.amount)}</span
                ><span role="cell" class="n">${money(on ? o.amount : 0)}</span>
              </div>`;
            },
          })}
        </div>
      </div>`;
  }
}
customElements.define('lit-v', T);
let el;
const app = document.getElementById('app');
window.bench = {
  mount(n) {
    el = document.createElement('lit-v');
    el.rows = orders(n);
    el.sel = new Set();
    app.append(el);
  },
  unmount() {
    app.replaceChildren();
  },
  total: () => el.querySelector('#total').textContent,
  headBox: () => el.querySelector('[name=all]'),
  rowBox: (i) => el.querySelector(`.sc [aria-rowindex="${i + 2}"] input`),
  scroller: () => el.querySelector('.sc'),
};
