import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  checkRecipientIban,
  isOnlyWarning,
  type OtherBankRule,
  type RecipientProblem,
} from '../../src/domain/bank-details.ts';
import {directoryBanks, findBankByCode} from '../../src/domain/bank-directory.ts';
import type {Bank} from '../../src/domain/bank.ts';
import {diagnoseIban} from '../../src/domain/iban.ts';
import {accountNumber, accounts} from '../support/account-numbers.ts';
import {halyk, kaspi} from '../support/refund-samples.ts';

const ACCOUNT = 'C000012345678';

const ownNumber = accountNumber('722', ACCOUNT);
const numberAtHalyk = accountNumber('601', ACCOUNT);

const banks = directoryBanks();
const bankCodes = new Set(banks.map((bank) => bank.code));

describe('checkRecipientIban', () => {
  it("accepts a number at the payment's bank", () => {
    expect(checkRecipientIban(ownNumber, kaspi, findBankByCode)).to.equal(undefined);
  });

  it('accepts it in groups, in small letters, and without KZ', () => {
    const typed = ownNumber.slice(2).toLowerCase().replace(/.{4}/g, '$& ');
    expect(checkRecipientIban(typed, kaspi, findBankByCode)).to.equal(undefined);
  });

  it('accepts a number at any bank for individuals when that bank has paid', () => {
    for (const {code, bic} of banks.filter((bank) => bank.servesIndividuals)) {
      const payer: Bank = {...kaspi, bic};
      expect(
        checkRecipientIban(accountNumber(code, ACCOUNT), payer, findBankByCode),
        code,
      ).to.equal(undefined);
    }
  });

  it("tells the bank from the payment's by the first eight characters of the BIC", () => {
    const branch: Bank = {...kaspi, bic: `${kaspi.bic}XXX` as Bank['bic']};
    expect(checkRecipientIban(ownNumber, branch, findBankByCode)).to.equal(undefined);
  });

  describe('refuses, most specific first:', () => {
    const cases: [name: string, typed: string, problem: RecipientProblem][] = [
      ["the bank's own account", 'KZ39722S000000680371', {code: 'ibanOfBankItself'}],
      ["the bank's own account in groups", 'kz39 722s 0000 0068 0371', {code: 'ibanOfBankItself'}],
      [
        "the bank's own account with a Cyrillic Ѕ",
        'KZ39722Ѕ000000680371',
        {code: 'ibanOfBankItself'},
      ],
      [
        "the bank's own account as the memo misprints it",
        'KZ397225000000680371',
        {code: 'ibanChecksum'},
      ],
      [
        'an unknown bank',
        accountNumber('123', ACCOUNT),
        {code: 'ibanUnknownBank', bankCode: '123'},
      ],
      [
        'an institution where no individual has an account',
        accountNumber('125', ACCOUNT),
        {
          code: 'ibanNotForIndividuals',
          actual: {
            kk: '«Қазақстан Республикасының Ұлттық Банкі» РММ',
            ru: 'РГУ «Национальный Банк Республики Казахстан»',
            en: 'National Bank of the Republic of Kazakhstan',
          },
        },
      ],
      [
        "another bank than the payment's, with both names (scenario 17)",
        numberAtHalyk,
        {code: 'ibanOfOtherBank', actual: halyk.name, expected: kaspi.name},
      ],
      [
        'a wrong number before its unknown bank',
        accountNumber('124', ACCOUNT).replace('124', '123'),
        {code: 'ibanChecksum'},
      ],
      [
        'an unfinished number before its other bank',
        numberAtHalyk.slice(0, 19),
        {code: 'ibanTooShort', count: 1},
      ],
      ['an empty field', '', {code: 'ibanRequired'}],
    ];
    for (const [name, typed, problem] of cases) {
      it(name, () => {
        expect(checkRecipientIban(typed, kaspi, findBankByCode)).to.deep.equal(problem);
      });
    }

    it("another bank than the payment's, which is named as such and not by its branch", () => {
      expect(checkRecipientIban(ownNumber, halyk, findBankByCode)).to.deep.equal({
        code: 'ibanOfOtherBank',
        actual: kaspi.name,
        expected: halyk.name,
      });
    });

    it('every institution of the directory that does not serve individuals', () => {
      const institutions = banks.filter((bank) => !bank.servesIndividuals);
      expect(institutions).not.to.have.lengthOf(0);
      for (const {code, name} of institutions) {
        const problem = checkRecipientIban(accountNumber(code, ACCOUNT), kaspi, findBankByCode);
        expect(problem).to.deep.equal({code: 'ibanNotForIndividuals', actual: name});
      }
    });
  });

  describe('before a payment is chosen', () => {
    it('accepts a number at any bank for individuals', () => {
      expect(checkRecipientIban(ownNumber, undefined, findBankByCode)).to.equal(undefined);
      expect(checkRecipientIban(numberAtHalyk, undefined, findBankByCode)).to.equal(undefined);
    });

    it('still refuses a wrong number, an unknown bank and one not for individuals', () => {
      const codeOf = (typed: string) => checkRecipientIban(typed, undefined, findBankByCode)?.code;
      expect(codeOf('KZ397225000000680371')).to.equal('ibanChecksum');
      expect(codeOf(accountNumber('123', ACCOUNT))).to.equal('ibanUnknownBank');
      expect(codeOf(accountNumber('125', ACCOUNT))).to.equal('ibanNotForIndividuals');
    });
  });

  it('says what the diagnosis says as long as the number is not right', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (typed) => {
        const problem = diagnoseIban(typed);
        fc.pre(problem !== undefined);
        expect(checkRecipientIban(typed, kaspi, findBankByCode)).to.deep.equal(problem);
      }),
    );
  });

  it('knows every bank code of the thousand or names it as unknown', () => {
    fc.assert(
      fc.property(fc.nat({max: 999}), accounts, (number, account) => {
        const bankCode = String(number).padStart(3, '0');
        const problem = checkRecipientIban(
          accountNumber(bankCode, account),
          undefined,
          findBankByCode,
        );
        if (bankCodes.has(bankCode)) {
          const serves = findBankByCode(bankCode)?.servesIndividuals;
          expect(problem?.code).to.equal(serves ? undefined : 'ibanNotForIndividuals');
        } else {
          expect(problem).to.deep.equal({code: 'ibanUnknownBank', bankCode});
        }
      }),
      {numRuns: 1000},
    );
  });
});

describe('isOnlyWarning', () => {
  const otherBank: RecipientProblem = {
    code: 'ibanOfOtherBank',
    actual: halyk.name,
    expected: kaspi.name,
  };
  const itself: RecipientProblem = {code: 'ibanOfBankItself'};
  const cases: [problem: RecipientProblem, rule: OtherBankRule, isWarning: boolean][] = [
    [otherBank, 'warn', true],
    [otherBank, 'refuse', false],
    [itself, 'warn', false],
    [itself, 'refuse', false],
    [{code: 'ibanChecksum'}, 'warn', false],
    [{code: 'ibanUnknownBank', bankCode: '123'}, 'warn', false],
    [{code: 'ibanNotForIndividuals', actual: halyk.name}, 'warn', false],
  ];
  for (const [problem, rule, isWarning] of cases) {
    it(`${isWarning ? 'lets' : 'does not let'} ${problem.code} pass under "${rule}"`, () => {
      expect(isOnlyWarning(problem, rule)).to.equal(isWarning);
    });
  }
});
