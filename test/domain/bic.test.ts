import {expect} from '@open-wc/testing';
import {parseBic} from '../../src/domain/bic.ts';

describe('parseBic', () => {
  for (const text of [
    'CASPKZKA',
    'HSBKKZKX',
    'ZAJSKZ22',
    'KKMFKZ2A',
    'CASPKZKAXXX',
    'CASPKZKA001',
  ]) {
    it(`reads ${text}`, () => {
      expect(parseBic(text)).to.equal(text);
    });
  }

  const refused: [name: string, text: string][] = [
    ['nothing', ''],
    ['seven characters', 'CASPKZK'],
    ['nine characters', 'CASPKZKAX'],
    ['ten characters', 'CASPKZKAXX'],
    ['twelve characters', 'CASPKZKAXXXX'],
    ['small letters', 'caspkzka'],
    ['a digit in the name of the bank', 'CA5PKZKA'],
    ['a digit in the country', 'CASPK2KA'],
    ['a Cyrillic look-alike', 'САSPKZKA'],
    ['a space around', ' CASPKZKA'],
    ['a line break behind', 'CASPKZKA\n'],
  ];
  for (const [name, text] of refused) {
    it(`refuses ${name}`, () => {
      expect(parseBic(text)).to.equal(undefined);
    });
  }
});
