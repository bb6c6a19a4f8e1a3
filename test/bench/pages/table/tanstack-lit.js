import {LitElement, html} from 'lit';
import {ref, createRef} from 'lit/directives/ref.js';
import {VirtualizerController} from '@tanstack/lit-virtual';
import {orders, money} from '../shared/core.js';
import {css, style, ROW} from '../shared/tablelib.js';
style(css + 'tbody.sp td{padding:0;border:0}');
class T extends LitElement {
  static properties = {sel: {state: true}};
  sc = createRef();
  createRenderRoot() {
    return this;
  }
  init(n) {
    this.rows = orders(n);
    this.sel = new Set();
    this.vc = new VirtualizerController(this, {
      getScrollElement: () => this.sc.value,
      count: n,
      estimateSize: () => ROW,
      overscan: 6,
    });
  }
  pick(list, on) {
    const s = new Set(this.sel);
    for (const o of list) on ? s.add(o.id) : s.delete(o.id);
    this.sel = s;
  }
  render() {
    const v = this.vc.getVirtualizer(),
      items = v.getVirtualItems(),
      a = items.length ? items[0].start : 0,
      z = items.length ? v.getTotalSize() - items.at(-1).end : 0;
    let sum = 0;
    for (const o of this.rows) if (this.sel.has(o.id)) sum += o.amount;
    return html`<output id="total">${money(sum)}</output>
      <div class="sc" ${ref(this.sc)}>
        <table aria-rowcount=${this.rows.length + 1}>
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
          <tbody class="sp" aria-hidden="true">
            <tr>
              <td colspan="5" style="height:${a}px"></td>
            </tr>
          </tbody>
          <tbody>
            ${items.map(({index: i}) => {
              const o = this.rows[i],
                on = this.sel.has(o.id);
              return html`<tr aria-rowindex=${i + 2}>
                <td>
                  <input
                    type="checkbox"
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
            })}
          </tbody>
          <tbody class="sp" aria-hidden="true">
            <tr>
              <td colspan="5" style="height:${z}px"></td>
            </tr>
          </tbody>
        </table>
      </div>`;
  }
}
customElements.define('lit-ts', T);
let el;
const app = document.getElementById('app');
window.bench = {
  mount(n) {
    el = document.createElement('lit-ts');
    el.init(n);
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
