import {MANY_ORDERS} from '../../src/adapter/memory-sample-data.ts';
import type {Money} from '../../src/domain/money.ts';
import type {PaymentOrder, PaymentOrderId} from '../../src/domain/payment-order.ts';

/** So many invented orders, each with a number and an amount of its own. */
export const manyOrders = (count: number): readonly PaymentOrder[] =>
  Array.from({length: count}, (_, index) => {
    const sample = MANY_ORDERS.orders[index % MANY_ORDERS.orders.length];
    if (!sample) throw new Error('not a valid sample');
    const number = String(70_000_001 + index);
    const available = BigInt(100_001 + index) as Money;
    return {...sample, id: `order-${number}` as PaymentOrderId, number, available};
  });
