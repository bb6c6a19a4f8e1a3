import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {diagnoseIban} from '../../src/domain/iban.ts';
import {mistakenNumber} from '../../src/domain/mistaken-number.ts';
import {DIGITS, textOf, withCharacter} from '../support/account-numbers.ts';

/** The last digit by Luhn's rule, worked out from the right: another way than the code's. */
function withLuhnDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .map((value) => Math.floor(value / 10) + (value % 10))
    .reduce((total, value) => total + value, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const cards = textOf(DIGITS, 15).map(withLuhnDigit);

describe('mistakenNumber', () => {
  it('knows a card number, in groups as on the card, too', () => {
    for (const card of ['4111111111111111', '4111 1111 1111 1111', '4111-1111-1111-1111']) {
      expect(mistakenNumber(card), card).to.equal('ibanCardNumber');
      expect(diagnoseIban(card), card).to.deep.equal({code: 'ibanCardNumber'});
    }
  });

  it('knows an IIN', () => {
    for (const iin of ['910314600125', '910314 600125']) {
      expect(mistakenNumber(iin), iin).to.equal('ibanIin');
      expect(diagnoseIban(iin), iin).to.deep.equal({code: 'ibanIin'});
    }
  });

  for (const typed of [
    '',
    '4111111111111112',
    '411111111111111',
    '41111111111111111',
    'KZ4111111111111111',
    '910314600126',
    '91031460012',
    'KZ84722C000012345678',
    '84722C000012345678',
  ]) {
    it(`is silent about "${typed}"`, () => expect(mistakenNumber(typed)).to.equal(undefined));
  }

  it('knows every card number, and none with a digit changed', () => {
    fc.assert(
      fc.property(cards, fc.nat({max: 15}), fc.integer({min: 1, max: 9}), (card, place, change) => {
        expect(mistakenNumber(card)).to.equal('ibanCardNumber');
        const other = String((Number(card.charAt(place)) + change) % 10);
        expect(mistakenNumber(withCharacter(card, place, other))).to.equal(undefined);
      }),
      {numRuns: 1000},
    );
  });
});
