import {LitElement, html} from 'lit';
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '../shared/table.css';
import {
  orders,
  messages,
  langs,
  money,
  ibanState,
  verifyAtFund,
  readonlyFields,
  start,
  N,
} from '../shared/core.js';
class Form extends LitElement {
  static properties = {
    lang: {state: true},
    sel: {state: true},
    iban: {state: true},
    ver: {state: true},
  };
  createRenderRoot() {
    return this;
  }
  constructor() {
    super();
    this.rows = orders(N);
    this.lang = 'ru';
    this.sel = new Set();
    this.iban = '';
    this.ver = false;
  }
  pick(list, on) {
    const s = new Set(this.sel);
    for (const o of list) on ? s.add(o.id) : s.delete(o.id);
    this.sel = s;
    this.ver = false;
  }
  async verify() {
    await verifyAtFund();
    this.ver = true;
  }
  render() {
    const m = messages[this.lang],
      st = ibanState(this.iban, m),
      all = this.sel.size === this.rows.length;
    let sum = 0;
    for (const o of this.rows) if (this.sel.has(o.id)) sum += o.amount;
    return html`<h2>${m.title}</h2>
      <select @change=${(e) => (this.lang = e.target.value)}>
        ${langs.map((l) => html`<option ?selected=${l === this.lang}>${l}</option>`)}
      </select>
      <p>${m.pick}</p>
      <table>
        <thead>
          <tr>
            <th>
              <sl-checkbox
                name="all"
                .checked=${all}
                .indeterminate=${this.sel.size > 0 && !all}
                @sl-change=${(e) => this.pick(this.rows, e.target.checked)}
              ></sl-checkbox>
            </th>
            <th>${m.no}</th>
            <th>${m.date}</th>
            <th>${m.avail}</th>
            <th>${m.refund}</th>
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((o) => {
            const on = this.sel.has(o.id);
            return html`<tr>
              <td>
                <sl-checkbox
                  name="row"
                  .checked=${on}
                  @sl-change=${(e) => this.pick([o], e.target.checked)}
                ></sl-checkbox>
              </td>
              <td>${o.no}</td>
              <td>${o.date}</td>
              <td>${money(o.amount)}</td>
              <td>${money(on ? o.amount : 0)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
      <p>${m.total}: <output id="total">${money(sum)}</output></p>
      ${readonlyFields(m).map((f) => html`<sl-input label=${f[1]} value=${f[2]} readonly></sl-input>`)}
      <sl-input
        name="iban"
        class="iban"
        label=${m.iban}
        help-text=${this.ver ? m.verified : st.text}
        .value=${this.iban}
        @sl-input=${(e) => {
          this.iban = e.target.value;
          this.ver = false;
        }}
      ></sl-input>
      <sl-button name="verify" ?disabled=${!(st.ok && sum)} @click=${this.verify}
        >${m.verify}</sl-button
      >
      <sl-button ?disabled=${!this.ver}>${m.eds}</sl-button>
      <sl-button ?disabled=${!this.ver}>${m.qr}</sl-button>`;
  }
}
customElements.define('s-form', Form);
start(
  (root) => root.append(document.createElement('s-form')),
  (root) => root.replaceChildren(),
);
