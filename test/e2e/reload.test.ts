import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {texts as ruInterruptions} from '../../src/i18n/locales/ru/interruptions.ts';
import {eventually} from '../support/e2e/eventually.ts';
import {HeldAnswer} from '../support/e2e/held-answer.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

const ORDER = '49756052';

describe('a reload at each step leads back to it', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const visit = (play: (visit: Visit) => Promise<void>) => stage.visit({language: 'ru'}, play);

  const opensForm = async ({portal}: Visit): Promise<void> => {
    await portal.signsIn('one-order');
    await portal.appliesForRefund();
  };

  const comesToTheDocument = async (current: Visit): Promise<string> => {
    const {portal} = current;
    await opensForm(current);
    await portal.fillsIn(ORDER, OWN_IBAN);
    await portal.asksToSign();
    return portal.seesDocument();
  };

  test('the form has its ticks, and asks for the IBAN again', () =>
    visit(async (current) => {
      const {portal, window, fund} = current;
      await opensForm(current);
      await portal.fillsIn(ORDER, OWN_IBAN);
      await portal.reloads();
      await portal.sees(ruInterruptions.ibanForgotten);
      assert.equal(await portal.total(), '500 ₸');
      assert.equal(await portal.typedIban(), '');
      await portal.isAccessible('asked for the IBAN again');
      await portal.types(OWN_IBAN);
      await portal.checksBankDetails();
      await portal.sees(...portal.form.verification.confirmed.split('{time}'));
      await portal.asksToSign();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      await portal.seesReceipt();
      await fund.onlyRow('applications');
    }));

  test('the second step has the same document, and nothing need be typed', () =>
    visit(async (current) => {
      const {portal, window, fund, record} = current;
      const document = await comesToTheDocument(current);
      await portal.reloads();
      assert.equal(await portal.seesDocument(), document);
      await portal.choosesCertificate();
      await window.signs();
      const number = await portal.seesReceipt();
      assert.equal((await fund.onlyRow('applications'))['number'], number);
      await fund.onlyRow('documents');
      assert.equal(record.countOf('POST', '/documents'), 1);
    }));

  test('a submission whose answer a reload has lost gives its receipt', () =>
    visit(async (current) => {
      const {portal, window, fund, record} = current;
      await comesToTheDocument(current);
      await fund.arm('submit', 'lost-answer', {times: 20});
      await fund.arm('findReceipt', 'slow', {delayMs: 1500});
      await portal.choosesCertificate();
      await window.signs();
      await portal.sees(portal.signing.sign.asking);
      await portal.reloads();
      const number = await portal.seesReceipt();
      assert.equal((await fund.onlyRow('applications'))['number'], number);
      assert.ok(record.countOf('POST', '/applications') >= 1);
    }));

  test('a submission whose answer is still on its way gives its receipt', () =>
    visit(async (current) => {
      const {portal, window, fund, record} = current;
      await comesToTheDocument(current);
      const answer = await HeldAnswer.of(portal.page, 'POST', '/applications');
      await portal.choosesCertificate();
      await window.signs();
      await answer.isHeld();
      await portal.sees(portal.signing.sign.sending);
      const {number} = await fund.onlyRow('applications');
      await portal.reloads();
      assert.equal(await portal.seesReceipt(), number);
      await fund.onlyRow('applications');
      assert.equal(record.countOf('POST', '/applications'), 1);
    }));

  test('a submission that arrives after the reload: signed again, its receipt comes', () =>
    visit(async (current) => {
      const {portal, window, fund} = current;
      await comesToTheDocument(current);
      await fund.arm('submit', 'slow', {delayMs: 6000});
      await portal.choosesCertificate();
      await window.signs();
      await portal.sees(portal.signing.sign.sending);
      await portal.reloads();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.isAsked();
      await eventually(
        async () => (await fund.rows('applications')).length > 0,
        'the first one has arrived',
        20_000,
      );
      await window.signs();
      const {number} = await fund.onlyRow('applications');
      assert.equal(await portal.seesReceipt(), number);
      await fund.onlyRow('applications');
    }));

  test('the receipt is the same, and another application can be begun', () =>
    visit(async (current) => {
      const {portal, window, fund} = current;
      await comesToTheDocument(current);
      await portal.choosesCertificate();
      await window.signs();
      const number = await portal.seesReceipt();
      await portal.reloads();
      assert.equal(await portal.seesReceipt(), number);
      await portal.presses(portal.signing.sign.another);
      await portal.sees(portal.form.orders.heading);
      await fund.onlyRow('applications');
    }));

  test('scenario 26: Back leads from the document to the form, and from the receipt sends nothing', () =>
    visit(async (current) => {
      const {portal, window, fund, record} = current;
      await comesToTheDocument(current);
      const {page} = portal;
      const address = page.url();
      await page.evaluate(() => {
        history.back();
      });
      await portal.sees(portal.form.orders.heading);
      assert.equal(page.url(), address);
      assert.equal((await portal.typedIban()).replaceAll(' ', ''), OWN_IBAN);
      await portal.asksToSign();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      const number = await portal.seesReceipt();
      await page.evaluate(() => {
        history.back();
      });
      assert.equal(await portal.seesReceipt(), number);
      assert.equal(record.countOf('POST', '/applications'), 1);
      await fund.onlyRow('applications');
    }));
});
