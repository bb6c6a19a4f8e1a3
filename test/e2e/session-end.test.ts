import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {INVENTED_PASSWORD} from '../../demo/server/people/seed-people.ts';
import {texts as ruList} from '../../src/i18n/locales/ru/list.ts';
import {texts as ruSession} from '../../src/i18n/locales/ru/session.ts';
import {iinOf} from '../support/demo-server.ts';
import {eventually} from '../support/e2e/eventually.ts';
import {comesToTheCode, ORDER, seesOnlyReceipt} from '../support/e2e/phone-visit.ts';
import {OWN_IBAN, Stage, type Visit, type VisitOptions} from '../support/e2e/stage.ts';

const DIALOG = '#sign-in-dialog';
const RECEIPT_BUTTON = 'refund-application-list >>> button[aria-expanded]';
/** The list asks by itself within this time, and sooner when the person comes back. */
const LIST_WAIT_MS = 60_000;

describe('the session ends while the person is at work', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const visit = (play: (visit: Visit) => Promise<void>, options: VisitOptions = {}) =>
    stage.visit({language: 'ru', ...options}, play);

  const opensForm = async ({portal}: Visit): Promise<void> => {
    await portal.signsIn('one-order');
    await portal.appliesForRefund();
  };

  /** In the portal's dialog, over the page. */
  const signsInInPlace = async ({portal}: Visit, waitMs?: number): Promise<void> => {
    const {page} = portal;
    await page.bringToFront();
    await page.waitForSelector(`${DIALOG}[open]`, waitMs === undefined ? {} : {timeout: waitMs});
    await page.type(`${DIALOG}-iin`, iinOf('one-order'));
    await page.type(`${DIALOG}-password`, INVENTED_PASSWORD);
    await page.click(`${DIALOG} button.primary`);
    await page.waitForFunction((dialog) => !document.querySelector(dialog), {}, DIALOG);
  };

  const timesAsked = ({record}: Visit): number =>
    record.publicEvents.filter(({type}) => type === 'refund-auth-required').length;

  const isFocusOn = ({portal}: Visit, id: string): Promise<void> =>
    eventually(async () => (await portal.focusedId()) === id, `the focus is on ${id}`);

  const nothingTypedIsLost = async ({portal}: Visit): Promise<void> => {
    assert.equal((await portal.typedIban()).replaceAll(' ', ''), OWN_IBAN);
    assert.equal(await portal.total(), '500 ₸');
  };

  test('scenario 8: at the check, the person signs in over the page and it goes on by itself', () =>
    visit(async (current) => {
      const {portal, fund} = current;
      await opensForm(current);
      await portal.ticks(ORDER);
      await portal.types(OWN_IBAN);
      await fund.endSessions();
      await portal.checksBankDetails();
      await signsInInPlace(current);
      await portal.sees(...portal.form.verification.confirmed.split('{time}'));
      await isFocusOn(current, 'verify');
      await nothingTypedIsLost(current);
      assert.equal(timesAsked(current), 1);
    }));

  test('scenario 8: at issuing the document and again at submitting, up to the one application', () =>
    visit(async (current) => {
      const {portal, window, fund, ncalayer, record} = current;
      await opensForm(current);
      await portal.fillsIn(ORDER, OWN_IBAN);
      await fund.endSessions();
      await portal.asksToSign();
      await portal.page.waitForSelector(`${DIALOG}[open]`);
      await nothingTypedIsLost(current);
      await portal.isAccessible('signing in over the form');
      await signsInInPlace(current);
      await portal.seesDocument();
      await isFocusOn(current, 'step-heading');
      await fund.onlyRow('documents');
      assert.equal(timesAsked(current), 1);
      assert.equal(record.countOf('POST', '/documents'), 2);

      await portal.choosesCertificate();
      await window.isAsked();
      await fund.endSessions();
      await window.signs();
      await portal.page.waitForSelector(`${DIALOG}[open]`);
      assert.deepEqual(await fund.rows('applications'), []);
      await signsInInPlace(current);
      const number = await portal.seesReceipt();
      await isFocusOn(current, 'step-heading');
      const application = await fund.onlyRow('applications');
      assert.equal(application['number'], number);
      // It is the very signature that was made before.
      const connections = record.requests.filter((line) => line === `CONNECT ${ncalayer.address}`);
      assert.equal(connections.length, 1);
      assert.equal(record.countOf('POST', '/applications'), 2);
      assert.equal(timesAsked(current), 2);
    }));

  test('scenario 8: while the code is shown, what the phone signs meanwhile gives the receipt', () =>
    visit(
      async (current) => {
        const {portal, fund, record, takesPhone} = current;
        await opensForm(current);
        await comesToTheCode(current);
        const phone = await takesPhone();
        assert.equal(await phone.scans(await portal.showsCode()), 'request');
        await portal.page.bringToFront();
        await portal.sees(portal.phone.onPhone);
        await fund.endSessions();
        await portal.page.waitForSelector(`${DIALOG}[open]`);
        assert.equal(await phone.signs(), 'signed');
        await signsInInPlace(current);
        await seesOnlyReceipt(current);
        await isFocusOn(current, 'step-heading');
        assert.equal(record.countOf('POST', '/signing-sessions'), 1);
        assert.equal(timesAsked(current), 1);
      },
      {fund: {SIGNING_WAIT_MS: '2500'}},
    ));

  test('scenario 8: in the list of applications, which is asked for again with the receipt still open', () =>
    visit(async (current) => {
      const {portal, window, fund, record} = current;
      const {page} = portal;
      await opensForm(current);
      await portal.fillsIn(ORDER, OWN_IBAN);
      await portal.asksToSign();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      const number = await portal.seesReceipt();

      await portal.opensApplications();
      await page.click(RECEIPT_BUTTON);
      const isOpenAndFocused = (): Promise<boolean> =>
        page.$eval(RECEIPT_BUTTON, (button) => button.matches(':focus[aria-expanded=true]'));
      assert.equal(await isOpenAndFocused(), true);
      await fund.endSessions();
      await portal.isPutAway();
      await portal.isTakenUpAgain();
      await page.waitForSelector(`${DIALOG}[open]`, {timeout: LIST_WAIT_MS});
      const asked = record.countOf('GET', '/applications');
      await portal.sees(ruList.application.replace('{number}', number));
      await signsInInPlace(current);
      await eventually(
        () => record.countOf('GET', '/applications') > asked,
        'the list is asked for again',
      );
      await eventually(isOpenAndFocused, 'the receipt is open, and its button has the focus');
      await portal.sees(ruList.application.replace('{number}', number));
      assert.doesNotMatch(await portal.text(), new RegExp(ruList.outdated));
      assert.equal(timesAsked(current), 1);
      assert.equal((await fund.onlyRow('applications'))['number'], number);
    }));

  test('scenario 8: at the first sight of the list of applications', () =>
    visit(async (current) => {
      const {portal, fund, record} = current;
      await portal.signsIn('one-order');
      await fund.arm('listApplications', 'unauthenticated');
      await portal.open('/applications/');
      await signsInInPlace(current);
      await portal.sees(ruList.empty);
      assert.equal(record.countOf('GET', '/applications'), 2);
      assert.equal(timesAsked(current), 1);
    }));

  describe('and the person is warned before', () => {
    /** As after a look at the bank's application: the time has passed meanwhile. */
    const comesBackAfter = async (
      {portal, fund}: Visit,
      minutes: number,
      sentence: string,
    ): Promise<void> => {
      fund.letMinutesPass(minutes);
      const isTold = async (): Promise<boolean> => {
        await portal.isPutAway();
        await portal.isTakenUpAgain();
        return (await portal.text()).includes(sentence);
      };
      await eventually(isTold, `the page says "${sentence}"`);
    };

    const isToldNoMore = ({portal}: Visit): Promise<void> => portal.hasNo('#session-notice');

    const warned = (play: (visit: Visit) => Promise<void>) =>
      visit(
        async (current) => {
          const {portal} = current;
          await opensForm(current);
          await portal.ticks(ORDER);
          await portal.types(OWN_IBAN);
          // Ten minutes less two, and the little that the demo's own work has taken.
          await comesBackAfter(current, 8.1, ruSession.kept);
          await portal.sees(ruSession.stay);
          await isFocusOn(current, 'iban');
          await play(current);
        },
        {fund: {SESSION_MINUTES: '10'}},
      );

    test('one press is enough to stay, and the work goes on past the first end', () =>
      warned(async (current) => {
        const {portal, fund} = current;
        await portal.isAccessible('the session is about to end');
        await portal.presses(ruSession.stay);
        await isToldNoMore(current);
        await isFocusOn(current, 'iban');
        await nothingTypedIsLost(current);
        fund.letMinutesPass(5);
        await portal.checksBankDetails();
        await portal.sees(...portal.form.verification.confirmed.split('{time}'));
        assert.equal(timesAsked(current), 0);
      }));

    test('who lets it end reads so, puts off signing in, and signs in again when they like', () =>
      warned(async (current) => {
        const {portal} = current;
        await comesBackAfter(current, 2, ruSession.ended);
        await portal.isAccessible('the session has ended');
        await portal.presses(ruSession.signIn);
        await portal.putsOffSigningIn();
        await portal.sees(ruSession.notSignedIn);
        await portal.presses(ruSession.signIn);
        await signsInInPlace(current);
        await isToldNoMore(current);
        await isFocusOn(current, 'iban');
        await nothingTypedIsLost(current);
        await portal.checksBankDetails();
        await portal.sees(...portal.form.verification.confirmed.split('{time}'));
        assert.equal(timesAsked(current), 2);
      }));
  });
});
