/* Two floors of a load: an all but empty page, and the form as HTML in a declarative shadow root, without any script. */
import {langs, messages, money, orders, readonlyFields} from './core.js';

const words = messages.ru;
const page = (body) =>
  `<!doctype html><html lang=ru><meta charset=utf-8><title>floor</title><link rel=icon href="data:,"><body>${body}`;

export const floors = {
  _empty: page(`<p>49756061</p><input><button>${words.qr}</button>`),
  _static: page(
    `<s-form><template shadowrootmode=open><style>:host{display:block;font:16px/1.4 system-ui}table{border-collapse:collapse;width:100%}th,td{padding:8px;border-bottom:1px solid #ccc;text-align:left}.n{text-align:right;font-variant-numeric:tabular-nums}input:not([type]){font:inherit;padding:8px;width:22em}button{font:inherit;padding:8px 16px}dl{display:grid;grid-template-columns:1fr 1fr;gap:4px}</style>
<h2>${words.title}</h2><select>${langs.map((language) => `<option>${language}`).join('')}</select><p>${words.pick}</p><table><thead><tr><th><input type=checkbox aria-label="${words.all}"><th>${words.no}<th>${words.date}<th class=n>${words.avail}<th class=n>${words.refund}</thead><tbody>${orders(
      10,
    )
      .map(
        ({no, date, amount}) =>
          `<tr><td><input type=checkbox aria-label="${words.no} ${no}"><td>${no}<td>${date}<td class=n>${money(amount)}<td class=n>${money(0)}`,
      )
      .join('')}</tbody></table>
<p>${words.total}: <output>${money(0)}</output></p><dl>${readonlyFields(words)
      .map(([, label, value]) => `<div><dt>${label}<dd>${value}</div>`)
      .join(
        '',
      )}</dl><label>${words.iban}<br><input></label><p>${words.ibanHint}</p><button disabled>${words.verify}</button> <button disabled>${words.eds}</button> <button disabled>${words.qr}</button></template></s-form>`,
  ),
};
