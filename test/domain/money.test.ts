import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {toDecimal} from '../../src/domain/decimal-money.ts';
import {add, hasTiyn, tengeAndTiyn, ZERO} from '../../src/domain/money.ts';
import {decimalOf, tiyn} from '../support/domain-arbitraries.ts';
import {money} from '../support/refund-samples.ts';

describe('add', () => {
  it('adds to the tiyn', () => {
    expect(toDecimal(add(money('0.10'), money('0.20')))).to.equal('0.30');
  });

  it('is exact beyond the numbers that floats can hold', () => {
    const beyond = money('9007199254740993.01');
    expect(beyond > BigInt(Number.MAX_SAFE_INTEGER)).to.equal(true);
    expect(toDecimal(add(beyond, money('0.02')))).to.equal('9007199254740993.03');
  });

  it('adds any amounts in any order to their exact sum', () => {
    fc.assert(
      fc.property(fc.array(tiyn, {maxLength: 50}), (amounts) => {
        const sum = amounts.reduce((total, amount) => total + amount, 0n);
        const monies = amounts.map((amount) => money(decimalOf(amount)));
        expect(monies.reduce(add, ZERO)).to.equal(sum);
        expect(monies.reduceRight(add, ZERO)).to.equal(sum);
      }),
    );
  });
});

describe('hasTiyn', () => {
  const cases: [text: string, has: boolean][] = [
    ['0', false],
    ['500', false],
    ['500.00', false],
    ['0.01', true],
    ['500.50', true],
    ['500.99', true],
  ];
  for (const [text, has] of cases) {
    it(`is ${has} for ${text}`, () => {
      expect(hasTiyn(money(text))).to.equal(has);
    });
  }
});

describe('tengeAndTiyn', () => {
  const cases: [text: string, tenge: bigint, tiyn: string][] = [
    ['0', 0n, '00'],
    ['0.07', 0n, '07'],
    ['500', 500n, '00'],
    ['1234567.5', 1_234_567n, '50'],
  ];
  for (const [text, tenge, tiyn] of cases) {
    it(`splits ${text} into ${tenge} and ${tiyn}`, () => {
      expect(tengeAndTiyn(money(text))).to.deep.equal({tenge, tiyn});
    });
  }
});
