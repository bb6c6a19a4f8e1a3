import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {isValidIBAN} from 'ibantools';
import {directoryBanks} from '../../src/domain/bank-directory.ts';
import {cleanIban} from '../../src/domain/clean-iban.ts';
import {diagnoseIban} from '../../src/domain/iban.ts';
import {parseIban} from '../../src/domain/parse-iban.ts';
import {
  accountNumber,
  accountNumbers,
  accounts,
  CHARACTERS,
  DIGITS,
  textOf,
  withCharacter,
  withSwap,
} from '../support/account-numbers.ts';

describe('parseIban', () => {
  it('gives the clean number of what was typed', () => {
    expect(parseIban('IBAN: kz86 125К ZT50 0410 0100')).to.deep.equal({
      ok: true,
      value: 'KZ86125KZT5004100100',
    });
  });

  it("accepts the bank's own account, which is a right number", () => {
    expect(parseIban('KZ39722S000000680371').ok).to.equal(true);
  });

  it("refuses the memo's misprint of it, with a 5 for the S", () => {
    expect(parseIban('KZ397225000000680371')).to.deep.equal({
      ok: false,
      problem: {code: 'ibanChecksum'},
    });
  });

  it('refuses a right number of another country', () => {
    expect(isValidIBAN('AT611904300234573201')).to.equal(true);
    expect(parseIban('AT611904300234573201')).to.deep.equal({
      ok: false,
      problem: {code: 'ibanCountry', found: 'AT'},
    });
  });

  it('gives the words of the diagnosis when it refuses', () => {
    for (const typed of ['', 'KZ86', 'KZ86125Ж', 'KZ8612S', 'KZ86125KZT50041001000']) {
      expect(parseIban(typed)).to.deep.equal({ok: false, problem: diagnoseIban(typed)});
    }
  });
});

describe('the diagnosis and ibantools agree', () => {
  /** Asserts that both say the same, and what they say. */
  const agreedVerdict = (typed: string): boolean => {
    const {text} = cleanIban(typed);
    const authority = text.startsWith('KZ') && isValidIBAN(text);
    expect(diagnoseIban(typed) === undefined, text).to.equal(authority);
    expect(parseIban(typed).ok, text).to.equal(authority);
    return authority;
  };

  for (const bank of directoryBanks()) {
    it(`on right numbers of bank ${bank.code}`, () => {
      fc.assert(
        fc.property(accounts, (account) => {
          expect(agreedVerdict(accountNumber(bank.code, account))).to.equal(true);
        }),
      );
    });
  }

  it('on right numbers with some characters changed, swapped, added or lost', () => {
    type Change = (number: string) => string;
    const places = fc.nat({max: 19});
    const characters = fc.constantFrom(...CHARACTERS);
    const changes: fc.Arbitrary<Change> = fc.oneof(
      fc.tuple(places, characters).map(
        ([place, character]): Change =>
          (number) =>
            withCharacter(number, place, character),
      ),
      places.map(
        (place): Change =>
          (number) =>
            withSwap(number, place),
      ),
      fc.tuple(places, characters).map(
        ([place, character]): Change =>
          (number) =>
            number.slice(0, place) + character + number.slice(place),
      ),
      places.map(
        (place): Change =>
          (number) =>
            number.slice(0, place) + number.slice(place + 1),
      ),
    );
    fc.assert(
      fc.property(accountNumbers, fc.array(changes, {maxLength: 3}), (number, made) => {
        agreedVerdict(made.reduce((changed, change) => change(changed), number));
      }),
      {numRuns: 4000},
    );
  });

  it('on random numbers of the right shape, of which about one in a hundred is right', () => {
    const numbers = fc
      .tuple(textOf(DIGITS, 5), textOf(CHARACTERS, 13))
      .map(([digits, account]) => `KZ${digits}${account}`);
    let right = 0;
    fc.assert(
      fc.property(numbers, (number) => {
        if (agreedVerdict(number)) right += 1;
      }),
      {numRuns: 4000},
    );
    expect(right).to.be.within(1, 200);
  });

  it('on any text at all', () => {
    const texts = fc.oneof(textOf(CHARACTERS, 20), fc.string({unit: 'binary'}));
    fc.assert(
      fc.property(texts, (typed) => {
        agreedVerdict(typed);
      }),
      {numRuns: 1000},
    );
  });
});
