import type {DocumentFact} from '../../../src/domain/document-to-sign.ts';
import type {Iin} from '../../../src/domain/iin.ts';
import type {Language} from '../../../src/domain/language.ts';
import type {Money} from '../../../src/domain/money.ts';
import {totalOf} from '../../../src/domain/payment-order.ts';
import {
  decimalsFor,
  formatDate,
  formatIban,
  formatMoney,
  maskIban,
} from '../../../src/i18n/format.ts';
import {DOCUMENT_NAME, DOCUMENT_WORDS, FACT_NAMES, OPERATION_NAME} from './document-words.ts';
import type {RequestedDetails, SelectedOrders} from './select-orders.ts';

/** Everything that an application says. */
export interface DocumentContent {
  readonly id: string;
  readonly language: Language;
  /** `2026-11-22T14:35:00+05:00`. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly fullName: string;
  readonly iin: Iin;
  readonly selected: SelectedOrders;
  readonly details: RequestedDetails;
}

/** The application as the text that is shown and signed. Lines end with `\n`, the last one too. */
export function documentText(content: DocumentContent): string {
  const {id, language, fullName, iin, selected, details} = content;
  const {orders, bank} = selected;
  const words = DOCUMENT_WORDS[language];
  const decimals = decimalsFor(orders.map(({available}) => available));
  const money = (amount: Money): string => formatMoney(amount, language, decimals);
  const lines = [
    DOCUMENT_NAME[language],
    '',
    words.demonstration,
    words.addressee,
    `${words.documentNumber} ${id}`,
    `${words.issuedAt}: ${momentText(content.issuedAt)}`,
    `${words.signBefore}: ${momentText(content.expiresAt)}`,
    words.language,
    '',
    words.applicant,
    `${words.fullName}: ${fullName}`,
    `${words.iin}: ${iin}`,
    '',
    words.paymentOrders,
    ...orders.map(
      ({number, date, available}, index) =>
        `${index + 1}. ${words.orderLine(number, formatDate(date), money(available))}`,
    ),
    `${words.total}: ${money(totalOf(selected.orders))}`,
    words.currency,
    '',
    words.bank,
    `${words.bankName}: ${bank.name[language]}`,
    `${words.branch}: ${bank.branch[language]}`,
    `${words.bic}: ${bank.bic}`,
    `${words.bin}: ${bank.bin}`,
    `${words.bankAccount}: ${formatIban(bank.account)}`,
    '',
    words.recipient,
    `${words.accountKind}: ${words.accountKinds[details.accountKind]}`,
    `${words.recipientAccount}: ${formatIban(details.iban)}`,
    '',
    words.consent,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What a phone or a page may show beside the document; the account masked. */
export function documentFacts({language, selected, details}: DocumentContent): DocumentFact[] {
  const {orders, bank} = selected;
  const decimals = decimalsFor(orders.map(({available}) => available));
  return [
    {name: FACT_NAMES.operation, value: OPERATION_NAME[language]},
    {
      name: FACT_NAMES.amount,
      value: formatMoney(totalOf(selected.orders), language, decimals),
    },
    {name: FACT_NAMES.orderCount, value: String(orders.length)},
    {name: FACT_NAMES.bank, value: bank.name[language]},
    {name: FACT_NAMES.account, value: maskIban(details.iban)},
  ];
}

/** A moment of the wire as `22.11.2026, 14:35:00 +05:00`. */
function momentText(timestamp: string): string {
  const [, day = '', time = '', offset = ''] = /^(.{10})T(.{8})(.*)$/.exec(timestamp) ?? [];
  return `${day.split('-').reverse().join('.')}, ${time} ${offset}`;
}
