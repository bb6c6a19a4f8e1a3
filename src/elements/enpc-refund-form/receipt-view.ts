import {html, nothing, type TemplateResult} from 'lit';
import type {RefundReceipt} from '../../domain/refund-application.ts';
import type {Catalog, SigningCatalog} from '../../i18n/catalog.ts';
import {formatDateTime, maskIban, spellLastFour} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {messageBox} from '../shared/message-box.ts';
import {moneyText} from '../shared/money-text.ts';

/** The fund's receipt, and what happens next. The account is masked on a screen (decision 11). */
export function receiptView(
  receipt: RefundReceipt,
  statusHref: string | undefined,
  texts: Catalog,
  {receipt: words}: SigningCatalog,
): TemplateResult {
  const account = html`<span aria-hidden="true" class="account-number"
      >${maskIban(receipt.iban)}</span
    ><span class="visually-hidden"
      >${fill(words.accountEndsWith, {digits: spellLastFour(receipt.iban)})}</span
    >`;
  const facts: readonly (readonly [string, unknown])[] = [
    [words.number, html`<strong class="number">${receipt.applicationNumber}</strong>`],
    [
      words.submittedAt,
      html`<time class="number" datetime=${String(receipt.submittedAt)}
        >${formatDateTime(receipt.submittedAt)}</time
      >`,
    ],
    [words.amount, moneyText(receipt.total, texts)],
    [words.bank, receipt.bankName[texts.language]],
    [words.account, account],
  ];
  return html`
    <section class="receipt" part="receipt">
      ${messageBox('success', html`<h3 id="step-heading" tabindex="-1">${words.heading}</h3>`)}
      <dl class="facts">
        ${facts.map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <section>
        <h4>${words.nextHeading}</h4>
        <ul class="next">
          <li>${words.nextReview}</li>
          <li>${words.nextMoney}</li>
          <li>${words.nextStatus}</li>
        </ul>
      </section>
      <div class="buttons">
        ${
          statusHref
            ? html`<a class="button primary" href=${statusHref}>${words.seeStatus}</a>`
            : nothing
        }
      </div>
      <p>${words.thanks}</p>
    </section>
  `;
}
