import type {BankDetails} from '../../src/domain/bank-details.ts';
import type {Bank} from '../../src/domain/bank.ts';
import {parseBic} from '../../src/domain/bic.ts';
import {parseBin} from '../../src/domain/bin.ts';
import {parseCalendarDate} from '../../src/domain/calendar-date.ts';
import {parseMoney} from '../../src/domain/decimal-money.ts';
import {parseIban} from '../../src/domain/parse-iban.ts';
import type {PaymentOrder, PaymentOrderId} from '../../src/domain/payment-order.ts';
import {parseTimestamp} from '../../src/domain/timestamp.ts';
import {accountNumber} from './account-numbers.ts';

/** The read value; a sample that cannot be read is a mistake in the test. */
function read<Value>(text: string, parse: (text: string) => Value | undefined): Value {
  const value = parse(text);
  if (value === undefined) throw new Error(`not a valid sample: ${text}`);
  return value;
}

export const money = (text: string) => read(text, parseMoney);
export const timestamp = (text: string) => read(text, parseTimestamp);
export const iban = (text: string) =>
  read(text, (typed) => {
    const outcome = parseIban(typed);
    return outcome.ok ? outcome.value : undefined;
  });

/** The bank of the memo's example, with its own account. */
export const kaspi: Bank = {
  bic: read('CASPKZKA', parseBic),
  bin: read('971240001315', parseBin),
  name: {kk: '«Kaspi Bank» АҚ', ru: 'АО «KASPI BANK»', en: 'Kaspi Bank JSC'},
  branch: {kk: '«Kaspi Bank» АҚ', ru: 'АО «KASPI BANK»', en: 'Kaspi Bank JSC'},
  account: iban('KZ39722S000000680371'),
};

export const halyk: Bank = {
  bic: read('HSBKKZKX', parseBic),
  bin: read('940140000385', parseBin),
  name: {
    kk: '«Қазақстан Халық Банкі» АҚ',
    ru: 'АО «Народный Банк Казахстана»',
    en: 'Halyk Bank of Kazakhstan JSC',
  },
  branch: {kk: 'Алматы филиалы', ru: 'Алматинский филиал', en: 'Almaty branch'},
  account: iban(accountNumber('601', 'S000000000001')),
};

export const orderId = (id: string): PaymentOrderId => id as PaymentOrderId;

/** The payment order of the memo's example, but for the changes. */
export const paymentOrder = (changes: Partial<PaymentOrder> = {}): PaymentOrder => ({
  id: orderId('order-49756052'),
  number: '49756052',
  date: read('2026-06-12', parseCalendarDate),
  available: money('500'),
  bank: kaspi,
  state: 'available',
  ...changes,
});

/** The details to be confirmed for that order, but for the changes. */
export const bankDetails = (changes: Partial<BankDetails> = {}): BankDetails => ({
  orderIds: [orderId('order-49756052')],
  bank: kaspi,
  accountKind: 'card',
  iban: iban(accountNumber('722', 'C000012345678')),
  ...changes,
});
