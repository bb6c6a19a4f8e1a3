import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {PHONE_MESSAGES} from '../../demo/server/egov-mobile/phone-texts.ts';
import {LANGUAGES} from '../../src/domain/language.ts';
import {eventually} from '../support/e2e/eventually.ts';
import {
  nothingWasSubmitted,
  ORDER,
  seesOnlyReceipt,
  visitAtTheCode,
} from '../support/e2e/phone-visit.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

declare global {
  interface Window {
    /** Whether a code was on the page, each change of it. */
    codeChanges: boolean[];
  }
}

/** As short as leaves time to take a picture of the code on a busy computer. */
const SIGNING_SESSION_SECONDS = '6';
/** Three codes, and time for a busy computer. */
const THREE_CODES_MS = 45_000;

/** Runs in the page. */
function recordCodes(): void {
  const form = document.querySelector('enpc-refund-form')?.shadowRoot;
  const panel = form?.querySelector('sign-panel')?.shadowRoot;
  if (!panel) throw new Error('there is no panel');
  window.codeChanges = [panel.querySelector('.qr-image') !== null];
  new MutationObserver(() => {
    const hasCode = panel.querySelector('.qr-image') !== null;
    if (window.codeChanges.at(-1) !== hasCode) window.codeChanges.push(hasCode);
  }).observe(panel, {subtree: true, childList: true});
}

const codeChanges = (page: Page): Promise<boolean[]> => page.evaluate(() => window.codeChanges);

describe('the time of a code', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const codesMade = ({record}: Visit): number => record.countOf('POST', '/signing-sessions');

  const offersNewCode = ({portal}: Visit): Promise<void> =>
    eventually(async () => (await portal.count('#sign')) === 1, 'a new code is offered', 45_000);

  test('scenario 36: an expired code is renewed twice by itself, then by a press; what was filled in stays', () =>
    visitAtTheCode(stage, {fund: {SIGNING_SESSION_SECONDS}}, async (visit) => {
      const {portal, takesPhone} = visit;
      const screen = await portal.showsCode();
      await portal.page.evaluate(recordCodes);
      portal.page.setDefaultTimeout(THREE_CODES_MS);
      await offersNewCode(visit);
      await portal.sees(portal.phone.ended.expired);
      assert.equal(await portal.count('.qr-image'), 0);
      assert.equal(codesMade(visit), 3);
      const changes = await codeChanges(portal.page);
      assert.deepEqual(changes, [true, false, true, false, true, false]);
      await portal.isAccessible('an expired code');

      const phone = await takesPhone();
      for (const language of LANGUAGES) {
        await phone.sets({language});
        assert.equal(await phone.scans(screen), 'refused');
        assert.equal(await phone.readsMessage(), PHONE_MESSAGES.expired[language]);
        await phone.scansAnother();
      }

      await portal.presses(portal.phone.newCode);
      await portal.showsCode();
      assert.equal(codesMade(visit), 4);
      await portal.presses(portal.signing.sign.change);
      await eventually(async () => (await portal.count('#verify')) === 1, 'the form is there');
      assert.equal((await portal.typedIban()).replaceAll(' ', ''), OWN_IBAN);
      assert.equal(await portal.count(`input[aria-label*="${ORDER}"]:checked`), 1);
      await nothingWasSubmitted(visit);
    }));

  test('at zero the code is gone without a word from the server; the next one can be signed', () =>
    visitAtTheCode(
      stage,
      {fund: {SIGNING_SESSION_SECONDS, SIGNING_WAIT_MS: '0'}},
      async (visit) => {
        const {portal, fund, takesPhone} = visit;
        assert.equal(await portal.count('.qr-image'), 1);
        await portal.page.setOfflineMode(true);
        await eventually(async () => (await portal.count('.qr-image')) === 0, 'the code is gone');
        await portal.sees(portal.phone.ended.expired);
        assert.equal(codesMade(visit), 1);
        await fund.restart({SIGNING_SESSION_SECONDS: '300'});
        await portal.page.setOfflineMode(false);
        await portal.hears(portal.phone.renewed);
        assert.equal(codesMade(visit), 2);
        const phone = await takesPhone();
        assert.equal(await phone.scans(await portal.showsCode()), 'request');
        assert.equal(await phone.signs(), 'signed');
        await seesOnlyReceipt(visit);
      },
    ));

  test('a page that nobody looks at renews nothing', () =>
    visitAtTheCode(stage, {fund: {SIGNING_SESSION_SECONDS}}, async (visit) => {
      const {portal} = visit;
      await portal.isPutAway();
      await offersNewCode(visit);
      await portal.isTakenUpAgain();
      await portal.sees(portal.phone.ended.expired);
      assert.equal(await portal.count('.qr-image'), 0);
      assert.equal(codesMade(visit), 1);
      await portal.presses(portal.phone.newCode);
      await portal.showsCode();
      assert.equal(codesMade(visit), 2);
    }));
});
