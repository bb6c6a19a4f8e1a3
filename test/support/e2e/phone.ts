import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import type {AnswerOutcome, ScanOutcome} from '../../../demo/phone/phone-outcome.ts';
import type {PhoneSettings} from '../../../demo/phone/phone-settings.ts';
import type {Notice} from '../../../demo/phone/page/phone.js';
import {TEXTS} from '../../../demo/phone/page/phone-texts.js';
import {
  startPhoneSimulator,
  type PhoneSimulator,
} from '../../../demo/phone/start-phone-simulator.ts';
import {LANGUAGES, type Language} from '../../../src/domain/language.ts';
import {axeViolations, isTooWide} from './accessibility.ts';
import {inOneLine, pageText, seesElement, seesTexts} from './page-text.ts';

export interface PhoneOptions {
  /** The folder of the DEMO certificate authority. */
  readonly keysFolder: string;
  /** The only provider that the phone calls, for example `http://127.0.0.1:8080`. */
  readonly allowedOrigin: string;
  readonly settings?: Partial<PhoneSettings>;
  /** Of the phone; the machine's by default. */
  readonly clock?: () => Date;
}

/** What comes of an action on the phone, in a word. */
export type PhoneNews = AnswerOutcome['outcome'] | ScanOutcome['outcome'] | Notice;

/**
 * A person with the simulated phone. The simulator runs from `start` to `quit`; everything else
 * happens on its page, once it is shown in one of the test's.
 */
export class Phone {
  readonly #simulator: PhoneSimulator;
  #page: Page | undefined;

  private constructor(simulator: PhoneSimulator) {
    this.#simulator = simulator;
  }

  static async start({allowedOrigin, ...options}: PhoneOptions): Promise<Phone> {
    const connected = [allowedOrigin];
    return new Phone(await startPhoneSimulator({...options, connected, port: 0}));
  }

  quit(): Promise<void> {
    return this.#simulator.close();
  }

  get address(): string {
    return this.#simulator.address;
  }

  /** What a link for the same phone begins with; the encoded address of API №1 follows. */
  get appLinkAddress(): string {
    return `${this.address}?link=`;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the phone is shown in no page');
    return this.#page;
  }

  async isShownIn(page: Page): Promise<void> {
    this.#page = page;
    await page.goto(this.address);
    await this.#isReady();
  }

  /** Holds the camera at a picture of the screen (PNG). */
  async scans(screenshot: Uint8Array): Promise<PhoneNews> {
    const folder = await mkdtemp(join(tmpdir(), 'phone-screenshot-'));
    try {
      const file = join(folder, 'screenshot.png');
      await writeFile(file, screenshot);
      return await this.#newsAfter(async () => {
        const input = await this.page.$('input#screenshot');
        await input?.uploadFile(file);
      });
    } finally {
      await rm(folder, {recursive: true});
    }
  }

  /** Follows a link of `appLinkAddress`, which opens the program on the same phone. */
  async opensLink(appLink: string): Promise<PhoneNews> {
    await this.page.goto(appLink);
    return this.isOpenedIn(this.page);
  }

  /** A link that was followed there has opened the program in the page. */
  async isOpenedIn(page: Page): Promise<PhoneNews> {
    this.#page = page;
    await this.#isReady();
    return this.#news();
  }

  signs(): Promise<PhoneNews> {
    return this.#newsAfter(() => this.page.click('#sign'));
  }

  declines(): Promise<PhoneNews> {
    return this.#newsAfter(() => this.page.click('#decline'));
  }

  /** A part of the request on the screen, in the phone's language. */
  reads(what: 'organisation' | 'description' | 'valid-until' | 'documents'): Promise<string> {
    return this.#textOf(`#${what}`);
  }

  /** The rows above the Sign button, by their names. */
  async readsMeta(): Promise<Readonly<Record<string, string>>> {
    const rows = await this.page.$$eval('#documents dl > div', (found) =>
      found.map((row) => [...row.children].map(({textContent}) => textContent)),
    );
    return Object.fromEntries(rows.map(([name = '', value = '']) => [name, value]));
  }

  /** The document, byte for byte as it would be signed. */
  readsDocument(): Promise<string> {
    return this.page.$eval('#documents pre', ({textContent}) => textContent);
  }

  /** The provider's own sentence about what it has refused; '' when it gave none. */
  readsMessage(): Promise<string> {
    return this.#textOf('#result-text');
  }

  /** Where Back leads to; undefined when it leads nowhere. */
  backAddress(): Promise<string | undefined> {
    return this.page.$eval('#back', (link) => link.getAttribute('href') ?? undefined);
  }

  async scansAnother(): Promise<void> {
    await this.page.bringToFront();
    await this.page.click('#scan-again');
    await seesElement(this.page, '#home:not([hidden])');
  }

  /** In the settings of the simulator, as a person would. */
  async sets({language, ...settings}: Partial<PhoneSettings>): Promise<void> {
    await this.page.bringToFront();
    if (language) await this.choosesLanguage(language);
    await this.page.$eval('details.settings', (details) => details.setAttribute('open', ''));
    for (const [name, value] of Object.entries(settings)) {
      await this.page.$eval('#status', (status) => (status.textContent = ''));
      await this.page.$eval(
        `#settings [name=${name}]`,
        (control, wanted) => {
          if (control instanceof HTMLInputElement && typeof wanted === 'boolean') {
            control.checked = wanted;
          } else (control as HTMLInputElement | HTMLSelectElement).value = String(wanted);
          control.dispatchEvent(new Event('change', {bubbles: true}));
        },
        value,
      );
      await this.page.waitForFunction(() => document.querySelector('#status')?.textContent !== '');
    }
  }

  async choosesLanguage(language: Language): Promise<void> {
    await this.page.$eval(`[data-language=${language}]`, (button) => {
      (button as HTMLButtonElement).click();
    });
    await seesElement(this.page, `html[lang=${language}]`);
  }

  async sees(...sentences: readonly string[]): Promise<void> {
    await seesTexts(this.page, sentences);
  }

  text(): Promise<string> {
    return pageText(this.page);
  }

  /** That the page as it stands is accessible in all three languages, and is marked in each. */
  async isAccessible(state: string): Promise<void> {
    await this.page.bringToFront();
    for (const language of LANGUAGES) {
      await this.choosesLanguage(language);
      const where = `the phone: ${state}, ${language}`;
      assert.deepEqual(await axeViolations(this.page), [], where);
      assert.equal(await isTooWide(this.page), false, `${where}: has to be scrolled sideways`);
      const {title} = TEXTS[language];
      assert.ok((await this.page.title()).includes(title), `${where}: is not marked in its title`);
    }
    await this.sees('Телефон симуляторы', 'Симулятор телефона', 'not the real eGov Mobile');
  }

  async #newsAfter(act: () => Promise<void>): Promise<PhoneNews> {
    await this.page.bringToFront();
    await this.page.$eval('#phone', (phone) => phone.setAttribute('data-outcome', ''));
    await act();
    return this.#news();
  }

  async #news(): Promise<PhoneNews> {
    const phone = await seesElement(this.page, '#phone[data-outcome]:not([data-outcome=""])');
    return phone.evaluate((element) => element.getAttribute('data-outcome') as PhoneNews);
  }

  async #isReady(): Promise<void> {
    await seesElement(this.page, 'html[data-ready]');
  }

  async #textOf(selector: string): Promise<string> {
    return inOneLine(await this.page.$eval(selector, ({textContent}) => textContent));
  }
}
