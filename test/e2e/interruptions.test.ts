import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {fill} from '../../src/i18n/translate.ts';
import {OWN_IBAN, Stage, type Visit, type VisitOptions} from '../support/e2e/stage.ts';

const ORDER = '49756052';

describe('whatever comes in between, one application comes out', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const visit = (play: (visit: Visit) => Promise<void>, options: VisitOptions = {}) =>
    stage.visit({language: 'ru', ...options}, play);

  const fillsIn = async ({portal}: Visit): Promise<void> => {
    await portal.signsIn('one-order');
    await portal.appliesForRefund();
    await portal.fillsIn(ORDER, OWN_IBAN);
  };

  const comesToTheDocument = async (current: Visit): Promise<void> => {
    await fillsIn(current);
    await current.portal.asksToSign();
    await current.portal.seesDocument();
  };

  const seesTheOnlyReceipt = async ({portal, fund}: Visit): Promise<void> => {
    const number = await portal.seesReceipt();
    assert.equal((await fund.onlyRow('applications'))['number'], number);
  };

  test('scenario 23: double clicks on both sign buttons make one document, one window and one application', () =>
    visit(async (current) => {
      const {portal, window, fund, record} = current;
      await fillsIn(current);
      await portal.asksToSign(2);
      await portal.seesDocument();
      await portal.choosesCertificate(2);
      await setTimeout(500);
      assert.equal(await window.countOfRequests(), 1);
      await fund.arm('submit', 'slow', {delayMs: 1500});
      await window.signs();
      await portal.sees(portal.signing.sign.sending);
      await portal.isAccessible('sending');
      await seesTheOnlyReceipt(current);
      await fund.onlyRow('documents');
      assert.equal(record.countOf('POST', '/documents'), 1);
      assert.equal(record.countOf('POST', '/applications'), 1);
      assert.equal(await window.countOfRequests(), 0);
    }));

  test('scenario 23: Enter held on both sign buttons makes one document, one window and one application', () =>
    visit(async (current) => {
      const {portal, window, record} = current;
      await fillsIn(current);
      await portal.holdsEnterOn(portal.form.sign.method.ncalayer);
      await portal.seesDocument();
      await portal.holdsEnterOn(portal.signing.sign.chooseCertificate);
      await setTimeout(500);
      assert.equal(await window.countOfRequests(), 1);
      await window.signs();
      await seesTheOnlyReceipt(current);
      assert.equal(record.countOf('POST', '/documents'), 1);
      assert.equal(record.countOf('POST', '/applications'), 1);
    }));

  test('scenario 24: an answer lost after the application was stored is asked for, and gives the receipt', () =>
    visit(async (current) => {
      const {portal, window, fund, record} = current;
      await comesToTheDocument(current);
      // The browser by itself sends a request again for each idle connection that it still has.
      await fund.arm('submit', 'lost-answer', {times: 20});
      await fund.arm('findReceipt', 'slow', {delayMs: 1500});
      await portal.choosesCertificate();
      await window.signs();
      await portal.sees(portal.signing.sign.asking);
      await portal.isAccessible('asking for the receipt');
      await seesTheOnlyReceipt(current);
      assert.equal(record.requests.filter((line) => line.includes('/receipts/')).length, 1);
    }));

  test('scenario 24: a submission that the browser repeats by itself makes one application', () =>
    visit(async (current) => {
      const {portal, window, fund} = current;
      await comesToTheDocument(current);
      await fund.arm('submit', 'lost-answer');
      await portal.choosesCertificate();
      await window.signs();
      await seesTheOnlyReceipt(current);
    }));

  test('scenario 25: a failure of the server keeps the signature, which is sent again without signing again', () =>
    visit(async (current) => {
      const {portal, window, fund, ncalayer, record} = current;
      await comesToTheDocument(current);
      await fund.arm('submit', 'server');
      await portal.choosesCertificate();
      await window.signs();
      await portal.sees(portal.signing.sign.notSent);
      assert.deepEqual(await fund.rows('applications'), []);
      await portal.isAccessible('not sent');
      await portal.presses(portal.signing.sign.sendAgain);
      await seesTheOnlyReceipt(current);
      const connections = record.requests.filter((line) => line === `CONNECT ${ncalayer.address}`);
      assert.equal(connections.length, 1);
    }));

  test('a reload before signing submits nothing, and the same document is signed', () =>
    visit(async (current) => {
      const {portal, window, fund} = current;
      await comesToTheDocument(current);
      await portal.reloads();
      await portal.seesDocument();
      assert.deepEqual(await fund.rows('applications'), []);
      await portal.choosesCertificate();
      await window.signs();
      await seesTheOnlyReceipt(current);
    }));

  test('a reload while NCALayer asks submits nothing, whatever is answered there', () =>
    visit(async (current) => {
      const {portal, window, fund} = current;
      await comesToTheDocument(current);
      await portal.choosesCertificate();
      await window.isAsked();
      await portal.reloads();
      await window.signs();
      await setTimeout(500);
      assert.deepEqual(await fund.rows('applications'), []);
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      await seesTheOnlyReceipt(current);
    }));

  test('scenario 21: an amount changed at the last moment is shown as was and now, and nothing old is submitted', () =>
    visit(async (current) => {
      const {portal, window, fund} = current;
      const {amountsChanged} = portal.signing;
      await comesToTheDocument(current);
      await fund.arm('submit', 'amounts-changed');
      await portal.choosesCertificate();
      await window.signs();
      await portal.sees(amountsChanged.heading, amountsChanged.was, amountsChanged.now);
      await portal.sees('500 ₸', '499 ₸');
      assert.equal(await portal.total(), '0 ₸');
      assert.deepEqual(await fund.rows('applications'), []);
      await portal.isAccessible('amounts changed');

      await portal.ticks(ORDER);
      assert.equal(await portal.total(), '499 ₸');
      await portal.checksBankDetails();
      await portal.sees(...portal.form.verification.confirmed.split('{time}'));
      await portal.asksToSign();
      assert.match(await portal.seesDocument(), /499/);
      await portal.choosesCertificate();
      await window.signs();
      await seesTheOnlyReceipt(current);
    }));

  test('an ended session is told with everything kept; signed in again in another tab, the person goes on', () =>
    visit(async (current) => {
      const {portal, window, fund} = current;
      await fillsIn(current);
      await fund.endSessions();
      await portal.asksToSign();
      await portal.putsOffSigningIn();
      await portal.sees(portal.form.failures.unauthenticated, portal.form.failures.kept);
      assert.equal((await portal.typedIban()).replaceAll(' ', ''), OWN_IBAN);
      assert.equal(await portal.total(), '500 ₸');
      await portal.isAccessible('session ended');

      await portal.signsInInAnotherTab('one-order');
      await portal.asksToSign();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      await seesTheOnlyReceipt(current);
    }));

  test('another language on the second step keeps the document, and says that it stays as issued', () =>
    visit(
      async (current) => {
        const {portal, window, fund} = current;
        await comesToTheDocument(current);
        const document = await portal.seesDocument();
        await portal.choosesLanguage('kk');
        assert.equal(await portal.seesDocument(), document);
        await portal.sees(
          fill(portal.signing.sign.documentLanguage, {language: portal.signing.languages.ru}),
        );
        await portal.choosesCertificate();
        await window.isAsked();
        await portal.choosesLanguage('en');
        await portal.sees(portal.signing.ncalayer.progress['waiting-for-person']);
        await window.signs();
        await seesTheOnlyReceipt(current);
        assert.equal((await fund.onlyRow('documents'))['language'], 'ru');
      },
      {width: 320},
    ));

  test('a person who goes on too early is led to what is missing', () =>
    visit(async ({portal, record}) => {
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.asksToSign();
      assert.equal(await portal.focusedId(), 'problems-heading');
      await portal.sees(portal.form.problems.orderRequired, portal.form.problems.ibanRequired);
      await portal.isAccessible('something is missing');
      await portal.page.click('enpc-refund-form >>> .summary li:nth-child(2) a');
      assert.equal(await portal.focusedId(), 'iban');
      assert.equal(record.countOf('POST', '/documents'), 0);
    }));
});
