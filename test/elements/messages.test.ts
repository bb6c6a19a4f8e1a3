import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.ts';
import type {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import type {SignPanel} from '../../src/elements/sign-panel/sign-panel.ts';
import type {MessageOverrides} from '../../src/i18n/load-catalog.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {MemoryStorage} from '../support/memory-storage.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {find, findAll, focusedElement, textOf, until} from '../support/shadow-dom.ts';

const OWN: MessageOverrides = {
  en: {
    form: {
      service: {title: 'Money back'},
      orders: {heading: 'Your payments', number: 'Payment'},
      recipient: {label: 'Your account'},
    },
    signing: {sign: {documentHeading: 'Your paper'}},
  },
  ru: {form: {service: {title: 'Верните деньги'}}},
};

describe('a host’s own words', function () {
  this.timeout(20_000);
  withFakeNcalayer();

  const opens = async (messages: MessageOverrides): Promise<PersonAtForm> => {
    const form = await fixture<EnpcRefundForm>(
      html`<enpc-refund-form
        locale="en"
        .adapter=${memoryAdapter()}
        .messages=${messages}
        .storage=${new MemoryStorage()}
      ></enpc-refund-form>`,
    );
    const person = new PersonAtForm(form);
    await person.comesTo('filling');
    await until(() => person.screen !== '', 'the form speaks', 10_000);
    return person;
  };

  it('stand in the form and in the elements within it, in each step', async () => {
    const person = await opens(OWN);
    await person.sees('Money back');
    await person.sees('Your payments');
    expect(textOf(person.table)).to.include('Payment');
    expect(textOf(person.fields)).to.include('Your account');
    expect(person.screen).not.to.include(CATALOGS.en.form.service.title);
    await person.comesToDocument();
    await person.sees('Your paper');
  });

  it('are there from the first word on', async () => {
    const form = document.createElement('enpc-refund-form');
    form.locale = 'en';
    form.messages = OWN;
    form.adapter = memoryAdapter(MEMORY_SCENARIOS.oneOrder);
    const seen: string[] = [];
    let isWatching = true;
    const watch = (): void => {
      seen.push(textOf(form));
      if (isWatching) requestAnimationFrame(watch);
    };
    watch();
    document.body.append(form);
    await until(() => textOf(form).includes('Money back'), 'the words are there', 10_000);
    isWatching = false;
    form.remove();
    expect(seen.filter((words) => words.includes(CATALOGS.en.form.service.title))).to.be.empty;
  });

  it('change while the form is open, and keep what is typed and the focus', async () => {
    const person = await opens({});
    await person.sees(CATALOGS.en.form.service.title);
    await person.ticks();
    await person.typesIban('KZ84722C0000');
    const field = person.ibanField;
    field.focus();
    person.form.messages = OWN;
    await person.sees('Money back');
    expect(focusedElement()).to.equal(field);
    expect(field.value.replaceAll(' ', '')).to.equal('KZ84722C0000');
    expect(person.checkbox().checked).to.equal(true);
    person.form.messages = undefined;
    await person.sees(CATALOGS.en.form.service.title);
    expect(focusedElement()).to.equal(field);
  });

  it('go with the language', async () => {
    const person = await opens(OWN);
    person.form.locale = 'ru';
    await person.sees('Верните деньги');
    expect(person.screen).not.to.include('Money back');
    person.form.locale = 'kk';
    await person.sees(CATALOGS.kk.form.service.title);
  });

  it('are text and never markup', async () => {
    const person = await opens({en: {form: {service: {title: '<b id="bold">Bold</b>'}}}});
    await person.sees('<b id="bold">Bold</b>');
    expect(findAll(person.form, '#bold')).to.be.empty;
  });

  it('serve elements that stand alone', async () => {
    const panel = await fixture<SignPanel>(
      html`<sign-panel locale="en" .messages=${{en: {signing: {sign: {noDocument: 'Nothing'}}}}}>
      </sign-panel>`,
    );
    await until(() => textOf(panel).includes('Nothing'), 'the panel has the words', 10_000);
    expect(find(panel, '#no-document')).to.exist;
  });
});
