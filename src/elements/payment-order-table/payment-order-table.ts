import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Money} from '../../domain/money.ts';
import {
  isTickable,
  NONE_TICKED,
  tickedExtent,
  totalOf,
  withAllOrders,
  withOrder,
  type SelectionProblem,
  type TickedOrders,
} from '../../domain/order-selection.ts';
import type {PaymentOrder} from '../../domain/payment-order.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {describeProblem} from '../../i18n/describe.ts';
import {decimalsFor, formatDate, formatMoney} from '../../i18n/format.ts';
import {fill, fillPlural} from '../../i18n/translate.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import {moneyText} from '../shared/money-text.ts';
import {OrdersTickedEvent} from './payment-order-table.events.ts';
import {styles} from './payment-order-table.styles.ts';

/**
 * The payment orders that can be asked back, to be ticked, and the total of the ticked ones. The
 * amount to refund is always the whole available amount (service specification, requirement 7).
 *
 * @tag payment-order-table
 * @fires {OrdersTickedEvent} orders-ticked - The ticked orders have changed; `detail.ticked` holds their ids. Does not bubble.
 * @csspart table - The table.
 * @csspart row - A row of the table's body.
 * @csspart total - The cell with the total.
 */
export class PaymentOrderTable extends LocalizedElement {
  static override styles = [tokens, typography, controls, styles];

  /** The orders, in the order in which they are shown. */
  @property({attribute: false}) orders: readonly PaymentOrder[] = [];

  /** The ids of the ticked orders. Follows what the person ticks; may be set at any time. */
  @property({attribute: false}) ticked: TickedOrders = NONE_TICKED;

  /** What the form found wrong with the ticked orders; shown above the table. */
  @property({attribute: false}) problem: SelectionProblem | undefined = undefined;

  constructor() {
    super();
    // For the mouse alone: a keyboard has the checkboxes.
    this.addEventListener('click', this.#handleClick);
  }

  /** Nothing is announced before the person has ticked something. */
  #isTouched = false;

  /** Moves focus to the first order that can be ticked. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('tbody input:enabled')?.focus(options);
  }

  protected override renderTexts(texts: Catalog): TemplateResult {
    const {orders, ticked, problem} = this;
    if (orders.length === 0) {
      return html`<p>${texts.orders.empty}</p>
        <p class="quiet">${texts.orders.emptyHint}</p>`;
    }
    const decimals = decimalsFor(orders.map((order) => order.available));
    const total = totalOf(orders, ticked);
    return html`
      ${
        problem
          ? html`<p id="problem" class="problem">${describeProblem(problem, texts)}</p>`
          : nothing
      }
      <table part="table" role="table" aria-describedby=${problem ? 'problem' : nothing}>
        <caption class="visually-hidden">
          ${texts.orders.caption}
        </caption>
        <thead>
          <tr role="row">
            <td role="cell" class="tick">${this.#renderTickAll(texts)}</td>
            <th role="columnheader" scope="col">${texts.orders.number}</th>
            <th role="columnheader" scope="col">${texts.orders.date}</th>
            <th role="columnheader" scope="col" class="amount">${texts.orders.available}</th>
            <th role="columnheader" scope="col" class="amount">${texts.orders.refund}</th>
          </tr>
        </thead>
        <tbody @change=${this.#handleRowChange}>
          ${orders.map((order) => this.#renderRow(order, texts, decimals))}
        </tbody>
        <tfoot>
          <tr role="row">
            <th role="rowheader" scope="row" colspan="4">${texts.orders.total}</th>
            <td role="cell" part="total" class="amount total">
              ${moneyText(total, texts, decimals)}
            </td>
          </tr>
        </tfoot>
      </table>
      <p role="status" class="visually-hidden">
        ${this.#isTouched ? this.#announce(texts, total, decimals) : nothing}
      </p>
    `;
  }

  /** Said aloud after each tick: the number of orders and the total belong together. */
  #announce(texts: Catalog, total: Money, decimals: 0 | 2): string {
    const amount = formatMoney(total, texts.language, decimals);
    return fillPlural(texts.language, texts.orders.ticked, this.ticked.size, {amount});
  }

  #renderTickAll(texts: Catalog): TemplateResult {
    const extent = tickedExtent(this.orders, this.ticked);
    return html`<label class="tick-all">
      <input
        type="checkbox"
        .checked=${live(extent === 'all')}
        .indeterminate=${live(extent === 'some')}
        ?disabled=${!this.orders.some(isTickable)}
        @change=${this.#handleTickAll}
      />
      <span class="visually-hidden">${texts.orders.tickAll}</span>
    </label>`;
  }

  #renderRow(order: PaymentOrder, texts: Catalog, decimals: 0 | 2): TemplateResult {
    const isTicked = this.ticked.has(order.id);
    const id = `order-${order.id}`;
    const money = (amount: Money): TemplateResult => moneyText(amount, texts, decimals);
    const label = fill(texts.orders.tick, {
      number: order.number,
      date: formatDate(order.date),
      amount: formatMoney(order.available, texts.language, decimals),
    });
    return html`<tr part="row" role="row" class=${isTicked ? 'ticked' : ''}>
      <td role="cell" class="tick">
        <input
          type="checkbox"
          id=${id}
          value=${String(order.id)}
          aria-label=${label}
          ?disabled=${!isTickable(order)}
          .checked=${live(isTicked)}
        />
      </td>
      <th role="rowheader" scope="row" class="number">
        ${cellLabel(texts.orders.number)}
        <span
          ><label for=${id}>${order.number}</label>${
            isTickable(order)
              ? nothing
              : html`<span class="requested quiet">${texts.orders.requested}</span>`
          }</span
        >
      </th>
      <td role="cell" class="number">
        ${cellLabel(texts.orders.date)}<time datetime=${String(order.date)}
          >${formatDate(order.date)}</time
        >
      </td>
      <td role="cell" class="amount">
        ${cellLabel(texts.orders.available)}${money(order.available)}
      </td>
      <td role="cell" class="amount">
        ${cellLabel(texts.orders.refund)}${isTickable(order) ? money(order.available) : '–'}
      </td>
    </tr>`;
  }

  #handleTickAll(event: Event): void {
    const {checked} = event.target as HTMLInputElement;
    this.#tick(checked ? withAllOrders(this.orders) : NONE_TICKED);
  }

  /** The whole row is the checkbox's label; the checkbox and its real label act by themselves. */
  #handleClick(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || target.closest('input, label')) return;
    target.closest('tbody tr')?.querySelector('input')?.click();
  }

  #handleRowChange(event: Event): void {
    const {value, checked} = event.target as HTMLInputElement;
    const order = this.orders.find(({id}) => id === value);
    if (order) this.#tick(withOrder(this.ticked, order, checked));
  }

  #tick(ticked: TickedOrders): void {
    this.#isTouched = true;
    this.ticked = ticked;
    this.dispatchEvent(new OrdersTickedEvent(ticked));
  }
}

/** Repeats the column's heading inside a cell where the rows are drawn as cards. */
const cellLabel = (text: string): TemplateResult =>
  html`<span class="cell-label" aria-hidden="true">${text}</span>`;

declare global {
  interface HTMLElementTagNameMap {
    'payment-order-table': PaymentOrderTable;
  }
}
