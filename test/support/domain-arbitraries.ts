import fc from 'fast-check';
import {ACCOUNT_KINDS} from '../../src/domain/bank-details.ts';
import type {Bank} from '../../src/domain/bank.ts';
import {parseBic} from '../../src/domain/bic.ts';
import {parseBin, type Bin} from '../../src/domain/bin.ts';
import {parseCalendarDate} from '../../src/domain/calendar-date.ts';
import type {DocumentId, DocumentToSign} from '../../src/domain/document-to-sign.ts';
import {parseIin, type Iin} from '../../src/domain/iin.ts';
import {LANGUAGES, type LocalizedText} from '../../src/domain/language.ts';
import type {Money} from '../../src/domain/money.ts';
import {parseIban} from '../../src/domain/parse-iban.ts';
import type {PaymentOrder, PaymentOrderId} from '../../src/domain/payment-order.ts';
import {
  APPLICATION_STATUSES,
  type ApplicationSummary,
  type RefundReceipt,
} from '../../src/domain/refund-application.ts';
import type {RefundForm} from '../../src/domain/refund-form.ts';
import {parseTimestamp} from '../../src/domain/timestamp.ts';
import {accountNumbers, CHARACTERS, DIGITS, textOf} from './account-numbers.ts';

/** Any domain value that a server may send; each comes from the domain's own `parse…`. */

const readBy =
  <Value>(parse: (text: string) => Value | undefined) =>
  (text: string): Value => {
    const value = parse(text);
    if (value === undefined) throw new Error(`not a valid sample: ${text}`);
    return value;
  };

/** Eleven digits and the one check digit that fits, where there is one. */
const identificationNumber = <Value>(parse: (text: string) => Value | undefined) =>
  textOf(DIGITS, 11)
    .map((digits) => Array.from(DIGITS, (check) => parse(digits + check)).find((value) => value))
    .filter((value): value is NonNullable<typeof value> => value !== undefined);

const identifiers = fc.stringMatching(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}$/);
const words = fc.string({unit: 'grapheme', minLength: 1, maxLength: 40});
const localizedTexts: fc.Arbitrary<LocalizedText> = fc.record({kk: words, ru: words, en: words});
const moments = fc.date({
  min: new Date('1000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const days = moments.map((moment) => readBy(parseCalendarDate)(moment.toISOString().slice(0, 10)));
const offsets = fc.constantFrom('Z', '+05:00', '+06:00', '-03:30');
const timestamps = fc
  .tuple(moments, fc.constantFrom(19, 23), offsets)
  .map(([moment, length, offset]) => moment.toISOString().slice(0, length) + offset)
  .map(readBy(parseTimestamp));
const money = fc.bigInt({min: 0n, max: 10n ** 18n - 1n}).map((tiyn) => tiyn as Money);
const ibans = accountNumbers.map((text) =>
  readBy((typed) => {
    const outcome = parseIban(typed);
    return outcome.ok ? outcome.value : undefined;
  })(text),
);
const sha256s = textOf('0123456789abcdef', 64);

const banks: fc.Arbitrary<Bank> = fc.record({
  bic: fc
    .tuple(
      textOf('ABCXYZ', 6),
      fc.constantFrom(2, 5).chain((length) => textOf(CHARACTERS, length)),
    )
    .map((parts) => readBy(parseBic)(parts.join(''))),
  bin: identificationNumber<Bin>(parseBin),
  name: localizedTexts,
  branch: localizedTexts,
  account: ibans,
});

const beneficiaries = fc.record({fullName: words, iin: identificationNumber<Iin>(parseIin)});

const paymentOrders: fc.Arbitrary<PaymentOrder> = fc.record({
  id: identifiers.map((id) => id as PaymentOrderId),
  number: words,
  date: days,
  available: money,
  bank: banks,
  state: fc.constantFrom('available', 'requested'),
});

const accountKind = fc.constantFrom(...ACCOUNT_KINDS);

export const refundForms: fc.Arbitrary<RefundForm> = fc.record({
  beneficiary: beneficiaries,
  orders: fc.array(paymentOrders, {maxLength: 4}),
  accountKinds: fc
    .tuple(accountKind, fc.array(accountKind, {maxLength: 2}))
    .map(([first, others]) => [first, ...others] as const),
  otherBank: fc.constantFrom('refuse', 'warn'),
});

const documentIds = identifiers.map((id) => id as DocumentId);

export const documentsToSign: fc.Arbitrary<DocumentToSign> = fc.record({
  id: documentIds,
  name: localizedTexts,
  mimeType: fc.constantFrom('text/plain', 'application/pdf', 'application/xml'),
  bytes: fc.uint8Array({maxLength: 300}).map((bytes) => new Uint8Array(bytes)),
  sha256: sha256s,
  language: fc.constantFrom(...LANGUAGES),
  issuedAt: timestamps,
  expiresAt: timestamps,
  facts: fc.array(fc.record({name: localizedTexts, value: words}), {maxLength: 3}),
});

const refundReceipts: fc.Arbitrary<RefundReceipt> = fc.record({
  applicationNumber: words,
  submittedAt: timestamps,
  beneficiary: beneficiaries,
  orders: fc.array(fc.record({number: words, date: days, amount: money}), {maxLength: 3}),
  total: money,
  bankName: localizedTexts,
  iban: ibans,
  documentId: documentIds,
  documentSha256: sha256s,
});

export const applicationSummaries: fc.Arbitrary<ApplicationSummary> = fc.record({
  receipt: refundReceipts,
  status: fc.constantFrom(...APPLICATION_STATUSES),
  updatedAt: timestamps,
});

/** Every amount that can stand on the wire, as whole tiyn. */
export const tiyn = fc.bigInt({min: 0n, max: 10n ** 18n - 1n});

/** As it stands on the wire. */
export const decimalOf = (amount: bigint): string => {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
