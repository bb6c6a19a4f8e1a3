import {LitElement, html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {orders, money} from '../shared/core.js';
import {css, style} from '../shared/tablelib.js';
style(css);
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
    return html`<output id="total">${money(sum)}</output>
      <div class="sc">
        <table>
          <thead>
            <tr>
              <th>
                <input
                  type="checkbox"
                  name="all"
                  .checked=${this.sel.size === this.rows.length}
                  @change=${(e) => this.pick(this.rows, e.target.checked)}
                />
              </th>
              <th>№</th>
              <th>Дата</th>
              <th class="n">Доступно</th>
              <th class="n">К возврату</th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              this.rows,
              (o) => o.id,
              (o) => {
                const on = this.sel.has(o.id);
                return html`<tr>
                  <td>
                    <input
                      type="checkbox"
                      name="row"
                      aria-label="№ ${o.no}"
                      .checked=${on}
                      @change=${(e) => this.pick([o], e.target.checked)}
                    />
                  </td>
                  <td>${o.no}</td>
                  <td>${o.date}</td>
                  <td class="n">${money(o.amount)}</td>
                  <td class="n">${money(on ? o.amount : 0)}</td>
                </tr>`;
              },
            )}
          </tbody>
        </table>
      </div>`;
  }
}
customElements.define('lit-t', T);
let el;
const app = document.getElementById('app');
window.bench = {
  mount(n) {
    el = document.createElement('lit-t');
    el.rows = orders(n);
    el.sel = new Set();
    app.append(el);
  },
  unmount() {
    app.replaceChildren();
  },
  total: () => el.querySelector('#total').textContent,
  headBox: () => el.querySelector('[name=all]'),
  rowBox: (i) => el.querySelectorAll('tbody tr')[i].querySelector('input'),
  scroller: () => el.querySelector('.sc'),
};
