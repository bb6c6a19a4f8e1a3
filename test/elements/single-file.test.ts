import {expect} from '@open-wc/testing';
import {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {until} from '../support/shadow-dom.ts';

/**
 * The runner has put the built file into this page before anything else: its elements are the ones that
 * are registered, and the Lit of this test is the host's own, beside it under the same list of policies.
 */
describe('scenario 46: the single file under the strictest policy, beside a Lit of the host’s own', () => {
  const ncalayer = withFakeNcalayer();

  it('goes from the payment orders to the receipt', async () => {
    const person = await PersonAtForm.opens();
    expect(person.form).not.to.be.instanceOf(EnpcRefundForm);
    await person.comesToReceipt(ncalayer.current);
    await until(() => person.screen.includes('MEMORY-000001'), 'the receipt was there');
  });
});
