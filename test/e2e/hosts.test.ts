import assert from 'node:assert/strict';
import {after, afterEach, before, describe, test} from 'node:test';
import type {Frame, Page} from 'puppeteer-core';
import {buildHosts} from '../../demo/hosts/build-hosts.ts';
import {hostPages} from '../../demo/hosts/serve-hosts.ts';
import {Applicant} from '../support/e2e/applicant.ts';
import {
  fillsIn,
  hostChangesLanguage,
  hostHeard,
  receiptOf,
  signs,
} from '../support/e2e/host-page.ts';
import {HeldAnswer} from '../support/e2e/held-answer.ts';
import {countLiveResources, liveResources} from '../support/e2e/live-resources.ts';
import {seesElement} from '../support/e2e/page-text.ts';
import {ORDER} from '../support/e2e/phone-visit.ts';
import {OWN_IBAN, Stage} from '../support/e2e/stage.ts';

/** What the person with several orders may ask back. */
const FIRST_ORDER = '49901877';
const SECOND_ORDER = '49870415';

let stage: Stage;
/** What browsers have reported to the server of violated policies. */
const reports: string[] = [];

before(async () => {
  stage = await Stage.open(async () => ({
    pages: hostPages({...(await buildHosts()), onReport: (report) => reports.push(report)}),
  }));
});
after(() => stage.close());
afterEach(() => assert.deepEqual(reports.splice(0), [], 'reports of a violated policy'));

describe('the form goes to the fund’s receipt in the page of a stranger', () => {
  test('plain HTML with one script tag', () =>
    stage.visitPage('/plain/', {}, async (visit) => {
      const person = new Applicant(visit.page);
      await fillsIn(person);
      await hostChangesLanguage(person, 'ru');
      await signs(person, visit);
      await hostHeard(person.frame, await receiptOf(person, visit));
    }));

  test('an old page without modules, with styles for everything', () =>
    stage.visitPage('/old-style/', {}, async (visit) => {
      const person = new Applicant(visit.page);
      await fillsIn(person);
      await hostChangesLanguage(person, 'en');
      await signs(person, visit);
      await hostHeard(person.frame, await receiptOf(person, visit));
    }));

  for (const name of ['react', 'vue', 'angular', 'svelte'] as const) {
    test(`${name}: taken out mid-way without a trace, put in again, and told in its own way`, () =>
      stage.visitPage(`/${name}/`, {}, async (visit) => {
        const {page, window, record} = visit;
        await countLiveResources(page);
        const person = new Applicant(page);
        await person.seesForm();
        // React's Strict Mode mounts twice.
        assert.equal(record.countOf('GET', '/form'), 2, 'one load for each of two visits');
        await page.click('#open-or-close');
        const before = await settledResources(page);
        await page.click('#open-or-close');
        await fillsIn(person);
        await hostChangesLanguage(person, 'ru');
        await person.asksToSign();
        await person.seesDocument();
        await person.choosesCertificate();
        await window.isAsked();
        assert.ok((await liveResources(page)).includes('socket'), 'the form has a socket open');

        await page.bringToFront();
        await page.click('#open-or-close');
        await hasOnly(page, before);
        // No page can close the window of NCALayer.
        await window.cancels();
        await page.bringToFront();
        await page.click('#open-or-close');
        await person.seesDocument();
        await hostChangesLanguage(person, 'en');
        await person.choosesCertificate();
        await window.signs();
        await hostHeard(person.frame, await receiptOf(person, visit));
      }));
  }

  test('inside of two shadow roots, with the adapter from the context', () =>
    stage.visitPage('/nested-shadow/', {}, async (visit) => {
      const person = new Applicant(visit.page, {form: 'html >>> enpc-refund-form'});
      await fillsIn(person);
      await hostChangesLanguage(person, 'ru');
      await signs(person, visit);
      await hostHeard(person.frame, await receiptOf(person, visit));
    }));

  test('two forms on one page, which mix up nothing and sign one after the other', () =>
    stage.visitPage('/two-widgets/', {person: 'several-orders'}, async ({page, window, fund}) => {
      const first = new Applicant(page, {form: '#first'});
      const second = new Applicant(page, {form: '#second'});
      second.language = 'ru';
      await first.fillsIn(FIRST_ORDER, OWN_IBAN);
      assert.equal(await second.typedIban(), '');
      await second.fillsIn(SECOND_ORDER, OWN_IBAN);
      await first.asksToSign();
      assert.match(await first.seesDocument(), new RegExp(FIRST_ORDER));
      await second.asksToSign();
      assert.match(await second.seesDocument(), new RegExp(SECOND_ORDER));

      await first.choosesCertificate();
      await window.isAsked();
      await second.choosesCertificate();
      await second.sees(second.signing.ncalayer.errors['already-signing']);
      await window.signs();
      const number = await first.seesReceipt();
      await hostHeard(page.mainFrame(), number, '#first-submitted');
      await hostHeard(page.mainFrame(), '', '#second-submitted');

      await second.choosesCertificate();
      await window.signs();
      const secondNumber = await second.seesReceipt();
      await hostHeard(page.mainFrame(), secondNumber, '#second-submitted');
      await hostHeard(page.mainFrame(), number, '#first-submitted');
      const numbers = (await fund.rows('applications')).map((row) => row['number']);
      assert.deepEqual(numbers.sort(), [number, secondNumber].sort());
    }));

  test('in a frame of another origin that was given the permission', () =>
    stage.visitPage('/frames/', {}, async (visit) => {
      const person = new Applicant(visit.page, {frame: await framedPage(visit.page)});
      await fillsIn(person);
      await hostChangesLanguage(person, 'ru');
      await signs(person, visit);
      await hostHeard(person.frame, await receiptOf(person, visit));
    }));

  test('in a frame without the permission NCALayer is said to be kept away, and a phone signs', () =>
    stage.visitPage('/frames/without-permission.html', {}, async (visit) => {
      const {page, fund} = visit;
      const person = new Applicant(page, {frame: await framedPage(page)});
      await fillsIn(person);
      await hostChangesLanguage(person, 'ru');
      await person.asksToSign();
      await person.seesDocument();
      await person.sees(person.signing.ncalayer.errors['frame-blocked']);
      assert.equal(await person.count('#sign'), 0, 'nothing to press in vain');
      const phone = await visit.takesPhone();
      await person.choosesPhone();
      await person.seesCode();
      await phone.scans(await person.showsCode());
      assert.equal(await phone.signs(), 'signed');
      const number = await person.seesReceipt();
      await hostHeard(person.frame, number);
      assert.equal((await fund.onlyRow('applications'))['signing_method'], 'egov-qr');
    }));

  test('moved, taken out and put in again, with all that was filled in', () =>
    stage.visitPage('/moving/', {}, async (visit) => {
      const {page} = visit;
      const person = new Applicant(page);
      await fillsIn(person);
      await person.turnsToIban();
      await hostDoes(page, 'move');
      assert.equal(await person.focusedId(), 'iban');
      assert.equal(await person.typedIban(), OWN_IBAN);
      assert.equal(await person.total(), '500 ₸');
      await person.asksToSign();
      await person.seesDocument();
      await hostDoes(page, 'move');
      await person.seesDocument();
      await person.choosesCertificate();
      await visit.window.isAsked();
      await hostDoes(page, 'remove');
      await visit.window.cancels();
      await hostDoes(page, 'insert');
      await person.seesDocument();
      await person.choosesCertificate();
      await visit.window.signs();
      await hostHeard(person.frame, await receiptOf(person, visit));
    }));

  test('given another fund the form begins anew, but what is under way is brought to its end', () =>
    stage.visitPage('/moving/', {person: 'several-orders'}, async (visit) => {
      const {page} = visit;
      const person = new Applicant(page);
      await person.seesForm();
      await person.sees(FIRST_ORDER);
      await hostDoes(page, 'swap');
      await person.sees(ORDER);
      await person.hasNo(`input[aria-label*="${FIRST_ORDER}"]`);
      await hostDoes(page, 'swap');
      await person.sees(FIRST_ORDER);

      await person.fillsIn(FIRST_ORDER, OWN_IBAN);
      await person.asksToSign();
      await person.seesDocument();
      const held = await HeldAnswer.of(page, 'POST', '/applications');
      await person.choosesCertificate();
      await visit.window.signs();
      await held.isHeld();
      await hostDoes(page, 'swap');
      await held.arrives();
      const number = await person.seesReceipt();
      await hostHeard(person.frame, number);
      assert.equal((await visit.fund.onlyRow('applications'))['number'], number);
    }));
});

const hostDoes = (page: Page, action: string): Promise<void> =>
  page.$eval(`[data-do=${action}]`, (button) => {
    (button as HTMLButtonElement).click();
  });

/** What is left within the second after which nothing of the form may go on. */
async function settledResources(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return liveResources(page);
}

async function hasOnly(page: Page, before: readonly string[]): Promise<void> {
  assert.deepEqual(await settledResources(page), before, 'what has outlived the form');
}

async function framedPage(page: Page): Promise<Frame> {
  const element = await seesElement(page, 'iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the frame is empty');
  return frame;
}
