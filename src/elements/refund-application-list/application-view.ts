import {html, nothing, svg, type TemplateResult} from 'lit';
import type {ApplicationStatus, ApplicationSummary} from '../../domain/refund-application.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {ListCatalog} from '../../i18n/catalogs/list.ts';
import type {ReceiptCatalog} from '../../i18n/catalogs/receipt.ts';
import {formatDateTime, maskIban, spellLastFour} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {drawing} from '../shared/icons.ts';
import {moneyText} from '../shared/money-text.ts';
import {statusTag} from './status-tag.ts';

export interface ApplicationView {
  /** Of all amounts of the list. */
  readonly decimals: 0 | 2;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** The receipt, where it is open. */
  readonly receipt: unknown;
  readonly texts: Catalog;
  readonly words: ListCatalog;
  readonly receiptWords: ReceiptCatalog;
}

/** The fund says why; where it does not, the person is told so. */
const NEEDS_REASON: ReadonlySet<ApplicationStatus> = new Set(['rejected', 'returned-by-bank']);

const ARROW = drawing(svg`<path d="m4.5 7.5 5.5 5.5 5.5-5.5" />`);

const row = (term: string, value: unknown, look = ''): TemplateResult =>
  html`<div class=${look}>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

const moment = (timestamp: ApplicationSummary['updatedAt']): TemplateResult =>
  html`<time class="number" datetime=${String(timestamp)}>${formatDateTime(timestamp)}</time>`;

/** One application: where it stands, what it is about, and its receipt in place. */
export function applicationView(
  {receipt, status, reason, updatedAt}: ApplicationSummary,
  {decimals, isOpen, toggle, receipt: panel, texts, words, receiptWords}: ApplicationView,
): TemplateResult {
  const {applicationNumber: number} = receipt;
  const account = html`<bdi>${receipt.bankName[texts.language]}</bdi>,
    <span class="number" aria-hidden="true">${maskIban(receipt.iban)}</span
    ><span class="visually-hidden"
      >${fill(receiptWords.accountEndsWith, {digits: spellLastFour(receipt.iban)})}</span
    >`;
  const because = reason?.[texts.language] ?? (NEEDS_REASON.has(status) ? words.noReason : '');
  return html`<li>
    <div class="head">
      <h3 class="number">${fill(words.application, {number})}</h3>
      <p><span class="visually-hidden">${words.status}: </span>${statusTag(status, words)}</p>
    </div>
    <dl class="details">
      ${because ? row(words.reason, because, 'reason') : nothing}
      ${row(receiptWords.submittedAt, moment(receipt.submittedAt))}
      ${row(texts.orders.total, moneyText(receipt.total, texts, decimals))}
      ${row(receiptWords.account, account)} ${row(words.changedAt, moment(updatedAt))}
    </dl>
    <button
      type="button"
      class="button quiet"
      part="button button-quiet"
      aria-expanded=${isOpen}
      aria-label=${fill(words.receiptOf, {number})}
      @click=${toggle}
    >
      ${words.receipt}${ARROW}
    </button>
    ${panel}
  </li>`;
}
