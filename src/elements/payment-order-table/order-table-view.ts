import {html, nothing, type TemplateResult} from 'lit';
import type {Money} from '../../domain/money.ts';
import {isTickable, type OrderSelection} from '../../domain/order-selection.ts';
import type {PaymentOrder} from '../../domain/payment-order.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {formatDate, formatMoney} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {moneyText} from '../shared/money-text.ts';

/** A table of payment orders as it is drawn; which of its rows are there is not its business. */
export interface OrderTable {
  /** The orders that the checkbox in the header stands for. */
  readonly orders: readonly PaymentOrder[];
  /** Where these stand in the whole list, when they are not all of it. */
  readonly places?: readonly number[] | undefined;
  readonly selection: OrderSelection;
  readonly decimals: 0 | 2;
  readonly hasProblem: boolean;
  /** Where the window is narrow the rows are cards, and their cells need the columns' headings. */
  readonly mayBeCards: boolean;
  readonly texts: Catalog;
  readonly tick: (places: Iterable<number>, isTicked: boolean) => void;
}

/** The rows that are drawn, and what has to be said where they are not all of them. */
export interface DrawnRows {
  readonly rows: unknown;
  readonly tickAllLabel: string;
  /** Rows of the whole table, its header and its total among them. */
  readonly rowCount?: number;
}

export function orderTable(table: OrderTable, drawn: DrawnRows): TemplateResult {
  const {selection, decimals, hasProblem, texts} = table;
  const {rows, rowCount} = drawn;
  const handleChange = (event: Event): void => {
    const {checked, dataset} = event.target as HTMLInputElement;
    table.tick([Number(dataset['place'])], checked);
  };
  return html`<table
    part="table"
    role="table"
    aria-describedby=${hasProblem ? 'problem' : nothing}
    aria-rowcount=${rowCount ?? nothing}
  >
    <caption class="visually-hidden">
      ${texts.orders.caption}
    </caption>
    <thead>
      <tr role="row" aria-rowindex=${rowCount === undefined ? nothing : 1}>
        <td role="cell" class="tick">${tickAll(table, drawn)}</td>
        <th role="columnheader" scope="col">${texts.orders.number}</th>
        <th role="columnheader" scope="col">${texts.orders.date}</th>
        <th role="columnheader" scope="col" class="amount">${texts.orders.available}</th>
        <th role="columnheader" scope="col" class="amount">${texts.orders.refund}</th>
      </tr>
    </thead>
    <tbody @change=${handleChange}>
      ${rows}
    </tbody>
    <tfoot>
      <tr role="row" aria-rowindex=${rowCount ?? nothing}>
        <th role="rowheader" scope="row" colspan="4">${texts.orders.total}</th>
        <td role="cell" part="total" class="amount total">
          ${moneyText(selection.total, texts, decimals)}
        </td>
      </tr>
    </tfoot>
  </table>`;
}

function tickAll(
  {orders, places, selection, tick}: OrderTable,
  {tickAllLabel}: DrawnRows,
): TemplateResult {
  const handleChange = (event: Event): void => {
    tick(places ?? orders.keys(), (event.target as HTMLInputElement).checked);
  };
  return html`<label class="tick-all">
    <input
      type="checkbox"
      data-extent=${selection.extent(places)}
      ?disabled=${!orders.some(isTickable)}
      @change=${handleChange}
    />
    <span class="visually-hidden">${tickAllLabel}</span>
  </label>`;
}

/**
 * @param place of the order in the list.
 * @param rowIndex of the row in the whole table, where not all rows are drawn.
 */
export function orderRow(
  order: PaymentOrder,
  place: number,
  {selection, decimals, mayBeCards, texts}: OrderTable,
  rowIndex?: number,
): TemplateResult {
  const isTicked = selection.isTicked(place);
  const id = `order-${order.id}`;
  /** Repeats the column's heading inside a cell. */
  const cellLabel = (text: string): unknown =>
    mayBeCards ? html`<span class="cell-label" aria-hidden="true">${text}</span>` : nothing;
  const money = (amount: Money): TemplateResult => moneyText(amount, texts, decimals);
  const label = fill(texts.orders.tick, {
    number: order.number,
    date: formatDate(order.date),
    amount: formatMoney(order.available, texts.language, decimals),
  });
  return html`<tr
    part="row"
    role="row"
    class=${isTicked ? 'ticked' : ''}
    aria-rowindex=${rowIndex ?? nothing}
  >
    <td role="cell" class="tick">
      <input
        type="checkbox"
        id=${id}
        value=${String(order.id)}
        data-place=${place}
        aria-label=${label}
        ?disabled=${!isTickable(order)}
      />
    </td>
    <th role="rowheader" scope="row" class="number">
      ${cellLabel(texts.orders.number)}<span
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

/**
 * Ticks the checkboxes that are drawn. Lit would compare with what it has set itself, not with what
 * the person has made of it since.
 */
export function tickDrawn(root: ParentNode, selection: OrderSelection): void {
  for (const box of root.querySelectorAll('input')) {
    const {extent, place} = box.dataset;
    box.checked = extent === 'all' || (place !== undefined && selection.isTicked(Number(place)));
    box.indeterminate = extent === 'some';
  }
}
