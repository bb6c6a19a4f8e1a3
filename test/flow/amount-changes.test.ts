import {expect} from '@open-wc/testing';
import {amountChanges} from '../../src/flow/amount-changes.ts';
import {ORDER, SECOND_ORDER} from '../support/flow-samples.ts';
import {OrderSelection} from '../../src/domain/order-selection.ts';
import {money} from '../support/refund-samples.ts';

const SHOWN = [ORDER, SECOND_ORDER];
const selected = (...orders: typeof SHOWN): OrderSelection =>
  OrderSelection.of(
    SHOWN,
    orders.map(({id}) => id),
  );
const BOTH = selected(...SHOWN);
const REDUCED = {...ORDER, available: money('350.5')};

describe('amountChanges', () => {
  it('tells what a ticked order was and is', () => {
    expect(amountChanges(BOTH, [REDUCED, SECOND_ORDER])).to.deep.equal([
      {orderNumber: '49756052', was: money('500'), now: money('350.5')},
    ]);
  });

  it('tells a larger amount, too: nothing is signed unseen', () => {
    const raised = {...ORDER, available: money('500.01')};
    expect(amountChanges(BOTH, [raised, SECOND_ORDER])).to.deep.equal([
      {orderNumber: '49756052', was: money('500'), now: money('500.01')},
    ]);
  });

  it('says of a ticked order that is gone what it was, and no new amount', () => {
    expect(amountChanges(BOTH, [SECOND_ORDER])).to.deep.equal([
      {orderNumber: '49756052', was: money('500')},
    ]);
  });

  it('takes an order that was applied for meanwhile as gone', () => {
    const requested = {...ORDER, state: 'requested'} as const;
    expect(amountChanges(BOTH, [requested, SECOND_ORDER])).to.deep.equal([
      {orderNumber: '49756052', was: money('500')},
    ]);
  });

  it('is silent about orders that were not ticked, and about what stayed', () => {
    expect(amountChanges(selected(SECOND_ORDER), [REDUCED, SECOND_ORDER])).to.be.empty;
    expect(amountChanges(BOTH, SHOWN)).to.be.empty;
    expect(amountChanges(selected(), [])).to.be.empty;
  });

  it('follows the order of the list as it was shown', () => {
    const numbers = amountChanges(BOTH, []).map(({orderNumber}) => orderNumber);
    expect(numbers).to.deep.equal(['49756052', '49756118']);
  });
});
