import type {INVENTED_PEOPLE} from './invented-people.ts';
import type {PaymentBankCode} from './payment-banks.ts';

type PersonId = (typeof INVENTED_PEOPLE)[number]['id'];

/** A payment that an invented person made by mistake. */
export interface InventedPaymentOrder {
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly availableTiyn: bigint;
  readonly bankCode: PaymentBankCode;
  /** `requested` here: asked back on paper before. */
  readonly state: 'available' | 'requested';
}

const MANY = 200;
const DAY_MS = 24 * 60 * 60 * 1000;

const order = (
  number: string,
  date: string,
  availableTiyn: bigint,
  bankCode: PaymentBankCode = '722',
  state: InventedPaymentOrder['state'] = 'available',
): InventedPaymentOrder => ({number, date, availableTiyn, bankCode, state});

/** Orders of consecutive days, every fifth amount with tiyn. */
const manyOrders = Array.from({length: MANY}, (_, index) => {
  const date = new Date(Date.UTC(2026, 0, 5) + index * DAY_MS).toISOString().slice(0, 10);
  const tiyn = index % 5 === 4 ? 25n : 0n;
  return order(String(51_000_001 + index), date, BigInt(1000 + index * 150) * 100n + tiyn);
});

/** Newest first, as the form shows them. */
export const INVENTED_PAYMENT_ORDERS: Readonly<Record<PersonId, readonly InventedPaymentOrder[]>> =
  {
    'one-order': [order('49756052', '2026-06-12', 500_00n)],
    'several-orders': [
      order('49901877', '2026-08-03', 1_234_567_50n),
      order('49888120', '2026-07-20', 15_000_00n),
      order('49870415', '2026-07-01', 7_25n),
      order('49712306', '2026-05-18', 20_000_00n, '722', 'requested'),
    ],
    'two-banks': [
      order('50110094', '2026-09-14', 12_000_00n),
      order('50098731', '2026-09-02', 8_400_00n, '601'),
      order('50087260', '2026-08-25', 3_000_00n),
    ],
    'no-orders': [],
    'many-orders': [...manyOrders].reverse(),
    'refused-account': [order('49950318', '2026-08-11', 45_000_00n)],
  };
