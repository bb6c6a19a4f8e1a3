import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {toDecimal} from '../../src/domain/decimal-money.ts';
import {isTickable, NONE_TICKED, OrderSelection} from '../../src/domain/order-selection.ts';
import type {PaymentOrder, PaymentOrderId} from '../../src/domain/payment-order.ts';
import {halyk, kaspi, money, orderId, paymentOrder} from '../support/refund-samples.ts';

const first = paymentOrder({id: orderId('first'), available: money('500')});
const second = paymentOrder({id: orderId('second'), available: money('1234567.50')});
const requested = paymentOrder({
  id: orderId('requested'),
  available: money('900'),
  state: 'requested',
});
const orders = [first, requested, second];

/** A selection of the orders, or of those of another list. */
const ticking = (names: readonly string[], list: readonly PaymentOrder[] = orders) =>
  OrderSelection.of(list, names.map(orderId));

const none = ticking([]);

/** Lists of orders of two banks, some of them requested already. */
const lists = fc
  .array(fc.record({tiyn: fc.nat(), isRequested: fc.boolean(), isHalyks: fc.boolean()}), {
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(({tiyn, isRequested, isHalyks}, index): PaymentOrder =>
      paymentOrder({
        id: orderId(`order-${index}`),
        available: money(`${tiyn}.25`),
        bank: isHalyks ? halyk : kaspi,
        state: isRequested ? 'requested' : 'available',
      }),
    ),
  );

/** Steps of ticking and clearing: an order, or all of them where there is no such order. */
const steps = fc.array(fc.record({place: fc.nat({max: 45}), isTicked: fc.boolean()}), {
  maxLength: 60,
});

describe('isTickable', () => {
  it('holds for an order whose amount is available', () => {
    expect(isTickable(first)).to.equal(true);
  });

  it('does not hold for an order that was requested already', () => {
    expect(isTickable(requested)).to.equal(false);
  });
});

describe('A selection of orders', () => {
  describe('of ids', () => {
    it('has the ticked orders in the order of the list', () => {
      const selection = ticking(['second', 'first']);
      expect(selection.ticked()).to.deep.equal([first, second]);
      expect([...selection]).to.deep.equal(['first', 'second']);
    });

    it('leaves out what the list does not have', () => {
      const selection = ticking(['first', 'second'], [second]);
      expect(selection.ticked()).to.deep.equal([second]);
      expect(selection.size).to.equal(1);
    });

    it('leaves out an order that was requested after it had been ticked', () => {
      const selection = ticking(['first', 'requested']);
      expect(selection.ticked()).to.deep.equal([first]);
      expect(selection.has(requested.id)).to.equal(false);
    });

    it('counts an id once that is there twice', () => {
      expect(ticking(['first', 'first'])).to.deep.equal(ticking(['first']));
    });

    it('is the selection itself, when it is one of this very list', () => {
      const selection = ticking(['first']);
      expect(OrderSelection.of(orders, selection)).to.equal(selection);
      const elsewhere = OrderSelection.of([...orders], selection);
      expect(elsewhere).not.to.equal(selection);
      expect([...elsewhere]).to.deep.equal([...selection]);
    });

    it('knows what is ticked', () => {
      const selection = ticking(['first']);
      expect([first, second].map(({id}) => selection.has(id))).to.deep.equal([true, false]);
      expect(selection.has('elsewhere' as PaymentOrderId)).to.equal(false);
      expect([0, 1, 2, 3].map((place) => selection.isTicked(place))).to.deep.equal([
        true,
        false,
        false,
        false,
      ]);
    });
  });

  describe('after a tick', () => {
    it('has what was ticked before, too', () => {
      expect(none.withPlaces([0], true)).to.deep.equal(ticking(['first']));
      const both = ticking(['first']).withPlaces([2], true);
      expect(both).to.deep.equal(ticking(['first', 'second']));
    });

    it('has no cleared order, and the others', () => {
      const cleared = ticking(['first', 'second']).withPlaces([0], false);
      expect(cleared).to.deep.equal(ticking(['second']));
    });

    it('is the same when an order is ticked or cleared twice', () => {
      expect(ticking(['first']).withPlaces([0], true)).to.deep.equal(ticking(['first']));
      expect(ticking(['second']).withPlaces([0], false)).to.deep.equal(ticking(['second']));
    });

    it('has every order of a list but those that were requested already', () => {
      expect(none.withPlaces(orders.keys(), true)).to.deep.equal(ticking(['first', 'second']));
      expect(ticking(['first']).withPlaces([1], true)).to.deep.equal(ticking(['first']));
    });

    it('has nothing of an empty list, or from beyond its end', () => {
      expect(OrderSelection.of([], NONE_TICKED).withPlaces([], true).size).to.equal(0);
      expect(none.withPlaces([3, -1, NaN], true)).to.deep.equal(none);
    });

    it('leaves the selection before it as it was', () => {
      const before = ticking(['first']);
      before.withPlaces([2], true);
      before.withPlaces([0], false);
      expect(before).to.deep.equal(ticking(['first']));
    });
  });

  describe('total', () => {
    const cases: [name: string, ticked: readonly string[], total: string][] = [
      ['0 before anything is ticked', [], '0.00'],
      ['500 with the order of the memo', ['first'], '500.00'],
      ['the exact sum of two orders', ['first', 'second'], '1235067.50'],
      ['without an order requested meanwhile', ['first', 'requested'], '500.00'],
    ];
    for (const [name, names, total] of cases) {
      it(`is ${name}`, () => {
        expect(toDecimal(ticking(names).total)).to.equal(total);
      });
    }
  });

  describe('extent', () => {
    const cases: [name: string, ticked: readonly string[], extent: 'none' | 'some' | 'all'][] = [
      ['nothing is ticked', [], 'none'],
      ['one of two is ticked', ['second'], 'some'],
      ['all that can be are ticked', ['first', 'second'], 'all'],
      ['only a requested one is ticked', ['requested'], 'none'],
      ['one and a requested one are ticked', ['first', 'requested'], 'some'],
      ['only orders of another list are ticked', ['elsewhere'], 'none'],
    ];
    for (const [name, names, extent] of cases) {
      it(`is "${extent}" when ${name}`, () => {
        expect(ticking(names).extent()).to.equal(extent);
      });
    }

    it('of a part of the list knows of no other orders', () => {
      const selection = ticking(['first']);
      expect(selection.extent([0])).to.equal('all');
      expect(selection.extent([0, 1])).to.equal('all');
      expect(selection.extent([1])).to.equal('none');
      expect(selection.extent([2])).to.equal('none');
      expect(selection.extent([0, 2])).to.equal('some');
    });

    it('is "none" in a list with nothing to tick', () => {
      expect(ticking([], []).extent()).to.equal('none');
      expect(ticking(['requested'], [requested]).extent()).to.equal('none');
    });
  });

  describe('bank', () => {
    const atHalyk = paymentOrder({id: orderId('at-halyk'), bank: halyk});
    const atBranch = paymentOrder({
      id: orderId('at-branch'),
      bank: {...kaspi, bic: `${kaspi.bic}XXX` as typeof kaspi.bic},
    });

    it('is asked for when none is ticked', () => {
      expect(none.bank()).to.deep.equal({ok: false, problem: {code: 'orderRequired'}});
    });

    it('is asked for when the only ticked one was requested meanwhile', () => {
      expect(ticking(['requested']).bank()).to.deep.equal(none.bank());
    });

    it('is that of a single ticked order', () => {
      const selection = ticking(['at-halyk'], [first, atHalyk]);
      expect(selection.bank()).to.deep.equal({ok: true, value: halyk});
    });

    it('is the common one of several ticked orders', () => {
      expect(ticking(['first', 'second']).bank()).to.deep.equal({ok: true, value: kaspi});
    });

    it('is one though another branch of it paid', () => {
      const selection = ticking(['first', 'at-branch'], [first, atBranch]);
      expect(selection.bank()).to.deep.equal({ok: true, value: kaspi});
    });

    it('is two, both named, when the ticked orders were paid from two', () => {
      const selection = ticking(['first', 'second', 'at-halyk'], [first, second, atHalyk]);
      expect(selection.bank()).to.deep.equal({
        ok: false,
        problem: {code: 'ordersOfDifferentBanks', first: kaspi.name, second: halyk.name},
      });
      const mended = selection.withPlaces([2], false);
      expect(mended.bank()).to.deep.equal({ok: true, value: kaspi});
    });

    it('does not mind orders of another bank that are not ticked', () => {
      const selection = ticking(['first'], [first, atHalyk]);
      expect(selection.bank()).to.deep.equal({ok: true, value: kaspi});
    });
  });

  it('counts along what a count of the whole list gives, whatever is ticked and cleared', () => {
    fc.assert(
      fc.property(lists, steps, (list, taken) => {
        let selection = OrderSelection.of(list, NONE_TICKED);
        const expected = new Set<PaymentOrderId>();
        for (const {place, isTicked} of taken) {
          const places = place < list.length ? [place] : [...list.keys()];
          selection = selection.withPlaces(places, isTicked);
          for (const order of list.filter((_, index) => places.includes(index))) {
            if (isTicked && isTickable(order)) expected.add(order.id);
            else expected.delete(order.id);
          }
          const ticked = list.filter(({id}) => expected.has(id));
          expect(selection.ticked()).to.deep.equal(ticked);
          expect(selection.size).to.equal(ticked.length);
          expect(selection.total).to.equal(
            ticked.reduce((sum, order) => sum + order.available, 0n),
          );
          const banks = new Set(ticked.map(({bank}) => bank));
          expect(selection.bank().ok).to.equal(banks.size === 1);
          const isAll = ticked.length === list.filter(isTickable).length;
          expect(selection.extent()).to.equal(
            ticked.length === 0 ? 'none' : isAll ? 'all' : 'some',
          );
        }
      }),
    );
  });

  it('at a tick asks nothing of the other orders of a long list', () => {
    let asked = 0;
    const list = Array.from({length: 1000}, (_, index) =>
      Object.defineProperty(paymentOrder({id: orderId(`order-${index}`)}), 'available', {
        get: () => {
          asked += 1;
          return money('500');
        },
      }),
    );
    const begun = OrderSelection.of(list, [orderId('order-0')]);
    expect(begun.extent()).to.equal('some');
    asked = 0;
    const next = begun.withPlaces([1], true);
    expect([next.size, next.total, next.extent(), next.bank().ok]).to.deep.equal([
      2,
      money('1000'),
      'some',
      true,
    ]);
    expect(asked).to.equal(1);
  });
});
