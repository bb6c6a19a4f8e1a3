import {expect} from '@open-wc/testing';
import '../../src/define/enpc-refund-form.ts';
import {LANGUAGES} from '../../src/domain/language.ts';
import {fill, fillPlural} from '../../src/i18n/translate.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {find, findAll, until} from '../support/shadow-dom.ts';

/** In front of a form that the host has made calm. */
async function opensCalm(locale: (typeof LANGUAGES)[number] = 'en'): Promise<PersonAtForm> {
  const person = await PersonAtForm.opens(memoryAdapter(), locale);
  person.form.calm = true;
  await asks(person, 1);
  return person;
}

async function asks(person: PersonAtForm, question: number): Promise<void> {
  const position = fill(person.texts.calm.position, {current: question, total: 3});
  await until(() => person.sentences.includes(position), `"${position}" was on the screen`);
  await person.drawn();
}

/** The headings of what can be seen and pressed. */
const headings = ({form}: PersonAtForm): readonly string[] =>
  findAll(form, 'h3')
    .filter((heading) => heading.checkVisibility())
    .map((heading) => heading.textContent.trim());

describe('the form in calm mode', () => {
  const ncalayer = withFakeNcalayer();

  it('asks one question after the other, leads the focus to each, and ends at the receipt', async () => {
    const person = await opensCalm();
    const {form, calm} = person.texts;
    expect(headings(person)).to.deep.equal([form.orders.heading]);
    await person.ticks();
    await person.presses(calm.next);
    await asks(person, 2);
    expect(headings(person)).to.deep.equal([form.bank.heading]);
    expect(person.focusedText).to.equal(form.bank.heading);
    await person.typesIban();
    await person.checksBankDetails();
    await person.presses(calm.next);
    await asks(person, 3);
    expect(headings(person)).to.deep.equal([
      calm.check,
      form.beneficiary.heading,
      form.sign.heading,
    ]);
    expect(person.focusedText).to.equal(calm.check);
    expect(person.screen).to.include('500 ₸').and.to.include('KZ84 722C 0000 1234 5678');
    await person.asksToSign();
    await person.comesTo('signing');
    expect(person.panel.calm).to.equal(true);
    await person.signs(ncalayer.current);
    await person.comesTo('submitted');
  });

  it('goes back with everything kept', async () => {
    const person = await opensCalm();
    const {calm, form} = person.texts;
    await person.ticks();
    await person.presses(calm.next);
    await person.typesIban();
    await person.presses(calm.back);
    await asks(person, 1);
    expect(person.focusedText).to.equal(form.orders.heading);
    expect(person.checkbox().checked).to.equal(true);
    await person.presses(calm.next);
    await asks(person, 2);
    expect(person.ibanField.value).to.match(/^KZ84/);
  });

  it('leads from each problem to its question', async () => {
    const person = await opensCalm();
    const {calm, form} = person.texts;
    await person.presses(calm.next);
    await person.presses(calm.next);
    await asks(person, 3);
    await person.asksToSign();
    expect(person.focusedText).to.equal(fillPlural('en', form.problems.heading, 2));
    const [first, second] = findAll(person.form, '.summary a');
    second?.click();
    await asks(person, 2);
    await until(() => document.activeElement === person.form, 'the focus is in the form');
    expect(person.fields.shadowRoot?.activeElement).to.equal(person.ibanField);
    first?.click();
    await asks(person, 1);
    expect(person.table.shadowRoot?.activeElement).to.equal(person.checkbox());
  });

  it('has the first question in front of whoever comes back from signing', async () => {
    const person = await opensCalm();
    const {calm, form, signing} = person.texts;
    await person.ticks();
    await person.presses(calm.next);
    await person.typesIban();
    await person.checksBankDetails();
    await person.presses(calm.next);
    await person.asksToSign();
    await person.comesTo('signing');
    await person.presses(signing.sign.change);
    await person.comesTo('filling');
    await asks(person, 1);
    expect(person.focusedText).to.equal(form.orders.heading);
  });

  it('has larger letters than another form, within its elements, too', async () => {
    const person = await opensCalm();
    const size = (): number => parseFloat(getComputedStyle(find(person.table, 'table')).fontSize);
    expect(size()).to.equal(20);
    person.form.calm = false;
    await person.drawn();
    expect(size()).to.equal(16);
    expect(headings(person).length).to.be.greaterThan(2);
  });

  for (const language of LANGUAGES) {
    it(`is accessible in ${language}`, async () => {
      const person = await opensCalm(language);
      const {calm} = person.texts;
      for (const question of [2, 3]) {
        await expect(person.form).to.be.accessible();
        await person.presses(calm.next);
        await asks(person, question);
      }
      await expect(person.form).to.be.accessible();
    });
  }
});
