import {LitElement, html} from 'lit';
import '@lion/ui/define/lion-form.js';
import '@lion/ui/define/lion-input.js';
import '@lion/ui/define/lion-input-iban.js';
import '@lion/ui/define/lion-checkbox.js';
import '@lion/ui/define/lion-button.js';
import {Validator} from '@lion/ui/form-core.js';
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
class KzIban extends Validator {
  static validatorName = 'KzIban';
  constructor(m) {
    super(m, {
      getMessage: (d) => ibanState(String(d.modelValue?.viewValue ?? d.modelValue ?? ''), m).text,
    });
    this.m = m;
  }
  execute(v) {
    return !ibanState(String(v?.viewValue ?? v ?? ''), this.m).ok;
  }
}
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
    this.val = {};
    for (const l of langs) this.val[l] = [new KzIban(messages[l])];
  }
  pick(list, on) {
    const s = new Set(this.sel);
    for (const o of list) on ? s.add(o.id) : s.delete(o.id);
    if (s.size !== this.sel.size) {
      this.sel = s;
      this.ver = false;
    }
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
      <lion-form
        ><form @submit=${(e) => e.preventDefault()}>
          <p>${m.pick}</p>
          <table>
            <thead>
              <tr>
                <th>
                  <lion-checkbox
                    name="all"
                    label=${m.all}
                    label-sr-only
                    .checked=${all}
                    @user-input-changed=${(e) => this.pick(this.rows, e.target.checked)}
                  ></lion-checkbox>
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
                    <lion-checkbox
                      name="row-${o.id}"
                      label=${o.no}
                      label-sr-only
                      .checked=${on}
                      @user-input-changed=${(e) => this.pick([o], e.target.checked)}
                    ></lion-checkbox>
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
          ${readonlyFields(m).map((f) => html`<lion-input name=${f[0]} label=${f[1]} .modelValue=${f[2]} readonly></lion-input>`)}
          <lion-input-iban
            name="iban"
            class="iban"
            label=${m.iban}
            help-text=${this.ver ? m.verified : st.text}
            .validators=${this.val[this.lang]}
            @user-input-changed=${() => {}}
            @input=${(e) => {
              this.iban = e.target.value;
              this.ver = false;
            }}
          ></lion-input-iban>
          <lion-button name="verify" ?disabled=${!(st.ok && sum)} @click=${this.verify}
            >${m.verify}</lion-button
          >
          <lion-button ?disabled=${!this.ver}>${m.eds}</lion-button>
          <lion-button ?disabled=${!this.ver}>${m.qr}</lion-button>
        </form></lion-form
      >`;
  }
}
customElements.define('i-form', Form);
start(
  (root) => root.append(document.createElement('i-form')),
  (root) => root.replaceChildren(),
);
