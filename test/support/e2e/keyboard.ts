import assert from 'node:assert/strict';
import type {KeyInput, Page} from 'puppeteer-core';
import {eventually} from './eventually.ts';

/** More stops than any screen of the form has. */
const MOST_STOPS = 60;
/** As high as a host's header that stays in sight. */
const HEADER_HEIGHT = 72;

interface Stop {
  readonly id: string;
  readonly name: string;
  /** What a person cannot see of the focus; nothing when they can. */
  readonly problem: string | undefined;
}

/** Runs in the page: what has the focus, and whether that can be seen. */
function readStop(headerHeight: number): Stop {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) {
    return {id: '', name: '', problem: 'nothing has the focus'};
  }
  const {id} = focused;
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.innerText : undefined;
  const name = focused.getAttribute('aria-label') ?? (focused.innerText.trim() || (label ?? id));
  // The row of an order is its target, and so is the frame of a choice: they show the focus.
  const shown = [focused, focused.closest('tr'), focused.closest('label')];
  const isOutlined = shown.some((element) => {
    if (!element) return false;
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  // A heading is no control: it only has to be in sight.
  if (!isOutlined && !focused.matches('h3'))
    return {id, name, problem: `no outline around ${name}`};
  const {top, bottom} = focused.getBoundingClientRect();
  const isCovered = top < headerHeight || bottom > innerHeight;
  return {id, name, problem: isCovered ? `${name} is covered: ${top} to ${bottom}` : undefined};
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

/** A person who has nothing but the keyboard, and sees at each stop where they are. */
export class Keyboard {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Before the first stop of the form, on a page whose header stays in sight. */
  static async beforeTheForm(page: Page): Promise<Keyboard> {
    // The compiler marks named functions with a helper that the page does not have.
    await page.evaluate('globalThis.__name = (marked) => marked');
    await page.evaluate(addHeader, HEADER_HEIGHT);
    await page.$eval('enpc-refund-form', (form) => {
      const start = document.createElement('span');
      start.tabIndex = -1;
      form.before(start);
      start.focus();
      form.scrollIntoView();
    });
    return new Keyboard(page);
  }

  /** Goes on with one key until the control has the focus; each stop on the way has to be seen. */
  async walksTo(name: string, key: KeyInput | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await this.#goes(key);
      const stop = await this.#stop();
      assert.equal(stop.problem, undefined);
      if (stop.name.includes(name)) return;
    }
    throw new Error(`The keyboard does not come to ${name}`);
  }

  async walksAndPresses(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.walksTo(name);
    await this.presses(key);
  }

  presses(key: KeyInput): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  types(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /** Waits until the focus has been led to an element by its id, where it can be seen. */
  async isLedTo(id: string): Promise<void> {
    let last: Stop | undefined;
    const isThere = async (): Promise<boolean> => {
      last = await this.#stop();
      return last.id === id && last.problem === undefined;
    };
    await eventually(isThere, `the focus is on ${id}`).catch((cause: unknown) => {
      throw new Error(`The focus is on ${last?.id}, ${last?.name}: ${last?.problem}`, {cause});
    });
  }

  async #goes(key: KeyInput | 'Shift+Tab'): Promise<void> {
    const {keyboard} = this.#page;
    if (key !== 'Shift+Tab') return keyboard.press(key);
    await keyboard.down('Shift');
    await keyboard.press('Tab');
    await keyboard.up('Shift');
  }

  #stop(): Promise<Stop> {
    return this.#page.evaluate(readStop, HEADER_HEIGHT);
  }
}
