import type {OrderSelection} from '../domain/order-selection.ts';
import type {Money} from '../domain/money.ts';
import type {PaymentOrder} from '../domain/payment-order.ts';

/** A ticked order whose amount is not what the person saw; `now` is missing when it is gone. */
export interface AmountChange {
  readonly orderNumber: string;
  readonly was: Money;
  readonly now?: Money;
}

/** What has changed of the ticked orders between the form as shown and the form as it is now. */
export function amountChanges(
  shown: OrderSelection,
  current: readonly PaymentOrder[],
): readonly AmountChange[] {
  const byId = new Map(current.map((order) => [order.id, order]));
  return shown.ticked().flatMap((order) => {
    const now = byId.get(order.id);
    const available = now?.state === 'available' ? now.available : undefined;
    if (available === order.available) return [];
    const change = {orderNumber: order.number, was: order.available};
    return [available === undefined ? change : {...change, now: available}];
  });
}
