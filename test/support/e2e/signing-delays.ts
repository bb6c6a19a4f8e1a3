import assert from 'node:assert/strict';
import {DRAFT_KEY} from '../../../src/signing/widget-storage.ts';
import {comesToTheCode} from './phone-visit.ts';
import type {Visit} from './stage.ts';

/** The phone's accepted answer, as the server logs it before it sends its own. */
const ACCEPTED = ['"method":"PUT"', '"route":"/mgovSign/:token/document"', '"status":200'];

declare global {
  interface Window {
    /** When the first frame with a receipt is drawn, in milliseconds since 1970. */
    receiptShown: Promise<number>;
  }
}

/** Runs in the page. */
function watchForReceipt(): void {
  const form = document.querySelector('enpc-refund-form')?.shadowRoot;
  if (!form) throw new Error('there is no form');
  window.receiptShown = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!form.querySelector('.receipt')) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(Date.now()));
    }).observe(form, {subtree: true, childList: true});
  });
}

/**
 * Signs so many times, from a visit at the code on, and measures each time how long after the phone's
 * accepted signature the page draws the receipt. The page and the server read the same clock.
 *
 * @returns milliseconds, the shortest first.
 */
export async function signingDelays(visit: Visit, count: number): Promise<readonly number[]> {
  const {portal, fund, takesPhone} = visit;
  const phone = await takesPhone();
  const delays: number[] = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) {
      await fund.givesOrdersBack();
      await portal.page.evaluate((key) => localStorage.removeItem(key), DRAFT_KEY);
      await portal.reloads();
      await portal.seesForm();
      await comesToTheCode(visit);
      const screen = await portal.showsCode();
      await phone.scansAnother();
      assert.equal(await phone.scans(screen), 'request');
    } else assert.equal(await phone.scans(await portal.showsCode()), 'request');
    await portal.sees(portal.phone.onPhone);
    await portal.page.evaluate(watchForReceipt);
    assert.equal(await phone.signs(), 'signed');
    await portal.seesReceipt();
    const shownAt = await portal.page.evaluate(() => window.receiptShown);
    delays.push(shownAt - fund.lastLoggedAt(ACCEPTED));
  }
  return delays.sort((left, right) => left - right);
}

/** Of values in order. */
export const medianOf = (values: readonly number[]): number =>
  values[Math.floor(values.length / 2)] ?? NaN;
