import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import '@vaadin/text-field/vaadin-text-field.js';
import '@vaadin/form-layout/vaadin-form-layout.js';
import '@vaadin/button/vaadin-button.js';
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
class Form extends HTMLElement {
  lang = 'ru';
  rows = orders(N);
  iban = '';
  ver = false;
  connectedCallback() {
    const m = messages[this.lang];
    this.innerHTML = `<h2>${m.title}</h2><select>${langs.map((l) => `<option${l === this.lang ? ' selected' : ''}>${l}`).join('')}</select><p>${m.pick}</p>
<vaadin-grid all-rows-visible><vaadin-grid-selection-column></vaadin-grid-selection-column>${['no', 'date', 'avail', 'refund'].map((k) => `<vaadin-grid-column data-k="${k}" header="${m[k]}"></vaadin-grid-column>`).join('')}</vaadin-grid>
<p>${m.total}: <output id=total></output></p><vaadin-form-layout>${readonlyFields(m)
      .map((f) => `<vaadin-text-field readonly label="${f[1]}"></vaadin-text-field>`)
      .join(
        '',
      )}<vaadin-text-field class=iban label="${m.iban}"></vaadin-text-field></vaadin-form-layout>
<vaadin-button id=verify>${m.verify}</vaadin-button> <vaadin-button class=sign>${m.eds}</vaadin-button> <vaadin-button class=sign>${m.qr}</vaadin-button>`;
    const $ = (s) => this.querySelector(s),
      g = (this.grid = $('vaadin-grid')),
      sel = new Set(),
      cell = {
        no: (o) => o.no,
        date: (o) => o.date,
        avail: (o) => money(o.amount),
        refund: (o) => money(sel.has(o) ? o.amount : 0),
      };
    for (const c of this.querySelectorAll('vaadin-grid-column'))
      c.renderer = (root, _c, model) => {
        root.textContent = cell[c.dataset.k](model.item);
      };
    this.querySelectorAll('vaadin-text-field[readonly]').forEach((f, i) => {
      f.value = readonlyFields(m)[i][2];
    });
    g.items = this.rows;
    const f = $('.iban');
    const sync = () => {
      const st = ibanState(f.value, m);
      let sum = 0;
      for (const o of sel) sum += o.amount;
      $('#total').textContent = money(sum);
      f.helperText = this.ver ? m.verified : st.text;
      $('#verify').disabled = !(st.ok && sum);
      for (const b of this.querySelectorAll('.sign')) b.disabled = !this.ver;
    };
    g.addEventListener('selected-items-changed', () => {
      sel.clear();
      for (const o of g.selectedItems) sel.add(o);
      this.ver = false;
      g.requestContentUpdate();
      sync();
    });
    f.addEventListener('input', () => {
      this.ver = false;
      sync();
    });
    $('#verify').addEventListener('click', async () => {
      await verifyAtFund();
      this.ver = true;
      sync();
    });
    $('select').addEventListener('change', (e) => {
      this.lang = e.target.value;
      this.connectedCallback();
    });
    sync();
  }
}
customElements.define('vd-form', Form);
start(
  (root) => root.append(document.createElement('vd-form')),
  (root) => root.replaceChildren(),
);
