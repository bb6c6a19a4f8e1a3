import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/bank-details-fields.ts';
import type {AccountKind} from '../../src/domain/bank-details.ts';
import {findBankByCode} from '../../src/domain/bank-directory.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import type {Verification} from '../../src/domain/verification.ts';
import type {
  AccountKindChosenEvent,
  IbanTypedEvent,
} from '../../src/elements/bank-details-fields/bank-details-fields.events.ts';
import type {BankDetailsFields} from '../../src/elements/bank-details-fields/bank-details-fields.ts';
import type {FormProblem} from '../../src/flow/filled.ts';
import {describeProblem} from '../../src/i18n/describe.ts';
import {loadCatalog} from '../../src/i18n/load-catalog.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {CONFIRMED, GROUPED_IBAN, IBAN, OTHER_BANKS_IBAN} from '../support/flow-samples.ts';
import {press} from '../support/press.ts';
import {halyk, kaspi} from '../support/refund-samples.ts';
import {clickOn, find, findAll, focusedElement, textOf} from '../support/shadow-dom.ts';

const KINDS: readonly AccountKind[] = ['card', 'current', 'savings'];

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
    await loadCatalog('form', locale);
    typed = [];
    chosen = [];
    requests = 0;
    const fields = await fixture<BankDetailsFields>(
      html`<bank-details-fields
        locale=${locale}
        .bank=${kaspi}
        .accountKinds=${KINDS}
        .findBank=${findBankByCode}
        @iban-typed=${({detail}: IbanTypedEvent) => typed.push(detail.iban)}
        @account-kind-chosen=${({detail}: AccountKindChosenEvent) =>
          chosen.push(detail.accountKind)}
        @verification-requested=${() => (requests += 1)}
      ></bank-details-fields>`,
    );
    Object.assign(fields, changes);
    await fields.updateComplete;
    return fields;
  }

  const input = (fields: BankDetailsFields): HTMLInputElement => find(fields, '#iban');
  const button = (fields: BankDetailsFields): HTMLButtonElement => find(fields, '#verify');
  /** What stands beside the field, or nothing. */
  const shownProblem = (fields: BankDetailsFields): string => {
    const problem = find(fields, '#iban-problem');
    return problem.hidden ? '' : textOf(problem);
  };
  const type = async (fields: BankDetailsFields, text: string): Promise<void> => {
    await clickOn(input(fields));
    await sendKeys({type: text});
    await fields.updateComplete;
  };
  const leave = async (fields: BankDetailsFields): Promise<void> => {
    await press('Tab');
    await fields.updateComplete;
  };
  const {problems: sentences, recipient, verification: words} = CATALOGS.en.form;

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
      expect(labels.map(textOf)).to.deep.equal(KINDS.map((kind) => CATALOGS.en.form.account[kind]));
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
      await type(fields, 'kz 84');
      expect(typed).to.deep.equal(['k', 'kz', 'kz ', 'kz 8', 'kz 84']);
      expect(input(fields).value).to.equal('kz 84');
    });

    it('is counted without its spaces', async () => {
      const fields = await fieldsOf();
      await type(fields, 'kz 84');
      expect(textOf(find(fields, '#iban-state'))).to.include('4 of 20');
    });

    it('is not called wrong as long as more characters can make it right', async () => {
      const fields = await fieldsOf();
      await clickOn(input(fields));
      for (const character of GROUPED_IBAN) {
        await sendKeys({type: character});
        await fields.updateComplete;
        expect(shownProblem(fields), input(fields).value).to.equal('');
      }
      expect(input(fields).getAttribute('aria-invalid')).to.equal('false');
    });

    for (const prefix of ['IBAN: ', 'iik', 'ИИК №', 'жск ']) {
      it(`is not called wrong while "${prefix}" is written before it`, async () => {
        const fields = await fieldsOf();
        await clickOn(input(fields));
        for (const character of `${prefix}KZ8`) {
          await sendKeys({type: character});
          await fields.updateComplete;
          expect(shownProblem(fields), input(fields).value).to.equal('');
        }
      });
    }

    it('whose label was never finished is called wrong when the field is left', async () => {
      const fields = await fieldsOf();
      await type(fields, 'IBA');
      await leave(fields);
      expect(shownProblem(fields)).to.equal(
        describeProblem({code: 'ibanCountry', found: 'IB'}, CATALOGS.en.form),
      );
    });

    it('is called wrong at once where no further character can mend it', async () => {
      const fields = await fieldsOf();
      await type(fields, 'KZ8O');
      expect(shownProblem(fields)).to.equal(
        describeProblem({code: 'ibanDigitExpected', character: 'O', place: 4}, CATALOGS.en.form),
      );
      expect(input(fields).getAttribute('aria-invalid')).to.equal('true');
    });

    it('that is complete and wrong is called so only when the field is left', async () => {
      const fields = await fieldsOf();
      await type(fields, `${IBAN.slice(0, -1)}9`);
      expect(shownProblem(fields)).to.equal('');
      await leave(fields);
      expect(shownProblem(fields)).to.equal(sentences.ibanChecksum);
    });

    it('keeps every character of a paste that is too long (scenario 12)', async () => {
      const fields = await fieldsOf();
      await type(fields, `${IBAN}123`);
      await leave(fields);
      expect(input(fields).value).to.equal(`${IBAN}123`);
      expect(shownProblem(fields)).to.include('Extra characters: 3');
    });

    it('names the bank as soon as its three digits are there', async () => {
      const fields = await fieldsOf();
      await type(fields, 'KZ84722');
      expect(textOf(find(fields, '#iban-state'))).to.include('Kaspi');
    });

    it('tells when look-alike letters were understood, and leaves them as typed', async () => {
      const fields = await fieldsOf();
      await type(fields, 'КZ84722С000012345678');
      expect(textOf(find(fields, '#iban-state'))).to.include(
        CATALOGS.en.form.cleaned['look-alikes'],
      );
      expect(shownProblem(fields)).to.equal('');
    });

    it('that is right is set in groups of four when the field is left', async () => {
      const fields = await fieldsOf();
      await type(fields, IBAN);
      await leave(fields);
      expect(input(fields).value).to.equal(GROUPED_IBAN);
      expect(typed.at(-1)).to.equal(GROUPED_IBAN);
    });

    it('keeps the place of the caret when a character is changed in the middle', async () => {
      const fields = await fieldsOf();
      await type(fields, IBAN);
      input(fields).setSelectionRange(6, 7);
      await sendKeys({type: '3'});
      await fields.updateComplete;
      expect(input(fields).value).to.equal('KZ84723C000012345678');
      expect(input(fields).selectionStart).to.equal(7);
    });

    it('leaves a composition of the keyboard alone', async () => {
      const fields = await fieldsOf();
      const field = input(fields);
      field.focus();
      field.dispatchEvent(new CompositionEvent('compositionstart'));
      field.value = 'K';
      let writes = 0;
      const {set} = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
      Object.defineProperty(field, 'value', {
        configurable: true,
        get: () => 'K',
        set(value: string) {
          writes += 1;
          set?.call(this, value);
        },
      });
      field.dispatchEvent(new InputEvent('input', {isComposing: true, data: 'K'}));
      await fields.updateComplete;
      expect(typed).to.deep.equal(['K']);
      expect(writes).to.equal(0);
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
        ),
      );
      expect(input(fields).getAttribute('aria-invalid')).to.equal('true');
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
        expect(input(fields).getAttribute('aria-invalid')).to.equal('false');
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
      const region = find(fields, '[role=status]');
      expect(textOf(region)).to.equal('');
      fields.verification = {state: 'pending'};
      await fields.updateComplete;
      expect(textOf(region)).to.equal(words.pending);
      fields.verification = CONFIRMED;
      await fields.updateComplete;
      expect(find(fields, '[role=status]')).to.equal(region);
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
        expect(textOf(problem)).to.equal(sentences[`verification-${state}`]);
        expect(button(fields).getAttribute('aria-describedby')?.split(' ')).to.include(problem.id);
      });
    }

    it('of the number is told even while it is empty, and is read with the field', async () => {
      const fields = await fieldsOf({problems: [{field: 'iban', problem: {code: 'ibanRequired'}}]});
      expect(shownProblem(fields)).to.equal(sentences.ibanRequired);
      expect(input(fields).getAttribute('aria-describedby')?.split(' ')).to.include('iban-problem');
      await expect(fields).to.be.accessible();
    });

    it('is led to: the field, or the button', async () => {
      const fields = await fieldsOf();
      fields.focusField('iban');
      expect(focusedElement()).to.equal(input(fields));
      fields.focusField('verification');
      expect(focusedElement()).to.equal(button(fields));
    });
  });

  it('has a label and a hint at the number, and no help of the browser with it', async () => {
    const fields = await fieldsOf();
    const field = input(fields);
    expect(field.labels?.[0] && textOf(field.labels[0])).to.equal(recipient.label);
    expect(field.getAttribute('aria-describedby')?.split(' ')).to.include('iban-hint');
    expect(field.autocomplete).to.equal('off');
    expect(field.spellcheck).to.equal(false);
    expect(field.hasAttribute('maxlength')).to.equal(false);
  });
});
