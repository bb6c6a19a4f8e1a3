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
const css = `:host{display:block;font:16px/1.4 system-ui}table{border-collapse:collapse;width:100%}th,td{padding:8px;border-bottom:1px solid #ccc;text-align:left}.n{text-align:right;font-variant-numeric:tabular-nums}input:not([type]){font:inherit;padding:8px;width:22em}.bad{color:#b00}.ok{color:#070}button{font:inherit;padding:8px 16px}dl{display:grid;grid-template-columns:1fr 1fr;gap:4px}`;
class Form extends HTMLElement {
  lang = 'ru';
  rows = orders(N);
  sel = new Set();
  iban = '';
  ver = false;
  constructor() {
    super();
    const r = this.attachShadow({mode: 'open'});
    r.addEventListener('change', (e) => {
      const x = e.target;
      if (x.name === 'lang') {
        this.lang = x.value;
        return this.render();
      }
      if (x.name === 'all') for (const b of this.boxes) this.tick(b, x.checked);
      else if (x.name === 'row') this.tick(x, x.checked);
      this.ver = false;
      this.sync();
    });
    r.addEventListener('input', (e) => {
      if (e.target.name === 'iban') {
        this.iban = e.target.value;
        this.ver = false;
        this.sync();
      }
    });
    r.addEventListener('click', async (e) => {
      if (e.target.name === 'verify') {
        await verifyAtFund();
        this.ver = true;
        this.sync();
      }
    });
  }
  connectedCallback() {
    this.render();
  }
  $(s) {
    return this.shadowRoot.querySelector(s);
  }
  tick(b, on) {
    const o = this.rows[b.value];
    b.checked = on;
    on ? this.sel.add(o) : this.sel.delete(o);
    b.closest('tr').lastElementChild.textContent = money(on ? o.amount : 0);
  }
  sync() {
    const m = messages[this.lang],
      st = ibanState(this.iban, m);
    let sum = 0;
    for (const o of this.sel) sum += o.amount;
    this.$('#total').textContent = money(sum);
    const all = this.$('[name=all]');
    all.checked = this.sel.size === this.rows.length;
    all.indeterminate = this.sel.size > 0 && !all.checked;
    const msg = this.$('#msg');
    msg.textContent = this.ver ? m.verified : st.text;
    msg.className = st.ok ? 'ok' : st.code === 'empty' ? '' : 'bad';
    this.$('[name=iban]').setAttribute('aria-invalid', !st.ok && st.code !== 'empty');
    this.$('[name=verify]').disabled = !(st.ok && sum);
    for (const b of this.shadowRoot.querySelectorAll('.sign')) b.disabled = !this.ver;
  }
  render() {
    const m = messages[this.lang];
    this.shadowRoot.innerHTML = `<style>${css}</style><h2>${m.title}</h2><select name=lang>${langs.map((l) => `<option${l === this.lang ? ' selected' : ''}>${l}`).join('')}</select>
<p>${m.pick}</p><table><thead><tr><th><input type=checkbox name=all aria-label="${m.all}"><th>${m.no}<th>${m.date}<th class=n>${m.avail}<th class=n>${m.refund}</thead><tbody>${this.rows.map((o, i) => `<tr><td><input type=checkbox name=row value=${i} aria-label="${m.no} ${o.no}"${this.sel.has(o) ? ' checked' : ''}><td>${o.no}<td>${o.date}<td class=n>${money(o.amount)}<td class=n>${money(this.sel.has(o) ? o.amount : 0)}`).join('')}</tbody></table>
<p>${m.total}: <output id=total></output></p><dl>${readonlyFields(m)
      .map((f) => `<div><dt>${f[1]}<dd>${f[2]}</div>`)
      .join('')}</dl>
<label>${m.iban}<br><input name=iban aria-describedby=msg autocomplete=off></label><p id=msg aria-live=polite></p>
<button name=verify>${m.verify}</button> <button class=sign>${m.eds}</button> <button class=sign>${m.qr}</button>`;
    this.boxes = this.shadowRoot.querySelectorAll('[name=row]');
    this.$('[name=iban]').value = this.iban;
    this.sync();
  }
}
customElements.define('v-form', Form);
start(
  (root) => root.append(document.createElement('v-form')),
  (root) => root.replaceChildren(),
);
