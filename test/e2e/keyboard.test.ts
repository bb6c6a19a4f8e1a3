import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {KeyInput, Page} from 'puppeteer-core';
import {ORDER} from '../support/e2e/phone-visit.ts';
import {OWN_IBAN, Stage} from '../support/e2e/stage.ts';

/** More stops than any screen of the form has. */
const MOST_STOPS = 60;
/** As high as a host's header that stays in sight. */
const HEADER_HEIGHT = 72;

interface Stop {
  readonly name: string;
  /** What a person cannot see of the focus; nothing when they can. */
  readonly problem: string | undefined;
}

/** Runs in the page: which control has the focus, and whether that can be seen. */
function readStop(headerHeight: number): Stop {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!(focused instanceof HTMLElement)) return {name: '', problem: 'nothing has the focus'};
  const name = focused.getAttribute('aria-label') ?? (focused.innerText.trim() || focused.id);
  // The row of an order is its target, and shows the focus.
  const shown = [focused, focused.closest('tr')].filter((element) => element !== null);
  const isOutlined = shown.some((element) => {
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  if (!isOutlined) return {name, problem: `no outline around ${name}`};
  const {top, bottom} = focused.getBoundingClientRect();
  const isCovered = top < headerHeight || bottom > innerHeight;
  return {name, problem: isCovered ? `${name} is covered: ${top} to ${bottom}` : undefined};
}

/** Runs in the page: a host's header that stays at the top; the form is told of its height. */
function addHeader(height: number): void {
  const header = document.createElement('div');
  header.ariaHidden = 'true';
  Object.assign(header.style, {
    position: 'fixed',
    insetBlockStart: '0',
    insetInline: '0',
    blockSize: `${height}px`,
    background: 'navy',
  });
  document.body.append(header);
  document.documentElement.style.setProperty('--enpc-scroll-margin', `${height + 8}px`);
}

/** Goes on with one key until the control has the focus; each stop on the way has to be seen. */
async function walksTo(page: Page, name: string, key: KeyInput = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(readStop, HEADER_HEIGHT);
    assert.equal(stop.problem, undefined);
    if (stop.name.includes(name)) return;
  }
  throw new Error(`The keyboard does not come to ${name}`);
}

describe('scenario 49: with the keyboard alone', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  for (const width of [1280, 320]) {
    test(`from the form to the receipt on a page of ${width} px, below a header that stays`, () =>
      stage.visit({language: 'ru', width}, async ({portal, window}) => {
        const {page, form, signing} = portal;
        await portal.signsIn('one-order');
        await portal.appliesForRefund();
        await page.evaluate('globalThis.__name = (marked) => marked');
        await page.evaluate(addHeader, HEADER_HEIGHT);
        await page.$eval('enpc-refund-form', (element) => {
          element.scrollIntoView();
        });
        await page.focus('enpc-refund-form >>> summary');

        await walksTo(page, `№\u00a0${ORDER}`);
        await page.keyboard.press('Space');
        await walksTo(page, 'iban');
        await page.keyboard.type(OWN_IBAN);
        await walksTo(page, form.verification.button);
        await page.keyboard.press('Enter');
        const [, confirmed = ''] = form.verification.confirmed.split('{time}');
        await portal.sees(confirmed);

        await walksTo(page, form.sign.method.ncalayer);
        await page.keyboard.press('Enter');
        await portal.seesDocument();
        assert.equal(await portal.focusedId(), 'step-heading');
        await walksTo(page, signing.sign.chooseCertificate);
        await page.keyboard.press('Enter');
        await portal.sees(signing.ncalayer.progress['waiting-for-person']);
        await window.signs();
        await portal.seesReceipt();
        assert.equal(await portal.focusedId(), 'step-heading');
      }));
  }
});
