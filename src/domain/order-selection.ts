import {isSameBank, type Bank} from './bank.ts';
import type {LocalizedText} from './language.ts';
import {add, ZERO, type Money} from './money.ts';
import {problem, success, type Outcome} from './outcome.ts';
import type {PaymentOrder, PaymentOrderId} from './payment-order.ts';

/** The orders a person has ticked; everything else about a selection is derived from it. */
export type TickedOrders = ReadonlySet<PaymentOrderId>;

export const NONE_TICKED: TickedOrders = new Set();

export type SelectionProblem =
  | {readonly code: 'orderRequired'}
  /** The fund's server does not take them, for a reason that only the server knows. */
  | {readonly code: 'ordersRefused'}
  | {
      readonly code: 'ordersOfDifferentBanks';
      readonly first: LocalizedText;
      readonly second: LocalizedText;
    };

export const isTickable = (order: PaymentOrder): boolean => order.state === 'available';

/** The ticked orders after some of them were ticked or cleared; what cannot be ticked stays out. */
export function withOrders(
  ticked: TickedOrders,
  orders: readonly PaymentOrder[],
  isTicked: boolean,
): TickedOrders {
  const next = new Set(ticked);
  for (const order of orders) {
    if (isTicked && isTickable(order)) next.add(order.id);
    else next.delete(order.id);
  }
  return next;
}

/** The ticked among the orders; a tick from before its order was requested counts no longer. */
export const tickedOrders = (
  orders: readonly PaymentOrder[],
  ticked: TickedOrders,
): readonly PaymentOrder[] =>
  // At first nothing is ticked, and the list may be long.
  ticked.size === 0 ? [] : orders.filter((order) => isTickable(order) && ticked.has(order.id));

/** The total to be refunded: the sum of what is available on the ticked orders. */
export const totalOf = (orders: readonly PaymentOrder[], ticked: TickedOrders): Money =>
  tickedOrders(orders, ticked).reduce((total, order) => add(total, order.available), ZERO);

/** How much of the list is ticked, for the checkbox in the table's header. */
export function tickedExtent(
  orders: readonly PaymentOrder[],
  ticked: TickedOrders,
): 'none' | 'some' | 'all' {
  if (tickedOrders(orders, ticked).length === 0) return 'none';
  return orders.every((order) => !isTickable(order) || ticked.has(order.id)) ? 'all' : 'some';
}

/** The one bank the ticked orders were paid from; one application never mixes two (decision 4). */
export function bankOf(
  orders: readonly PaymentOrder[],
  ticked: TickedOrders,
): Outcome<Bank, SelectionProblem> {
  const [first, ...others] = tickedOrders(orders, ticked);
  if (!first) return problem({code: 'orderRequired'});
  const stranger = others.find((order) => !isSameBank(order.bank.bic, first.bank.bic));
  return stranger
    ? problem({
        code: 'ordersOfDifferentBanks',
        first: first.bank.name,
        second: stranger.bank.name,
      })
    : success(first.bank);
}
