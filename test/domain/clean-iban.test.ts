import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {cleanIban, isPrefixBegun, type IbanCleaning} from '../../src/domain/clean-iban.ts';
import {accountNumbers} from '../support/account-numbers.ts';

const NUMBER = 'KZ86125KZT5004100100';

const inGroupsWith = (separator: string): string => (NUMBER.match(/.{4}/g) ?? []).join(separator);

const SEPARATORS: Record<string, string> = {
  space: ' ',
  'two spaces': '  ',
  tab: '\t',
  'line break': '\r\n',
  'no-break space': '\u00a0',
  'thin space': '\u2009',
  'narrow no-break space': '\u202f',
  'ideographic space': '\u3000',
  'soft hyphen': '\u00ad',
  'zero-width space': '\u200b',
  'zero-width non-joiner': '\u200c',
  'zero-width joiner': '\u200d',
  'word joiner': '\u2060',
  'byte order mark': '\ufeff',
  'left-to-right mark': '\u200e',
  'right-to-left mark': '\u200f',
  'pop directional formatting': '\u202c',
  'first strong isolate': '\u2068',
  hyphen: '-',
  'typographic hyphen': '\u2010',
  'no-break hyphen': '\u2011',
  'figure dash': '\u2012',
  'en dash': '\u2013',
  'em dash': '\u2014',
  'horizontal bar': '\u2015',
  'minus sign': '\u2212',
  'spaced en dash': ' – ',
};

const LOOK_ALIKES: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Ү: 'Y',
  Х: 'X',
};

describe('cleanIban', () => {
  it('leaves a clean number alone and reports no change', () => {
    expect(cleanIban(NUMBER)).to.deep.equal({text: NUMBER, changes: []});
  });

  it('leaves an empty field alone', () => {
    expect(cleanIban('')).to.deep.equal({text: '', changes: []});
  });

  describe('takes out separators:', () => {
    for (const [name, separator] of Object.entries(SEPARATORS)) {
      it(name, () => {
        const cleaned = {text: NUMBER, changes: ['separators']};
        expect(cleanIban(inGroupsWith(separator))).to.deep.equal(cleaned);
        expect(cleanIban(separator + NUMBER + separator)).to.deep.equal(cleaned);
      });
    }

    it('nothing is left of a field with separators only', () => {
      expect(cleanIban(' \u00a0–\u200b')).to.deep.equal({text: '', changes: ['separators']});
    });
  });

  describe('takes off what stands before the number:', () => {
    const cases: [name: string, prefix: string, changes: IbanCleaning[]][] = [
      ['IBAN:', 'IBAN:', ['prefix']],
      ['IBAN without a colon', 'IBAN', ['prefix']],
      ['IBAN: and a space', 'IBAN: ', ['separators', 'prefix']],
      ['IBAN №', 'IBAN № ', ['separators', 'prefix']],
      ['iban: in small letters', 'iban:', ['prefix']],
      ['IBAN with Cyrillic І, В and А', '\u0406\u0412\u0410N:', ['prefix']],
      ['IIK:', 'IIK:', ['prefix']],
      ['ИИК: in Cyrillic', '\u0418\u0418\u041a:', ['prefix']],
      ['ИИK: with a Latin K', '\u0418\u0418K:', ['prefix']],
      ['иик in small Cyrillic letters', '\u0438\u0438\u043a ', ['separators', 'prefix']],
      ['ЖСК: in Cyrillic', '\u0416\u0421\u041a:', ['prefix']],
      ['ЖCK: with a Latin C and K', '\u0416CK:', ['prefix']],
      ["ИИК/IBAN:, the form's own label", '\u0418\u0418\u041a/IBAN: ', ['separators', 'prefix']],
      ["ЖСК/IBAN:, the form's own label", '\u0416\u0421\u041a/IBAN:', ['prefix']],
    ];
    for (const [name, prefix, changes] of cases) {
      it(name, () => {
        expect(cleanIban(prefix + NUMBER)).to.deep.equal({text: NUMBER, changes});
      });
    }

    it('nothing is left of a prefix without a number', () => {
      expect(cleanIban('IBAN:').text).to.equal('');
    });

    it('but not from the middle of a number', () => {
      expect(cleanIban('KZ86IBAN').text).to.equal('KZ86IBAN');
    });
  });

  describe('makes letters capital', () => {
    it('in Latin', () => {
      expect(cleanIban('kz86125kzt5004100100')).to.deep.equal({text: NUMBER, changes: ['case']});
    });

    it('in Cyrillic, before it looks for look-alikes', () => {
      expect(cleanIban('кz86')).to.deep.equal({text: 'KZ86', changes: ['case', 'look-alikes']});
    });

    it('by the same rule in a browser whose language is Turkish', () => {
      const method = 'toLocaleUpperCase';
      const own = Object.getOwnPropertyDescriptor(String.prototype, method) ?? {};
      const turkish = function (this: string): string {
        return this.replaceAll('i', 'İ').toUpperCase();
      };
      Object.defineProperty(String.prototype, method, {...own, value: turkish});
      try {
        expect('kzi'.toLocaleUpperCase()).to.equal('KZİ');
        expect(cleanIban('kzi').text).to.equal('KZI');
      } finally {
        Object.defineProperty(String.prototype, method, own);
      }
    });

    for (const foreign of ['ß', 'ﬁ', 'ı', 'ſ', 'é', 'σ']) {
      it(`but leaves the foreign ${foreign} for the diagnosis to name`, () => {
        expect(cleanIban(`KZ${foreign}`)).to.deep.equal({text: `KZ${foreign}`, changes: []});
      });
    }
  });

  describe('replaces Cyrillic letters that look like Latin ones:', () => {
    for (const [cyrillic, latin] of Object.entries(LOOK_ALIKES)) {
      it(`${cyrillic} (U+0${cyrillic.charCodeAt(0).toString(16)}) by ${latin}`, () => {
        expect(latin).to.match(/^[A-Z]$/);
        expect(cleanIban(`KZ86125${cyrillic}`)).to.deep.equal({
          text: `KZ86125${latin}`,
          changes: ['look-alikes'],
        });
        expect(cleanIban(`KZ86125${cyrillic.toLowerCase()}`).text).to.equal(`KZ86125${latin}`);
      });
    }

    it('and keeps those that do not', () => {
      expect(cleanIban('KZ86Ж').text).to.equal('KZ86Ж');
      expect(cleanIban('КЗ86').text).to.equal('KЗ86');
    });

    it('and no digits or letters for each other', () => {
      expect(cleanIban('KZO0I1S5B8').text).to.equal('KZO0I1S5B8');
      expect(cleanIban('KZ٣８').text).to.equal('KZ٣８');
    });
  });

  describe('adds a left-out KZ', () => {
    it('before check digits', () => {
      expect(cleanIban('86125KZT5004100100')).to.deep.equal({
        text: NUMBER,
        changes: ['country-added'],
      });
    });

    it('from the first digit on', () => {
      expect(cleanIban('8').text).to.equal('KZ8');
    });

    it('before check digits behind a prefix', () => {
      expect(cleanIban('IBAN: 86 125K ZT50 0410 0100')).to.deep.equal({
        text: NUMBER,
        changes: ['separators', 'prefix', 'country-added'],
      });
    });

    for (const typed of ['K', 'KZ', 'Z', 'Z86', 'DE89', 'Ж', '']) {
      it(`but not to "${typed}"`, () => {
        expect(cleanIban(typed)).to.deep.equal({text: typed, changes: []});
      });
    }
  });

  it('cleans a paste with every kind of noise, and reports all of it (scenario 11)', () => {
    expect(cleanIban('IBAN:\u00a0kz86 125К-ZT50 0410\u00a00100')).to.deep.equal({
      text: NUMBER,
      changes: ['separators', 'prefix', 'case', 'look-alikes'],
    });
  });

  it('cuts nothing off a number that is too long (scenario 12)', () => {
    expect(cleanIban(`${NUMBER} 123`).text).to.equal(`${NUMBER}123`);
  });

  describe('for all input', () => {
    const pieces = fc.constantFrom(
      ...['IBAN', 'iban', 'ИИК', 'жск', 'IIK', ':', '№', '/', 'KZ', 'кz', '8', '86125', 'K', 'Ү'],
      ...['ß', 'ﬁ', 'Ж', '😀', '٣', ...Object.values(SEPARATORS)],
    );
    const noise = fc.array(pieces, {maxLength: 12}).map((parts) => parts.join(''));
    const anything = fc.oneof(noise, fc.string({unit: 'binary', maxLength: 30}), accountNumbers);

    it('has nothing left to change when cleaned again', () => {
      fc.assert(
        fc.property(anything, (typed) => {
          const {text} = cleanIban(typed);
          expect(cleanIban(text)).to.deep.equal({text, changes: []});
        }),
        {numRuns: 3000},
      );
    });

    it('reports a change exactly when there is one', () => {
      fc.assert(
        fc.property(anything, (typed) => {
          const {text, changes} = cleanIban(typed);
          expect(changes.length > 0).to.equal(text !== typed);
        }),
        {numRuns: 3000},
      );
    });

    it('reads a right number through separators, small letters, look-alikes and a left-out KZ', () => {
      const cyrillicOf = new Map(Object.entries(LOOK_ALIKES).map(([from, to]) => [to, from]));
      const disguises = fc.record({
        separator: fc.constantFrom('', ...Object.values(SEPARATORS)),
        isSmall: fc.boolean(),
        isCyrillic: fc.boolean(),
      });
      const disguised = fc.tuple(
        accountNumbers,
        fc.array(disguises, {minLength: 20, maxLength: 20}),
        fc.constantFrom('', 'IBAN:', 'ИИК ', 'ЖСК/IBAN: '),
        fc.boolean(),
      );
      fc.assert(
        fc.property(disguised, ([number, parts, prefix, isCountryLeftOut]) => {
          const characters = Array.from(number, (character, index) => {
            const {separator = '', isSmall, isCyrillic} = parts[index] ?? {};
            const looks = (isCyrillic ? cyrillicOf.get(character) : undefined) ?? character;
            return separator + (isSmall ? looks.toLowerCase() : looks);
          });
          const typed = prefix + characters.slice(isCountryLeftOut ? 2 : 0).join('');
          expect(cleanIban(typed).text).to.equal(number);
        }),
        {numRuns: 2000},
      );
    });
  });
});

describe('isPrefixBegun', () => {
  for (const typed of ['I', 'ib', 'IBA', ' i-b ', 'І', 'И', 'ии', 'ж', 'ЖС', 'IBAN: И', 'iik ж']) {
    it(`is true of "${typed}"`, () => expect(isPrefixBegun(typed)).to.equal(true));
  }

  for (const typed of [
    '',
    ' ',
    'IBAN',
    'IBAN:',
    'ИИК',
    'K',
    'KZ',
    'IZ',
    'DE',
    '8',
    'Ж8',
    'IBAN KZ',
  ]) {
    it(`is false of "${typed}"`, () => expect(isPrefixBegun(typed)).to.equal(false));
  }

  it('is false of every number, complete or not', () => {
    fc.assert(
      fc.property(accountNumbers, fc.integer({min: 1, max: 20}), (number, length) => {
        expect(isPrefixBegun(number.slice(0, length))).to.equal(false);
      }),
    );
  });
});
