import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {HTTP_OPERATIONS} from '../../src/adapter/http-operations.ts';
import {SESSION_OPERATIONS} from '../../src/adapter/session-operations.ts';
import {SIGNING_SESSION_OPERATIONS} from '../../src/adapter/signing-session-operations.ts';
import {seesOnlyReceipt} from '../support/e2e/phone-visit.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

/** The calls of the contract as they look in a log. */
const ADAPTER_CALLS = Object.values({
  ...HTTP_OPERATIONS,
  ...SESSION_OPERATIONS,
  ...SIGNING_SESSION_OPERATIONS,
}).map(
  ({method, path}) =>
    new RegExp(`^${method} /api/refund${escape(path).replace(/\\\{\w+\\\}/g, '[\\w.~-]+')}$`),
);

/** The pages and files of the site itself, and the portal's own calls, which are no part of the form. */
const THE_PORTAL = [
  /^GET \/(?:services\/|applications\/)?(?:refund\/)?$/,
  /^GET \/(?:assets\/[\w.-]+|icon\.svg|favicon\.ico)$/,
  /^(?:GET|POST|DELETE) \/api\/(?:session|portal)(?:\/[\w-]+)*$/,
];

function escape(text: string): string {
  return text.replace(/[{}?.]/g, '\\$&');
}

/** Everything that a page asks of any network, from now on. */
async function logOf(page: Page): Promise<readonly string[]> {
  const log: string[] = [];
  const debugging = await page.createCDPSession();
  debugging.on('Network.requestWillBeSent', ({request}) => {
    log.push(`${request.method} ${request.url}`);
  });
  debugging.on('Network.webSocketCreated', ({url}) => void log.push(`CONNECT ${url}`));
  debugging.on('Network.webTransportCreated', ({url}) => void log.push(`TRANSPORT ${url}`));
  await debugging.send('Network.enable');
  return log;
}

describe('scenario 58: no telemetry', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  /** What was asked of anybody but the site's own pages, with the site's address left out. */
  const strangeLines = (log: readonly string[], {fund, ncalayer}: Visit): readonly string[] => {
    const {origin} = new URL(fund.address);
    const expected = [...ADAPTER_CALLS, ...THE_PORTAL];
    return log
      .map((line) => line.replace(` ${origin}`, ' '))
      .filter((line) => !line.startsWith('GET blob:'))
      .filter((line) => line !== `CONNECT ${ncalayer.address}`)
      .filter((line) => !expected.some((pattern) => pattern.test(line)));
  };

  const fillsIn = async ({portal}: Visit): Promise<void> => {
    await portal.signsIn('one-order');
    await portal.appliesForRefund();
    await portal.fillsIn('49756052', OWN_IBAN);
  };

  test('with NCALayer nothing but adapter calls and one socket leave the form', () =>
    stage.visit({}, async (visit) => {
      const {portal, window, ncalayer} = visit;
      const log = await logOf(portal.page);
      await fillsIn(visit);
      await portal.asksToSign();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      await portal.seesReceipt();
      await portal.opensApplications();
      assert.deepEqual(strangeLines(log, visit), []);
      assert.equal(log.filter((line) => line === `CONNECT ${ncalayer.address}`).length, 1);
      assert.ok(log.some((line) => line.includes('POST') && line.endsWith('/applications')));
    }));

  test('with a phone nothing but adapter calls leave the form', () =>
    stage.visit({}, async (visit) => {
      const {portal, takesPhone} = visit;
      const log = await logOf(portal.page);
      await fillsIn(visit);
      await portal.asksToSignWithPhone();
      await portal.seesCode();
      const phone = await takesPhone();
      assert.equal(await phone.scans(await portal.showsCode()), 'request');
      assert.equal(await phone.signs(), 'signed');
      await seesOnlyReceipt(visit);
      assert.deepEqual(strangeLines(log, visit), []);
      assert.deepEqual(
        log.filter((line) => line.startsWith('CONNECT')),
        [],
      );
    }));

  test('the log notices what must not happen', () =>
    stage.visit({}, async (visit) => {
      const {portal} = visit;
      const log = await logOf(portal.page);
      await portal.page.evaluate(() => void navigator.sendBeacon('/api/refund/count', 'one'));
      await portal.page.waitForNetworkIdle();
      assert.deepEqual(strangeLines(log, visit), ['POST /api/refund/count']);
    }));
});
