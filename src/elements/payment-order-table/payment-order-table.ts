import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  NONE_TICKED,
  OrderSelection,
  type SelectionProblem,
  type TickedOrders,
} from '../../domain/order-selection.ts';
import type {PaymentOrder} from '../../domain/payment-order.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {describeReported} from '../../i18n/describe.ts';
import {decimalsFor, formatMoney} from '../../i18n/format.ts';
import {fillPlural} from '../../i18n/translate.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import {Lazy} from '../shared/lazy.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import {orderRow, orderTable, tickDrawn, type OrderTable} from './order-table-view.ts';
import {OrdersTickedEvent} from './payment-order-table.events.ts';
import {styles} from './payment-order-table.styles.ts';

/** Who ticks one order after the other hears the total of them all, once. */
const ANNOUNCED_AFTER_MS = 500;

/** Up to here every row is drawn: all can be found in the page, and printed. */
const LONGEST_PLAIN_LIST = 200;

/**
 * The payment orders that can be asked back, to be ticked, and the total of the ticked ones. The
 * amount to refund is always the whole available amount (service specification, requirement 7).
 *
 * @tag payment-order-table
 * @fires {OrdersTickedEvent} orders-ticked - The ticked orders have changed; `detail.ticked` holds their ids. Does not bubble.
 * @cssState empty - There are no orders.
 * @cssState error - Something has to be mended.
 * @csspart table - The table.
 * @csspart row - A row of the table's body.
 * @csspart total - The cell with the total.
 * @csspart field - Of a long list: the search with its name and hint.
 * @csspart input - Of a long list: what is searched for.
 * @cssprop --enpc-row-ticked - Ground of a ticked payment order; a little of `--enpc-accent` unless set.
 * @cssprop --enpc-line - Lines between rows; a little of `--enpc-border` unless set.
 */
export class PaymentOrderTable extends LocalizedElement {
  static override styles = [tokens, typography, controls, styles];
  static override properties: PropertyDeclarations = {
    orders: {attribute: false},
    ticked: {attribute: false},
    problem: {attribute: false},
    isProblemMended: {attribute: false},
  };

  /** The orders, in the order in which they are shown. */
  orders: readonly PaymentOrder[] = [];

  /** The ids of the ticked orders. Follows what the person ticks; may be set at any time. */
  ticked: TickedOrders = NONE_TICKED;

  /** What the form found wrong with the ticked orders; shown above the table. */
  problem: SelectionProblem | undefined = undefined;

  /** The problem is there no more; its words keep their place, so that nothing moves under a hand. */
  isProblemMended = false;

  constructor() {
    super();
    // For the mouse alone: a keyboard has the checkboxes.
    this.addEventListener('click', this.#handleClick);
  }

  #selection = OrderSelection.of(this.orders, this.ticked);
  /** Of all amounts of the column. */
  #decimals: 0 | 2 = 0;
  /** What was ticked at the last announcement; there is none before the person has ticked something. */
  #announced: OrderSelection | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Draws a part of a long list. */
  readonly #longList = new Lazy(
    this,
    this.localize,
    'longList',
    async () => new (await import('./long-order-list.ts')).LongOrderList(this),
  );

  /**
   * Moves focus to the first order that can be ticked.
   *
   * @param options as for any element.
   */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('tbody input:enabled')?.focus(options);
  }

  /** Names for `:state()`, as they are now. @internal */
  get customStates(): readonly string[] {
    const {orders, problem, isProblemMended} = this;
    return [
      ...(orders.length === 0 ? ['empty'] : []),
      ...(problem && !isProblemMended ? ['error'] : []),
    ];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {orders, ticked} = this;
    if (changed.has('orders') || changed.has('ticked')) {
      this.#selection = OrderSelection.of(orders, ticked);
    }
    if (changed.has('orders')) {
      this.#decimals = decimalsFor(orders.map((order) => order.available));
    }
  }

  protected override updated(): void {
    tickDrawn(this.renderRoot, this.#selection);
  }

  protected override renderTexts(texts: Catalog): TemplateResult {
    const {orders, problem, isProblemMended: isMended} = this;
    if (orders.length === 0) {
      return html`<div class="empty">
        <p>${texts.orders.empty}</p>
        <p class="quiet">${texts.orders.emptyHint}</p>
      </div>`;
    }
    const hasProblem = problem !== undefined;
    const table = {
      orders,
      selection: this.#selection,
      decimals: this.#decimals,
      hasProblem,
      mayBeCards: true,
      texts,
      tick: this.#tick,
    };
    return html`
      ${
        problem
          ? html`<p id="problem" class="problem ${isMended ? 'mended' : ''}">
              ${describeReported({field: 'orders', problem, ...(isMended && {isMended})}, texts)}
            </p>`
          : nothing
      }
      ${this.#renderTable(table)}
      <p hidden data-announce="polite">
        ${this.#announced ? this.#announce(this.#announced, texts) : nothing}
      </p>
    `;
  }

  #renderTable(table: OrderTable): TemplateResult {
    const {orders, texts} = table;
    if (orders.length > LONGEST_PLAIN_LIST) {
      const longList = this.#longList.wanted();
      if (longList) return longList.made.view(table, longList.words);
      // Without it all rows are drawn: slow, but nothing is missing.
      if (!this.#longList.hasFailed) return html`<div class="scroller" aria-busy="true"></div>`;
    }
    const rows = orders.map((order, place) => orderRow(order, place, table));
    return orderTable(table, {rows, tickAllLabel: texts.orders.tickAll});
  }

  /** Said aloud: the number of orders and the total belong together. */
  #announce({size, total}: OrderSelection, {language, orders}: Catalog): string {
    const amount = formatMoney(total, language, this.#decimals);
    return fillPlural(language, orders.ticked, size, {amount});
  }

  /** The whole row is the checkbox's label; the checkbox and its real label act by themselves. */
  #handleClick(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || target.closest('input, label')) return;
    target.closest('tbody tr')?.querySelector('input')?.click();
  }

  readonly #tick = (places: Iterable<number>, isTicked: boolean): void => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#announced = this.#selection;
      this.requestUpdate();
    }, ANNOUNCED_AFTER_MS);
    // The places are those of the orders on the screen.
    const {orders} = this.#selection;
    this.ticked = OrderSelection.of(orders, this.ticked).withPlaces(places, isTicked);
    this.dispatchEvent(new OrdersTickedEvent(this.ticked));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-order-table': PaymentOrderTable;
  }
}
