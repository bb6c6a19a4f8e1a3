import {expect} from '@open-wc/testing';
import {AdapterError, type AdapterFailure} from '../../src/adapter/adapter-error.ts';
import type {MemoryCall} from '../../src/adapter/memory-scenarios.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define.ts';
import type {RefundAuthRequiredEvent} from '../../src/elements/shared/refund-auth-required-event.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {findAll, focusedElement, saidIn, until} from '../support/shadow-dom.ts';

const REFUSED: readonly AdapterFailure[] = [{code: 'unauthenticated'}];

const refusing = (...calls: readonly MemoryCall[]) =>
  memoryAdapter({
    ...MEMORY_SCENARIOS.oneOrder,
    failures: Object.fromEntries(calls.map((call) => [call, REFUSED])),
  });

describe('enpc-refund-form when the session ends', () => {
  const ncalayer = withFakeNcalayer();
  let asked: RefundAuthRequiredEvent[] = [];
  /** How the host answers; not at all, unless a test says so. */
  let answer: (() => Promise<unknown>) | undefined;
  const handle = (event: RefundAuthRequiredEvent): void => {
    asked.push(event);
    if (answer) event.respondWith(answer());
  };
  beforeEach(() => {
    asked = [];
    answer = () => Promise.resolve();
    document.addEventListener('refund-auth-required', handle);
  });
  afterEach(() => document.removeEventListener('refund-auth-required', handle));

  it('scenario 8: at loading, the host signs the person in and the form comes', async () => {
    await PersonAtForm.opens(refusing('loadRefundForm'));
    expect(asked).to.have.length(1);
    expect(Object.isFrozen(asked[0]?.detail)).to.equal(true);
  });

  it('scenario 8: at the check, with everything typed and the focus where it was', async () => {
    let signIn: () => void = () => undefined;
    answer = () => new Promise<void>((resolve) => (signIn = resolve));
    const person = await PersonAtForm.opens(refusing('verifyBankDetails'));
    await person.fillsIn();
    await person.presses(person.texts.form.verification.button);
    await until(() => asked.length === 1, 'the host was asked');
    const focused = focusedElement();
    expect(person.fields.verification.state).to.equal('pending');
    signIn();
    await until(() => person.fields.verification.state === 'confirmed', 'it was confirmed');
    expect(person.ibanField.value.replaceAll(' ', '')).to.equal(OWN_IBAN);
    expect(person.checkbox().checked).to.equal(true);
    expect(focusedElement()).to.equal(focused);
    expect(asked).to.have.length(1);
  });

  it('scenario 8: at issuing, submitting and asking for the receipt, up to the receipt', async () => {
    const person = await PersonAtForm.opens(
      memoryAdapter({
        ...MEMORY_SCENARIOS.oneOrder,
        failures: {
          composeDocument: REFUSED,
          submit: [...REFUSED, {code: 'network'}],
          findReceipt: REFUSED,
        },
      }),
    );
    await person.comesToDocument();
    expect(asked).to.have.length(1);
    await person.signs(ncalayer.current);
    await person.comesTo('submit-failed');
    expect(asked).to.have.length(3);
    await person.presses(person.texts.signing.sign.sendAgain);
    await person.comesTo('submitted');
  });

  it('scenario 8: unanswered, says to sign in again with everything kept; the next press asks anew', async () => {
    answer = undefined;
    const person = await PersonAtForm.opens(refusing('verifyBankDetails'));
    await person.fillsIn();
    await person.presses(person.texts.form.verification.button);
    await person.sees(person.texts.form.failures.unauthenticated);
    expect(person.ibanField.value.replaceAll(' ', '')).to.equal(OWN_IBAN);
    await person.presses(person.texts.form.verification.button);
    await until(() => person.fields.verification.state === 'confirmed', 'it was confirmed');
  });

  describe('whose end the adapter tells', () => {
    /** A session as the server sees it; 0 when it has ended. */
    let leftMs = 0;
    const told = () =>
      Object.assign(memoryAdapter(), {
        session: {
          // The fund in memory asks this before each call.
          insist: () => undefined,
          remaining: () =>
            leftMs > 0
              ? Promise.resolve(leftMs)
              : Promise.reject(new AdapterError({code: 'unauthenticated'})),
          extend: () => Promise.resolve((leftMs = 30 * 60_000)),
        },
      });
    const notice = (person: PersonAtForm) => findAll(person.form, '#session-notice')[0];
    const isGone = (person: PersonAtForm) =>
      until(() => notice(person) === undefined, 'the notice was gone');

    it('warns without taking the focus, lets stay with one press, and gives the focus back', async () => {
      leftMs = 90_000;
      const person = await PersonAtForm.opens(told());
      await person.sees(person.texts.session.stay);
      expect(notice(person)?.contains(focusedElement())).to.equal(false);
      expect(person.screen).to.contain('less than 2 minutes');
      await expect(person.form).to.be.accessible();
      await person.typesIban();
      person.ibanField.focus();
      await person.presses(person.texts.session.stay);
      await isGone(person);
      expect(focusedElement()).to.equal(person.ibanField);
      await until(
        () => saidIn(person.form).includes(person.texts.session.goesOn),
        'it was said that the person can go on',
      );
      expect(asked).to.have.length(0);
    });

    it('says that it has ended and what is kept, and signs in again at a press', async () => {
      leftMs = 0;
      answer = () => Promise.resolve((leftMs = 30 * 60_000));
      const person = await PersonAtForm.opens(told());
      await person.sees(person.texts.session.ended);
      await person.sees(person.texts.session.kept);
      expect(asked).to.have.length(0);
      await person.fillsIn();
      person.ibanField.focus();
      await person.presses(person.texts.session.signIn);
      await isGone(person);
      expect(asked).to.have.length(1);
      expect(focusedElement()).to.equal(person.ibanField);
      expect(person.ibanField.value.replaceAll(' ', '')).to.equal(OWN_IBAN);
    });

    it('says where to sign in when the host does not', async () => {
      leftMs = 0;
      answer = () => Promise.reject(new Error('not now'));
      const person = await PersonAtForm.opens(told());
      await person.sees(person.texts.session.ended);
      await person.presses(person.texts.session.signIn);
      await person.sees(person.texts.session.notSignedIn);
      await expect(person.form).to.be.accessible();
    });
  });
});
