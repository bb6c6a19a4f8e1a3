import {setTimeout} from 'node:timers/promises';
import type {Page} from 'puppeteer-core';
import {eventually} from './eventually.ts';
import {inOneLine} from './page-text.ts';

/** Several turns of the widget's announcements. */
const QUIET_MS = 600;

/** A text that a live region was given, or the name of what the page has put the focus on. */
export interface Spoken {
  readonly how: 'polite' | 'assertive' | 'focus';
  readonly text: string;
}

declare global {
  interface Window {
    spoken?: Spoken[];
  }
}

/**
 * Runs in the page before its own scripts: keeps what a screen reader says without being asked: what
 * is added to a live region that was there before.
 */
function listen(): void {
  const spoken: {how: 'polite' | 'assertive' | 'focus'; text: string}[] = [];
  window.spoken = spoken;
  const textIn = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLStyleElement) return '';
    if (node instanceof HTMLElement && (node.hidden || node.ariaHidden === 'true')) return '';
    const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    return [...inside.childNodes].map(textIn).join(' ');
  };
  const observe = (root: ShadowRoot): void => {
    const watch = new MutationObserver((records) => {
      for (const {target, addedNodes} of records) {
        const region = target instanceof Element ? target.closest('[aria-live]') : null;
        if (!region?.isConnected) continue;
        const text = [...addedNodes].map(textIn).join(' ').replace(/\s+/gu, ' ').trim();
        const how = region.getAttribute('aria-live') === 'assertive' ? 'assertive' : 'polite';
        if (text !== '') spoken.push({how, text});
      }
    });
    watch.observe(root, {subtree: true, childList: true});
  };
  // Where the page leads the person: a heading, which no press of the keyboard reaches.
  const hearFocus = (root: ShadowRoot): void => {
    root.addEventListener('focusin', (event) => {
      const [target] = event.composedPath();
      if (!(target instanceof HTMLElement) || target.tabIndex !== -1) return;
      // An outer root hears it, too.
      if (target.getRootNode() !== root) return;
      spoken.push({how: 'focus', text: textIn(target).replace(/\s+/gu, ' ').trim()});
    });
  };
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attachShadow.call(this, init);
    observe(root);
    hearFocus(root);
    return root;
  };
}

/** Hears what a page says from its next opening on. */
export class Listener {
  readonly #page: Page;
  #heardBefore = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(page: Page): Promise<Listener> {
    // The compiler marks functions with it; those that run in the page, too.
    await page.evaluateOnNewDocument('globalThis.__name = (marked) => marked');
    await page.evaluateOnNewDocument(listen);
    return new Listener(page);
  }

  /** All that was said since the page was opened. */
  all(): Promise<readonly Spoken[]> {
    return this.#page.evaluate(() => window.spoken ?? []);
  }

  /** Waits until a text was said since the last time that was asked for. */
  async hears(text: string): Promise<void> {
    const wanted = inOneLine(text);
    await eventually(async () => {
      const news = (await this.all()).slice(this.#heardBefore);
      return news.some((spoken) => spoken.text.includes(wanted));
    }, `"${wanted}" is heard`);
  }

  /** Waits until nothing has been said for longer than announcements wait for their turn. */
  async isQuiet(): Promise<void> {
    let before = -1;
    for (;;) {
      const {length} = await this.all();
      if (length === before) return;
      before = length;
      await setTimeout(QUIET_MS);
    }
  }

  /** What was said since the last time that was asked for. */
  async news(): Promise<readonly Spoken[]> {
    const all = await this.all();
    const news = all.slice(this.#heardBefore);
    this.#heardBefore = all.length;
    return news;
  }
}
