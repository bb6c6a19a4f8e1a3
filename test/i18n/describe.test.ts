import {expect} from '@open-wc/testing';
import type {AdapterFailure} from '../../src/adapter/adapter-error.ts';
import {parseIin} from '../../src/domain/iin.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import type {RefundForm} from '../../src/domain/refund-form.ts';
import {SIGNATURE_REJECTIONS} from '../../src/domain/signature-rejection.ts';
import type {FormProblem} from '../../src/flow/filled.ts';
import {describeFailure, describeIban, describeProblem} from '../../src/i18n/describe.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {halyk, kaspi, paymentOrder, timestamp} from '../support/refund-samples.ts';

type Problem = FormProblem['problem'];

const OTHER_BANK = {
  code: 'ibanOfOtherBank',
  actual: halyk.name,
  expected: kaspi.name,
} as const;

/** One of every code: a code without a sample does not compile. */
const PROBLEMS: {readonly [Code in Problem['code']]: Problem & {readonly code: Code}} = {
  orderRequired: {code: 'orderRequired'},
  ordersRefused: {code: 'ordersRefused'},
  ordersOfDifferentBanks: {
    code: 'ordersOfDifferentBanks',
    first: kaspi.name,
    second: halyk.name,
  },
  ibanRequired: {code: 'ibanRequired'},
  ibanRefused: {code: 'ibanRefused'},
  ibanCyrillic: {code: 'ibanCyrillic', character: 'Ж', place: 9},
  ibanCharacter: {code: 'ibanCharacter', character: '€', place: 17},
  ibanCountry: {code: 'ibanCountry', found: 'DE'},
  ibanDigitExpected: {code: 'ibanDigitExpected', character: 'O', place: 6},
  ibanCardNumber: {code: 'ibanCardNumber'},
  ibanIin: {code: 'ibanIin'},
  ibanTooLong: {code: 'ibanTooLong', count: 3},
  ibanTooShort: {code: 'ibanTooShort', count: 1},
  ibanChecksum: {code: 'ibanChecksum'},
  ibanUnknownBank: {code: 'ibanUnknownBank', bankCode: '777'},
  ibanNotForIndividuals: {code: 'ibanNotForIndividuals', actual: halyk.name},
  ibanOfBankItself: {code: 'ibanOfBankItself'},
  ibanOfOtherBank: OTHER_BANK,
  'verification-required': {code: 'verification-required'},
  'verification-pending': {code: 'verification-pending'},
  'verification-refused': {code: 'verification-refused'},
  'verification-unavailable': {code: 'verification-unavailable'},
  'verification-stale': {code: 'verification-stale'},
};

const iin = parseIin('910314600125');
if (!iin) throw new Error('not a valid sample');

const FORM_NOW: RefundForm = {
  beneficiary: {fullName: 'Сынақов Сынақ', iin},
  orders: [paymentOrder()],
  accountKinds: ['card'],
  otherBank: 'refuse',
};

const UNTIL = timestamp('2026-11-22T14:35:00+05:00');

const FAILURES: {
  readonly [Code in AdapterFailure['code']]: readonly (AdapterFailure & {readonly code: Code})[];
} = {
  unauthenticated: [{code: 'unauthenticated'}],
  forbidden: [{code: 'forbidden'}],
  'amounts-changed': [{code: 'amounts-changed', current: FORM_NOW}],
  'document-spent': [{code: 'document-spent'}],
  'signature-rejected': SIGNATURE_REJECTIONS.map((reason) => ({
    code: 'signature-rejected',
    reason,
  })),
  invalid: [{code: 'invalid', problems: [{path: 'iban', code: 'wrong'}]}],
  'too-many-requests': [
    {code: 'too-many-requests'},
    {code: 'too-many-requests', retryAfter: 0},
    {code: 'too-many-requests', retryAfter: 21},
  ],
  maintenance: [
    {code: 'maintenance'},
    {code: 'maintenance', retryAfter: 30},
    {code: 'maintenance', retryAfter: 30, until: UNTIL},
  ],
  'state-database': [{code: 'state-database'}, {code: 'state-database', retryAfter: 1}],
  server: [{code: 'server'}],
  offline: [{code: 'offline'}],
  network: [{code: 'network'}],
  timeout: [{code: 'timeout'}],
  'bad-response': [{code: 'bad-response'}],
};

const NOT_FILLED = /[{}]|undefined|null|NaN|\[object/;

const factsOf = ({code: _, ...facts}: Problem, language: Language): readonly string[] =>
  Object.values(facts).map((fact: unknown) =>
    typeof fact === 'object' && fact !== null
      ? (fact as Readonly<Record<Language, string>>)[language]
      : String(fact),
  );

function describeIn(failure: AdapterFailure, language: Language): readonly string[] {
  const {form, signing} = CATALOGS[language];
  return describeFailure(failure, form, signing);
}

for (const language of LANGUAGES) {
  describe(`describeProblem in ${language}`, () => {
    for (const problem of Object.values(PROBLEMS)) {
      it(`says every fact of ${problem.code} and leaves no gap`, () => {
        const {form, iban} = CATALOGS[language];
        const sentence = describeProblem(problem, form, iban);
        expect(sentence).not.to.match(NOT_FILLED);
        for (const fact of factsOf(problem, language)) expect(sentence).to.include(fact);
      });
    }

    it('has another sentence for every problem', () => {
      const {form, iban} = CATALOGS[language];
      const sentences = Object.values(PROBLEMS).map((problem) =>
        describeProblem(problem, form, iban),
      );
      expect(new Set(sentences).size).to.equal(sentences.length);
    });

    it('has one sentence for a wrong number until its own words have been loaded', () => {
      const {form} = CATALOGS[language];
      expect(describeProblem(PROBLEMS.ibanRequired, form)).to.equal(form.problems.ibanRequired);
      expect(describeProblem(PROBLEMS.ibanChecksum, form)).to.equal(form.problems.iban);
      expect(describeProblem(OTHER_BANK, form)).to.equal(form.problems.iban);
    });

    it('asks for the check of the details until there are words about what came of it', () => {
      const {form} = CATALOGS[language];
      for (const code of ['verification-required', 'verification-stale'] as const) {
        const sentence = describeProblem(PROBLEMS[code], form);
        expect(sentence).to.equal(form.problems['verification-required']);
      }
    });
  });

  describe(`describeFailure in ${language}`, () => {
    for (const [code, failures] of Object.entries(FAILURES)) {
      it(`leaves no gap in ${code}`, () => {
        expect(failures).not.to.have.length(0);
        for (const failure of failures) {
          expect(describeIn(failure, language)).not.to.have.length(0);
        }
        for (const sentence of failures.flatMap((failure) => describeIn(failure, language))) {
          expect(sentence).not.to.match(NOT_FILLED);
          expect(sentence).not.to.equal('');
        }
      });
    }

    it('has another sentence for every failure', () => {
      const sentences = Object.values(FAILURES).flatMap(([failure]) =>
        failure ? describeIn(failure, language)[0] : [],
      );
      expect(sentences).to.have.length(Object.keys(FAILURES).length);
      expect(new Set(sentences).size).to.equal(sentences.length);
    });

    it('says why a signature was refused, and what to do about it', () => {
      const {form, signing} = CATALOGS[language];
      expect(
        describeIn({code: 'signature-rejected', reason: 'authentication-key'}, language),
      ).to.deep.equal([
        form.failures['signature-rejected'],
        signing.sign.rejected['authentication-key'],
      ]);
    });

    it('says that a signature was refused even before the texts of signing are there', () => {
      const {form} = CATALOGS[language];
      expect(describeFailure({code: 'signature-rejected', reason: 'unknown'}, form)).to.deep.equal([
        form.failures['signature-rejected'],
      ]);
    });

    it('34. Revocation service unavailable: cannot be checked now, and nothing was refused', () => {
      expect(
        describeIn({code: 'signature-rejected', reason: 'revocation-unavailable'}, language),
      ).to.deep.equal([CATALOGS[language].signing.sign.rejected['revocation-unavailable']]);
    });

    it('says when the maintenance ends rather than how long to wait', () => {
      const [, until, ...rest] = describeIn(
        {code: 'maintenance', retryAfter: 30, until: UNTIL},
        language,
      );
      expect(until).to.include('22.11.2026, 14:35');
      expect(rest).to.deep.equal([]);
    });

    it('says how long to wait, and nothing of a wait that is over', () => {
      expect(describeIn({code: 'state-database', retryAfter: 20}, language)[1]).to.include('20');
      expect(describeIn({code: 'state-database', retryAfter: 0}, language)).to.have.length(1);
      expect(describeIn({code: 'state-database'}, language)).to.have.length(1);
    });
  });
}

it('describeFailure declines the seconds in Russian', () => {
  const waits = [1, 3, 20, 21].map(
    (retryAfter) => describeIn({code: 'too-many-requests', retryAfter}, 'ru')[1],
  );
  expect(waits).to.deep.equal([
    'Повторить можно через 1 секунду.',
    'Повторить можно через 3 секунды.',
    'Повторить можно через 20 секунд.',
    'Повторить можно через 21 секунду.',
  ]);
});

describe('describeFailure of a long wait', () => {
  const wait = (retryAfter: number, language: Language): string | undefined =>
    describeIn({code: 'maintenance', retryAfter}, language)[1];

  it('counts in seconds up to two minutes, from then on in minutes', () => {
    expect(wait(119, 'en')).to.equal('You can try again in 119 seconds.');
    expect(wait(120, 'en')).to.equal('You can try again in 2 minutes.');
    expect(wait(1800, 'en')).to.equal('You can try again in 30 minutes.');
  });

  it('never sends anybody back too early', () => {
    expect(wait(121, 'en')).to.equal('You can try again in 3 minutes.');
  });

  it('declines the minutes in Russian', () => {
    expect([2, 5, 21, 30].map((minutes) => wait(minutes * 60, 'ru'))).to.deep.equal([
      'Повторить можно через 2 минуты.',
      'Повторить можно через 5 минут.',
      'Повторить можно через 21 минуту.',
      'Повторить можно через 30 минут.',
    ]);
  });

  it('has one sentence for every count in Kazakh', () => {
    expect([2, 21].map((minutes) => wait(minutes * 60, 'kk'))).to.deep.equal([
      '2 минуттан кейін қайталауға болады.',
      '21 минуттан кейін қайталауға болады.',
    ]);
  });
});

for (const language of LANGUAGES) {
  it(`describeIban in ${language} names both banks where the rule is to warn, and asks for no other account`, () => {
    const {form, iban} = CATALOGS[language];
    const warning = describeIban(OTHER_BANK, 'warn', form, iban);
    expect(warning).to.include(halyk.name[language]).and.include(kaspi.name[language]);
    expect(warning).not.to.match(NOT_FILLED);
    expect(warning).not.to.equal(describeProblem(OTHER_BANK, form, iban));
    expect(describeIban(OTHER_BANK, 'warn', form)).to.equal('');
    expect(describeIban(OTHER_BANK, 'refuse', form, iban)).to.equal(
      describeProblem(OTHER_BANK, form, iban),
    );
  });
}
