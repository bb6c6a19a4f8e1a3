import {expect} from '@open-wc/testing';
import {
  OWN_IBAN,
  PersonAtForm,
  SIGNED_REPLY,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {clickOn, focusedElement, until} from '../support/shadow-dom.ts';
import '../../src/define.ts';

/** Compared as a truth: to print an element takes an engine minutes. */
const hasFocus = (element: Element): boolean => focusedElement() === element;

describe('<enpc-refund-form> that the page moves', () => {
  const ncalayer = withFakeNcalayer();
  let person: PersonAtForm;
  let elsewhere: HTMLElement;

  beforeEach(async () => {
    person = await PersonAtForm.opens();
    elsewhere = document.createElement('section');
    person.form.after(elsewhere);
  });

  afterEach(() => elsewhere.remove());

  it('keeps the focus and what was filled in', async () => {
    await person.fillsIn();
    await clickOn(person.ibanField);
    elsewhere.append(person.form);
    await person.drawn();
    expect(hasFocus(person.ibanField)).to.equal(true);
    expect(person.ibanField.value).to.equal(OWN_IBAN);
    expect(person.checkbox().checked).to.equal(true);

    elsewhere.before(person.form);
    await person.drawn();
    expect(hasFocus(person.ibanField), 'moved back').to.equal(true);
  });

  it('does not take a focus that has left it', async () => {
    const other = document.createElement('button');
    elsewhere.append(other);
    await clickOn(person.ibanField);
    await clickOn(other);
    elsewhere.append(person.form);
    await person.drawn();
    expect(hasFocus(other)).to.equal(true);

    await clickOn(person.ibanField);
    person.ibanField.blur();
    await person.drawn();
    elsewhere.before(person.form);
    expect(hasFocus(person.ibanField)).to.equal(false);
  });

  it('does not take the focus when it is put in again later', async () => {
    await clickOn(person.ibanField);
    person.form.remove();
    await new Promise((resolve) => setTimeout(resolve));
    elsewhere.append(person.form);
    await person.drawn();
    expect(hasFocus(person.ibanField)).to.equal(false);
  });

  it('goes on waiting for NCALayer', async () => {
    await person.comesToDocument();
    await person.presses(person.texts.signing.sign.chooseCertificate);
    await until(() => ncalayer.current.requests.length === 1, 'NCALayer was asked');
    elsewhere.append(person.form);
    await person.drawn();
    const connection = ncalayer.current.lastConnection;
    expect(connection.readyState).to.equal(WebSocket.OPEN);
    connection.say(SIGNED_REPLY);
    await person.comesTo('submitted');
    expect(ncalayer.current.connections).to.have.length(1);
  });

  it('closes its connection to NCALayer when it is taken out', async () => {
    await person.comesToDocument();
    await person.presses(person.texts.signing.sign.chooseCertificate);
    await until(() => ncalayer.current.requests.length === 1, 'NCALayer was asked');
    person.form.remove();
    const {lastConnection} = ncalayer.current;
    await until(() => lastConnection.readyState === WebSocket.CLOSING, 'the connection was closed');
  });
});
