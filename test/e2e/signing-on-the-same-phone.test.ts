import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page, SerializedAXNode} from 'puppeteer-core';
import {eventually} from '../support/e2e/eventually.ts';
import {comesToTheCode, seesOnlyReceipt, visitAtTheCode} from '../support/e2e/phone-visit.ts';
import {Stage} from '../support/e2e/stage.ts';
import {readQr} from '../support/read-qr.ts';

const APP_LINK_ADDRESS = 'https://m.egov.kz/mobileSign/?link=';
/** The form asks anew what it asked longer ago than two seconds. */
const OLD_MS = 2100;

/** The names of what a screen reader reads, one after another. */
async function namesInOrder(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  const left: SerializedAXNode[] = [];
  const root = await page.accessibility.snapshot();
  if (root) left.push(root);
  for (let node = left.pop(); node; node = left.pop()) {
    names.push(node.name ?? '');
    left.push(...[...(node.children ?? [])].reverse());
  }
  return names;
}

/** Where each of the names begins to be read; fails when one of them is not read at all. */
async function placesOf(page: Page, wanted: readonly string[]): Promise<readonly number[]> {
  const names = await namesInOrder(page);
  return wanted.map((name) => {
    const place = names.findIndex((candidate) => candidate.includes(name));
    assert.notEqual(place, -1, `"${name}" is not read; read is: ${names.join(' | ')}`);
    return place;
  });
}

const ascending = (places: readonly number[]): readonly number[] =>
  [...places].sort((left, right) => left - right);

describe('the page and eGov Mobile on the same phone', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const linkOf = (page: Page) =>
    page.$eval('enpc-refund-form >>> a#open-app', (link) => ({
      href: link.getAttribute('href'),
      target: link.getAttribute('target'),
      text: link.textContent.trim(),
    }));

  test('scenario 38: on a phone a real link to eGov Mobile comes first, then the code for another phone', () =>
    visitAtTheCode(stage, {isOnPhone: true}, async ({portal}) => {
      const {page, phone} = portal;
      const {href, target, text} = await linkOf(page);
      assert.equal(text, phone.open);
      assert.equal(target, '_top');

      const closed = [phone.open, phone.onAnotherPhone, 'App Store', 'Google Play'];
      const places = await placesOf(page, closed);
      assert.deepEqual(places, ascending(places));
      assert.ok(!(await namesInOrder(page)).some((name) => name.includes(phone.picture)));
      await portal.isAccessible('the link to eGov Mobile on a phone');

      await page.tap('enpc-refund-form >>> .signing details:has(.code) summary');
      const open = [phone.open, phone.onAnotherPhone, phone.picture, 'App Store', 'Google Play'];
      const placesOpen = await placesOf(page, open);
      assert.deepEqual(placesOpen, ascending(placesOpen));
      const {jsQR = ''} = await readQr(await portal.showsCode());
      const [, address = ''] = /^mobileSign:(.+)$/.exec(jsQR) ?? [];
      assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/mgovSign\/[\w-]{22}$/);
      assert.equal(href, `${APP_LINK_ADDRESS}${encodeURIComponent(address)}`);
      await portal.isAccessible('the code for another phone');
    }));

  test('on a phone the way with eGov Mobile comes first, and NCALayer is for computers', () =>
    visitAtTheCode(stage, {isOnPhone: true}, async ({portal}) => {
      const {form, signing} = portal;
      const places = await placesOf(portal.page, [
        form.sign.method['egov-qr'],
        form.sign.method.ncalayer,
      ]);
      assert.deepEqual(places, ascending(places));
      await portal.sees(signing.sign.computerOnly);
      await portal.presses(signing.sign.change);
      const onFirstStep = await placesOf(portal.page, [
        form.sign.method['egov-qr'],
        form.sign.method.ncalayer,
      ]);
      assert.deepEqual(onFirstStep, ascending(onFirstStep));
    }));

  test('on a computer the code comes first, then the link; NCALayer before both', () =>
    visitAtTheCode(stage, {}, async ({portal}) => {
      const {form, phone, page} = portal;
      const wanted = [form.sign.method.ncalayer, form.sign.method['egov-qr'], phone.picture];
      const places = await placesOf(page, [...wanted, phone.open, 'App Store', 'Google Play']);
      assert.deepEqual(places, ascending(places));
      const {href} = await linkOf(page);
      assert.ok(href?.startsWith(APP_LINK_ADDRESS), 'the link is there on a computer, too');
      assert.ok(!(await portal.text()).includes(phone.onAnotherPhone));
    }));

  test('a tap leads to the document, a signature back to the receipt', () =>
    stage.visit({language: 'ru', isOnPhone: true}, async (visit) => {
      const {portal, fund, takesPhone} = visit;
      const phone = await takesPhone();
      await fund.restart({APP_LINK_ADDRESS: phone.appLinkAddress});
      await portal.page.bringToFront();
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await comesToTheCode(visit);
      await portal.page.tap('enpc-refund-form >>> a#open-app');
      assert.equal(await phone.isOpenedIn(portal.page), 'request');
      assert.equal(await phone.signs(), 'signed');
      await portal.page.tap('#back');
      await seesOnlyReceipt(visit);
    }));

  test('who comes back to the page finds the receipt, though its question died meanwhile', () =>
    visitAtTheCode(stage, {isOnPhone: true}, async (visit) => {
      const {portal, takesPhone} = visit;
      const {href} = await linkOf(portal.page);
      const phone = await takesPhone();
      // As on a phone that puts the browser to sleep: the open question is never answered.
      const session = await portal.page.createCDPSession();
      let diedAt: number | undefined;
      session.on('Fetch.requestPaused', ({requestId}) => {
        if (diedAt === undefined) diedAt = Date.now();
        else void session.send('Fetch.continueRequest', {requestId});
      });
      await session.send('Fetch.enable', {
        patterns: [{urlPattern: '*/state?*', requestStage: 'Response'}],
      });
      await portal.isPutAway();
      const link = (href ?? '').replace(APP_LINK_ADDRESS, phone.appLinkAddress);
      assert.equal(await phone.opensLink(link), 'request');
      await eventually(() => diedAt !== undefined, 'the question has died');
      assert.equal(await phone.signs(), 'signed');
      await eventually(() => Date.now() > (diedAt ?? Infinity) + OLD_MS, 'it is an old one');
      await portal.isTakenUpAgain();
      await seesOnlyReceipt(visit);
    }));
});
