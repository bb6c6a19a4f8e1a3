import {expect} from '@open-wc/testing';
import type {Verification} from '../../src/domain/verification.ts';
import {
  bankOfFilled,
  checkBankDetails,
  checkReadyToSign,
  nothingFilled,
  type Filled,
  type FormProblem,
} from '../../src/flow/filled.ts';
import {
  CONFIRMED,
  filledIn,
  FIND_BANK,
  FORM,
  ORDER,
  OTHER_BANKS_IBAN,
  OTHER_BANKS_ORDER,
  refundForm,
  ticking,
} from '../support/flow-samples.ts';
import {halyk, kaspi} from '../support/refund-samples.ts';

const placesOf = (problems: readonly FormProblem[]): readonly string[] =>
  problems.map(({field, problem}) => `${field}: ${problem.code}`);

const bothBanks = ticking(ORDER, OTHER_BANKS_ORDER);

describe('nothingFilled', () => {
  it('ticks nothing for the person, and chooses the first kind of account', () => {
    expect(nothingFilled({...FORM, accountKinds: ['savings', 'card']})).to.deep.equal({
      ticked: ticking(),
      accountKind: 'savings',
      iban: '',
      verification: {state: 'required'},
    });
  });
});

describe('bankOfFilled', () => {
  it('is the one bank of the ticked orders, or none', () => {
    expect(bankOfFilled(filledIn())).to.equal(kaspi);
    expect(bankOfFilled(filledIn({ticked: ticking(OTHER_BANKS_ORDER)}))).to.equal(halyk);
    expect(bankOfFilled(filledIn({ticked: ticking()}))).to.equal(undefined);
    expect(bankOfFilled(filledIn({ticked: bothBanks}))).to.equal(undefined);
  });
});

const BANK_DETAILS_CASES: readonly (readonly [string, Partial<Filled>, readonly string[]])[] = [
  ['all is right', {}, []],
  ['nothing is filled in', nothingFilled(FORM), ['orders: orderRequired', 'iban: ibanRequired']],
  ['no order is ticked', {ticked: ticking()}, ['orders: orderRequired']],
  ['two banks are mixed', {ticked: bothBanks}, ['orders: ordersOfDifferentBanks']],
  ['the number is short', {iban: 'KZ84722C'}, ['iban: ibanTooShort']],
  ['it is the bank’s own', {iban: kaspi.account}, ['iban: ibanOfBankItself']],
  ['it is at another bank', {iban: OTHER_BANKS_IBAN}, ['iban: ibanOfOtherBank']],
];

describe('checkBankDetails', () => {
  for (const [situation, changes, expected] of BANK_DETAILS_CASES) {
    it(`when ${situation}: ${expected.join(', ') || 'no problem'}`, () => {
      const problems = checkBankDetails(FORM, filledIn(changes), FIND_BANK);
      expect(placesOf(problems)).to.deep.equal(expected);
    });
  }

  it('lets an account at another bank pass where the fund only warns', () => {
    const lenient = refundForm({otherBank: 'warn'});
    expect(checkBankDetails(lenient, filledIn({iban: OTHER_BANKS_IBAN}), FIND_BANK)).to.be.empty;
    expect(placesOf(checkBankDetails(lenient, filledIn({iban: kaspi.account}), FIND_BANK)))
      // Only that one problem is softened.
      .to.deep.equal(['iban: ibanOfBankItself']);
  });

  it('judges the number alone as long as the directory has not arrived', () => {
    expect(checkBankDetails(FORM, filledIn({iban: OTHER_BANKS_IBAN}), undefined)).to.be.empty;
    expect(placesOf(checkBankDetails(FORM, filledIn({iban: 'KZ84'}), undefined))).to.deep.equal([
      'iban: ibanTooShort',
    ]);
  });
});

const UNCONFIRMED: readonly Verification[] = [
  {state: 'required'},
  {state: 'pending'},
  {state: 'refused', reason: 'closed'},
  {state: 'unavailable'},
  {state: 'stale'},
];

describe('checkReadyToSign', () => {
  it('is content with confirmed details', () => {
    expect(checkReadyToSign(FORM, filledIn(), FIND_BANK)).to.be.empty;
  });

  for (const verification of UNCONFIRMED) {
    it(`asks for a confirmation when the verification is ${verification.state}`, () => {
      const problems = checkReadyToSign(FORM, filledIn({verification}), FIND_BANK);
      expect(placesOf(problems)).to.deep.equal([
        `verification: verification-${verification.state}`,
      ]);
    });
  }

  it('speaks of wrong details first: they cannot be checked yet', () => {
    const filled = filledIn({iban: '', verification: {state: 'required'}});
    expect(placesOf(checkReadyToSign(FORM, filled, FIND_BANK))).to.deep.equal([
      'iban: ibanRequired',
    ]);
  });

  it('does not take a confirmation for right details', () => {
    const filled = filledIn({ticked: ticking(), verification: CONFIRMED});
    expect(placesOf(checkReadyToSign(FORM, filled, FIND_BANK))).to.deep.equal([
      'orders: orderRequired',
    ]);
  });
});
