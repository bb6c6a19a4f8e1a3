/** Faults that the address of a page asks for. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Stage, OWN_IBAN} from '../support/e2e/stage.ts';

const PAGE = '/services/refund/';

describe('simulated faults', () => {
  let stage: Stage;

  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  it('are said on the page, and can be switched off', () =>
    stage.visit({language: 'en'}, async ({portal}) => {
      await portal.signsIn('one-order');
      await portal.open(`${PAGE}?fault=loadRefundForm:status-503&fault=nonsense`);
      await portal.sees(
        'On this page, on purpose: loadRefundForm:status-503.',
        'Not known, and ignored: nonsense.',
        portal.form.failures.maintenance,
      );
      await portal.isAccessible('simulated faults');
      await portal.page.click('#faults a');
      await portal.page.waitForFunction(() => location.search === '');
      await portal.seesForm();
      assert.equal(await portal.page.$('#faults'), null);
    }));

  it('befall NCALayer, too, and the person goes on without them', () =>
    stage.visit({language: 'en'}, async ({portal}) => {
      await portal.signsIn('one-order');
      await portal.open(`${PAGE}?fault=ncalayer:expired-key`);
      await portal.seesForm();
      await portal.fillsIn('49756052', OWN_IBAN);
      await portal.asksToSign();
      await portal.choosesCertificate();
      await portal.sees(portal.signing.ncalayer.errors['key-expired']);
    }));
});
