import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/enpc-refund-form.ts';
import type {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import {MemoryStorage} from '../support/memory-storage.ts';
import {memoryAdapter, PersonAtForm} from '../support/refund-form-harness.ts';
import {find, textOf, until} from '../support/shadow-dom.ts';

describe('before the start, in enpc-refund-form', () => {
  const opens = async (storage: MemoryStorage, locale: Language = 'en'): Promise<PersonAtForm> => {
    const form = await fixture<EnpcRefundForm>(
      html`<enpc-refund-form
        locale=${locale}
        .adapter=${memoryAdapter()}
        .storage=${storage}
      ></enpc-refund-form>`,
    );
    const person = new PersonAtForm(form);
    await until(() => form.step === 'filling' && person.screen !== '', 'the form is open', 10_000);
    await person.drawn();
    return person;
  };

  const introOf = ({form}: PersonAtForm): HTMLDetailsElement => find(form, 'details.intro');

  const folds = async (person: PersonAtForm, isOpen: boolean): Promise<void> => {
    await person.presses(person.texts.form.intro.heading);
    await until(() => introOf(person).open === isOpen, 'it was folded or opened', 10_000);
  };

  /** Who it is for, what is needed, where the money goes, when it is closed. */
  const said: Readonly<Record<Language, readonly RegExp[]>> = {
    kk: [/қате/, /кілт.*eGov Mobile.*IBAN/, /деректемелерге.*шотыңызға/, /тәулік бойы.*үзіліс/],
    ru: [/ошибочно/, /ключ.*eGov Mobile.*IBAN/, /реквизиты.*счет/, /круглосуточно.*перерывы/],
    en: [
      /mistake/,
      /key.*eGov Mobile.*IBAN/,
      /details.*account/,
      /around the clock.*interruptions/,
    ],
  };
  for (const language of LANGUAGES) {
    it(`says all that matters at one glance in ${language}`, async () => {
      const intro = introOf(await opens(new MemoryStorage(), language));
      expect(intro.open).to.equal(true);
      const items = [...intro.querySelectorAll('li')].map(textOf);
      expect(items).to.have.length(4);
      for (const [index, words] of said[language].entries()) {
        expect(items[index]).to.match(words);
      }
    });
  }

  it('stays folded for a person who has read it, until they open it again', async () => {
    const storage = new MemoryStorage();
    await folds(await opens(storage), false);
    await until(() => storage.items.size > 0, 'it is remembered', 10_000);
    const again = await opens(storage);
    expect(introOf(again).open).to.equal(false);
    await folds(again, true);
    await until(
      () => storage.getItem('enpc-refund-form.intro-folded') === null,
      'forgotten',
      10_000,
    );
    expect(introOf(await opens(storage)).open).to.equal(true);
  });

  it('remembers nothing of the person', async () => {
    const storage = new MemoryStorage();
    await folds(await opens(storage), false);
    await until(() => storage.items.size > 0, 'it is remembered', 10_000);
    expect(storage.getItem('enpc-refund-form.intro-folded')).to.equal('yes');
  });

  it('keeps being folded while the form is filled in, and when the language changes', async () => {
    const person = await opens(new MemoryStorage());
    await folds(person, false);
    await person.ticks();
    person.form.locale = 'ru';
    await until(() => person.form.language === 'ru', 'the form spoke Russian', 10_000);
    await person.drawn();
    expect(introOf(person).open).to.equal(false);
  });
});
