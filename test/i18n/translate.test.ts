import {expect} from '@open-wc/testing';
import {LANGUAGES} from '../../src/domain/language.ts';
import {fill, fillPlural} from '../../src/i18n/translate.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';

describe('fill', () => {
  it('puts every fact into its gap, also a fact needed twice', () => {
    expect(fill('{a} and {b} and {a}', {a: 'x', b: 2})).to.equal('x and 2 and x');
  });

  it('writes zero and an empty text as they are', () => {
    expect(fill('<{count}> <{text}>', {count: 0, text: ''})).to.equal('<0> <>');
  });

  it('leaves a gap without a fact visible', () => {
    expect(fill('{known} {unknown}', {known: 'x'})).to.equal('x {unknown}');
  });

  it('does not read a fact again: it may hold braces or the signs of a replacement', () => {
    expect(fill('“{character}”', {character: '{place}', place: 1})).to.equal('“{place}”');
    expect(fill('“{character}”', {character: '$&$1$$'})).to.equal('“$&$1$$”');
  });
});

describe('fillPlural', () => {
  const RUSSIAN = {
    one: '{count} год',
    few: '{count} года',
    many: '{count} лет',
    other: '{count} года (дробь)',
  };
  const russianCounts: [count: number, expected: string][] = [
    [0, '0 лет'],
    [1, '1 год'],
    [2, '2 года'],
    [4, '4 года'],
    [5, '5 лет'],
    [11, '11 лет'],
    [14, '14 лет'],
    [21, '21 год'],
    [22, '22 года'],
    [25, '25 лет'],
    [111, '111 лет'],
    [1.5, '1.5 года (дробь)'],
  ];
  for (const [count, expected] of russianCounts) {
    it(`chooses the Russian sentence for ${count}`, () => {
      expect(fillPlural('ru', RUSSIAN, count)).to.equal(expected);
    });
  }

  it('chooses the English sentence', () => {
    const plural = {one: '{count} order', other: '{count} orders'};
    expect([0, 1, 2, 21].map((count) => fillPlural('en', plural, count))).to.deep.equal([
      '0 orders',
      '1 order',
      '2 orders',
      '21 orders',
    ]);
  });

  it('takes the general sentence where a category has none of its own', () => {
    expect(fillPlural('ru', {other: 'всего: {count}'}, 3)).to.equal('всего: 3');
  });

  it('fills other gaps too, and lets a fact replace the count as it is written', () => {
    const plural = {one: '{count}: {amount}', other: '{count}: {amount}'};
    expect(fillPlural('en', plural, 1000, {amount: '5', count: '1,000'})).to.equal('1,000: 5');
  });

  for (const language of LANGUAGES) {
    it(`says how many orders are ticked in ${language}`, () => {
      const {ticked} = CATALOGS[language].form.orders;
      const said = [0, 1, 2, 5, 21].map((count) =>
        fillPlural(language, ticked, count, {amount: '500'}),
      );
      const nouns = {
        kk: ['тапсырмасы', 'тапсырмасы', 'тапсырмасы', 'тапсырмасы', 'тапсырмасы'],
        ru: ['поручений.', 'поручение.', 'поручения.', 'поручений.', 'поручение.'],
        en: ['orders ', 'order ', 'orders ', 'orders ', 'orders '],
      };
      for (const [index, noun] of nouns[language].entries()) {
        expect(said[index]).to.include(noun).and.to.match(/500$/);
      }
    });
  }
});
