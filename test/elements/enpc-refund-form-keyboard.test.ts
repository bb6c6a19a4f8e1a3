import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/enpc-refund-form.ts';
import {press} from '../support/press.ts';
import {
  OWN_IBAN,
  PersonAtForm,
  SIGNED_REPLY,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {focusedElement, textOf, until} from '../support/shadow-dom.ts';

/** More stops than any screen of the form has. */
const MOST_STOPS = 60;

/** What a person is told of the control: its own words, its label's, or those that stand in it. */
function nameOf(control: Element | null): string {
  if (!control) return '';
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
  return control.ariaLabel ?? textOf(label ?? control);
}

/** Goes on with one key until what is named has the focus. */
async function walksTo(name: string, ...keys: [string, ...string[]]): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await press(...keys);
    if (nameOf(focusedElement()).includes(name)) return;
  }
  throw new Error(`The keyboard does not come to ${name}`);
}

const isLedTo = (id: string): Promise<void> =>
  until(() => focusedElement()?.id === id, `the focus was on ${id}`);

// In a whole page, below a header that stays: test/e2e/keyboard.test.ts. Here in every engine.
describe('scenario 49: with the keyboard alone', function () {
  this.timeout(60_000);
  const ncalayer = withFakeNcalayer();

  it('from what was forgotten to the receipt, and nothing else is touched', async () => {
    const person = await PersonAtForm.opens();
    const {form, signing} = person.texts;

    await walksTo(form.sign.method.ncalayer, 'Tab');
    await press('Enter');
    await isLedTo('problems-heading');
    await walksTo(form.problems.ibanRequired, 'Tab');
    await press('Enter');
    await isLedTo('iban');
    await sendKeys({type: OWN_IBAN});
    await walksTo('49756052', 'Shift', 'Tab');
    await press('Space');
    expect(person.checkbox().checked).to.equal(true);
    await walksTo(form.account.card, 'Tab');
    await walksTo(form.account.savings, 'ArrowDown');
    await walksTo(form.verification.button, 'Tab');
    await press('Enter');
    await until(
      () => person.fields.verification.state === 'confirmed',
      'the details were confirmed',
    );

    await walksTo(form.sign.method.ncalayer, 'Tab');
    await press('Enter');
    await person.comesTo('signing');
    await isLedTo('step-heading');
    ncalayer.current.answer(SIGNED_REPLY);
    await walksTo(signing.sign.chooseCertificate, 'Tab');
    await press('Enter');
    await person.comesTo('submitted');
    await isLedTo('step-heading');
    expect(person.screen).to.include('MEMORY-000001');
  });
});
