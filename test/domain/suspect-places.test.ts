import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {findBankByCode, type FindBank} from '../../src/domain/bank-directory.ts';
import {diagnoseIban} from '../../src/domain/iban.ts';
import {suspectPlaces, type Suspicion} from '../../src/domain/suspect-places.ts';
import {accountNumbers, withCharacter, withSwap} from '../support/account-numbers.ts';

/** Taken for each other by people: letters and digits, and digits of like shape. */
const CONFUSIONS = [
  ['O', '0'],
  ['D', '0'],
  ['I', '1'],
  ['L', '1'],
  ['1', '7'],
  ['Z', '2'],
  ['3', '8'],
  ['4', '9'],
  ['5', '6'],
  ['S', '5'],
  ['G', '6'],
  ['B', '8'],
  ['U', 'V'],
] as const;

/** The number as it would be without the slip. */
const mended = (typed: string, {place, found, likely}: Suspicion): string =>
  typed.slice(0, place - 1) + likely + typed.slice(place - 1 + found.length);

describe('suspectPlaces', () => {
  it('scenario 13: names the one pair that was swapped', () => {
    expect(suspectPlaces('KZ84722C000021345678')).to.deep.include({
      kind: 'swapped',
      place: 13,
      found: '21',
      likely: '12',
    });
  });

  it('does not suspect what would make it a number of a bank that does not exist', () => {
    const typed = 'KZ84722C000012435678';
    const placesWith = (findBank?: FindBank): readonly number[] =>
      suspectPlaces(typed, findBank).map(({place}) => place);
    expect(placesWith()).to.deep.equal([5, 12, 15]);
    expect(placesWith(findBankByCode)).to.deep.equal([12, 15]);
  });

  it('has nothing to name in a number that is beyond one slip', () => {
    expect(suspectPlaces('KZ00722C000000000000')).to.deep.equal([]);
  });

  it('has the swapped pair among its suspicions, whichever neighbours were swapped', () => {
    fc.assert(
      fc.property(accountNumbers, fc.nat({max: 18}), (number, index) => {
        const typed = withSwap(number, index);
        fc.pre(typed !== number);
        expect(suspectPlaces(typed, findBankByCode)).to.deep.include({
          kind: 'swapped',
          place: index + 1,
          found: typed.slice(index, index + 2),
          likely: number.slice(index, index + 2),
        });
      }),
      {numRuns: 3000},
    );
  });

  for (const pair of CONFUSIONS) {
    for (const [meant, written] of [pair, [pair[1], pair[0]]] as const) {
      it(`has ${written} among its suspicions where ${meant} was meant`, () => {
        fc.assert(
          fc.property(accountNumbers, fc.nat({max: 19}), (number, from) => {
            const index = number.indexOf(meant, from);
            fc.pre(index >= 0);
            const typed = withCharacter(number, index, written);
            expect(suspectPlaces(typed, findBankByCode)).to.deep.include({
              kind: 'look-alike',
              place: index + 1,
              found: written,
              likely: meant,
            });
          }),
          {numRuns: 200},
        );
      });
    }
  }

  it('suspects only what would make the number right, and each cure once', () => {
    fc.assert(
      fc.property(accountNumbers, fc.nat({max: 18}), (number, index) => {
        const typed = withSwap(number, index);
        const cures = suspectPlaces(typed, findBankByCode).map((suspicion) =>
          mended(typed, suspicion),
        );
        for (const cure of cures) expect(diagnoseIban(cure), cure).to.equal(undefined);
        expect(new Set(cures).size).to.equal(cures.length);
        expect(cures).not.to.include(typed);
      }),
      {numRuns: 2000},
    );
  });
});
