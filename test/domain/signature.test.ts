import {expect} from '@open-wc/testing';
import {parseCms} from '../../src/domain/signature.ts';

const CMS = 'MIIBAgMEBQYHCAkKCwwNDg8=';

describe('parseCms', () => {
  const read: [name: string, text: string][] = [
    ['bare base64', CMS],
    ['PEM', `-----BEGIN CMS-----\n${CMS}\n-----END CMS-----\n`],
    ['PEM named PKCS7', `-----BEGIN PKCS7-----\n${CMS}\n-----END PKCS7-----`],
    ['PEM without line breaks', `-----BEGIN CMS-----${CMS}-----END CMS-----`],
    ['PEM with Windows line ends', `-----BEGIN CMS-----\r\n${CMS}\r\n-----END CMS-----\r\n`],
    ['base64 in lines', CMS.replace(/.{8}/g, '$&\n')],
    ['base64 with spaces and tabs', ` \t${CMS.replace(/.{5}/g, '$& ')}\t`],
  ];
  for (const [name, text] of read) {
    it(`reads ${name}`, () => {
      expect(parseCms(text)).to.equal(CMS);
    });
  }

  for (const text of ['AAAA', 'AAA=', 'AA==', 'ab+/']) {
    it(`reads ${text}, whatever its padding`, () => {
      expect(parseCms(text)).to.equal(text);
    });
  }

  const refused: [name: string, text: string][] = [
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['armour without content', '-----BEGIN CMS-----\n-----END CMS-----'],
    ['one armour line only, broken', `-----BEGIN CMS\n${CMS}`],
    ['a character too many', `${CMS}A`],
    ['missing padding', 'AAA'],
    ['too much padding', 'A==='],
    ['padding only', '===='],
    ['padding in the middle', 'AA==AAAA'],
    ['the URL alphabet', 'ab-_'],
    ['a Cyrillic look-alike', 'АAAA'],
    ['a data URL', `data:application/pkcs7-signature;base64,${CMS}`],
    ['JSON', '{"cms":"AAAA"}'],
  ];
  for (const [name, text] of refused) {
    it(`refuses ${name}`, () => {
      expect(parseCms(text)).to.equal(undefined);
    });
  }
});
