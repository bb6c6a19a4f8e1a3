import type {Page} from 'puppeteer-core';
import {eventually} from './eventually.ts';
import {inOneLine} from './page-text.ts';

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
 * Runs in the page before its own scripts: keeps what a screen reader says without being asked. An
 * alert is heard when it comes, a status only when it changes: one that comes with its words is not.
 */
function listen(): void {
  const spoken: {how: 'polite' | 'assertive' | 'focus'; text: string}[] = [];
  window.spoken = spoken;
  const said = new WeakMap<Element, string>();
  const textIn = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLStyleElement) return '';
    if (node instanceof HTMLElement && (node.hidden || node.ariaHidden === 'true')) return '';
    const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    return [...inside.childNodes].map(textIn).join(' ');
  };
  const regionOf = (node: Node): Element | undefined => {
    for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      if (at instanceof Element && at.matches('[role=status], [role=alert]')) return at;
    }
    return undefined;
  };
  const hear = (region: Element, isHeard: boolean): void => {
    const text = textIn(region).replace(/\s+/gu, ' ').trim();
    if (text === (said.get(region) ?? '')) return;
    said.set(region, text);
    const how = region.matches('[role=alert]') ? 'assertive' : 'polite';
    if (isHeard && text !== '') spoken.push({how, text});
  };
  const observe = (root: ShadowRoot): void => {
    const watch = new MutationObserver((records) => {
      const changed = new Set<Element>();
      for (const {target, addedNodes} of records) {
        const region = regionOf(target);
        if (region) changed.add(region);
        for (const added of addedNodes) {
          if (!(added instanceof Element)) continue;
          const found = [added, ...added.querySelectorAll('*')].filter((element) =>
            element.matches('[role=status], [role=alert]'),
          );
          for (const one of found) hear(one, one.matches('[role=alert]'));
        }
      }
      for (const region of changed) if (region.isConnected) hear(region, true);
    });
    watch.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['hidden', 'aria-hidden'],
    });
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

  /** What was said since the last time that was asked for. */
  async news(): Promise<readonly Spoken[]> {
    const all = await this.all();
    const news = all.slice(this.#heardBefore);
    this.#heardBefore = all.length;
    return news;
  }
}
