import type {RefundReceipt} from '../../domain/refund-application.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {ReceiptCatalog} from '../../i18n/catalogs/receipt.ts';
import {decimalsFor, formatDate, formatDateTime} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import type {Money} from '../../domain/money.ts';

/** A line of the receipt: what it is called, and what it says. */
export type Line<Value = string> = readonly [term: string, value: Value];

export interface ReceiptFacts {
  readonly number: Line;
  readonly submittedAt: Line;
  readonly beneficiary: Line;
  readonly iin: Line;
  readonly bank: Line;
  readonly account: Line;
  readonly document: Line;
  readonly fingerprint: Line;
  readonly orders: readonly Line<Money>[];
  readonly total: Line<Money>;
  /** Of all amounts, so that they stand one below the other. */
  readonly decimals: 0 | 2;
  readonly next: readonly string[];
}

/** What the receipt says, on the screen, on paper and in the file alike. */
export const receiptFacts = (
  receipt: RefundReceipt,
  texts: Catalog,
  words: ReceiptCatalog,
): ReceiptFacts => ({
  number: [words.number, receipt.applicationNumber],
  submittedAt: [words.submittedAt, formatDateTime(receipt.submittedAt)],
  beneficiary: [texts.beneficiary.fullName, receipt.beneficiary.fullName],
  iin: [texts.beneficiary.iin, receipt.beneficiary.iin],
  bank: [words.bank, receipt.bankName[texts.language]],
  account: [words.account, receipt.iban],
  document: [words.document, receipt.documentId],
  fingerprint: [words.fingerprint, receipt.documentSha256],
  orders: receipt.orders.map(({number, date, amount}) => [
    fill(words.order, {number, date: formatDate(date)}),
    amount,
  ]),
  total: [texts.orders.total, receipt.total],
  decimals: decimalsFor([receipt.total, ...receipt.orders.map(({amount}) => amount)]),
  next: [words.nextReview, words.nextMoney, words.nextStatus],
});
