import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/enpc-refund-form.ts';
import type {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {MemoryStorage} from '../support/memory-storage.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {until} from '../support/shadow-dom.ts';

/** The names of the forms on their second step, as the browser's history has them now. */
const openSteps = (): unknown =>
  (history.state as Readonly<Record<string, unknown>> | null)?.['enpc-refund-form'];

/** The browser's Back, until it is there. */
async function goesBack(): Promise<void> {
  const arrived = new Promise<void>((resolve) => {
    addEventListener('popstate', () => resolve(), {once: true});
  });
  history.back();
  await arrived;
}

/** Long enough for whatever a press of Back might set off. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

async function opensNamed(id: string): Promise<PersonAtForm> {
  const form = await fixture<EnpcRefundForm>(
    html`<enpc-refund-form
      id=${id}
      locale="en"
      .adapter=${memoryAdapter()}
      .storage=${new MemoryStorage()}
    ></enpc-refund-form>`,
  );
  const person = new PersonAtForm(form);
  await person.comesTo('filling');
  return person;
}

describe('enpc-refund-form and the browser’s Back (scenario 26)', () => {
  const ncalayer = withFakeNcalayer();
  const address = location.href;

  beforeEach(() => {
    // What a router of the page keeps there.
    history.pushState({ofThePage: 1}, '', address);
  });

  it('leads from the second step to the first, with everything filled in', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    await goesBack();
    await person.comesTo('filling');
    expect(person.checkbox().checked).to.equal(true);
    expect(person.ibanField.value.replaceAll(' ', '')).to.equal(OWN_IBAN);
    expect(person.fields.verification.state).to.equal('confirmed');
    expect(person.focusedText).to.equal(person.texts.form.orders.heading);
  });

  it('is one entry at the same address, with the page’s own state and nothing personal', async () => {
    const person = await PersonAtForm.opens();
    const before = history.length;
    await person.comesToDocument();
    // Some browsers remember no more than fifty entries.
    expect(history.length).to.be.oneOf([before + 1, 50]);
    expect(location.href).to.equal(address);
    expect(history.state).to.deep.equal({ofThePage: 1, 'enpc-refund-form': ['#1']});
    await goesBack();
    await person.comesTo('filling');
    expect(history.state).to.deep.equal({ofThePage: 1});
  });

  it('is given up when the person changes something by the button', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    await person.presses(person.texts.signing.sign.change);
    await person.comesTo('filling');
    await until(() => openSteps() === undefined, 'the entry was left');
    await person.asksToSign();
    await person.comesTo('signing');
    expect(openSteps()).to.deep.equal(['#1']);
  });

  it('tells the phone first, as the button does', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    const calls: string[] = [];
    person.panel.cancel = () => {
      calls.push(person.form.step);
      return Promise.resolve();
    };
    await goesBack();
    await person.comesTo('filling');
    expect(calls).to.deep.equal(['signing']);
  });

  it('on the receipt sends nothing again and keeps the receipt', async () => {
    const adapter = memoryAdapter();
    const person = await PersonAtForm.opens(adapter);
    await person.comesToReceipt(ncalayer.current);
    await goesBack();
    await settled();
    expect(person.form.step).to.equal('submitted');
    const {signal} = new AbortController();
    expect(await adapter.listApplications({signal})).to.have.length(1);
  });

  it('is left alone where the page’s router has the history', async () => {
    const person = await PersonAtForm.opens();
    person.form.history = 'off';
    const before = history.length;
    await person.comesToDocument();
    expect(history.length).to.equal(before);
    expect(openSteps()).to.equal(undefined);
  });

  it('means nothing to an element that was taken out', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    person.form.remove();
    await goesBack();
    await settled();
    expect(person.form.step).to.equal('signing');
  });

  it('does not take a way within the page for a way back', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    location.hash = '#elsewhere';
    await settled();
    expect(person.form.step).to.equal('signing');
    await goesBack();
    await settled();
    expect(person.form.step).to.equal('signing');
  });

  it('concerns the form whose step was opened last, of two', async () => {
    const first = await opensNamed('first');
    const second = await opensNamed('second');
    await first.comesToDocument();
    await second.comesToDocument();
    expect(openSteps()).to.deep.equal(['first', 'second']);
    await goesBack();
    await second.comesTo('filling');
    expect(first.form.step).to.equal('signing');
    await goesBack();
    await first.comesTo('filling');
  });

  it('does not lead the other form away when one of two is left by its button', async () => {
    const first = await opensNamed('first');
    const second = await opensNamed('second');
    await first.comesToDocument();
    await second.comesToDocument();
    await first.presses(first.texts.signing.sign.change);
    await first.comesTo('filling');
    await settled();
    expect(second.form.step).to.equal('signing');
    expect(openSteps()).to.deep.equal(['second']);
  });
});
