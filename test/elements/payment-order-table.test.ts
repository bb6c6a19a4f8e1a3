import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define/payment-order-table.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import type {PaymentOrder, PaymentOrderId} from '../../src/domain/payment-order.ts';
import type {OrdersTickedEvent} from '../../src/elements/payment-order-table/payment-order-table.events.ts';
import type {PaymentOrderTable} from '../../src/elements/payment-order-table/payment-order-table.ts';
import {loadCatalog} from '../../src/i18n/load-catalog.ts';
import {fillPlural} from '../../src/i18n/translate.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {press} from '../support/press.ts';
import {halyk, kaspi} from '../support/refund-samples.ts';
import {clickOn, find, findAll, focusedElement, textOf} from '../support/shadow-dom.ts';

const SEVERAL = MEMORY_SCENARIOS.severalOrders.form.orders;
const ONE = MEMORY_SCENARIOS.oneOrder.form.orders;
const REQUESTED = MEMORY_SCENARIOS.requestedOrder.form.orders;

/** The amount as it is written, with spaces that do not break. */
const amount = (text: string): string => text.replaceAll(' ', '\u00a0');

describe('payment-order-table', () => {
  let ticked: readonly PaymentOrderId[] | undefined;
  let events: OrdersTickedEvent[];

  async function tableOf(
    orders: readonly PaymentOrder[],
    locale: Language = 'en',
  ): Promise<PaymentOrderTable> {
    await loadCatalog('form', locale);
    events = [];
    ticked = undefined;
    const handleTicked = (event: OrdersTickedEvent): void => {
      events.push(event);
      ticked = [...event.detail.ticked];
    };
    return fixture<PaymentOrderTable>(
      html`<payment-order-table
        .orders=${orders}
        locale=${locale}
        @orders-ticked=${handleTicked}
      ></payment-order-table>`,
    );
  }

  const rowsOf = (table: PaymentOrderTable): readonly HTMLTableRowElement[] =>
    findAll<HTMLTableRowElement>(table, 'tbody tr');
  const rowOf = (table: PaymentOrderTable, place: number): HTMLTableRowElement => {
    const row = rowsOf(table)[place];
    if (!row) throw new Error(`there is no row ${place}`);
    return row;
  };
  const checkboxOf = (row: HTMLTableRowElement): HTMLInputElement => find(row, 'input');
  const headerCheckbox = (table: PaymentOrderTable): HTMLInputElement => find(table, 'thead input');
  /** The digits of the total, without the currency. */
  const totalOf = (table: PaymentOrderTable): string =>
    textOf(find(table, '[part=total]')).replace(/ ₸.*$/, '');

  describe('is a real table', () => {
    it('with a caption, column headers and a row header in each row', async () => {
      const table = await tableOf(SEVERAL);
      const {orders: texts} = CATALOGS.en.form;
      const real = find<HTMLTableElement>(table, 'table');
      expect(real.caption && textOf(real.caption)).to.equal(texts.caption);
      const columns = findAll(table, 'thead th[scope=col]').map(textOf);
      expect(columns).to.deep.equal([texts.number, texts.date, texts.available, texts.refund]);
      const headers = findAll<HTMLTableCellElement>(table, 'tbody th');
      expect(headers.map(({scope}) => scope)).to.deep.equal(Array(4).fill('row'));
      expect(headers.map((header) => textOf(find(header, 'label')))).to.deep.equal(
        SEVERAL.map(({number}) => number),
      );
    });

    it('whose dates are machine-readable and written dd.mm.yyyy', async () => {
      const table = await tableOf(ONE);
      const time = find<HTMLTimeElement>(table, 'time');
      expect(time.dateTime).to.equal('2026-06-12');
      expect(textOf(time)).to.equal('12.06.2026');
    });

    it('also where it is narrow and drawn as cards', async () => {
      const table = await tableOf(SEVERAL);
      table.style.inlineSize = '288px';
      expect(getComputedStyle(find(table, 'tbody tr')).display).to.equal('grid');
      for (const row of findAll(table, 'tr')) expect(row.getAttribute('role')).to.equal('row');
      expect(find(table, 'table').getAttribute('role')).to.equal('table');
      expect(find(table, 'table').scrollWidth).to.be.at.most(288);
      await expect(table).to.be.accessible();
    });

    it('or, without orders, a sentence and no table (scenario 1)', async () => {
      const table = await tableOf([]);
      expect(textOf(table)).to.include(CATALOGS.en.form.orders.empty);
      expect(findAll(table, 'table, input')).to.be.empty;
    });
  });

  describe('names the checkbox of a row with its order', () => {
    const NAMES: Readonly<Record<Language, readonly string[]>> = {
      kk: ['49756052', '12.06.2026', '500,00 ₸'],
      ru: ['49756118', '15.06.2026', '1 234 567,50 ₸'],
      en: ['49756118', '15.06.2026', '1,234,567.50 ₸'],
    };
    for (const language of LANGUAGES) {
      it(`in ${language}`, async () => {
        const table = await tableOf(SEVERAL, language);
        const [number = '', ...rest] = NAMES[language];
        const checkbox = find(table, `tbody input[aria-label*="${number}"]`);
        const name = checkbox.getAttribute('aria-label') ?? '';
        for (const part of rest) expect(name).to.include(amount(part));
        const {tick} = CATALOGS[language].form.orders;
        expect(name.startsWith(tick.split('{')[0] ?? '')).to.equal(true);
      });

      it(`and is without a violation in ${language}`, async () => {
        await expect(await tableOf(SEVERAL, language)).to.be.accessible();
        await expect(await tableOf(REQUESTED, language)).to.be.accessible();
        await expect(await tableOf([], language)).to.be.accessible();
      });
    }
  });

  describe('ticking', () => {
    it('says the number of orders and the total aloud, once for ticks in quick succession', async () => {
      const table = await tableOf(SEVERAL);
      const region = find(table, '[data-announce=polite]');
      expect(textOf(region)).to.equal('');
      const spoken: string[] = [];
      const listener = new MutationObserver(() => spoken.push(textOf(region)));
      listener.observe(region, {subtree: true, childList: true, characterData: true});
      checkboxOf(rowOf(table, 1)).click();
      await table.updateComplete;
      expect(spoken).to.be.empty;
      checkboxOf(rowOf(table, 1)).click();
      checkboxOf(rowOf(table, 0)).click();
      await waitUntil(() => spoken.length > 0, 'nothing is said', {timeout: 10_000});
      const one = fillPlural('en', CATALOGS.en.form.orders.ticked, 1, {
        amount: `${totalOf(table)}\u00a0₸`,
      });
      expect(spoken).to.deep.equal([one.replaceAll('\u00a0', ' ')]);
      headerCheckbox(table).click();
      await waitUntil(() => spoken.length > 1, 'the second total is not said', {timeout: 10_000});
      expect(spoken.at(-1)).to.match(/^4 /).and.to.include(totalOf(table));
      listener.disconnect();
    });

    it('begins with nothing ticked, and a total of nothing (scenario 2)', async () => {
      const table = await tableOf(ONE);
      expect(checkboxOf(rowOf(table, 0)).checked).to.equal(false);
      expect(totalOf(table)).to.equal('0');
    });

    it('takes the whole available amount (scenario 4)', async () => {
      const table = await tableOf(ONE);
      await clickOn(checkboxOf(rowOf(table, 0)));
      await table.updateComplete;
      expect(ticked).to.deep.equal([ONE[0]?.id]);
      expect(totalOf(table)).to.equal('500');
      expect(findAll(table, 'tbody input:not([type=checkbox])')).to.be.empty;
    });

    it('works on every cell of the row, with the mouse', async () => {
      const table = await tableOf(ONE);
      const cells = findAll(rowOf(table, 0), 'td, th');
      expect(cells).to.have.length(5);
      for (const [place, cell] of cells.entries()) {
        await clickOn(cell);
        await table.updateComplete;
        expect(table.ticked.size, `after cell ${place}`).to.equal(place % 2 === 0 ? 1 : 0);
      }
      expect(events).to.have.length(5);
    });

    it('adds up to the tiyn', async () => {
      const table = await tableOf(SEVERAL);
      for (const row of rowsOf(table)) await clickOn(row);
      await table.updateComplete;
      expect(totalOf(table)).to.equal('1,320,067.57');
    });

    it('follows what the page sets', async () => {
      const table = await tableOf(SEVERAL);
      table.ticked = new Set(SEVERAL.slice(1, 2).map(({id}) => id));
      await table.updateComplete;
      expect(rowsOf(table).map((row) => checkboxOf(row).checked)).to.deep.equal([
        false,
        true,
        false,
        false,
      ]);
      expect(events).to.be.empty;
    });
  });

  describe('the checkbox in the header', () => {
    it('shows none, some and all', async () => {
      const table = await tableOf(SEVERAL);
      const state = (): string => {
        const {checked, indeterminate} = headerCheckbox(table);
        if (indeterminate) return 'some';
        return checked ? 'all' : 'none';
      };
      expect(state()).to.equal('none');
      for (const [place, row] of rowsOf(table).entries()) {
        await clickOn(row);
        await table.updateComplete;
        expect(state()).to.equal(place === 3 ? 'all' : 'some');
      }
      await clickOn(rowOf(table, 0));
      await table.updateComplete;
      expect(state()).to.equal('some');
    });

    it('ticks all from some, then clears all', async () => {
      const table = await tableOf(SEVERAL);
      await clickOn(rowOf(table, 1));
      await clickOn(headerCheckbox(table));
      await table.updateComplete;
      expect(ticked).to.have.members(SEVERAL.map(({id}) => id));
      expect(headerCheckbox(table).checked).to.equal(true);
      expect(headerCheckbox(table).indeterminate).to.equal(false);
      await clickOn(headerCheckbox(table));
      await table.updateComplete;
      expect(ticked).to.be.empty;
      expect(rowsOf(table).map((row) => checkboxOf(row).checked)).not.to.include(true);
    });

    it('has a name', async () => {
      const table = await tableOf(SEVERAL, 'ru');
      const label = headerCheckbox(table).labels?.[0];
      expect(label && textOf(label)).to.equal(CATALOGS.ru.form.orders.tickAll);
    });
  });

  describe('an order that was applied for already', () => {
    it('says so and cannot be ticked, one by one or with all', async () => {
      const table = await tableOf(REQUESTED);
      const row = rowOf(table, 0);
      expect(checkboxOf(row).disabled).to.equal(true);
      expect(textOf(row)).to.include(CATALOGS.en.form.orders.requested);
      await clickOn(row);
      expect(events).to.be.empty;
      await clickOn(headerCheckbox(table));
      expect(ticked).to.deep.equal([REQUESTED[1]?.id]);
    });

    it('leaves the header’s checkbox without use when there is no other', async () => {
      const table = await tableOf(REQUESTED.slice(0, 1));
      expect(headerCheckbox(table).disabled).to.equal(true);
    });
  });

  describe('amounts', () => {
    it('have no decimals when none of them has tiyn (decision 10)', async () => {
      const table = await tableOf(ONE);
      expect(textOf(rowOf(table, 0)))
        .to.match(/500 ₸/)
        .and.not.to.include('500.00');
    });

    it('have two as soon as one of them has, in the total too', async () => {
      const table = await tableOf(SEVERAL);
      expect(textOf(rowOf(table, 0))).to.include('500.00 ₸');
      expect(totalOf(table)).to.equal('0.00');
    });

    it('come with the word for voices that skip the sign', async () => {
      const table = await tableOf(ONE, 'kk');
      const [sign] = findAll(table, '.currency');
      expect(sign?.getAttribute('aria-hidden')).to.equal('true');
      expect(sign?.nextElementSibling?.textContent).to.equal(CATALOGS.kk.form.format.tenge);
    });
  });

  it('has both ticks that come in one moment, of the orders that are on the screen', async () => {
    const table = await tableOf(SEVERAL);
    table.orders = [...SEVERAL].reverse();
    for (const row of rowsOf(table).slice(0, 2)) checkboxOf(row).click();
    await table.updateComplete;
    expect([...table.ticked]).to.have.members(SEVERAL.slice(0, 2).map(({id}) => id));
    expect(rowsOf(table).map((row) => checkboxOf(row).checked)).to.deep.equal(
      [...SEVERAL].reverse().map(({id}) => table.ticked.has(id)),
    );
  });

  describe('with the keyboard alone', () => {
    it('goes through the checkboxes in the order of the screen, and ticks with Space', async () => {
      const table = await tableOf(SEVERAL);
      await press('Tab');
      expect(focusedElement()).to.equal(headerCheckbox(table));
      for (const row of rowsOf(table)) {
        await press('Tab');
        expect(focusedElement()).to.equal(checkboxOf(row));
      }
      await press('Space');
      expect(ticked).to.deep.equal([SEVERAL[3]?.id]);
      await press('Shift', 'Tab');
      await press('Space');
      expect(ticked).to.deep.equal([SEVERAL[2]?.id, SEVERAL[3]?.id]);
    });

    it('shows where it is', async function () {
      const table = await tableOf(ONE);
      await press('Tab');
      await press('Tab');
      const checkbox = checkboxOf(rowOf(table, 0));
      expect(focusedElement()).to.equal(checkbox);
      // WebKit's small test browser never believes that its window is the active one.
      if (!checkbox.matches(':focus')) this.skip();
      const outlines = [checkbox, rowOf(table, 0)].map(
        (element) => getComputedStyle(element).outlineStyle,
      );
      expect(outlines).to.have.members(['solid', 'none']);
    });

    it('can be sent to the first order that can be ticked', async () => {
      const table = await tableOf(REQUESTED);
      table.focus();
      expect(focusedElement()).to.equal(checkboxOf(rowOf(table, 1)));
    });
  });

  it('shows a problem, and ties it to the table', async () => {
    const table = await tableOf(SEVERAL, 'kk');
    table.problem = {code: 'ordersOfDifferentBanks', first: kaspi.name, second: halyk.name};
    await table.updateComplete;
    expect(textOf(find(table, '#problem')))
      .to.include(kaspi.name.kk)
      .and.include(halyk.name.kk);
    expect(find(table, 'table').getAttribute('aria-describedby')).to.equal('problem');
    await expect(table).to.be.accessible();
  });

  it('tells its ticks by an event that stays with it and cannot be changed', async () => {
    const table = await tableOf(ONE);
    await clickOn(rowOf(table, 0));
    const [event] = events;
    expect(event).to.include({bubbles: false, composed: false});
    expect(Object.isFrozen(event?.detail)).to.equal(true);
  });
});
