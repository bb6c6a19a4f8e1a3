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

/** What is counted of a list once; lists do not change. */
interface ListFacts {
  /** Where each order stands; the last one of a repeated id. */
  readonly places: ReadonlyMap<PaymentOrderId, number>;
  readonly tickable: number;
}

const KNOWN_LISTS = new WeakMap<readonly PaymentOrder[], ListFacts>();

function factsOf(orders: readonly PaymentOrder[]): ListFacts {
  const known = KNOWN_LISTS.get(orders);
  if (known) return known;
  const places = new Map(orders.map(({id}, place) => [id, place]));
  const facts = {places, tickable: orders.filter(isTickable).length};
  KNOWN_LISTS.set(orders, facts);
  return facts;
}

const placeIn = (orders: readonly PaymentOrder[], id: PaymentOrderId): number =>
  factsOf(orders).places.get(id) ?? -1;

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
  /** A byte for each order, 1 where it is ticked; never written to once it stands here. */
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
    const none = new OrderSelection(orders, new Uint8Array(orders.length), new Map(), 0, ZERO);
    const places = [...ids].map((id) => placeIn(orders, id));
    return places.length === 0 ? none : none.#withPlaces(places, true);
  }

  has(id: PaymentOrderId): boolean {
    // At first nothing is ticked, and the places of a long list need not be known.
    return this.size > 0 && this.ticks[placeIn(this.orders, id)] === 1;
  }

  /** The order of the list that has the id. */
  order(id: PaymentOrderId): PaymentOrder | undefined {
    return this.orders[placeIn(this.orders, id)];
  }

  /** The ids of the ticked orders, in the order of the list. */
  *[Symbol.iterator](): Generator<PaymentOrderId> {
    for (const {id} of this.ticked()) yield id;
  }

  /** The ticked orders, in the order of the list. */
  ticked(): readonly PaymentOrder[] {
    return this.size === 0 ? [] : this.orders.filter((_, place) => this.ticks[place] === 1);
  }

  /** After some of its orders were ticked or cleared; what cannot be ticked stays out. */
  withOrders(orders: readonly PaymentOrder[], isTicked: boolean): OrderSelection {
    const places =
      orders === this.orders ? orders.keys() : orders.map(({id}) => placeIn(this.orders, id));
    return this.#withPlaces(places, isTicked);
  }

  #withPlaces(places: Iterable<number>, isTicked: boolean): OrderSelection {
    const ticks = this.ticks.slice();
    const banks = new Map(this.#banks);
    const step = isTicked ? 1 : -1;
    let {size, total} = this;
    for (const place of places) {
      const order = this.orders[place];
      if (!order || !isTickable(order) || ticks[place] === Number(isTicked)) continue;
      const {bic} = order.bank;
      const ofBank = (banks.get(bic) ?? 0) + step;
      if (ofBank > 0) banks.set(bic, ofBank);
      else banks.delete(bic);
      ticks[place] = Number(isTicked);
      size += step;
      total = isTicked ? add(total, order.available) : subtract(total, order.available);
    }
    return new OrderSelection(this.orders, ticks, banks, size, total);
  }

  /** How much of the whole list, or of a part of it, is ticked, for the checkbox in the table's header. */
  extent(part: readonly PaymentOrder[] = this.orders): 'none' | 'some' | 'all' {
    if (this.size === 0) return 'none';
    const isWhole = part === this.orders;
    const ticked = isWhole ? this.size : part.filter(({id}) => this.has(id)).length;
    if (ticked === 0) return 'none';
    return ticked === (isWhole ? factsOf(part).tickable : part.filter(isTickable).length)
      ? 'all'
      : 'some';
  }

  /** The one bank the ticked orders were paid from; one application never mixes two (decision 4). */
  bank(): Outcome<Bank, SelectionProblem> {
    const first = this.orders[this.ticks.indexOf(1)];
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
