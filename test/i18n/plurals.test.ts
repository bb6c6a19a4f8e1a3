import {expect} from '@open-wc/testing';
import type {Language} from '../../src/domain/language.ts';
import {fillPlural} from '../../src/i18n/translate.ts';
import {leavesOf} from '../support/catalog-leaves.ts';

const COUNTS = Array.from({length: 1001}, (_, count) => count);

/** The grammars' own rules for whole numbers, written without the browser's. */
const RULES: Readonly<Record<Language, (count: number) => string>> = {
  kk: (count) => (count === 1 ? 'one' : 'other'),
  ru: (count) => {
    const units = count % 10;
    const tens = Math.floor(count / 10) % 10;
    if (tens === 1 || units === 0 || units > 4) return 'many';
    return units === 1 ? 'one' : 'few';
  },
  en: (count) => (count === 1 ? 'one' : 'other'),
};

const CATEGORIES = {one: 'one', few: 'few', many: 'many', other: 'other'};

describe('fillPlural by all numbers up to 1000', () => {
  for (const [language, rule] of Object.entries(RULES) as [Language, (count: number) => string][]) {
    it(`chooses as the grammar of ${language} does`, () => {
      const wrong = COUNTS.filter(
        (count) => fillPlural(language, CATEGORIES, count) !== rule(count),
      );
      expect(wrong).to.deep.equal([]);
    });
  }

  it('knows the Russian numbers that people get wrong', () => {
    const chosen = [1, 2, 5, 11, 12, 14, 15, 21, 22, 25, 101, 111, 112, 121, 1000].map((count) =>
      fillPlural('ru', CATEGORIES, count),
    );
    expect(chosen.join(' ')).to.equal(
      'one few many many many many many one few many one many many one many',
    );
  });

  it('leaves the noun after a number as it is in Kazakh', () => {
    for (const {key, sentences, isPlural} of leavesOf('kk')) {
      if (isPlural) expect(new Set(Object.values(sentences)).size, key).to.equal(1);
    }
  });

  it('has more than one form of each Russian and English plural', () => {
    for (const {key, sentences, isPlural} of [...leavesOf('ru'), ...leavesOf('en')]) {
      if (isPlural) expect(new Set(Object.values(sentences)).size, key).to.be.greaterThan(1);
    }
  });
});
