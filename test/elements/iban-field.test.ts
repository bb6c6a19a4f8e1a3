import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {findBankByCode} from '../../src/domain/bank-directory.ts';
import {LANGUAGES} from '../../src/domain/language.ts';
import type {BankDetailsFields} from '../../src/elements/bank-details-fields/bank-details-fields.ts';
import type {FormProblem} from '../../src/flow/filled.ts';
import {
  enterIban,
  ibanField,
  leaveIban,
  openBankDetails,
  shownProblem,
  typeIban,
} from '../support/bank-details-scene.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {CONFIRMED, IBAN, OTHER_BANKS_IBAN} from '../support/flow-samples.ts';
import {press} from '../support/press.ts';
import {kaspi} from '../support/refund-samples.ts';
import {find, findAll, textOf, until} from '../support/shadow-dom.ts';

const NOISE = 'IBAN:\u00a0kz84 722\u0421-0000 1234\u00a05678';
const SWAPPED = 'KZ84722C000021345678';
/** An O for a 0 in the twelfth place would explain it as well as 4 and 3 swapped. */
const AMBIGUOUS = 'KZ84722C000012435678';
const LOOK_ALIKE = 'KZ84722C0O0012345678';
const HALYK = findBankByCode('601')?.name.en ?? 'no bank';
const REPORTED: FormProblem = {field: 'iban', problem: {code: 'ibanChecksum'}};

/** The browser's own commands, which are what its menus and keys call. */
const command = (name: 'undo' | 'redo' | 'delete' | 'forwardDelete'): boolean =>
  document.execCommand(name);

/**
 * Puts text into the field as the browser would, with its own undo, and says that it came by this
 * way: no engine lets a page paste.
 */
function inserts(field: HTMLInputElement, text: string, inputType: string): void {
  const hush = (event: Event): void => {
    event.stopImmediatePropagation();
  };
  field.addEventListener('input', hush, {capture: true, once: true});
  document.execCommand('insertText', false, text);
  field.dispatchEvent(new InputEvent('input', {inputType, bubbles: true, composed: true}));
}

const news = (fields: BankDetailsFields): string => textOf(find(fields, '#iban-news'));
const places = (fields: BankDetailsFields): string => textOf(find(fields, '#iban-places > p + p'));
const marked = (fields: BankDetailsFields): string[] => findAll(fields, 'mark').map(textOf);

describe('the field of the account number', () => {
  const {cleaned, problems, refused, suspects} = CATALOGS.en.iban;

  describe('while it is typed', () => {
    it('keeps the place of the caret when a character is changed in the middle', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, IBAN);
      field.setSelectionRange(6, 7);
      await sendKeys({type: '3'});
      await fields.updateComplete;
      expect(field.value).to.equal('KZ84723C000012345678');
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([7, 7]);
    });

    it('is drawn in groups of four, and holds no space to be deleted or copied', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, 'kz84 722c 0000');
      expect(field.value).to.equal('kz84722c0000');
      expect(getComputedStyle(field).backgroundImage).to.include('gradient');
      expect(getComputedStyle(field).textTransform).to.equal('uppercase');
    });

    it('has its groups exactly behind their characters', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, IBAN);
      const {fontFamily, fontSize, letterSpacing, backgroundSize} = getComputedStyle(field);
      const text = document.createElement('span');
      Object.assign(text.style, {fontFamily, fontSize, letterSpacing, position: 'absolute'});
      text.textContent = IBAN;
      field.after(text);
      const drawn = Number.parseFloat(backgroundSize);
      expect(drawn).to.be.closeTo(text.getBoundingClientRect().width, 2);
      text.remove();
    });

    it('takes no space, and says so', async () => {
      const fields = await openBankDetails();
      await typeIban(fields, 'KZ84 ');
      expect(news(fields)).to.equal(cleaned.separators);
      await sendKeys({type: '7'});
      await fields.updateComplete;
      expect(news(fields)).to.equal('');
    });

    it('deletes one character at a time over the end of a group', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, 'KZ84722');
      for (const left of ['KZ8472', 'KZ847', 'KZ84', 'KZ8']) {
        await press('Backspace');
        expect(field.value).to.equal(left);
      }
    });

    it('deletes and cuts exactly what is selected, over the ends of groups', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, IBAN);
      field.setSelectionRange(2, 10);
      await press('Delete');
      expect(field.value).to.equal('KZ0012345678');
      expect(field.selectionStart).to.equal(2);
      field.setSelectionRange(2, 6);
      command('delete');
      expect(field.value).to.equal('KZ345678');
    });

    it('is undone and redone by the browser itself', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, IBAN);
      field.setSelectionRange(4, 8);
      await press('Delete');
      expect(field.value).to.equal('KZ84000012345678');
      command('undo');
      expect(field.value).to.equal(IBAN);
      command('redo');
      expect(field.value).to.equal('KZ84000012345678');
      expect(fields.iban).to.equal('KZ84000012345678');
    });

    it('has Latin letters for Cyrillic look-alikes, which is said and can be undone', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, 'KZ84722\u0421');
      expect(field.value).to.equal('KZ84722C');
      expect(news(fields)).to.include(cleaned['look-alikes']);
      command('undo');
      await fields.updateComplete;
      // WebKit takes back all that was typed in one go, the others the replacement alone.
      expect(field.value).to.be.oneOf(['KZ84722\u0421', '']);
      expect(fields.iban).to.equal(field.value);
      expect(news(fields)).not.to.include(cleaned['look-alikes']);
    });

    it('is cleaned as a whole once it is right', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, IBAN.slice(2));
      expect(field.value).to.equal(IBAN);
      expect(field.selectionStart).to.equal(20);
      expect(news(fields)).to.include(cleaned['country-added']).and.include('Kaspi');
    });

    it('leaves a composition of the keyboard alone until it is done', async () => {
      const fields = await openBankDetails();
      const field = await enterIban(fields);
      field.dispatchEvent(new CompositionEvent('compositionstart'));
      field.value = '\u041a';
      field.dispatchEvent(new InputEvent('input', {isComposing: true, data: '\u041a'}));
      await fields.updateComplete;
      expect(field.value).to.equal('\u041a');
      expect(fields.iban).to.equal('\u041a');
      field.dispatchEvent(new CompositionEvent('compositionend', {data: '\u041a'}));
      await fields.updateComplete;
      expect(field.value).to.equal('K');
      expect(fields.iban).to.equal('K');
    });
  });

  describe('when it is pasted', () => {
    it('scenario 11: holds the clean number, says what was changed; undo restores the paste', async () => {
      const fields = await openBankDetails();
      const field = await enterIban(fields);
      inserts(field, NOISE, 'insertFromPaste');
      await fields.updateComplete;
      expect(field.value).to.equal(IBAN);
      expect(fields.iban).to.equal(IBAN);
      expect(field.selectionStart).to.equal(20);
      for (const change of ['separators', 'prefix', 'case', 'look-alikes'] as const) {
        expect(news(fields)).to.include(cleaned[change]);
      }
      expect(find(fields, '#iban-news').dataset['announce']).to.equal('polite');

      command('undo');
      await fields.updateComplete;
      expect(field.value).to.equal(NOISE);
      expect(fields.iban).to.equal(NOISE);
      expect(news(fields)).not.to.include(cleaned.prefix);
      command('redo');
      await fields.updateComplete;
      expect(field.value).to.equal(IBAN);
    });

    for (const inputType of ['insertFromDrop', 'insertReplacementText', '']) {
      it(`is cleaned likewise when it comes by "${inputType}"`, async () => {
        const fields = await openBankDetails();
        const field = await enterIban(fields);
        inserts(field, NOISE, inputType);
        expect(field.value).to.equal(IBAN);
      });
    }

    it('is cleaned even if it is pasted before the help has been loaded', async () => {
      const fields = await openBankDetails();
      const field = ibanField(fields);
      field.focus();
      inserts(field, NOISE, 'insertFromPaste');
      await enterIban(fields);
      await fields.updateComplete;
      expect(field.value).to.equal(IBAN);
    });

    it('keeps the caret behind what was pasted into the middle', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, 'KZ845678');
      field.setSelectionRange(4, 4);
      inserts(field, '722c 0000', 'insertFromPaste');
      expect(field.value).to.equal('KZ84722C00005678');
      expect(field.selectionStart).to.equal(12);
    });

    it('scenario 12: keeps all of 23 characters in sight, and says that three are too many', async () => {
      const fields = await openBankDetails();
      const field = await enterIban(fields);
      inserts(field, `${IBAN} 123`, 'insertFromPaste');
      await leaveIban(fields);
      expect(field.value).to.equal(`${IBAN}123`);
      expect(shownProblem(fields)).to.include('Extra characters: 3');
      expect(marked(fields)).to.deep.equal(['1', '2', '3']);
      // In a page of 320 px, too.
      for (const width of ['', '254px']) {
        fields.style.inlineSize = width;
        expect(field.scrollWidth, width).to.be.at.most(field.clientWidth);
      }
    });
  });

  describe('with a mistake', () => {
    it('scenario 13: names the swapped pair, and leaves the value alone', async () => {
      const fields = await openBankDetails();
      const field = await typeIban(fields, SWAPPED);
      expect(shownProblem(fields)).to.equal('');
      await leaveIban(fields);
      expect(shownProblem(fields)).to.equal(problems.ibanChecksum);
      expect(places(fields)).to.include('Characters 13 and 14');
      expect(places(fields)).to.include('“21”').and.include('“12”');
      expect(marked(fields)).to.deep.equal(['2', '1']);
      expect(field.value).to.equal(SWAPPED);
      expect(fields.iban).to.equal(SWAPPED);
    });

    it('scenario 13: points to every suspicious place without naming a cure', async () => {
      const fields = await openBankDetails({iban: AMBIGUOUS, problems: [REPORTED]});
      expect(marked(fields)).to.have.length.greaterThan(1);
      const [beginning = ''] = suspects.several.split('{places}');
      expect(places(fields)).to.include(beginning.trim());
      expect(ibanField(fields).value).to.equal(AMBIGUOUS);
    });

    it('scenario 13: names a letter taken for a digit as such', async () => {
      const fields = await openBankDetails({iban: LOOK_ALIKE, problems: [REPORTED]});
      expect(places(fields)).to.include('letter O').and.include('digit 0');
      expect(marked(fields)).to.deep.equal(['O']);
    });

    it('marks the character in question, and says in which group of four it is', async () => {
      const fields = await openBankDetails();
      await typeIban(fields, 'KZ84722C0?');
      expect(shownProblem(fields)).to.include('Character 10').and.include('“?”');
      expect(marked(fields)).to.deep.equal(['?']);
      expect(places(fields)).to.include('group 3, character 2');
    });

    it('scenario 14: shows the bank’s own answer at the field', async () => {
      const fields = await openBankDetails({
        iban: IBAN,
        verification: {state: 'refused', reason: 'not-found'},
      });
      await until(() => shownProblem(fields) === refused['not-found'], 'the bank’s answer');
      expect(ibanField(fields).getAttribute('aria-invalid')).to.equal('true');
    });

    it('scenario 17: names the two banks and where each name comes from', async () => {
      for (const otherBank of ['refuse', 'warn'] as const) {
        const fields = await openBankDetails({iban: OTHER_BANKS_IBAN, otherBank});
        const shown = shownProblem(fields);
        expect(shown).to.include(`by the number you entered: ${HALYK}`);
        expect(shown).to.include(`by the fund’s records: ${kaspi.name.en}`);
        const isInvalid = ibanField(fields).getAttribute('aria-invalid');
        expect(isInvalid).to.equal(String(otherBank === 'refuse'));
      }
    });
  });

  describe('with another number in it', () => {
    const cases = [
      ['4111 1111 1111 1111', 'ibanCardNumber'],
      ['910314600125', 'ibanIin'],
    ] as const;
    for (const [typed, code] of cases) {
      it(`says of ${code} what it is, when the field is left`, async () => {
        const fields = await openBankDetails();
        await typeIban(fields, typed);
        expect(shownProblem(fields)).to.equal('');
        await leaveIban(fields);
        expect(shownProblem(fields)).to.equal(problems[code]);
        expect(ibanField(fields).value).to.equal(typed.replaceAll(' ', ''));
      });
    }
  });

  describe('for voices', () => {
    it('scenario 19: works without the clipboard, and asks nobody for it', async () => {
      const fields = await openBankDetails();
      expect(findAll(fields, 'button').map(({id}) => id)).to.deep.equal(['verify']);
    });

    it('has one region for news, there from the first drawing, and no count in it', async () => {
      const fields = await openBankDetails();
      const region = find(fields, '#iban-news');
      await typeIban(fields, 'KZ84722');
      expect(find(fields, '#iban-news')).to.equal(region);
      expect(news(fields)).to.equal('Bank: Kaspi Bank JSC');
    });

    it('is told of a problem that comes while typing, but not twice of a reported one', async () => {
      const fields = await openBankDetails();
      const problem = find(fields, '#iban-problem');
      await typeIban(fields, 'KZ8O');
      expect(problem.dataset['announce']).to.equal('polite');
      fields.problems = [{field: 'iban', problem: {code: 'ibanTooShort', count: 5}}];
      await fields.updateComplete;
      expect(problem.dataset['announce']).to.equal('off');
    });

    it('reads the repetition to nobody: its words say the same', async () => {
      const fields = await openBankDetails({iban: SWAPPED, problems: [REPORTED]});
      expect(find(fields, '.repetition').getAttribute('aria-hidden')).to.equal('true');
      const described = ibanField(fields).getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(described).to.include.members(['iban-problem', 'iban-places', 'iban-hint']);
      for (const id of described) expect(findAll(fields, `#${id}`)).to.have.length(1);
    });
  });

  it('answers “Where can I find my IBAN?” in place', async () => {
    const fields = await openBankDetails();
    find(fields, 'summary').click();
    await enterIban(fields);
    const {app, paper, branch} = CATALOGS.en.iban.where;
    expect(textOf(find(fields, '.where')))
      .to.include(app)
      .and.include(paper)
      .and.include(branch);
  });

  const states: Readonly<Record<string, Partial<BankDetailsFields>>> = {
    'a swapped pair': {iban: SWAPPED, problems: [REPORTED]},
    'several suspicious places': {iban: AMBIGUOUS, problems: [REPORTED]},
    'too many characters': {iban: `${IBAN}123`},
    'a card number': {iban: '4111111111111111'},
    'an IIN': {iban: '910314600125'},
    'a wrong character': {iban: 'KZ84722?'},
    'another bank': {iban: OTHER_BANKS_IBAN},
    'the bank’s refusal': {iban: IBAN, verification: {state: 'refused', reason: 'owner'}},
    'everything right': {iban: IBAN, verification: CONFIRMED},
  };
  for (const language of LANGUAGES) {
    for (const [name, changes] of Object.entries(states)) {
      for (const scheme of ['light', 'dark'] as const) {
        it(`is without a violation with ${name}, in ${language}, ${scheme}`, async () => {
          const fields = await openBankDetails(changes, language);
          const page = document.documentElement.style;
          page.colorScheme = scheme;
          page.backgroundColor = scheme === 'dark' ? '#101a1d' : '#ffffff';
          find<HTMLDetailsElement>(fields, 'details').open = true;
          try {
            await expect(fields).to.be.accessible();
          } finally {
            page.colorScheme = '';
            page.backgroundColor = '';
          }
        });
      }
    }
  }
});
