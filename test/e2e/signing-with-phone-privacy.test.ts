import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {DRAFT_KEY, SESSION_KEY} from '../../src/signing/widget-storage.ts';
import {storedBy} from '../support/e2e/page-record.ts';
import {seesOnlyReceipt, visitAtTheCode} from '../support/e2e/phone-visit.ts';
import {UP_TO_SIGNING, assertTold} from '../support/e2e/public-events.ts';
import {Stage, type Visit} from '../support/e2e/stage.ts';

/** What the portal keeps for itself. */
const LANGUAGE_KEY = 'portal-language';

/*
 * That no secret of a signing session gets anywhere is asserted at the end of every visit. Here is
 * shown that this assertion looks at the right places, and what is kept while a session goes on.
 */
describe('signing with a phone keeps its secrets', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const localStorageOf = async ({portal, context}: Visit): Promise<Record<string, string>> => {
    const [local = ''] = await storedBy(portal.page, context);
    return JSON.parse(local) as Record<string, string>;
  };

  test('a whole signing talks to the fund alone, keeps a ticket as long as it goes on, and tells its host steps and the number', () =>
    visitAtTheCode(stage, {language: 'en'}, async (visit) => {
      const {portal, fund, record, ncalayer, takesPhone} = visit;
      const phone = await takesPhone();
      assert.equal(await phone.scans(await portal.showsCode()), 'request');
      await portal.sees(portal.phone.onPhone);
      const {[SESSION_KEY]: ticket = '', ...others} = await localStorageOf(visit);
      assert.deepEqual(Object.keys(others).sort(), [DRAFT_KEY, LANGUAGE_KEY]);
      const parts = JSON.parse(ticket) as Record<string, string>;
      assert.deepEqual(Object.keys(parts), ['id', 'secret', 'documentId']);
      const [session, ...more] = await fund.rows('signing_sessions');
      assert.equal(more.length, 0);
      assert.equal(parts['id'], session?.['id']);
      assert.equal(parts['documentId'], session?.['document_id']);
      assert.ok(!ticket.includes(String(session?.['token'])), 'the token of the code is kept');

      assert.equal(await phone.signs(), 'signed');
      await seesOnlyReceipt(visit);
      const left = Object.keys(await localStorageOf(visit)).sort();
      assert.deepEqual(left, [DRAFT_KEY, LANGUAGE_KEY]);
      const stored = await storedBy(portal.page, visit.context);
      assert.deepEqual(stored.slice(1, 4), ['{}', '[]', '[]']);

      const own = [fund.address, ncalayer.windowAddress, phone.address];
      const addresses = record.requests.map((line) => line.replace(/^\S+ /, ''));
      assert.deepEqual(
        addresses.filter((address) => !own.some((start) => address.startsWith(start))),
        [],
      );
      assert.ok(!addresses.some((address) => address.includes('mgovSign')));
      assertTold(record, [
        ...UP_TO_SIGNING,
        'refund-state-changed',
        'refund-submitted',
        'refund-title-hint',
      ]);
      assert.ok(fund.logLines.some((line) => line.includes('/mgovSign/:token/document')));
    }));

  test('every secret is noticed in every place', async () => {
    const visit = visitAtTheCode(stage, {}, async ({portal, fund, takesPhone}) => {
      await takesPhone();
      const [session] = await fund.rows('signing_sessions');
      const bearer = String(session?.['bearer']);
      await portal.page.evaluate(
        async (key, phoneBearer) => {
          const ticket = localStorage.getItem(key) ?? '';
          const {secret} = JSON.parse(ticket) as {secret: string};
          const link = document
            .querySelector('enpc-refund-form')
            ?.shadowRoot?.querySelector('sign-panel')
            ?.shadowRoot?.querySelector('a#open-app');
          const token = link?.getAttribute('href')?.slice(-22) ?? '';
          console.log(`waiting with ${secret}`);
          document.title = token;
          sessionStorage.setItem('phone', `x${phoneBearer}`);
          document.dispatchEvent(new CustomEvent('leak', {composed: true, detail: {secret}}));
          await fetch(`/api/portal?of=%2F${token}`);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        },
        SESSION_KEY,
        bearer,
      );
      fund.logLines.push(JSON.stringify({route: `/mgovSign/${bearer}`}));
      console.error(`Planted by this test: ${bearer}`);
    });
    await assert.rejects(visit, (error: Error) => {
      const missed = [
        'a phone’s bearer in the log of the server',
        'a phone’s bearer in the output of a program',
        'the token of a code in an address',
        'a poll secret in the console',
        'a poll secret in a public event',
        'the token of a code in a title',
        'a phone’s bearer in the storage of the browser',
      ].filter((finding) => !error.message.includes(finding));
      assert.deepEqual(missed, [], error.message);
      return true;
    });
  });
});
