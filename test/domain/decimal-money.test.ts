import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseMoney, toDecimal} from '../../src/domain/decimal-money.ts';
import {decimalOf, tiyn} from '../support/domain-arbitraries.ts';
import {money} from '../support/refund-samples.ts';

describe('parseMoney', () => {
  const amounts: [text: string, tiyn: bigint][] = [
    ['0', 0n],
    ['0.00', 0n],
    ['500', 50_000n],
    ['500.00', 50_000n],
    ['0.07', 7n],
    ['0.7', 70n],
    ['1234567.5', 123_456_750n],
    ['1234567.05', 123_456_705n],
    ['9007199254740993.01', 900_719_925_474_099_301n],
    ['9999999999999999.99', 999_999_999_999_999_999n],
  ];
  for (const [text, expected] of amounts) {
    it(`reads ${text} as ${expected} tiyn`, () => {
      expect(parseMoney(text)).to.equal(expected);
    });
  }

  const refused: [name: string, text: string][] = [
    ['nothing', ''],
    ['a space', ' '],
    ['a leading zero', '01'],
    ['two zeros', '00'],
    ['a minus', '-5'],
    ['a minus before zero', '-0'],
    ['a plus', '+5'],
    ['an exponent', '1e3'],
    ['an exponent with decimals', '1.5E3'],
    ['three decimals', '1.234'],
    ['a float that does not end', '0.30000000000000004'],
    ['a point without decimals', '1.'],
    ['a point without tenge', '.5'],
    ['two points', '1.2.3'],
    ['a decimal comma', '1,5'],
    ['grouping by commas', '1,234.50'],
    ['grouping by spaces', '1 234'],
    ['a space behind', '500 '],
    ['a line break behind', '500\n'],
    ['a currency sign', '500₸'],
    ['hexadecimal digits', '0x10'],
    ['Arabic digits', '٥٠٠'],
    ['not a number', 'NaN'],
    ['infinity', 'Infinity'],
    ['17 digits of tenge', '10000000000000000'],
  ];
  for (const [name, text] of refused) {
    it(`refuses ${name}: "${text.trim()}"`, () => {
      expect(parseMoney(text)).to.equal(undefined);
    });
  }

  it('reads every amount with two decimals', () => {
    fc.assert(
      fc.property(tiyn, (amount) => {
        expect(parseMoney(decimalOf(amount))).to.equal(amount);
      }),
      {numRuns: 1000},
    );
  });

  it('reads nothing else: what it reads comes back as it was, but for left-out decimals', () => {
    const texts = fc.oneof(fc.stringMatching(/^[0-9.,+e -]{0,20}$/), fc.double().map(String));
    fc.assert(
      fc.property(texts, (text) => {
        const amount = parseMoney(text);
        fc.pre(amount !== undefined);
        const [tenge, decimals = ''] = text.split('.');
        expect(toDecimal(amount)).to.equal(`${tenge}.${decimals.padEnd(2, '0')}`);
      }),
      {numRuns: 500, maxSkipsPerRun: 1000},
    );
  });
});

describe('toDecimal', () => {
  const decimals: [text: string, decimal: string][] = [
    ['0', '0.00'],
    ['0.07', '0.07'],
    ['0.7', '0.70'],
    ['500', '500.00'],
    ['1234567.5', '1234567.50'],
  ];
  for (const [text, decimal] of decimals) {
    it(`writes ${text} as ${decimal}`, () => {
      expect(toDecimal(money(text))).to.equal(decimal);
    });
  }

  it('and parseMoney are each other’s reverse', () => {
    fc.assert(
      fc.property(tiyn, (amount) => {
        const text = decimalOf(amount);
        expect(toDecimal(money(text))).to.equal(text);
      }),
      {numRuns: 1000},
    );
  });
});
