import {expect} from '@open-wc/testing';
import '../../src/define/enpc-refund-form.ts';
import {DRAFT_KEY} from '../../src/signing/widget-storage.ts';
import {GatedRoad} from '../support/gated-adapter.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {until} from '../support/shadow-dom.ts';

const draft = (): string => sessionStorage.getItem(DRAFT_KEY) ?? '';

describe('enpc-refund-form, interrupted', () => {
  const ncalayer = withFakeNcalayer();

  it('asks for the account number again with one sentence, after a reload', async () => {
    const adapter = memoryAdapter();
    const before = await PersonAtForm.opens(adapter);
    await before.fillsIn();
    await until(() => draft().includes('"hadIban":true'), 'the draft was kept');
    before.form.remove();
    const person = await PersonAtForm.returns(adapter);
    expect(person.screen).to.include(person.texts.interruptions.ibanForgotten);
    await person.typesIban();
    await person.checksBankDetails();
    await person.asksToSign();
    await person.comesTo('signing');
  });

  it('begins anew after a reload where no draft is wanted', async () => {
    const adapter = memoryAdapter();
    const before = await PersonAtForm.opens(adapter);
    before.form.draft = 'off';
    // What the form of another test has still kept.
    sessionStorage.removeItem(DRAFT_KEY);
    await before.fillsIn();
    expect(draft()).to.equal('');
    before.form.remove();
    const person = await PersonAtForm.returns(adapter);
    expect(person.checkbox().checked).to.equal(false);
  });

  it('begins another application from the receipt, and comes back to that after a reload', async () => {
    const adapter = memoryAdapter();
    const person = await PersonAtForm.opens(adapter);
    await person.comesToReceipt(ncalayer.current);
    await person.presses(person.texts.signing.sign.another);
    await person.comesTo('filling');
    person.form.remove();
    await PersonAtForm.returns(adapter);
  });

  it('scenario 10: offline, the check says so, keeps everything, and works again', async () => {
    const road = new GatedRoad(memoryAdapter());
    const person = await PersonAtForm.opens(road.adapter);
    await person.fillsIn();
    road.close('verifyBankDetails');
    await person.presses(person.texts.form.verification.button);
    await until(() => road.isReached('verifyBankDetails'), 'the check was on its way');
    road.fail('verifyBankDetails', {code: 'offline'});
    await person.sees(person.texts.form.failures.offline);
    expect(person.ibanField.value.replaceAll(' ', '')).to.equal(OWN_IBAN);
    expect(person.checkbox().checked).to.equal(true);
    await person.checksBankDetails();
    expect(person.fields.verification.state).to.equal('confirmed');
  });
});
