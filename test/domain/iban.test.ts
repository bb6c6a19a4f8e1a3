import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {bankCodeOf, diagnoseIban, isUnfinished, type IbanProblem} from '../../src/domain/iban.ts';
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

const NUMBER = 'KZ86125KZT5004100100';

const CHECKSUM: IbanProblem = {code: 'ibanChecksum'};

describe('diagnoseIban', () => {
  it('finds nothing wrong with a right number', () => {
    expect(diagnoseIban(NUMBER)).to.equal(undefined);
    expect(diagnoseIban('KZ39722S000000680371')).to.equal(undefined);
  });

  it('finds nothing wrong with a right number in groups, small letters, without KZ', () => {
    expect(diagnoseIban('86 125k zt50 0410 0100')).to.equal(undefined);
  });

  it('finds nothing wrong with any right number of any bank of the directory', () => {
    fc.assert(
      fc.property(accountNumbers, (number) => {
        expect(diagnoseIban(number)).to.equal(undefined);
      }),
      {numRuns: 3000},
    );
  });

  describe('names the most specific problem:', () => {
    const cases: [name: string, typed: string, problem: IbanProblem][] = [
      ['nothing typed', '', {code: 'ibanRequired'}],
      ['only separators typed', ' - \u00a0', {code: 'ibanRequired'}],
      ['only a prefix typed', 'IBAN:', {code: 'ibanRequired'}],

      ['one character of twenty', 'K', {code: 'ibanTooShort', count: 19}],
      ['the country only', 'KZ', {code: 'ibanTooShort', count: 18}],
      ['a first digit, KZ left out', '8', {code: 'ibanTooShort', count: 17}],
      ['one missing', NUMBER.slice(0, -1), {code: 'ibanTooShort', count: 1}],
      ['six missing, in groups', 'kz86 125k zt50 04', {code: 'ibanTooShort', count: 6}],

      ['one too many', `${NUMBER}0`, {code: 'ibanTooLong', count: 1}],
      ['three too many (scenario 12)', `${NUMBER}123`, {code: 'ibanTooLong', count: 3}],
      ['too many, KZ left out', `${NUMBER.slice(2)}00`, {code: 'ibanTooLong', count: 2}],

      ['another country', 'DE89370400440532013000', {code: 'ibanCountry', found: 'DE'}],
      [
        'another country of 20 characters',
        'AT611904300234573201',
        {code: 'ibanCountry', found: 'AT'},
      ],
      ['a first letter of another country', 'D', {code: 'ibanCountry', found: 'D'}],
      ['KZ with its K missing', 'Z86', {code: 'ibanCountry', found: 'Z8'}],
      ['KZ with its Z missing', 'K86', {code: 'ibanCountry', found: 'K8'}],
      ['KZ the wrong way round', 'ZK86', {code: 'ibanCountry', found: 'ZK'}],

      ['a letter after KZ', 'KZT', {code: 'ibanDigitExpected', character: 'T', place: 3}],
      [
        'a letter as second check digit',
        'KZ8B',
        {code: 'ibanDigitExpected', character: 'B', place: 4},
      ],
      [
        'the letter O as first bank digit',
        'KZ86O',
        {code: 'ibanDigitExpected', character: 'O', place: 5},
      ],
      [
        'the letter I as second bank digit',
        'KZ861I',
        {code: 'ibanDigitExpected', character: 'I', place: 6},
      ],
      [
        'a letter as third bank digit',
        'KZ86 12S',
        {code: 'ibanDigitExpected', character: 'S', place: 7},
      ],
      [
        'the first of two letters',
        'KZ8612SAO',
        {code: 'ibanDigitExpected', character: 'S', place: 7},
      ],
      [
        'a Cyrillic О as bank digit',
        'KZ86О',
        {code: 'ibanDigitExpected', character: 'O', place: 5},
      ],
      [
        'a letter for a digit in a number that is too long as well',
        'KZ8612SKZT5004100100999',
        {code: 'ibanDigitExpected', character: 'S', place: 7},
      ],

      ['a Cyrillic letter', 'KZ86125Ж', {code: 'ibanCyrillic', character: 'Ж', place: 8}],
      ['a small Cyrillic letter', 'KZ86125ж', {code: 'ibanCyrillic', character: 'Ж', place: 8}],
      ['a Kazakh letter', 'KZ86125Қ', {code: 'ibanCyrillic', character: 'Қ', place: 8}],
      ['KZ in Cyrillic', 'КЗ86', {code: 'ibanCyrillic', character: 'З', place: 2}],
      ['KZ typed on the Russian layout', 'ля', {code: 'ibanCyrillic', character: 'Л', place: 1}],
      [
        'a Cyrillic letter, counted without separators and with the added KZ',
        '86 - 125Ж',
        {code: 'ibanCyrillic', character: 'Ж', place: 8},
      ],
      [
        'a Cyrillic letter in a number that is complete otherwise',
        withCharacter(NUMBER, 19, 'Я'),
        {code: 'ibanCyrillic', character: 'Я', place: 20},
      ],

      ['a full stop', 'KZ86.125', {code: 'ibanCharacter', character: '.', place: 5}],
      [
        'a bracket behind the number',
        `${NUMBER} (`,
        {code: 'ibanCharacter', character: '(', place: 21},
      ],
      ['an accented letter', 'KZ86125é', {code: 'ibanCharacter', character: 'é', place: 8}],
      [
        'a German letter that would be two capitals',
        'KZß',
        {code: 'ibanCharacter', character: 'ß', place: 3},
      ],
      ['an Arabic digit', 'KZ٣', {code: 'ibanCharacter', character: '٣', place: 3}],
      ['a full-width digit', 'KZ８', {code: 'ibanCharacter', character: '８', place: 3}],
      ['an emoji, named whole', 'KZ86😀', {code: 'ibanCharacter', character: '😀', place: 5}],
      ['the first of two', 'K.Z😀', {code: 'ibanCharacter', character: '.', place: 2}],
      [
        'a sign before a Cyrillic letter',
        'KZ.Ж',
        {code: 'ibanCharacter', character: '.', place: 3},
      ],
      ['a Cyrillic letter before a sign', 'KZЖ.', {code: 'ibanCyrillic', character: 'Ж', place: 3}],
      [
        'a sign in a number of another country',
        'DE.',
        {code: 'ibanCharacter', character: '.', place: 3},
      ],

      ["the memo's misprint", 'KZ397225000000680371', CHECKSUM],
      ['a bank code of another bank', 'KZ86126KZT5004100100', CHECKSUM],
    ];
    for (const [name, typed, problem] of cases) {
      it(name, () => {
        expect(diagnoseIban(typed)).to.deep.equal(problem);
      });
    }
  });

  it('names a sign beyond the basic plane by itself wherever it stands', () => {
    fc.assert(
      fc.property(accountNumbers, fc.nat({max: 19}), (number, place) => {
        expect(diagnoseIban(withCharacter(number, place, '𐐀'))).to.deep.equal({
          code: 'ibanCharacter',
          character: '𐐀',
          place: place + 1,
        });
      }),
    );
  });

  describe('check digits', () => {
    // Each satisfies the remainder, but check digits are 02 to 98.
    for (const number of ['KZ00722C000000000060', 'KZ01722C000000000042', 'KZ99722C000000000024']) {
      it(`refuses ${number.slice(2, 4)} though the remainder is right`, () => {
        expect(diagnoseIban(number)).to.deep.equal(CHECKSUM);
      });
    }

    for (const number of ['KZ98722C000000000042', 'KZ02722C000000000024']) {
      it(`accepts ${number.slice(2, 4)}`, () => {
        expect(diagnoseIban(number)).to.equal(undefined);
      });
    }

    it('accepts one pair of the hundred for each account', () => {
      const pairs = Array.from({length: 100}, (_, pair) => String(pair).padStart(2, '0'));
      fc.assert(
        fc.property(accounts, (account) => {
          const right = accountNumber('722', account).slice(2, 4);
          const accepted = pairs.filter(
            (pair) => diagnoseIban(`KZ${pair}722${account}`) === undefined,
          );
          expect(accepted).to.deep.equal([right]);
        }),
      );
    });

    it('refuses every number with one digit changed', () => {
      const changes = fc.tuple(accountNumbers, fc.integer({min: 2, max: 19}), textOf(DIGITS, 1));
      fc.assert(
        fc.property(changes, ([number, place, digit]) => {
          fc.pre(DIGITS.includes(number.charAt(place)) && number.charAt(place) !== digit);
          expect(diagnoseIban(withCharacter(number, place, digit))).to.deep.equal(CHECKSUM);
        }),
        {numRuns: 2000},
      );
    });

    it('refuses every number with two neighbouring digits swapped (scenario 13)', () => {
      fc.assert(
        fc.property(accountNumbers, fc.integer({min: 2, max: 18}), (number, place) => {
          fc.pre(DIGITS.includes(number.charAt(place)));
          fc.pre(DIGITS.includes(number.charAt(place + 1)));
          fc.pre(number.charAt(place) !== number.charAt(place + 1));
          expect(diagnoseIban(withSwap(number, place))).to.deep.equal(CHECKSUM);
        }),
        {numRuns: 2000},
      );
    });
  });
});

describe('isUnfinished', () => {
  const answers: Record<IbanProblem['code'], boolean> = {
    ibanRequired: true,
    ibanTooShort: true,
    ibanCardNumber: true,
    ibanIin: true,
    ibanCyrillic: false,
    ibanCharacter: false,
    ibanCountry: false,
    ibanDigitExpected: false,
    ibanTooLong: false,
    ibanChecksum: false,
  };
  for (const [code, answer] of Object.entries(answers)) {
    it(`is ${answer} for ${code}`, () => {
      expect(isUnfinished({code})).to.equal(answer);
    });
  }

  it('holds for every beginning of a right number, which is never complained about', () => {
    fc.assert(
      fc.property(accountNumbers, fc.nat({max: 19}), (number, length) => {
        const expected: IbanProblem =
          length === 0 ? {code: 'ibanRequired'} : {code: 'ibanTooShort', count: 20 - length};
        expect(diagnoseIban(number.slice(0, length))).to.deep.equal(expected);
        expect(isUnfinished(expected)).to.equal(true);
      }),
      {numRuns: 2000},
    );
  });

  it('holds for every beginning of a right number typed in small groups without KZ', () => {
    fc.assert(
      fc.property(accountNumbers, fc.nat({max: 17}), (number, length) => {
        const typed = number.slice(2).toLowerCase().replace(/.{4}/g, '$& ').slice(0, length);
        const problem = diagnoseIban(typed);
        expect(problem && isUnfinished(problem)).to.equal(true);
      }),
      {numRuns: 1000},
    );
  });

  it('ends as soon as no more typing can make the number right', () => {
    const wrong = fc
      .tuple(accountNumbers, fc.nat({max: 6}), fc.constantFrom(...CHARACTERS))
      .filter(([number, place, character]) =>
        place < 2 ? character !== number.charAt(place) : !DIGITS.includes(character),
      )
      // A digit in the first place is check digits with KZ left out.
      .filter(([, place, character]) => place > 0 || !DIGITS.includes(character));
    fc.assert(
      fc.property(wrong, ([number, place, character]) => {
        const problem = diagnoseIban(number.slice(0, place) + character);
        expect(problem && isUnfinished(problem)).to.equal(false);
      }),
      {numRuns: 1000},
    );
  });
});

describe('bankCodeOf', () => {
  const cases: [text: string, bankCode: string | undefined][] = [
    ['', undefined],
    ['KZ', undefined],
    ['KZ8612', undefined],
    ['KZ86125', '125'],
    [NUMBER, '125'],
    ['KZ86009', '009'],
    ['KZ8612S', undefined],
    ['DE89370', undefined],
  ];
  for (const [text, bankCode] of cases) {
    it(`of "${text}" is ${bankCode ?? 'not known yet'}`, () => {
      expect(bankCodeOf(text)).to.equal(bankCode);
    });
  }
});
