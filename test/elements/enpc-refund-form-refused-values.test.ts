import {expect} from '@open-wc/testing';
import type {AdapterFailure} from '../../src/adapter/adapter-error.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define/enpc-refund-form.ts';
import {memoryAdapter, PersonAtForm} from '../support/refund-form-harness.ts';
import {find, findAll, focusedElement, textOf} from '../support/shadow-dom.ts';

type Invalid = Extract<AdapterFailure, {code: 'invalid'}>;

const refusing = (...paths: readonly string[]): Invalid => ({
  code: 'invalid',
  problems: paths.map((path) => ({path, code: 'whatever'})),
});

/** A form whose values the server refuses once, when they are checked or when it issues the document. */
async function refused(
  call: 'verifyBankDetails' | 'composeDocument',
  failure: Invalid,
): Promise<PersonAtForm> {
  const person = await PersonAtForm.opens(
    memoryAdapter({...MEMORY_SCENARIOS.oneOrder, failures: {[call]: [failure]}}),
  );
  await person.fillsIn();
  await person.checksBankDetails();
  if (call === 'composeDocument') await person.asksToSign();
  await person.drawn();
  return person;
}

describe('enpc-refund-form with values that the server refuses', () => {
  for (const call of ['verifyBankDetails', 'composeDocument'] as const) {
    it(`scenario 22: shows them at their fields and in the summary, at ${call}`, async () => {
      const person = await refused(call, refusing('orderIds[0]', 'iban'));
      const {problems} = person.texts.form;
      await person.sees(person.texts.iban.problems.ibanRefused);
      const summary = findAll(person.form, '.summary a').map(textOf);
      expect(summary).to.deep.equal([
        problems.ordersRefused,
        person.texts.iban.problems.ibanRefused,
      ]);
      expect(textOf(find(find(person.form, 'payment-order-table'), '#problem'))).to.equal(
        summary[0],
      );
      expect(textOf(find(person.form, '#iban-problem'))).to.equal(summary[1]);
      expect(focusedElement()?.id).to.equal('problems-heading');
      expect(findAll(person.form, '#alert > *')).to.be.empty;

      person.form.locale = 'ru';
      await person.sees('Сервер фонда не принял этот номер счета. Проверьте номер.');
    });

    it(`scenario 22: tells of a value that nobody has filled in above the form, at ${call}`, async () => {
      const person = await refused(call, refusing('iban', 'bank.bic'));
      await person.sees(person.texts.form.failures.invalid);
      expect(findAll(person.form, '.summary a')).to.have.lengthOf(1);
      expect(textOf(find(person.form, '#alert'))).to.include(person.texts.form.failures.invalid);
    });
  }

  it('takes the problem back as soon as the value has changed, and asks for a new check', async () => {
    const person = await refused('verifyBankDetails', refusing('iban'));
    const field = person.ibanField;
    field.value = field.value.slice(0, -1);
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await person.drawn();
    expect(person.screen).not.to.include(person.texts.iban.problems.ibanRefused);
  });

  it('scenario 18: says when the check can be tried again, and keeps signing closed', async () => {
    const person = await PersonAtForm.opens(
      memoryAdapter({
        ...MEMORY_SCENARIOS.oneOrder,
        failures: {verifyBankDetails: [{code: 'state-database', retryAfter: 20}]},
      }),
    );
    await person.fillsIn();
    await person.checksBankDetails();
    await person.sees('You can try again in 20 seconds.');
    expect(person.screen).to.include(person.texts.form.failures.kept);
    await person.asksToSign();
    expect(person.form.step).to.equal('filling');
    await person.sees(person.texts.iban.problems['verification-unavailable']);
    await person.checksBankDetails();
    await person.asksToSign();
    await person.comesTo('signing');
  });
});
