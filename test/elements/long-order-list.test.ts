import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/payment-order-table.ts';
import {add, ZERO} from '../../src/domain/money.ts';
import type {PaymentOrder} from '../../src/domain/payment-order.ts';
import type {PaymentOrderTable} from '../../src/elements/payment-order-table/payment-order-table.ts';
import {formatMoney, formatNumber} from '../../src/i18n/format.ts';
import {fill} from '../../src/i18n/translate.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {manyOrders} from '../support/many-orders.ts';
import {find, findAll, focusedElement, textOf, until} from '../support/shadow-dom.ts';

const {longList: words} = CATALOGS.en;
const THOUSANDS = manyOrders(10_000);

const rowsIn = (table: PaymentOrderTable) => findAll(table, 'tbody tr:not(.gap)');
const indicesIn = (table: PaymentOrderTable) =>
  rowsIn(table).map((row) => Number(row.getAttribute('aria-rowindex')));
const numbersIn = (table: PaymentOrderTable) =>
  findAll(table, 'tbody th label').map((label) => textOf(label));
const frameOf = (table: PaymentOrderTable) => find(table, '.scroller');

async function longTable(
  orders: readonly PaymentOrder[] = THOUSANDS,
  inlineSize = 'auto',
): Promise<PaymentOrderTable> {
  const table = await fixture<PaymentOrderTable>(
    html`<payment-order-table
      .orders=${orders}
      locale="en"
      style="inline-size: ${inlineSize}"
    ></payment-order-table>`,
  );
  await until(() => rowsIn(table).length > 5, 'rows were drawn');
  return table;
}

async function scrollTo(table: PaymentOrderTable, index: number): Promise<void> {
  const frame = frameOf(table);
  await until(() => {
    // The rows may not have been measured yet.
    frame.scrollTop = (frame.scrollHeight * index) / THOUSANDS.length;
    return indicesIn(table).includes(index + 2);
  }, `the row ${index} was drawn`);
}

async function search(table: PaymentOrderTable, query: string): Promise<void> {
  const field = find<HTMLInputElement>(table, '#find');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await table.updateComplete;
}

describe('payment-order-table with a long list', () => {
  it('draws two hundred orders whole, without a frame', async () => {
    const table = await longTable(manyOrders(200));
    expect(findAll(table, 'tbody tr')).to.have.lengthOf(200);
    expect(findAll(table, '.scroller, #find')).to.be.empty;
  });

  it('scenario 3: of 10 000 orders draws the ones in sight, and says how many there are', async () => {
    const table = await longTable();
    expect(rowsIn(table).length).to.be.below(40);
    expect(find(table, 'table').getAttribute('aria-rowcount')).to.equal('10002');
    expect(indicesIn(table)[0]).to.equal(2);
    expect(find(table, 'tfoot tr').getAttribute('aria-rowindex')).to.equal('10002');
    await expect(table).to.be.accessible();
  });

  it('repeats no heading in a cell where the rows are no cards', async () => {
    const table = await longTable();
    expect(findAll(table, '.cell-label')).to.be.empty;
    for (const row of rowsIn(table)) expect(findAll(row, '*').length).to.be.at.most(15);
  });

  it('scenario 3: ticks all of them at once, and the total is exact to the tiyn', async () => {
    const table = await longTable();
    expect(textOf(find(table, '.tick-all'))).to.equal(fill(words.tickAll, {count: '10,000'}));
    find(table, '.tick-all input').click();
    await table.updateComplete;
    const sum = THOUSANDS.reduce((total, {available}) => add(total, available), ZERO);
    expect(textOf(find(table, '[part=total]'))).to.include(formatNumber(sum, 'en', 2));
    expect(table.ticked.size).to.equal(10_000);
    expect(findAll<HTMLInputElement>(table, 'tbody input').every(({checked}) => checked)).to.equal(
      true,
    );
  });

  it('looks at no order that is not drawn while it is scrolled', async () => {
    let looks = 0;
    const watched = THOUSANDS.map((order) => ({
      ...order,
      get available() {
        looks++;
        return order.available;
      },
    }));
    const table = await longTable(watched);
    const before = looks;
    await scrollTo(table, 5000);
    await scrollTo(table, 2000);
    expect(looks - before).to.be.within(1, 1000);
  });

  it('draws what is scrolled to, where it belongs', async () => {
    const table = await longTable();
    const height = frameOf(table).scrollHeight;
    await scrollTo(table, 5000);
    expect(frameOf(table).scrollHeight).to.be.closeTo(height, 100);
    expect(numbersIn(table)).to.include(THOUSANDS[5000]?.number);
    const row = rowsIn(table).find((each) => each.getAttribute('aria-rowindex') === '5002');
    const place =
      (row?.getBoundingClientRect().top ?? 0) - frameOf(table).getBoundingClientRect().top;
    expect(place).to.be.within(-100, 300);
    expect(rowsIn(table).length).to.be.below(40);
  });

  it('keeps a tick, and the focus, of a row that is scrolled away', async () => {
    const table = await longTable();
    const checkbox = find<HTMLInputElement>(table, 'tbody input');
    checkbox.focus();
    checkbox.click();
    await scrollTo(table, 5000);
    expect(focusedElement()).to.equal(checkbox);
    expect(checkbox.isConnected).to.equal(true);
    await scrollTo(table, 0);
    expect(focusedElement()).to.equal(checkbox);
    expect(find<HTMLInputElement>(table, 'tbody input').checked).to.equal(true);
    expect([...table.ticked]).to.deep.equal([THOUSANDS[0]?.id]);
  });

  it('does not keep a row when its focus has gone elsewhere', async () => {
    const table = await longTable();
    find(table, 'tbody input').focus();
    find(table, '#find').focus();
    await scrollTo(table, 5000);
    expect(indicesIn(table)).not.to.include(2);
  });

  it('finds an order by its number, its day or its amount as they are written', async () => {
    const table = await longTable();
    const [order] = THOUSANDS.slice(7777);
    if (!order) throw new Error('not a valid sample');
    for (const query of [order.number, formatMoney(order.available, 'en').replace(/\s*₸/, '')]) {
      await search(table, ` ${query} `);
      expect(numbersIn(table)).to.deep.equal([order.number]);
      expect(textOf(find(table, '.find [data-announce=polite]'))).to.equal(
        fill(words.found, {count: 1}),
      );
    }
    await search(table, '05.01.2026');
    expect(textOf(find(table, '.find [data-announce=polite]'))).to.equal(
      fill(words.found, {count: 50}),
    );
    await search(table, 'no such order');
    expect(numbersIn(table)).to.deep.equal([]);
    await search(table, '');
    expect(numbersIn(table)[0]).to.equal(THOUSANDS[0]?.number);
    expect(textOf(find(table, '.find [data-announce=polite]'))).to.equal('');
  });

  it('ticks what was found where it stands in the whole list', async () => {
    const table = await longTable();
    const order = THOUSANDS[7777];
    await search(table, order?.number ?? '');
    const checkbox = find<HTMLInputElement>(table, 'tbody input');
    checkbox.click();
    await table.updateComplete;
    expect([...table.ticked]).to.deep.equal([order?.id]);
    expect(checkbox.checked).to.equal(true);
    expect(find<HTMLInputElement>(table, '.tick-all input').checked).to.equal(true);
    await search(table, '');
    expect(find<HTMLInputElement>(table, '.tick-all input').indeterminate).to.equal(true);
    expect(find<HTMLInputElement>(table, 'tbody input').checked).to.equal(false);
  });

  it('ticks all that was found, and leaves the ticks of the others', async () => {
    const table = await longTable();
    find(table, 'tbody input').click();
    await search(table, '05.01.2026');
    find(table, '.tick-all input').click();
    await table.updateComplete;
    expect(table.ticked.size).to.equal(50);
    await search(table, '06.01.2026');
    expect(find<HTMLInputElement>(table, '.tick-all input').checked).to.equal(false);
    find(table, '.tick-all input').click();
    find(table, '.tick-all input').click();
    await table.updateComplete;
    expect(table.ticked.size).to.equal(50);
  });

  it('is whole on paper, and a window again afterwards', async () => {
    const table = await longTable(manyOrders(400));
    dispatchEvent(new Event('beforeprint'));
    await table.updateComplete;
    expect(rowsIn(table)).to.have.lengthOf(400);
    // Paper may be narrow where the window is wide.
    expect(findAll(table, '.cell-label')).to.have.lengthOf(4 * 400);
    dispatchEvent(new Event('afterprint'));
    await table.updateComplete;
    expect(rowsIn(table).length).to.be.below(40);
  });

  it('listens to nothing once it has left the page, and works again after its return', async () => {
    const table = await longTable();
    const parent = table.parentElement;
    table.remove();
    dispatchEvent(new Event('beforeprint'));
    await table.updateComplete;
    expect(rowsIn(table).length).to.be.below(40);
    parent?.append(table);
    await table.updateComplete;
    await scrollTo(table, 9000);
  });

  it('has rows of one height also as cards, and nothing wider than its column', async () => {
    const [wide, narrow] = [await longTable(), await longTable(THOUSANDS, '288px')];
    wide.style.inlineSize = '288px';
    for (const table of [wide, narrow]) {
      await until(
        () => getComputedStyle(find(table, 'tbody tr[aria-rowindex]')).display === 'grid',
        'the rows were cards',
      );
      await until(() => findAll(table, '.cell-label').length > 0, 'the cells have headings');
      await scrollTo(table, 5000);
      for (const row of rowsIn(table)) {
        expect(findAll(row, '.cell-label')).to.have.lengthOf(4);
        expect(row.scrollHeight).to.be.at.most(row.offsetHeight);
      }
      const heights = new Set(rowsIn(table).map((row) => Math.round(row.offsetHeight)));
      expect(heights.size).to.equal(1);
      expect(frameOf(table).scrollWidth).to.be.at.most(288);
    }
  });
});
