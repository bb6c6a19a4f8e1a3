import type {Bank} from './bank.ts';
import type {Branded} from './brand.ts';
import type {CalendarDate} from './calendar-date.ts';
import {add, ZERO, type Money} from './money.ts';

export type PaymentOrderId = Branded<string, 'PaymentOrderId'>;

/** A voluntary contribution that was paid by mistake and may be asked back. */
export interface PaymentOrder {
  readonly id: PaymentOrderId;
  /** As printed on the order; digits, but not an amount to count with. */
  readonly number: string;
  readonly date: CalendarDate;
  /** What can be refunded, and so what will be: parts are not asked for. */
  readonly available: Money;
  readonly bank: Bank;
  /** `requested`: an application for it has been submitted already, so it cannot be ticked. */
  readonly state: 'available' | 'requested';
}

/** All that is available on the orders: each is asked back whole. */
export const totalOf = (orders: readonly PaymentOrder[]): Money =>
  orders.reduce((total, {available}) => add(total, available), ZERO);
