import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {texts as obstacles} from '../../src/i18n/locales/ru/obstacles.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The device's clock is so far ahead from the next page on. As a text, because the compiler marks
 * functions in functions with a helper that the page does not have.
 */
const setClock = (page: Page, aheadMs: number): Promise<unknown> =>
  page.evaluateOnNewDocument(`
    const now = Date.now.bind(Date);
    window.Date = class extends Date {
      constructor(...moment) {
        if (moment.length > 0) super(...moment);
        else super(now() + ${aheadMs});
      }
      static now() {
        return now() + ${aheadMs};
      }
    };
  `);

describe('scenario 54: a device with a wrong clock', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const atTheDocument = (aheadMs: number, play: (visit: Visit) => Promise<void>): Promise<void> =>
    stage.visit({language: 'ru'}, async (visit) => {
      const {portal} = visit;
      await setClock(portal.page, aheadMs);
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.fillsIn('49756052', OWN_IBAN);
      await portal.asksToSign();
      await portal.seesDocument();
      await play(visit);
    });

  for (const [way, aheadMs] of [
    ['two days ahead', 2 * DAY_MS],
    ['two days behind', -2 * DAY_MS],
  ] as const) {
    test(`${way}: it is said before signing, and the fund's time decides`, () =>
      atTheDocument(aheadMs, async ({portal, window, fund}) => {
        await portal.sees(obstacles.clock.setRight);
        const shown = day(Date.now() + aheadMs);
        await portal.sees(obstacles.clock.wrong.split('{')[0] ?? '', shown, day(Date.now()));
        await portal.isAccessible('wrong clock');
        await portal.choosesCertificate();
        await window.signs();
        const number = await portal.seesReceipt();
        const application = await fund.onlyRow('applications');
        assert.equal(application['number'], number);
        const sinceThen = Date.now() - Number(application['submitted_at_ms']);
        assert.ok(sinceThen >= 0 && sinceThen < DAY_MS, `${sinceThen} ms`);
      }));
  }

  test('a clock that is two minutes ahead is nobody’s business', () =>
    atTheDocument(2 * MINUTE_MS, async ({portal}) => {
      assert.ok(!(await portal.text()).includes(obstacles.clock.setRight));
    }));
});

/** As people read it: `26.11.2026`. */
function day(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}
