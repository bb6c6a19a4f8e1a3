import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {toDecimal} from '../../src/domain/decimal-money.ts';
import {
  bankOf,
  isTickable,
  NONE_TICKED,
  tickedExtent,
  tickedOrders,
  totalOf,
  withOrders,
  type TickedOrders,
} from '../../src/domain/order-selection.ts';
import type {PaymentOrder} from '../../src/domain/payment-order.ts';
import {halyk, kaspi, money, orderId, paymentOrder} from '../support/refund-samples.ts';

const first = paymentOrder({id: orderId('first'), available: money('500')});
const second = paymentOrder({id: orderId('second'), available: money('1234567.50')});
const requested = paymentOrder({
  id: orderId('requested'),
  available: money('900'),
  state: 'requested',
});
const orders = [first, requested, second];

const ticked = (...names: string[]): TickedOrders => new Set(names.map(orderId));

/** Lists of orders, some of them requested already, with ticks that may be older than the list. */
const lists = fc
  .array(fc.record({tiyn: fc.nat(), isRequested: fc.boolean(), isTicked: fc.boolean()}), {
    maxLength: 40,
  })
  .map((rows) => {
    const orders = rows.map(({tiyn, isRequested}, index): PaymentOrder =>
      paymentOrder({
        id: orderId(`order-${index}`),
        available: money(`${tiyn}.25`),
        state: isRequested ? 'requested' : 'available',
      }),
    );
    const ticked = new Set(orders.filter((_, index) => rows[index]?.isTicked).map(({id}) => id));
    return {orders, ticked};
  });

describe('isTickable', () => {
  it('holds for an order whose amount is available', () => {
    expect(isTickable(first)).to.equal(true);
  });

  it('does not hold for an order that was requested already', () => {
    expect(isTickable(requested)).to.equal(false);
  });
});

describe('withOrders', () => {
  it('adds ticked orders', () => {
    expect(withOrders(NONE_TICKED, [first], true)).to.deep.equal(ticked('first'));
    expect(withOrders(ticked('first'), [second], true)).to.deep.equal(ticked('first', 'second'));
  });

  it('takes out cleared orders and leaves the others', () => {
    expect(withOrders(ticked('first', 'second'), [first], false)).to.deep.equal(ticked('second'));
  });

  it('changes nothing when an order is ticked or cleared twice', () => {
    expect(withOrders(ticked('first'), [first], true)).to.deep.equal(ticked('first'));
    expect(withOrders(ticked('second'), [first], false)).to.deep.equal(ticked('second'));
  });

  it('ticks every order of a list but those that were requested already', () => {
    expect(withOrders(NONE_TICKED, orders, true)).to.deep.equal(ticked('first', 'second'));
    expect(withOrders(ticked('first'), [requested], true)).to.deep.equal(ticked('first'));
  });

  it('ticks nothing in an empty list', () => {
    expect(withOrders(NONE_TICKED, [], true)).to.deep.equal(NONE_TICKED);
  });

  it('leaves the ticks it was given as they were', () => {
    const before = ticked('first');
    withOrders(before, [second], true);
    withOrders(before, [first], false);
    expect(before).to.deep.equal(ticked('first'));
  });
});

describe('tickedOrders', () => {
  it('gives the ticked orders in the order of the list', () => {
    expect(tickedOrders(orders, ticked('second', 'first'))).to.deep.equal([first, second]);
  });

  it('leaves out orders that are not in the list any more', () => {
    expect(tickedOrders([second], ticked('first', 'second'))).to.deep.equal([second]);
  });

  it('leaves out an order that was requested after it had been ticked', () => {
    expect(tickedOrders(orders, ticked('first', 'requested'))).to.deep.equal([first]);
  });
});

describe('totalOf', () => {
  const cases: [name: string, ticked: TickedOrders, total: string][] = [
    ['0 before anything is ticked', NONE_TICKED, '0.00'],
    ['500 with the order of the memo', ticked('first'), '500.00'],
    ['the exact sum of two orders', ticked('first', 'second'), '1235067.50'],
    ['without an order requested meanwhile', ticked('first', 'requested'), '500.00'],
  ];
  for (const [name, ticks, total] of cases) {
    it(`is ${name}`, () => {
      expect(toDecimal(totalOf(orders, ticks))).to.equal(total);
    });
  }

  it('is the sum of what is available on the ticked orders, for any list', () => {
    fc.assert(
      fc.property(lists, ({orders, ticked}) => {
        let sum = 0n;
        for (const {id, available, state} of orders) {
          if (ticked.has(id) && state === 'available') sum += available;
        }
        expect(totalOf(orders, ticked)).to.equal(sum);
      }),
    );
  });
});

describe('tickedExtent', () => {
  const cases: [name: string, ticked: TickedOrders, extent: 'none' | 'some' | 'all'][] = [
    ['nothing is ticked', NONE_TICKED, 'none'],
    ['one of two is ticked', ticked('second'), 'some'],
    ['all that can be are ticked', ticked('first', 'second'), 'all'],
    ['only a requested one is ticked', ticked('requested'), 'none'],
    ['one and a requested one are ticked', ticked('first', 'requested'), 'some'],
    ['only orders of another list are ticked', ticked('elsewhere'), 'none'],
  ];
  for (const [name, ticks, extent] of cases) {
    it(`is "${extent}" when ${name}`, () => {
      expect(tickedExtent(orders, ticks)).to.equal(extent);
    });
  }

  it('is "none" in a list with nothing to tick', () => {
    expect(tickedExtent([], NONE_TICKED)).to.equal('none');
    expect(tickedExtent([requested], ticked('requested'))).to.equal('none');
  });

  it('is "all" after all were ticked, and "none" after they were cleared again', () => {
    fc.assert(
      fc.property(lists, ({orders}) => {
        const all = withOrders(NONE_TICKED, orders, true);
        expect(tickedExtent(orders, all)).to.equal(orders.some(isTickable) ? 'all' : 'none');
        const cleared = withOrders(all, orders, false);
        expect(tickedExtent(orders, cleared)).to.equal('none');
      }),
    );
  });
});

describe('bankOf', () => {
  const atHalyk = paymentOrder({id: orderId('at-halyk'), bank: halyk});
  const atBranch = paymentOrder({
    id: orderId('at-branch'),
    bank: {...kaspi, bic: `${kaspi.bic}XXX` as typeof kaspi.bic},
  });

  it('asks for an order when none is ticked', () => {
    expect(bankOf(orders, NONE_TICKED)).to.deep.equal({
      ok: false,
      problem: {code: 'orderRequired'},
    });
  });

  it('asks for an order when the only ticked one was requested meanwhile', () => {
    expect(bankOf(orders, ticked('requested'))).to.deep.equal({
      ok: false,
      problem: {code: 'orderRequired'},
    });
  });

  it('is the bank of a single ticked order', () => {
    expect(bankOf([first, atHalyk], ticked('at-halyk'))).to.deep.equal({ok: true, value: halyk});
  });

  it('is the common bank of several ticked orders', () => {
    expect(bankOf(orders, ticked('first', 'second'))).to.deep.equal({ok: true, value: kaspi});
  });

  it('is one bank though another branch of it paid', () => {
    const outcome = bankOf([first, atBranch], ticked('first', 'at-branch'));
    expect(outcome).to.deep.equal({ok: true, value: kaspi});
  });

  it('names both banks when the ticked orders were paid from two', () => {
    expect(bankOf([first, second, atHalyk], ticked('first', 'second', 'at-halyk'))).to.deep.equal({
      ok: false,
      problem: {code: 'ordersOfDifferentBanks', first: kaspi.name, second: halyk.name},
    });
  });

  it('does not mind orders of another bank that are not ticked', () => {
    expect(bankOf([first, atHalyk], ticked('first'))).to.deep.equal({ok: true, value: kaspi});
  });
});
