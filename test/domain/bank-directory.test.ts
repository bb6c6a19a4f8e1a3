import {expect} from '@open-wc/testing';
import {directoryBanks, findBankByCode} from '../../src/domain/bank-directory.ts';
import {parseBic} from '../../src/domain/bic.ts';
import {LANGUAGES} from '../../src/domain/language.ts';

describe('the bank directory', () => {
  const banks = directoryBanks();

  it('holds the 33 institutions of November 2026, 24 of them for individuals', () => {
    expect(banks).to.have.lengthOf(33);
    expect(banks.filter((bank) => bank.servesIndividuals)).to.have.lengthOf(24);
  });

  it('knows the bank of the memo', () => {
    expect(findBankByCode('722')).to.deep.equal({
      code: '722',
      bic: 'CASPKZKA',
      servesIndividuals: true,
      name: {kk: '«Kaspi Bank» АҚ', ru: 'АО «KASPI BANK»', en: 'Kaspi Bank JSC'},
    });
  });

  it('has no two banks under one code or one BIC', () => {
    // Counted by BIC: two rows of one code would have become one bank of 33.
    expect(new Set(banks.map((bank) => bank.bic)).size).to.equal(33);
    expect(new Set(banks.map((bank) => bank.code)).size).to.equal(33);
  });

  for (const bank of banks) {
    describe(`${bank.code} ${bank.name.en}`, () => {
      it('has a code of three digits, by which it is found', () => {
        expect(bank.code).to.match(/^\d{3}$/);
        expect(findBankByCode(bank.code)).to.equal(bank);
      });

      it('has a BIC of eight characters', () => {
        expect(parseBic(bank.bic)).to.equal(bank.bic);
        expect(bank.bic).to.have.lengthOf(8);
      });

      it('has a name in each language', () => {
        expect(Object.keys(bank.name)).to.have.members([...LANGUAGES]);
        for (const language of LANGUAGES) {
          expect(bank.name[language].trim()).to.equal(bank.name[language]);
          expect(bank.name[language]).not.to.equal('');
        }
      });
    });
  }

  for (const code of ['', '000', '123', '72', '7222', ' 722']) {
    it(`knows no bank under "${code}"`, () => {
      expect(findBankByCode(code)).to.equal(undefined);
    });
  }

  it('cannot be changed through its list', () => {
    const list = directoryBanks() as unknown as unknown[];
    list.length = 0;
    expect(directoryBanks()).to.have.lengthOf(33);
  });
});
