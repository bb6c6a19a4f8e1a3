import {expect} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import '../../src/define/enpc-refund-form.ts';
import {LANGUAGES} from '../../src/domain/language.ts';
import {fill, fillPlural} from '../../src/i18n/translate.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {find, findAll, textOf, until} from '../support/shadow-dom.ts';

/** In front of a form that the host has made calm. */
async function opensCalm(
  locale: (typeof LANGUAGES)[number] = 'en',
  adapter: RefundAdapter = memoryAdapter(),
): Promise<PersonAtForm> {
  const person = await PersonAtForm.opens(adapter, locale);
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

const problemsIn = ({form}: PersonAtForm): readonly string[] =>
  findAll(form, '.summary li').map(textOf);

/** Has gone on from the orders to the account. */
async function comesToAccount(person: PersonAtForm): Promise<void> {
  await person.ticks();
  await person.presses(person.texts.calm.next);
  await asks(person, 2);
}

/** Has everything filled in and confirmed, and the last question on the screen. */
async function comesToCheck(person: PersonAtForm): Promise<void> {
  await comesToAccount(person);
  await person.typesIban();
  await person.checksBankDetails();
  await person.presses(person.texts.calm.next);
  await asks(person, 3);
}

describe('the form in calm mode', () => {
  const ncalayer = withFakeNcalayer();

  it('asks one question after the other, leads the focus to each, and ends at the receipt', async () => {
    const person = await opensCalm();
    const {form, calm} = person.texts;
    expect(headings(person)).to.deep.equal([form.orders.heading]);
    await comesToAccount(person);
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
    await comesToAccount(person);
    await person.typesIban();
    await person.presses(calm.back);
    await asks(person, 1);
    expect(person.focusedText).to.equal(form.orders.heading);
    expect(person.checkbox().checked).to.equal(true);
    await person.presses(calm.next);
    await asks(person, 2);
    expect(person.ibanField.value).to.match(/^KZ84/);
  });

  it('goes on from the orders only when one is ticked', async () => {
    const person = await opensCalm();
    const {calm, form} = person.texts;
    await person.presses(calm.next);
    await asks(person, 1);
    expect(person.focusedText).to.equal(fillPlural('en', form.problems.heading, 1));
    expect(problemsIn(person)).to.deep.equal([form.problems.orderRequired]);
    expect(textOf(find(person.table, '#problem'))).to.equal(form.problems.orderRequired);
    findAll(person.form, '.summary a')[0]?.click();
    await until(
      () => person.table.shadowRoot?.activeElement === person.checkbox(),
      'the focus is on the first checkbox',
    );
    await comesToAccount(person);
    expect(person.focusedText).to.equal(form.bank.heading);
    expect(problemsIn(person)).to.be.empty;
  });

  it('goes on from the account only when its number is right and confirmed', async () => {
    const person = await opensCalm();
    const {calm, form} = person.texts;
    await comesToAccount(person);
    await person.presses(calm.next);
    await asks(person, 2);
    expect(person.focusedText).to.equal(fillPlural('en', form.problems.heading, 1));
    expect(problemsIn(person)).to.deep.equal([form.problems.ibanRequired]);
    expect(textOf(find(person.fields, '#iban-problem'))).to.equal(form.problems.ibanRequired);

    await person.typesIban();
    await person.presses(calm.next);
    await asks(person, 2);
    expect(person.focusedText).to.equal(fillPlural('en', form.problems.heading, 1));
    const unconfirmed = form.problems['verification-required'];
    expect(problemsIn(person)).to.deep.equal([unconfirmed]);
    expect(textOf(find(person.fields, '#verify-problem'))).to.equal(unconfirmed);
    expect(person.ibanField.value.replaceAll(' ', '')).to.equal(OWN_IBAN);

    await person.checksBankDetails();
    await person.presses(calm.next);
    await asks(person, 3);
    expect(person.focusedText).to.equal(calm.check);
    expect(problemsIn(person)).to.be.empty;
  });

  it('asks nothing about the account while the orders are on the screen', async () => {
    const person = await opensCalm();
    const {calm} = person.texts;
    await comesToAccount(person);
    await person.presses(calm.next);
    expect(problemsIn(person)).to.have.length(1);
    await person.presses(calm.back);
    await asks(person, 1);
    expect(problemsIn(person)).to.be.empty;
    await person.presses(calm.next);
    await asks(person, 2);
    expect(problemsIn(person)).to.be.empty;
    expect(textOf(find(person.fields, '#iban-problem'))).to.equal('');
  });

  it('leads from each problem that the server finds to its question', async () => {
    const problems = ['orderIds', 'iban'].map((path) => ({path, code: 'whatever'}));
    const failures = {composeDocument: [{code: 'invalid', problems} as const]};
    const person = await opensCalm('en', memoryAdapter({...MEMORY_SCENARIOS.oneOrder, failures}));
    const {form} = person.texts;
    await comesToCheck(person);
    await person.asksToSign();
    await until(() => problemsIn(person).length === 2, 'the problems are there');
    await person.drawn();
    await asks(person, 3);
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

  it('asks for the orders again when their amounts have changed meanwhile', async () => {
    const {oneOrder, amountsChanged} = MEMORY_SCENARIOS;
    const current = amountsChanged.formAtSubmit;
    const failures = {verifyBankDetails: [{code: 'amounts-changed', current} as const]};
    const person = await opensCalm('en', memoryAdapter({...oneOrder, failures}));
    const {form, calm} = person.texts;
    await comesToAccount(person);
    await person.typesIban();
    await person.checksBankDetails();
    await asks(person, 1);
    expect(person.focusedText).to.equal(form.orders.heading);
    // What was and what is now stays until the person does something.
    await person.sees(form.failures['amounts-changed']);
    await comesToAccount(person);
    expect(calm.hints.account).to.be.oneOf(person.sentences);
  });

  it('has one short hint for each question', async () => {
    const person = await opensCalm();
    const {form, calm} = person.texts;
    const longer = [form.orders.hint, form.recipient.hint, form.verification.hint];
    await comesToAccount(person);
    expect(person.sentences).to.include(calm.hints.account);
    for (const hint of longer) expect(person.sentences).not.to.include(hint);
    person.form.calm = false;
    await person.drawn();
    expect(person.sentences).to.include.members(longer);
  });

  it('has the first question in front of whoever comes back from signing', async () => {
    const person = await opensCalm();
    const {form, signing} = person.texts;
    await comesToCheck(person);
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
      await expect(person.form).to.be.accessible();
      await person.presses(calm.next);
      expect(problemsIn(person)).to.have.length(1);
      await expect(person.form).to.be.accessible();
      await comesToAccount(person);
      await person.presses(calm.next);
      expect(problemsIn(person)).to.have.length(1);
      await expect(person.form).to.be.accessible();
      await person.typesIban();
      await person.checksBankDetails();
      await person.presses(calm.next);
      await asks(person, 3);
      await expect(person.form).to.be.accessible();
    });
  }
});
