import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {rowSegments, type RowWindow} from '../../src/elements/payment-order-table/row-segments.ts';
import {manyOrders} from '../support/many-orders.ts';

const ORDERS = manyOrders(1000);

const segmentsOf = (window: Partial<RowWindow>) =>
  rowSegments({
    orders: ORDERS,
    rowHeight: 50,
    frame: {top: 0, height: 500},
    keptId: undefined,
    ...window,
  });

describe('rowSegments', () => {
  it('draws the rows in the frame and a few beyond either edge', () => {
    const [above, ...rest] = segmentsOf({frame: {top: 5000, height: 500}});
    expect(above).to.deep.equal({kind: 'gap', height: 97 * 50, before: 0});
    const below = rest.pop();
    expect(below?.kind).to.equal('gap');
    const drawn = rest.map((segment) => (segment.kind === 'row' ? segment.index : -1));
    expect(drawn).to.deep.equal(Array.from({length: 16}, (_, index) => 97 + index));
  });

  it('draws every row in a frame without end, for paper', () => {
    const all = segmentsOf({frame: {top: 0, height: Infinity}});
    expect(all.map(({kind}) => kind)).to.deep.equal(Array(1000).fill('row'));
  });

  it('draws nothing of an empty list', () => {
    expect(segmentsOf({orders: []})).to.deep.equal([]);
  });

  it('keeps a row wherever the frame is, and the height of the list as it is', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 60_000}),
        fc.integer({min: 1, max: 2000}),
        fc.integer({min: 20, max: 200}),
        fc.option(fc.integer({min: 0, max: 999}), {nil: undefined}),
        (top, height, rowHeight, kept) => {
          const keptId = kept === undefined ? undefined : ORDERS[kept]?.id;
          const segments = segmentsOf({frame: {top, height}, rowHeight, keptId});
          const heights = segments.map((segment) =>
            segment.kind === 'gap' ? segment.height : rowHeight,
          );
          expect(heights.reduce((sum, each) => sum + each, 0)).to.equal(1000 * rowHeight);
          const indices = segments.flatMap((segment) =>
            segment.kind === 'row' ? [segment.index] : [],
          );
          expect(indices).to.deep.equal([...new Set(indices)].sort((one, two) => one - two));
          if (kept !== undefined) expect(indices).to.include(kept);
          const inSight = Math.floor(top / rowHeight);
          if (inSight < 1000) expect(indices).to.include(inSight);
        },
      ),
    );
  });
});
