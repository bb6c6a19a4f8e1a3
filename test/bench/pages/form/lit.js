import {LitElement, html, css} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
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
  static styles = css`
    :host {
      display: block;
      font: 16px/1.4 system-ui;
    }
    table {
      border-collapse: collapse;
      width: 100%;
    }
    th,
    td {
      padding: 8px;
      border-bottom: 1px solid #ccc;
      text-align: left;
    }
    .n {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
    input:not([type]) {
      font: inherit;
      padding: 8px;
      width: 22em;
    }
    .bad {
      color: #b00;
    }
    .ok {
      color: #070;
    }
    button {
      font: inherit;
      padding: 8px 16px;
    }
    dl {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 4px;
    }
  `;
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
              <input
                type="checkbox"
                name="all"
                aria-label=${m.all}
                .checked=${all}
                .indeterminate=${this.sel.size > 0 && !all}
                @change=${(e) => this.pick(this.rows, e.target.checked)}
              />
            </th>
            <th>${m.no}</th>
            <th>${m.date}</th>
            <th class="n">${m.avail}</th>
            <th class="n">${m.refund}</th>
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
                    aria-label="${m.no} ${o.no}"
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
      <p>${m.total}: <output id="total">${money(sum)}</output></p>
      <dl>
        ${readonlyFields(m).map(
          (f) =>
            html`<div>
              <dt>${f[1]}</dt>
              <dd>${f[2]}</dd>
            </div>`,
        )}
      </dl>
      <label
        >${m.iban}<br /><input
          name="iban"
          aria-describedby="msg"
          autocomplete="off"
          aria-invalid=${!st.ok && st.code !== 'empty'}
          .value=${this.iban}
          @input=${(e) => {
            this.iban = e.target.value;
            this.ver = false;
          }}
      /></label>
      <p id="msg" aria-live="polite" class=${st.ok ? 'ok' : st.code === 'empty' ? '' : 'bad'}>
        ${this.ver ? m.verified : st.text}
      </p>
      <button name="verify" ?disabled=${!(st.ok && sum)} @click=${this.verify}>${m.verify}</button>
      <button ?disabled=${!this.ver}>${m.eds}</button>
      <button ?disabled=${!this.ver}>${m.qr}</button>`;
  }
}
customElements.define('l-form', Form);
start(
  (root) => root.append(document.createElement('l-form')),
  (root) => root.replaceChildren(),
);
Object.assign(window.bench, {
  setLanguage: (language) => {
    document.querySelector('l-form').lang = language;
  },
  textIn: {kk: messages.kk.no, ru: messages.ru.no, en: messages.en.no},
});
