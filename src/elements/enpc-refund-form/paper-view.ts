import {html, nothing, type TemplateResult} from 'lit';
import {cleanIban} from '../../domain/clean-iban.ts';
import type {Money} from '../../domain/money.ts';
import type {PaymentOrder} from '../../domain/payment-order.ts';
import {bankOfFilled} from '../../flow/filled.ts';
import type {Filling, RefundFlow} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {HelpCatalog} from '../../i18n/catalogs/help.ts';
import {decimalsFor, formatDate, formatIban} from '../../i18n/format.ts';
import {moneyText} from '../shared/money-text.ts';

/** As many rows as there are for payment orders where none is ticked. */
const BLANK_ORDERS = [undefined, undefined, undefined] as const;

/**
 * The application on paper, for a branch: what is filled in so far, and lines for the rest and for a
 * signature by hand.
 */
export function paperView(flow: RefundFlow, texts: Catalog, help: HelpCatalog): TemplateResult {
  const {beneficiary, bank, account, recipient} = texts;
  const known = 'form' in flow ? flow : undefined;
  const bankName = known && bankOfFilled(known.filled)?.name[texts.language];
  return html`<article class="paper">
    <h2>${texts.service.title}</h2>
    <p>${help.takeToBranch}</p>
    ${factsView([
      [beneficiary.fullName, known?.form.beneficiary.fullName],
      [beneficiary.iin, known?.form.beneficiary.iin],
      [beneficiary.currency, beneficiary.tenge],
    ])}
    ${ordersView(known, texts)}
    ${factsView([
      [bank.name, bankName],
      [account.label, known && account[known.filled.accountKind]],
      [recipient.label, known && formatIban(cleanIban(known.filled.iban).text)],
      [texts.orders.date, undefined],
      [help.signature, undefined],
    ])}
  </article>`;
}

const factsView = (
  facts: readonly (readonly [term: string, value: string | undefined])[],
): TemplateResult =>
  html`<dl class="facts">
    ${facts.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd class=${value ? '' : 'blank'}><bdi>${value}</bdi></dd>
        </div>`,
    )}
  </dl>`;

function ordersView(known: Filling | undefined, texts: Catalog): TemplateResult {
  const {orders} = texts;
  const ticked = known?.filled.ticked.ticked() ?? [];
  const decimals = decimalsFor(ticked.map(({available}) => available));
  const rows: readonly (PaymentOrder | undefined)[] = ticked.length > 0 ? ticked : BLANK_ORDERS;
  const money = (amount: Money): TemplateResult => moneyText(amount, texts, decimals);
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${orders.number}</th>
        <th scope="col">${orders.date}</th>
        <th scope="col" class="amount">${orders.refund}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (order) =>
          html`<tr>
            <td>${order?.number}</td>
            <td>${order && formatDate(order.date)}</td>
            <td class="amount">${order && money(order.available)}</td>
          </tr>`,
      )}
      <tr>
        <th scope="row" colspan="2">${orders.total}</th>
        <td class="amount">
          ${known && ticked.length > 0 ? money(known.filled.ticked.total) : nothing}
        </td>
      </tr>
    </tbody>
  </table>`;
}
