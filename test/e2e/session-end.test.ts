import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {INVENTED_PASSWORD} from '../../demo/server/people/seed-people.ts';
import {iinOf} from '../support/demo-server.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

const ORDER = '49756052';
const DIALOG = '#sign-in-dialog';

describe('the session ends while the person is at work', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const visit = (play: (visit: Visit) => Promise<void>) => stage.visit({language: 'ru'}, play);

  /** In the portal's dialog, over the page. */
  const signsInInPlace = async ({portal}: Visit): Promise<void> => {
    const {page} = portal;
    await page.waitForSelector(`${DIALOG}[open]`);
    await page.type(`${DIALOG}-iin`, iinOf('one-order'));
    await page.type(`${DIALOG}-password`, INVENTED_PASSWORD);
    await page.click(`${DIALOG} button.primary`);
    await page.waitForFunction((dialog) => !document.querySelector(dialog), {}, DIALOG);
  };

  const timesAsked = ({record}: Visit): number =>
    record.publicEvents.filter(({type}) => type === 'refund-auth-required').length;

  test('scenario 8: at the check, the person signs in over the page and it goes on by itself', () =>
    visit(async (current) => {
      const {portal, fund} = current;
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.ticks(ORDER);
      await portal.types(OWN_IBAN);
      await fund.endSessions();
      await portal.checksBankDetails();
      await signsInInPlace(current);
      await portal.sees(...portal.form.verification.confirmed.split('{time}'));
      assert.equal(await portal.focusedId(), 'verify');
      assert.equal((await portal.typedIban()).replaceAll(' ', ''), OWN_IBAN);
      assert.equal(await portal.total(), '500 ₸');
      assert.equal(timesAsked(current), 1);
    }));
});
