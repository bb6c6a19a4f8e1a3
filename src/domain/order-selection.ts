import {isSameBank, type Bank} from './bank.ts';
import type {Bic} from './bic.ts';
import type {LocalizedText} from './language.ts';
import {add, subtract, ZERO, type Money} from './money.ts';
import {problem, success, type Outcome} from './outcome.ts';
import type {PaymentOrder, PaymentOrderId} from './payment-order.ts';

/** The ids of ticked orders, as a host gives and gets them; a set of ids is one. */
export interface TickedOrders extends Iterable<PaymentOrderId> {
  readonly size: number;
  has(id: PaymentOrderId): boolean;
}

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

/** What a selection has of an order, in a byte. */
const CLEARED = 0;
const TICKED = 1;
const NOT_TICKABLE = 2;

/**
 * Orders, and which of them are ticked. A tick gives another selection and leaves this one as it is.
 * Whatever is asked of a selection is counted along: a tick goes through no list, and copies a byte for
 * each order.
 */
export class OrderSelection implements TickedOrders {
  readonly orders: readonly PaymentOrder[];
  /** How many are ticked. */
  readonly size: number;
  /** The total to be refunded: the sum of what is available on the ticked orders. */
  readonly total: Money;
  /** A byte for each order; never written to once it stands here. */
  readonly ticks: Uint8Array;
  /** How many are ticked of each code of a bank that has any. */
  readonly #banks: ReadonlyMap<Bic, number>;

  private constructor(
    orders: readonly PaymentOrder[],
    ticks: Uint8Array,
    banks: ReadonlyMap<Bic, number>,
    size: number,
    total: Money,
  ) {
    this.orders = orders;
    this.ticks = ticks;
    this.#banks = banks;
    this.size = size;
    this.total = total;
  }

  /**
   * @param orders the list.
   * @param ids of the ticked ones. What the list does not have, or what was requested since it was
   *   ticked, counts for nothing.
   */
  static of(orders: readonly PaymentOrder[], ids: Iterable<PaymentOrderId>): OrderSelection {
    if (ids instanceof OrderSelection && ids.orders === orders) return ids;
    const wanted = new Set(ids);
    const ticks = Uint8Array.from(orders, (order) => (isTickable(order) ? CLEARED : NOT_TICKABLE));
    const none = new OrderSelection(orders, ticks, new Map(), 0, ZERO);
    if (wanted.size === 0) return none;
    const isWanted = (place: number): boolean => wanted.has(orders[place]?.id as PaymentOrderId);
    return none.withPlaces([...orders.keys()].filter(isWanted), true);
  }

  has(id: PaymentOrderId): boolean {
    return this.ticked().some((order) => order.id === id);
  }

  /** @param place of an order in the list. */
  isTicked(place: number): boolean {
    return this.ticks[place] === TICKED;
  }

  /** The ids of the ticked orders, in the order of the list. */
  *[Symbol.iterator](): Generator<PaymentOrderId> {
    for (const {id} of this.ticked()) yield id;
  }

  /** The ticked orders, in the order of the list. */
  ticked(): readonly PaymentOrder[] {
    return this.size === 0 ? [] : this.orders.filter((_, place) => this.isTicked(place));
  }

  /**
   * After some of its orders were ticked or cleared; what cannot be ticked stays out.
   *
   * @param places of these orders in the list.
   */
  withPlaces(places: Iterable<number>, isTicked: boolean): OrderSelection {
    const [from, to, step] = isTicked ? [CLEARED, TICKED, 1] : [TICKED, CLEARED, -1];
    const ticks = this.ticks.slice();
    const banks = new Map(this.#banks);
    let {size, total} = this;
    for (const place of places) {
      const order = this.orders[place];
      if (!order || ticks[place] !== from) continue;
      ticks[place] = to;
      const {bic} = order.bank;
      const ofBank = (banks.get(bic) ?? 0) + step;
      if (ofBank > 0) banks.set(bic, ofBank);
      else banks.delete(bic);
      size += step;
      total = isTicked ? add(total, order.available) : subtract(total, order.available);
    }
    return new OrderSelection(this.orders, ticks, banks, size, total);
  }

  /**
   * How much of the list is ticked, for the checkbox in the table's header.
   *
   * @param places of the orders that count; all of them when left out.
   */
  extent(places?: readonly number[]): 'none' | 'some' | 'all' {
    const ticks = places ? places.map((place) => this.ticks[place]) : this.ticks;
    if (!ticks.includes(TICKED)) return 'none';
    return ticks.includes(CLEARED) ? 'some' : 'all';
  }

  /** The one bank the ticked orders were paid from; one application never mixes two (decision 4). */
  bank(): Outcome<Bank, SelectionProblem> {
    const first = this.orders[this.ticks.indexOf(TICKED)];
    if (!first) return problem({code: 'orderRequired'});
    const isStrange = (bic: Bic): boolean => !isSameBank(bic, first.bank.bic);
    if (![...this.#banks.keys()].some(isStrange)) return success(first.bank);
    const stranger = this.ticked().find(({bank}) => isStrange(bank.bic)) ?? first;
    return problem({
      code: 'ordersOfDifferentBanks',
      first: first.bank.name,
      second: stranger.bank.name,
    });
  }
}
