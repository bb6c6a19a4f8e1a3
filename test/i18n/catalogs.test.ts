import {expect} from '@open-wc/testing';
import {LANGUAGES} from '../../src/domain/language.ts';
import {CATALOGS, gapsOf, leavesOf, sentencesOf, type Leaf} from '../support/catalog-leaves.ts';

const keysOf = (leaves: readonly Leaf[]): readonly string[] => leaves.map(({key}) => key);

const leafOf = (leaves: readonly Leaf[], key: string): Leaf => {
  const leaf = leaves.find((candidate) => candidate.key === key);
  if (!leaf) throw new Error(`no such key: ${key}`);
  return leaf;
};

/** What the test of a sentence found, each with its key; a right catalog gives an empty list. */
const found = (
  language: (typeof LANGUAGES)[number],
  find: (sentence: string) => readonly string[],
): readonly string[] =>
  sentencesOf(language).flatMap(([key, sentence]) => find(sentence).map((hit) => `${key}: ${hit}`));

const matches =
  (pattern: RegExp) =>
  (sentence: string): readonly string[] =>
    sentence.match(pattern) ?? [];

const WORDS = /\p{L}+/gu;
const latinWords = (sentence: string): readonly string[] =>
  (sentence.replace(/\{\w+\}/g, '').match(WORDS) ?? []).filter((word) =>
    /\p{Script=Latin}/u.test(word),
  );

/** Names and codes that are written in Latin letters in every language. */
const LATIN_NAMES = [
  'AUTH',
  'C',
  'CMS',
  'Ctrl',
  'English',
  'GOST',
  'IBAN',
  'KZ',
  'KZT',
  'Mobile',
  'NCALayer',
  'O',
  'QR',
  'SHA',
  'eGov',
  'Chrome',
  'Edge',
  'Firefox',
];

/** Right in Kazakh and in Russian alike. */
const SAME_IN_KAZAKH_AND_RUSSIAN = [
  'form.beneficiary.heading',
  'signing.languages.en',
  'signing.languages.kk',
  'signing.languages.ru',
  'iban.bank',
];

const KAZAKH_ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const RUSSIAN_ALPHABET = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

describe('the catalogs', () => {
  const leaves = leavesOf('kk');

  it('hold more than two hundred texts, so that the tests below have something to test', () => {
    expect(leaves.length).to.be.greaterThan(200);
  });

  for (const language of LANGUAGES) {
    describe(language, () => {
      it('says which language it is', () => {
        expect(CATALOGS[language].form.language).to.equal(language);
      });

      const own = leavesOf(language);

      it('has the keys of Kazakh, the main language', () => {
        expect(keysOf(own)).to.have.members(keysOf(leaves));
      });

      it('has the gaps of Kazakh in every sentence, a plural in each of its sentences', () => {
        for (const {key, sentences} of own) {
          const expected = gapsOf(Object.values(leafOf(leaves, key).sentences)[0] ?? '');
          for (const sentence of Object.values(sentences)) {
            expect(gapsOf(sentence), key).to.deep.equal(expected);
          }
        }
      });

      it('has a sentence for exactly the plural categories of the language', () => {
        const {pluralCategories} = new Intl.PluralRules(language).resolvedOptions();
        for (const {key, sentences} of own.filter(({isPlural}) => isPlural)) {
          expect(Object.keys(sentences), key).to.have.members(pluralCategories);
        }
      });

      it('leaves no sentence empty and no brace outside of a gap', () => {
        for (const [key, sentence] of sentencesOf(language)) {
          expect(sentence.trim(), key).not.to.equal('');
          expect(sentence.replace(/\{[a-z]\w*\}/gi, ''), key).not.to.match(/[{}]/);
        }
      });

      it('has no white space at an end, doubled, or before a mark', () => {
        expect(found(language, matches(/^\s|\s$|\s{2,}|\s[.,:;!?…]/g))).to.deep.equal([]);
      });

      it('uses the dash, the ellipsis and the quotation marks of print', () => {
        expect(found(language, matches(/—|--|\s-\s|\.\.\.|["']/g))).to.deep.equal([]);
      });

      it('has every quotation mark in a pair of the language', () => {
        const [open, close] = language === 'en' ? ['“', '”'] : ['«', '»'];
        for (const [key, sentence] of sentencesOf(language)) {
          const russianWords = language === 'en' ? [] : ['“', '”'];
          for (const foreign of russianWords) expect(sentence, key).not.to.include(foreign);
          expect(sentence.split(open).length, key).to.equal(sentence.split(close).length);
        }
      });

      it('mixes no Latin and Cyrillic letters within a word', () => {
        const mixed = found(language, (sentence) =>
          (sentence.match(WORDS) ?? []).filter(
            (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
          ),
        );
        expect(mixed).to.deep.equal([]);
      });

      it('joins no word to a gap, but for Kazakh ordinals, which are right for every number', () => {
        expect(found(language, matches(/\p{L}\{|\}\p{L}/gu))).to.deep.equal([]);
        const hyphenated = found(language, matches(/\}-\p{L}+/gu));
        for (const hit of hyphenated) expect(hit).to.match(/\}-(?:қадамы|таңба|топ|сұрағы)$/);
        if (language !== 'kk') expect(hyphenated).to.deep.equal([]);
      });
    });
  }

  for (const language of ['kk', 'ru'] as const) {
    it(`${language} has Latin letters in nothing but names and codes`, () => {
      const latin = found(language, (sentence) =>
        latinWords(sentence).filter((word) => !LATIN_NAMES.includes(word)),
      );
      expect(latin).to.deep.equal([]);
    });

    it(`${language} joins the number sign to its number by a no-break space`, () => {
      expect(found(language, matches(/№ ?\{/g))).to.deep.equal([]);
      expect(CATALOGS[language].form.orders.tick).to.include('№\u00a0{number}');
    });
  }

  const alphabets = [
    ['kk', KAZAKH_ALPHABET],
    ['ru', RUSSIAN_ALPHABET],
  ] as const;
  for (const [language, alphabet] of alphabets) {
    it(`${language} has no Cyrillic letter outside of its alphabet`, () => {
      const strange = sentencesOf(language)
        .filter(([key]) => !key.startsWith('signing.languages.'))
        .flatMap(([key, sentence]) =>
          (sentence.toLowerCase().match(/\p{Script=Cyrillic}/gu) ?? [])
            .filter((letter) => !alphabet.includes(letter))
            .map((letter) => `${key}: ${letter}`),
        );
      expect(strange).to.deep.equal([]);
    });
  }

  it('en has Cyrillic letters in nothing but names of languages and of a Russian button', () => {
    const cyrillic = found('en', matches(/\p{Script=Cyrillic}+/gu));
    expect(cyrillic).to.have.members([
      'signing.languages.kk: Қазақша',
      'signing.languages.ru: Русский',
      'signing.ncalayer.fileKey: Ваш',
      'signing.ncalayer.fileKey: компьютер',
    ]);
  });

  for (const [language, other] of [
    ['kk', 'ru'],
    ['kk', 'en'],
    ['ru', 'en'],
  ] as const) {
    it(`${language} and ${other} have no sentence in common that nobody has translated`, () => {
      const others = leavesOf(other);
      const common = leavesOf(language)
        .filter(({key, sentences}) =>
          Object.values(leafOf(others, key).sentences).some((sentence) =>
            Object.values(sentences).includes(sentence),
          ),
        )
        .map(({key}) => key);
      const expected =
        other === 'ru'
          ? SAME_IN_KAZAKH_AND_RUSSIAN
          : ['signing.languages.en', 'signing.languages.kk', 'signing.languages.ru'];
      expect(common).to.have.members(expected);
    });
  }
});
