import {html, type TemplateResult} from 'lit';
import type {AmountChange} from '../../flow/amount-changes.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import {messageBox} from '../shared/message-box.ts';
import {moneyText} from '../shared/money-text.ts';

/** The amounts as they were and are, side by side, beside a form that has to be ticked anew. */
export function changesView(
  changes: readonly AmountChange[],
  texts: Catalog,
  {amountsChanged}: SigningCatalog,
): TemplateResult {
  return messageBox(
    'warning',
    html`<h3>${amountsChanged.heading}</h3>
      <p>${amountsChanged.explanation}</p>
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">${texts.orders.number}</th>
            <th scope="col">${amountsChanged.was}</th>
            <th scope="col">${amountsChanged.now}</th>
          </tr>
        </thead>
        <tbody>
          ${changes.map(
            ({orderNumber, was, now}) =>
              html`<tr>
                <th scope="row">${orderNumber}</th>
                <td>${moneyText(was, texts)}</td>
                <td>${now === undefined ? amountsChanged.gone : moneyText(now, texts)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}
