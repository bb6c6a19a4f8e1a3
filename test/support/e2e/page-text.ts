import {setTimeout} from 'node:timers/promises';
import {Frame, type ElementHandle, type Page} from 'puppeteer-core';

/*
 * What a person reads on a page, shadow roots included. The functions that run in the page have no
 * named functions inside: the compiler would mark those with a helper that the page does not have.
 */

/** One line of single spaces, so that a text can be looked for however it is broken. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Runs in the page. Leaves out what is hidden from everybody, and what is only said aloud. */
function readPage(): string {
  const texts: string[] = [];
  const left: Node[] = [document.body];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node instanceof Text) texts.push(node.data);
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) continue;
    if (node instanceof HTMLElement && node.matches('[hidden], [aria-live]')) continue;
    const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    left.push(...[...inside.childNodes].reverse());
  }
  return texts.join(' ').replace(/\s+/gu, ' ').trim();
}

/** A page, or what one of its frames shows. */
type Place = Page | Frame;

/** Milliseconds until something has to be there. */
const limitOf = (place: Place): number =>
  (place instanceof Frame ? place.page() : place).getDefaultTimeout();

/** Everything that can be read on the page, in one line. */
export const pageText = (page: Place): Promise<string> => page.evaluate(readPage);

const POLL_MS = 50;

/** Waits until the page says all of the sentences. */
export async function seesTexts(page: Place, sentences: readonly string[]): Promise<void> {
  const wanted = sentences.map(inOneLine);
  const deadline = Date.now() + limitOf(page);
  for (;;) {
    // A page on its way to another one cannot be read.
    const text = await pageText(page).catch(() => '');
    const missing = wanted.filter((sentence) => !text.includes(sentence));
    if (missing.length === 0) return;
    if (Date.now() > deadline) throw new Error(`The page does not say "${missing.join('", "')}"`);
    await setTimeout(POLL_MS);
  }
}

/** Waits for an element. Puppeteer's own waiting does not notice changes inside of shadow roots. */
export async function seesElement(page: Place, selector: string): Promise<ElementHandle> {
  const deadline = Date.now() + limitOf(page);
  for (;;) {
    const found = await page.$(selector).catch(() => null);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`The page has no ${selector}`);
    await setTimeout(POLL_MS);
  }
}

/** Runs in the page: the id of the focused element, through shadow roots. */
function readFocus(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.id ?? '';
}

export const focusedId = (page: Place): Promise<string> => page.evaluate(readFocus);
