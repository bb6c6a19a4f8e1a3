import {expect} from '@open-wc/testing';
import {isLanguage, LANGUAGES} from '../../src/domain/language.ts';

describe('isLanguage', () => {
  it('holds for Kazakh, which comes first, Russian and English', () => {
    expect(LANGUAGES).to.deep.equal(['kk', 'ru', 'en']);
    expect(LANGUAGES.every(isLanguage)).to.equal(true);
  });

  for (const value of ['', 'de', 'KK', 'kk-KZ', 'kz', null, undefined, 0, ['kk']]) {
    it(`does not hold for ${JSON.stringify(value)}`, () => {
      expect(isLanguage(value)).to.equal(false);
    });
  }
});
