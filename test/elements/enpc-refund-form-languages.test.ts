import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/enpc-refund-form.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import {sentencesOf} from '../support/catalog-leaves.ts';
import {FORM_SITUATIONS} from '../support/form-situations.ts';
import {PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {clickOn, find, focusedElement, until} from '../support/shadow-dom.ts';

/** Whole sentences of each language; one with a gap is known by what stands around it. */
const PATTERNS = new Map(
  LANGUAGES.map((language) => {
    const patterns = sentencesOf(language).map(([, sentence]) => {
      const parts = sentence
        .replace(/\s+/g, ' ')
        .split(/\{\w+\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('.+')}$`);
    });
    return [language, patterns];
  }),
);

const isOf = (language: Language, sentence: string): boolean =>
  PATTERNS.get(language)?.some((pattern) => pattern.test(sentence)) ?? false;

/** What is on the screen in another language and could not be in this one. */
const foreignSentences = (person: PersonAtForm, language: Language): readonly string[] =>
  person.sentences.filter(
    (sentence) =>
      !isOf(language, sentence) &&
      LANGUAGES.some((other) => other !== language && isOf(other, sentence)),
  );

const speaks = async (person: PersonAtForm, language: Language): Promise<void> => {
  person.form.locale = language;
  await until(() => person.form.language === language, `the form spoke ${language}`);
  await person.drawn();
};

describe('enpc-refund-form in three languages', function () {
  this.timeout(20_000);
  const ncalayer = withFakeNcalayer();

  for (const [name, open] of Object.entries(FORM_SITUATIONS)) {
    for (const language of LANGUAGES) {
      it(`is without a violation at ${name}, in ${language}`, async () => {
        const person = await open(language, ncalayer.current);
        expect(foreignSentences(person, language)).to.be.empty;
        await expect(person.form).to.be.accessible();
      });
    }

    it(`changes all words at ${name} when the language changes (scenario 45)`, async () => {
      const person = await open('kk', ncalayer.current);
      const {step} = person.form;
      for (const language of ['ru', 'en', 'kk'] as const) {
        await speaks(person, language);
        expect(foreignSentences(person, language)).to.be.empty;
        expect(person.sentences.filter((sentence) => isOf(language, sentence))).not.to.be.empty;
      }
      expect(person.form.step).to.equal(step);
    });
  }

  it('knows a foreign sentence when it sees one', async () => {
    const person = await PersonAtForm.opens(undefined, 'ru');
    expect(foreignSentences(person, 'kk')).to.have.length.greaterThan(20);
  });

  it('is never in two languages, at no moment of the change', async () => {
    const person = await PersonAtForm.opens(undefined, 'kk');
    const mixed: string[] = [];
    let isWatching = true;
    const watch = (): void => {
      const {language} = person.form;
      mixed.push(...foreignSentences(person, language));
      if (isWatching) requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    for (const language of ['en', 'ru', 'kk', 'ru'] as const) await speaks(person, language);
    isWatching = false;
    expect(mixed).to.be.empty;
  });

  it('keeps what is typed, the focus and the caret', async () => {
    const person = await PersonAtForm.opens(undefined, 'kk');
    await person.ticks();
    await clickOn(person.ibanField);
    await sendKeys({type: 'KZ84722C0000'});
    const field = person.ibanField;
    field.setSelectionRange(4, 7);
    await speaks(person, 'ru');
    expect(focusedElement()).to.equal(field);
    expect(person.ibanField).to.equal(field);
    expect(field.value).to.equal('KZ84722C0000');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([4, 7]);
    expect(person.checkbox().checked).to.equal(true);
  });

  it('keeps the confirmation, and the problems in new words', async () => {
    const person = await FORM_SITUATIONS['missing things']('kk');
    await speaks(person, 'en');
    const {orderRequired, ibanRequired} = person.texts.form.problems;
    expect(person.screen).to.include(orderRequired).and.include(ibanRequired);
  });

  it('keeps the document as it was issued, and says in which language that is', async () => {
    const person = await FORM_SITUATIONS['a document to sign']('kk');
    const paper = find(person.panel, '[part=document]');
    const text = paper.textContent;
    await speaks(person, 'ru');
    expect(find(person.panel, '[part=document]')).to.equal(paper);
    expect(paper.textContent).to.equal(text);
    expect(paper.lang).to.equal('kk');
    await person.sees('Қазақша');
  });

  it('keeps a signing that is going on', async () => {
    const person = await FORM_SITUATIONS['a document to sign']('kk');
    await person.presses(person.texts.signing.sign.chooseCertificate);
    await until(() => ncalayer.current.requests.length === 1, 'NCALayer was asked');
    await speaks(person, 'ru');
    await person.sees(person.texts.signing.ncalayer.progress['waiting-for-person']);
    expect(ncalayer.current.connections).to.have.length(1);
  });
});
