import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {eventually} from '../support/e2e/eventually.ts';
import {seesOnlyReceipt, visitAtTheCode} from '../support/e2e/phone-visit.ts';
import {Stage, type Visit} from '../support/e2e/stage.ts';
import {StateQuestions} from '../support/e2e/state-questions.ts';

/** The browser's offline mode lets a question go on that is open already: it must end soon. */
const SIGNING_WAIT_MS = '2500';
/** After so many failures the page would rest for at least six seconds. */
const FAILURES = 4;
const AT_ONCE_MS = 4500;

describe('signing with a phone while the page loses the network', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const atTheCode = (play: (visit: Visit, questions: StateQuestions) => Promise<void>) =>
    visitAtTheCode(stage, {fund: {SIGNING_WAIT_MS}}, async (visit) => {
      const questions = new StateQuestions();
      await questions.follow(visit.portal.page);
      await play(visit, questions);
    });

  test('the page says so, keeps the code, and goes on by itself', () =>
    atTheCode(async (visit) => {
      const {portal, takesPhone} = visit;
      const phone = await takesPhone();
      await portal.page.setOfflineMode(true);
      await portal.sees(portal.phone.connectionLost);
      assert.equal(await portal.count('.qr-image'), 1);
      await portal.page.setOfflineMode(false);
      const isSaid = async () => (await portal.text()).includes(portal.phone.connectionLost);
      await eventually(async () => !(await isSaid()), 'the page says nothing of it any more');
      assert.equal(await phone.scans(await portal.showsCode()), 'request');
      await portal.sees(portal.phone.onPhone);
      assert.equal(await phone.signs(), 'signed');
      await seesOnlyReceipt(visit);
    }));

  test('what was signed meanwhile is there at once when the network is back', () =>
    atTheCode(async (visit, questions) => {
      const {portal, takesPhone} = visit;
      const phone = await takesPhone();
      const screen = await portal.showsCode();
      await portal.page.setOfflineMode(true);
      await portal.sees(portal.phone.connectionLost);
      assert.equal(await phone.scans(screen), 'request');
      assert.equal(await phone.signs(), 'signed');
      // Counted anew, so that the rest has only just begun.
      const failures = Math.max(FAILURES, questions.failedCount + 1);
      await eventually(() => questions.failedCount >= failures, 'the page keeps asking', 30_000);
      await portal.sees(portal.phone.connectionLost);
      const {count} = questions;
      await portal.page.setOfflineMode(false);
      await eventually(() => questions.count > count, 'the page asks at once', AT_ONCE_MS);
      await seesOnlyReceipt(visit);
    }));
});
