import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {PaymentOrder} from '../../domain/payment-order.ts';
import type {LongListCatalog} from '../../i18n/catalogs/long-list.ts';
import {formatCount, formatDate, formatNumber} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {orderRow, orderTable, type OrderTable} from './order-table-view.ts';
import {rowSegments, type RowSegment} from './row-segments.ts';

/** No row is lower; until they have been measured, all have it. */
const ROW_HEIGHT = 48;

/** Until it has been measured: most frames are no higher, so that the first drawing is the last. */
const FRAME_HEIGHT = 512;

/** The header is the first row of the table. */
const ROW_INDEX_OF_FIRST_ORDER = 2;

interface FoundOrders {
  readonly orders: readonly PaymentOrder[];
  /** Where they stand in the list, when it has others. */
  readonly places?: readonly number[];
}

/**
 * A list of payment orders that is too long to draw whole: the rows in sight inside a frame of its
 * own, a field to find an order by, and the whole list when the page is printed. A row that has the
 * focus stays, wherever the list is scrolled to.
 */
export class LongOrderList implements ReactiveController {
  readonly #host: ReactiveControllerHost & {readonly renderRoot: ParentNode};
  #listening: AbortController | undefined;
  #resize: ResizeObserver | undefined;
  #query = '';
  #rowHeight = ROW_HEIGHT;
  #scrolled = 0;
  #frameHeight = FRAME_HEIGHT;
  #frameWidth = 0;
  #areCards = false;
  #focusedId: string | undefined;
  #isPrinting = false;
  #found: ({readonly key: readonly unknown[]} & FoundOrders) | undefined;

  constructor(host: ReactiveControllerHost & {readonly renderRoot: ParentNode}) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('beforeprint', () => this.#print(true), {signal});
    addEventListener('afterprint', () => this.#print(false), {signal});
    this.#resize = new ResizeObserver(() => this.#measure());
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#resize?.disconnect();
  }

  hostUpdated(): void {
    const frame = this.#frame();
    // The table grows and shrinks with its rows.
    for (const element of frame ? [frame, ...frame.children] : []) this.#resize?.observe(element);
  }

  /** The field, and the frame with the table of what was found. */
  view(table: OrderTable, longList: LongListCatalog): TemplateResult {
    const {texts} = table;
    const {orders, places} = this.#find(table);
    // Paper has a width of its own.
    const mayBeCards = this.#areCards || this.#isPrinting;
    const shown: OrderTable = {...table, orders, places, mayBeCards};
    const found = formatCount(orders.length, texts.language);
    const isFiltered = this.#query.trim() !== '';
    return html`
      <div class="field find" part="field">
        <label for="find">${longList.find}</label>
        <p id="find-hint" class="quiet">${longList.hint}</p>
        <input
          id="find"
          part="input"
          type="search"
          autocomplete="off"
          aria-describedby="find-hint"
          @input=${this.#handleQuery}
        />
        <p data-announce="polite">${isFiltered ? fill(longList.found, {count: found}) : ''}</p>
      </div>
      <div
        class="scroller"
        @scroll=${this.#handleScroll}
        @focusin=${this.#handleFocus}
        @focusout=${this.#handleFocus}
      >
        ${orderTable(shown, {
          rows: repeat(this.#segments(orders), keyOf, (segment) => drawSegment(segment, shown)),
          tickAllLabel: fill(longList.tickAll, {count: found}),
          rowCount: orders.length + ROW_INDEX_OF_FIRST_ORDER,
        })}
      </div>
    `;
  }

  /** What the query finds: in the number, in the day and in the amount, as they are written. */
  #find({orders, texts}: OrderTable): FoundOrders {
    const query = searchable(this.#query);
    if (query === '') return {orders};
    const key = [orders, query, texts.language];
    if (!this.#found || key.some((part, index) => part !== this.#found?.key[index])) {
      const matches = ({number, date, available}: PaymentOrder): boolean =>
        [number, formatDate(date), formatNumber(available, texts.language, 2)].some((text) =>
          searchable(text).includes(query),
        );
      const found = [...orders.entries()].filter(([, order]) => matches(order));
      this.#found = {
        key,
        places: found.map(([place]) => place),
        orders: found.map(([, order]) => order),
      };
    }
    return this.#found;
  }

  #segments(orders: readonly PaymentOrder[]): readonly RowSegment[] {
    return rowSegments({
      orders,
      rowHeight: this.#rowHeight,
      frame: this.#isPrinting
        ? {top: 0, height: Infinity}
        : {top: this.#scrolled, height: this.#frameHeight},
      keptId: this.#focusedId,
    });
  }

  #frame(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroller');
  }

  /** Rows have one height, the largest that was needed; another width may need another one. */
  #measure(): void {
    const frame = this.#frame();
    const table = frame?.querySelector('table');
    if (!frame || !table || this.#isPrinting) return;
    const areCards = getComputedStyle(table).display === 'block';
    if (areCards !== this.#areCards) {
      // With headings in their cells rows have another height.
      this.#areCards = areCards;
      this.#host.requestUpdate();
      void this.#host.updateComplete.then(() => this.#measure());
      return;
    }
    const isOtherWidth = frame.clientWidth !== this.#frameWidth;
    if (isOtherWidth) frame.style.removeProperty('--_row-height');
    const rowHeight = Math.max(
      isOtherWidth ? ROW_HEIGHT : this.#rowHeight,
      ...Array.from(
        table.querySelectorAll('tbody tr[aria-rowindex]'),
        (row) => row.getBoundingClientRect().height,
      ),
    );
    const isNews = rowHeight !== this.#rowHeight || frame.clientHeight !== this.#frameHeight;
    // What was in sight stays in sight.
    if (rowHeight !== this.#rowHeight) frame.scrollTop *= rowHeight / this.#rowHeight;
    if (rowHeight !== ROW_HEIGHT) frame.style.setProperty('--_row-height', `${rowHeight}px`);
    this.#rowHeight = rowHeight;
    this.#frameHeight = frame.clientHeight;
    this.#frameWidth = frame.clientWidth;
    if (isNews) this.#host.requestUpdate();
  }

  readonly #handleQuery = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#frame()?.scrollTo(0, 0);
    this.#host.requestUpdate();
  };

  readonly #handleScroll = (event: Event): void => {
    const {scrollTop} = event.target as HTMLElement;
    const rowAt = (top: number): number => Math.floor(top / this.#rowHeight);
    const isOtherRow = rowAt(scrollTop) !== rowAt(this.#scrolled);
    this.#scrolled = scrollTop;
    if (isOtherRow) this.#host.requestUpdate();
  };

  readonly #handleFocus = ({type, target}: Event): void => {
    const {value} = target as Partial<HTMLInputElement>;
    this.#focusedId = type === 'focusin' ? value : undefined;
  };

  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#host.requestUpdate();
  }
}

/** Spaces and letter case do not count: amounts have spaces between their thousands. */
const searchable = (text: string): string => text.replace(/\s/g, '').toLowerCase();

const keyOf = (segment: RowSegment): string =>
  segment.kind === 'row' ? `row ${segment.order.id}` : `gap ${segment.before}`;

/** Rows that are not drawn leave their room; it is nothing to hear of. */
const drawSegment = (segment: RowSegment, table: OrderTable): TemplateResult =>
  segment.kind === 'row'
    ? orderRow(
        segment.order,
        table.places?.[segment.index] ?? segment.index,
        table,
        segment.index + ROW_INDEX_OF_FIRST_ORDER,
      )
    : html`<tr class="gap" aria-hidden="true">
        <td colspan="5" .height=${String(segment.height)}></td>
      </tr>`;
