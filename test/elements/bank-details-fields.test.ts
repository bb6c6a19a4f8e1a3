import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AccountKind} from '../../src/domain/bank-details.ts';
import {findBankByCode} from '../../src/domain/bank-directory.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import type {Verification} from '../../src/domain/verification.ts';
import {
  AccountKindChosenEvent,
  IbanTypedEvent,
  VerificationRequestedEvent,
} from '../../src/elements/bank-details-fields/bank-details-fields.events.ts';
import type {BankDetailsFields} from '../../src/elements/bank-details-fields/bank-details-fields.ts';
import type {FormProblem} from '../../src/flow/filled.ts';
import {describeProblem} from '../../src/i18n/describe.ts';
import {
  ACCOUNT_KINDS,
  ibanField,
  leaveIban,
  openBankDetails,
  shownProblem,
  typeIban,
} from '../support/bank-details-scene.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {CONFIRMED, GROUPED_IBAN, IBAN, OTHER_BANKS_IBAN} from '../support/flow-samples.ts';
import {press} from '../support/press.ts';
import {halyk, kaspi} from '../support/refund-samples.ts';
import {clickOn, find, findAll, focusedElement, textOf, until} from '../support/shadow-dom.ts';

const VERIFICATIONS: readonly Verification[] = [
  {state: 'required'},
  {state: 'pending'},
  CONFIRMED,
  {state: 'refused', reason: 'closed'},
  {state: 'unavailable'},
  {state: 'stale'},
];

describe('bank-details-fields', () => {
  let typed: string[];
  let chosen: AccountKind[];
  let requests: number;

  async function fieldsOf(
    changes: Partial<BankDetailsFields> = {},
    locale: Language = 'en',
  ): Promise<BankDetailsFields> {
    typed = [];
    chosen = [];
    requests = 0;
    const fields = await openBankDetails(changes, locale);
    fields.addEventListener(IbanTypedEvent.type, (event) => {
      typed.push((event as IbanTypedEvent).detail.iban);
    });
    fields.addEventListener(AccountKindChosenEvent.type, (event) => {
      chosen.push((event as AccountKindChosenEvent).detail.accountKind);
    });
    fields.addEventListener(VerificationRequestedEvent.type, () => (requests += 1));
    return fields;
  }

  const button = (fields: BankDetailsFields): HTMLButtonElement => find(fields, '#verify');
  const {recipient, verification: words} = CATALOGS.en.form;
  const sentences = {...CATALOGS.en.form.problems, ...CATALOGS.en.iban.problems};
  const {iban: ibanWords} = CATALOGS.en;

  describe('the bank of the payment', () => {
    it('comes by itself: until then a sentence says so', async () => {
      const fields = await fieldsOf({bank: undefined});
      expect(textOf(fields)).to.include(CATALOGS.en.form.bank.automatic);
      expect(findAll(fields, 'dl')).to.be.empty;
    });

    it('is shown as facts that cannot be typed (the memo’s details)', async () => {
      const fields = await fieldsOf({}, 'ru');
      const facts = findAll(fields, 'dl > div').map(textOf).join('\n');
      expect(facts).to.include('CASPKZKA').and.include('971240001315');
      expect(facts).to.include(kaspi.name.ru).and.include('KZ39 722S 0000 0068 0371');
      expect(findAll(fields, 'input[type=text]')).to.have.length(1);
    });
  });

  describe('the kind of account', () => {
    it('is chosen among the offered ones, with the mouse on the words', async () => {
      const fields = await fieldsOf({accountKind: 'card'});
      const labels = findAll(fields, 'fieldset label');
      expect(labels.map(textOf)).to.deep.equal(
        ACCOUNT_KINDS.map((kind) => CATALOGS.en.form.account[kind]),
      );
      const [, current] = labels;
      if (current) await clickOn(current);
      expect(chosen).to.deep.equal(['current']);
    });

    it('is chosen with the arrows', async () => {
      const fields = await fieldsOf({accountKind: 'card'});
      find(fields, 'input[value=card]').focus();
      await press('ArrowDown');
      expect(chosen).to.deep.equal(['current']);
    });
  });

  describe('the number while it is typed', () => {
    it('is told key by key, as typed', async () => {
      const fields = await fieldsOf();
      await typeIban(fields, 'kz84');
      expect(typed).to.deep.equal(['k', 'kz', 'kz8', 'kz84']);
      expect(ibanField(fields).value).to.equal('kz84');
    });

    it('is counted once there is something to count', async () => {
      const fields = await fieldsOf();
      expect(textOf(find(fields, '#iban-counter'))).to.equal('');
      await typeIban(fields, 'kz84');
      expect(textOf(find(fields, '#iban-counter'))).to.equal('4 of 20 characters');
    });

    it('is not called wrong as long as more characters can make it right', async () => {
      const fields = await fieldsOf();
      await clickOn(ibanField(fields));
      for (const character of GROUPED_IBAN) {
        await sendKeys({type: character});
        await fields.updateComplete;
        expect(shownProblem(fields), ibanField(fields).value).to.equal('');
      }
      expect(ibanField(fields).getAttribute('aria-invalid')).to.equal('false');
    });

    for (const prefix of ['IBAN: ', 'iik', 'ИИК №', 'жск ']) {
      it(`is not called wrong while "${prefix}" is written before it`, async () => {
        const fields = await fieldsOf();
        await clickOn(ibanField(fields));
        for (const character of `${prefix}KZ8`) {
          await sendKeys({type: character});
          await fields.updateComplete;
          expect(shownProblem(fields), ibanField(fields).value).to.equal('');
        }
      });
    }

    it('whose label was never finished is called wrong when the field is left', async () => {
      const fields = await fieldsOf();
      await typeIban(fields, 'IBA');
      await leaveIban(fields);
      expect(shownProblem(fields)).to.equal(
        describeProblem({code: 'ibanCountry', found: 'IB'}, CATALOGS.en.form, ibanWords),
      );
    });

    it('is called wrong at once where no further character can mend it', async () => {
      const fields = await fieldsOf();
      await typeIban(fields, 'KZ8O');
      expect(shownProblem(fields)).to.equal(
        describeProblem(
          {code: 'ibanDigitExpected', character: 'O', place: 4},
          CATALOGS.en.form,
          ibanWords,
        ),
      );
      expect(ibanField(fields).getAttribute('aria-invalid')).to.equal('true');
    });

    it('that is complete and wrong is called so only when the field is left', async () => {
      const fields = await fieldsOf();
      await typeIban(fields, `${IBAN.slice(0, -1)}9`);
      expect(shownProblem(fields)).to.equal('');
      await leaveIban(fields);
      expect(shownProblem(fields)).to.equal(ibanWords.problems.ibanChecksum);
    });

    it('names the bank as soon as its three digits are there', async () => {
      const fields = await fieldsOf();
      await typeIban(fields, 'KZ84722');
      expect(textOf(find(fields, '#iban-news'))).to.include('Kaspi');
    });
  });

  describe('an account at another bank (scenario 17)', () => {
    it('is refused, naming both banks and where each name comes from', async () => {
      const fields = await fieldsOf({iban: OTHER_BANKS_IBAN});
      const shown = shownProblem(fields);
      expect(shown).to.equal(
        describeProblem(
          {
            code: 'ibanOfOtherBank',
            actual: findBankByCode('601')?.name ?? halyk.name,
            expected: kaspi.name,
          },
          CATALOGS.en.form,
          ibanWords,
        ),
      );
      expect(ibanField(fields).getAttribute('aria-invalid')).to.equal('true');
    });

    for (const language of LANGUAGES) {
      it(`only warns where the fund says so, and asks for nothing, in ${language}`, async () => {
        const fields = await fieldsOf({iban: OTHER_BANKS_IBAN, otherBank: 'warn'}, language);
        const shown = shownProblem(fields);
        expect(shown).to.include(findBankByCode('601')?.name[language] ?? 'no bank');
        expect(shown).to.include(kaspi.name[language]);
        const refusal = describeProblem(
          {
            code: 'ibanOfOtherBank',
            actual: findBankByCode('601')?.name ?? halyk.name,
            expected: kaspi.name,
          },
          CATALOGS[language].form,
        );
        expect(shown).not.to.equal(refusal);
        expect(ibanField(fields).getAttribute('aria-invalid')).to.equal('false');
        await expect(fields).to.be.accessible();
      });
    }
  });

  describe('the check', () => {
    it('is asked for with the mouse and with the keyboard', async () => {
      const fields = await fieldsOf({iban: IBAN});
      await clickOn(button(fields));
      button(fields).focus();
      await press('Enter');
      await press('Space');
      expect(requests).to.equal(3);
    });

    it('cannot be asked for while it is going on, and keeps the focus', async () => {
      const fields = await fieldsOf({iban: IBAN});
      button(fields).focus();
      fields.verification = {state: 'pending'};
      await fields.updateComplete;
      expect(button(fields).getAttribute('aria-disabled')).to.equal('true');
      expect(focusedElement()).to.equal(button(fields));
      await press('Enter');
      expect(requests).to.equal(0);
      fields.verification = CONFIRMED;
      await fields.updateComplete;
      expect(focusedElement()).to.equal(button(fields));
      await press('Enter');
      expect(requests).to.equal(1);
    });

    it('announces its answer in a region that was there before', async () => {
      const fields = await fieldsOf({iban: IBAN});
      const region = find(fields, '.verification [data-announce=polite]');
      expect(textOf(region)).to.equal('');
      fields.verification = {state: 'pending'};
      await fields.updateComplete;
      expect(textOf(region)).to.equal(words.pending);
      fields.verification = CONFIRMED;
      await fields.updateComplete;
      expect(find(fields, '.verification [data-announce=polite]')).to.equal(region);
      expect(textOf(region)).to.include('14:35');
    });

    for (const language of LANGUAGES) {
      for (const verification of VERIFICATIONS) {
        it(`is without a violation when ${verification.state}, in ${language}`, async () => {
          const fields = await fieldsOf({iban: GROUPED_IBAN, verification}, language);
          await expect(fields).to.be.accessible();
        });
      }
    }
  });

  describe('a reported problem', () => {
    const report = (state: Exclude<Verification['state'], 'confirmed'>): FormProblem => ({
      field: 'verification',
      problem: {code: `verification-${state}`},
    });

    for (const verification of VERIFICATIONS) {
      const {state} = verification;
      if (state === 'confirmed') continue;
      it(`of a check that is ${state} stands beside the button, and is read with it`, async () => {
        const fields = await fieldsOf({
          iban: GROUPED_IBAN,
          verification,
          problems: [report(state)],
        });
        const problem = find(fields, '#verify-problem');
        const sentence = sentences[`verification-${state}`];
        await until(() => textOf(problem) === sentence, 'the words about the check have come');
        expect(button(fields).getAttribute('aria-describedby')?.split(' ')).to.include(problem.id);
      });
    }

    it('of the number is told even while it is empty, and is read with the field', async () => {
      const fields = await fieldsOf({problems: [{field: 'iban', problem: {code: 'ibanRequired'}}]});
      expect(shownProblem(fields)).to.equal(sentences.ibanRequired);
      expect(ibanField(fields).getAttribute('aria-describedby')?.split(' ')).to.include(
        'iban-problem',
      );
      await expect(fields).to.be.accessible();
    });

    it('is led to: the field, or the button', async () => {
      const fields = await fieldsOf();
      fields.focusField('iban');
      expect(focusedElement()).to.equal(ibanField(fields));
      fields.focusField('verification');
      expect(focusedElement()).to.equal(button(fields));
    });
  });

  it('has a label and a hint at the number, and no help of the browser with it', async () => {
    const fields = await fieldsOf();
    const field = ibanField(fields);
    expect(field.labels?.[0] && textOf(field.labels[0])).to.equal(recipient.label);
    expect(field.getAttribute('aria-describedby')?.split(' ')).to.include('iban-hint');
    expect(field.autocomplete).to.equal('off');
    expect(field.spellcheck).to.equal(false);
    expect(field.hasAttribute('maxlength')).to.equal(false);
  });
});
