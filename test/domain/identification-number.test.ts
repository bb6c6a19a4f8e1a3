import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {isIdentificationNumber} from '../../src/domain/identification-number.ts';
import {DIGITS, textOf} from '../support/account-numbers.ts';

const firstDigits = textOf(DIGITS, 11);

/** The last digits that fit the first eleven. */
const rightCheckDigits = (digits: string): string[] =>
  Array.from(DIGITS).filter((check) => isIdentificationNumber(digits + check));

describe('isIdentificationNumber', () => {
  describe('accepts', () => {
    const numbers: [name: string, text: string][] = [
      ['the BIN of the memo', '971240001315'],
      ['a public BIN', '080940010300'],
      ['another public BIN', '920440001102'],
      ['a public BIN with check digit 0', '910640000060'],
      ['a public BIN by the second row of weights', '930540000147'],
      ['another public BIN by the second row of weights', '930340001235'],
      ['an invented IIN', '850101300005'],
      ['an invented IIN by the second row of weights', '850101300603'],
    ];
    for (const [name, text] of numbers) {
      it(`${name}, ${text}`, () => {
        expect(isIdentificationNumber(text)).to.equal(true);
      });
    }
  });

  it('refuses every last digit where both rows of weights give 10: never issued', () => {
    for (const digits of ['85010130069', '85010130220', '85010130301']) {
      expect(rightCheckDigits(digits), digits).to.deep.equal([]);
    }
  });

  it('accepts one last digit of ten where a row of weights gives a digit', () => {
    expect(rightCheckDigits('97124000131')).to.deep.equal(['5']);
    expect(rightCheckDigits('93054000014')).to.deep.equal(['7']);
  });

  it('never accepts two last digits for the same eleven', () => {
    let accepted = 0;
    fc.assert(
      fc.property(firstDigits, (digits) => {
        const count = rightCheckDigits(digits).length;
        expect(count).to.be.at.most(1);
        accepted += count;
      }),
      {numRuns: 1000},
    );
    // Only about one in 121 has none.
    expect(accepted).to.be.above(900);
  });

  describe('refuses', () => {
    const texts: [name: string, text: string][] = [
      ['nothing', ''],
      ['eleven digits', '97124000131'],
      ['thirteen digits', '9712400013155'],
      ['a wrong check digit', '971240001316'],
      ['a wrong check digit by the second row of weights', '930540000148'],
      ['a check digit of the first row where the second decides', '930540000140'],
      ['two neighbouring digits swapped', '791240001315'],
      ['a letter', '97124000131O'],
      ['a space inside', '971240 001315'],
      ['a space around', ' 971240001315'],
      ['a line break behind', '971240001315\n'],
      ['Arabic digits', '٩٧١٢٤٠٠٠١٣١٥'],
    ];
    for (const [name, text] of texts) {
      it(name, () => {
        expect(isIdentificationNumber(text)).to.equal(false);
      });
    }
  });
});
