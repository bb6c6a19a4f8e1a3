import * as z from 'zod/mini';
import type {RefundForm} from '../domain/refund-form.ts';
import {iban, refundForm, type WireRefundForm} from './wire-schemas.ts';

/**
 * Invented people and payment orders for the adapter in memory. They are written as they would stand
 * on the wire and read like any answer, so that a sample that breaks the contract does not load.
 */

type WireOrder = WireRefundForm['orders'][number];
type WireBank = WireOrder['bank'];

const KASPI: WireBank = {
  bic: 'CASPKZKA',
  bin: '971240001315',
  name: {kk: '«KASPI BANK» АҚ', ru: 'АО «KASPI BANK»', en: 'Kaspi Bank JSC'},
  branch: {kk: '«KASPI BANK» АҚ', ru: 'АО «KASPI BANK»', en: 'Kaspi Bank JSC'},
  account: 'KZ39722S000000680371',
};

const HALYK: WireBank = {
  bic: 'HSBKKZKX',
  bin: '940140000385',
  name: {
    kk: '«Қазақстан Халық Банкі» АҚ',
    ru: 'АО «Народный Банк Казахстана»',
    en: 'Halyk Bank of Kazakhstan JSC',
  },
  branch: {kk: 'Алматы филиалы', ru: 'Алматинский филиал', en: 'Almaty branch'},
  account: 'KZ78601S000000000001',
};

const IVANOV = {fullName: 'Иванов Иван Иванович', iin: '990707500070'};
const LONG_NAME = {
  fullName: 'Әбдірахманова-Сейітжанова Гүлнұр Бауыржанқызы',
  iin: '990808600086',
};
const WITHOUT_PATRONYMIC = {fullName: 'Ким Анна', iin: '990909500099'};

const order = (
  number: string,
  date: string,
  available: string,
  bank = KASPI,
  state: WireOrder['state'] = 'available',
): WireOrder => ({id: `order-${number}`, number, date, available, bank, state});

const form = (
  beneficiary: WireRefundForm['beneficiary'],
  orders: WireOrder[],
  otherBank: WireRefundForm['otherBank'] = 'refuse',
): RefundForm =>
  z.decode(refundForm, {
    beneficiary,
    orders,
    accountKinds: ['card', 'current', 'savings'],
    otherBank,
  });

/** The example of the fund's memo: one order of 500 ₸. */
export const ONE_ORDER = form(IVANOV, [order('49756052', '2026-06-12', '500')]);

/** The same order after a part of it has gone elsewhere. */
export const ONE_ORDER_REDUCED = form(IVANOV, [order('49756052', '2026-06-12', '350.5')]);

export const SEVERAL_ORDERS = form(LONG_NAME, [
  order('49756052', '2026-06-12', '500'),
  order('49756118', '2026-06-15', '1234567.5'),
  order('49761200', '2026-07-01', '0.07'),
  order('49770031', '2026-07-30', '85000'),
]);

export const TWO_BANKS = form(WITHOUT_PATRONYMIC, [
  order('49756052', '2026-06-12', '500'),
  order('51200417', '2026-08-03', '42000', HALYK),
]);

export const OTHER_BANK_WARNS = form(IVANOV, [order('49756052', '2026-06-12', '500')], 'warn');

export const NO_ORDERS = form(IVANOV, []);

export const REQUESTED_ORDER = form(IVANOV, [
  order('49756052', '2026-06-12', '500', KASPI, 'requested'),
  order('49756118', '2026-06-15', '12000'),
]);

const MANY = 200;

export const MANY_ORDERS = form(
  LONG_NAME,
  Array.from({length: MANY}, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 5 + index)).toISOString().slice(0, 10);
    return order(String(50_000_001 + index * 37), date, `${1000 + index * 250}.${index % 10}5`);
  }),
);

/** Accounts that an applicant may type: right numbers, no real person's. */
export const SAMPLE_IBANS = {
  kaspi: z.decode(iban, 'KZ84722C000012345678'),
  halyk: z.decode(iban, 'KZ23601A000001234567'),
};
