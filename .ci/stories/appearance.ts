import type {CDPSession, Page} from 'puppeteer-core';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import type {BrowserName} from '../../test/support/runners/browsers.ts';

/** `forced`: the few colours that the person's system allows, as in Windows' contrast themes. */
export type Scheme = 'light' | 'dark' | 'forced';

/** How a story that has been played is looked at. */
export interface Appearance {
  readonly language: Language;
  readonly scheme: Scheme;
}

/** All three languages, light and dark, and once with forced colours. */
export const APPEARANCES: readonly Appearance[] = [
  ...(['light', 'dark'] as const).flatMap((scheme) =>
    LANGUAGES.map((language) => ({language, scheme})),
  ),
  {language: 'kk', scheme: 'forced'},
];

export const nameOf = ({language, scheme}: Appearance): string => `${language}, ${scheme}`;

/** Runs in the page: what the story's decorator does, without rendering the story anew. */
function applyToPage(language: string, colorScheme: string): void {
  document.documentElement.style.colorScheme = colorScheme;
  document.querySelector('#storybook-root [lang]')?.setAttribute('lang', language);
}

/** Runs in the page: whether every element of ours is written in the language. */
function isWrittenIn(language: string): boolean {
  const left: ParentNode[] = [document];
  for (let root = left.pop(); root; root = left.pop()) {
    for (const {shadowRoot} of root.querySelectorAll('*')) {
      if (!shadowRoot) continue;
      const written = shadowRoot.querySelector('.root')?.getAttribute('lang');
      if (typeof written === 'string' && written !== language) return false;
      left.push(shadowRoot);
    }
  }
  return true;
}

/** Shows the stories of a page in other ways, each in the same page and without playing it again. */
export class Mirror {
  readonly #page: Page;
  /** Of the debugger, through which colours are forced; only Chromium has it. */
  readonly #session: CDPSession | undefined;

  private constructor(page: Page, session: CDPSession | undefined) {
    this.#page = page;
    this.#session = session;
  }

  /** Colours can only be forced as long as one and the same session of the debugger lasts. */
  static async holdBefore(page: Page, browser: BrowserName): Promise<Mirror> {
    return new Mirror(page, browser === 'chromium' ? await page.createCDPSession() : undefined);
  }

  /** @throws {Error} for forced colours where the browser cannot be told to force them. */
  async show({language, scheme}: Appearance): Promise<void> {
    if (this.#session) {
      const value = scheme === 'forced' ? 'active' : 'none';
      await this.#session.send('Emulation.setEmulatedMedia', {
        features: [{name: 'forced-colors', value}],
      });
    } else if (scheme === 'forced') {
      throw new Error('Only Chromium forces colours when it is told to');
    }
    await this.#page.evaluate(applyToPage, language, scheme === 'dark' ? 'dark' : 'light');
    await this.#page.waitForFunction(isWrittenIn, {}, language);
  }
}
