import {setTimeout} from 'node:timers/promises';
import type {Frame, Page} from 'puppeteer-core';
import type {Language} from '../../../src/domain/language.ts';
import type {Catalog} from '../../../src/i18n/catalogs/form.ts';
import type {InterruptionsCatalog} from '../../../src/i18n/catalogs/interruptions.ts';
import type {PhoneCatalog} from '../../../src/i18n/catalogs/phone.ts';
import type {SigningCatalog} from '../../../src/i18n/catalogs/signing.ts';
import {texts as enInterruptions} from '../../../src/i18n/locales/en/interruptions.ts';
import {texts as enPhone} from '../../../src/i18n/locales/en/phone.ts';
import {texts as enSigning} from '../../../src/i18n/locales/en/signing.ts';
import {texts as en} from '../../../src/i18n/locales/en/form.ts';
import {texts as kkInterruptions} from '../../../src/i18n/locales/kk/interruptions.ts';
import {texts as kkPhone} from '../../../src/i18n/locales/kk/phone.ts';
import {texts as kkSigning} from '../../../src/i18n/locales/kk/signing.ts';
import {texts as kk} from '../../../src/i18n/locales/kk/form.ts';
import {texts as ruInterruptions} from '../../../src/i18n/locales/ru/interruptions.ts';
import {texts as ruPhone} from '../../../src/i18n/locales/ru/phone.ts';
import {texts as ruSigning} from '../../../src/i18n/locales/ru/signing.ts';
import {texts as ru} from '../../../src/i18n/locales/ru/form.ts';
import {eventually} from './eventually.ts';
import {focusedId, inOneLine, pageText, seesElement, seesTexts} from './page-text.ts';

/** The words of the form on both steps. */
const WORDS: Readonly<
  Record<
    Language,
    {
      readonly form: Catalog;
      readonly signing: SigningCatalog;
      readonly phone: PhoneCatalog;
      readonly interruptions: InterruptionsCatalog;
    }
  >
> = {
  kk: {form: kk, signing: kkSigning, phone: kkPhone, interruptions: kkInterruptions},
  ru: {form: ru, signing: ruSigning, phone: ruPhone, interruptions: ruInterruptions},
  en: {form: en, signing: enSigning, phone: enPhone, interruptions: enInterruptions},
};

export interface FormPlace {
  /** The selector of the form; `html >>> enpc-refund-form` for one inside of shadow roots. */
  readonly form?: string;
  /** Where the form's page is shown, when that is not the whole page. */
  readonly frame?: Frame;
}

/** A person at the form, on whichever page it stands. */
export class Applicant {
  language: Language = 'kk';
  readonly page: Page;
  /** The document with the form. */
  readonly frame: Frame;
  readonly #form: string;

  constructor(page: Page, {form = 'enpc-refund-form', frame = page.mainFrame()}: FormPlace = {}) {
    this.page = page;
    this.frame = frame;
    this.#form = form;
  }

  get form(): Catalog {
    return WORDS[this.language].form;
  }

  get signing(): SigningCatalog {
    return WORDS[this.language].signing;
  }

  get phone(): PhoneCatalog {
    return WORDS[this.language].phone;
  }

  get interruptions(): InterruptionsCatalog {
    return WORDS[this.language].interruptions;
  }

  /** With all that it has loaded. */
  async seesForm(): Promise<void> {
    // The heading of the wait before it is for voices alone.
    await seesElement(this.frame, `${this.#form} >>> #step-heading:not(.visually-hidden)`);
  }

  async ticks(orderNumber: string): Promise<void> {
    await this.frame.click(`${this.#form} >>> input[aria-label*="${orderNumber}"]`);
  }

  /** As it is written; voices hear the currency's word instead of its sign. */
  async total(): Promise<string> {
    const text = await this.frame.$eval(`${this.#form} >>> [part=total] .money`, (money) =>
      [...money.childNodes]
        .filter((node) => !(node instanceof Comment))
        .filter((node) => !(node instanceof Element && node.matches('.visually-hidden')))
        .map((node) => node.textContent)
        .join(''),
    );
    return inOneLine(text);
  }

  /** Key by key, into the field as it is. */
  async types(iban: string): Promise<void> {
    await this.turnsToIban();
    await this.page.keyboard.type(iban);
  }

  async turnsToIban(): Promise<void> {
    await this.frame.click(`${this.#form} >>> #iban`);
  }

  typedIban(): Promise<string> {
    return this.frame.$eval(
      `${this.#form} >>> input#iban`,
      (input) => (input as HTMLInputElement).value,
    );
  }

  async checksBankDetails(): Promise<void> {
    await this.frame.click(`${this.#form} >>> #verify`);
  }

  /** The button of the first step. */
  async asksToSign(clickCount = 1): Promise<void> {
    await this.#presses(this.form.sign.method.ncalayer, clickCount);
  }

  /** The other button of the first step. */
  async asksToSignWithPhone(): Promise<void> {
    await this.#presses(this.form.sign.method['egov-qr'], 1);
  }

  /** On the second step, in place of the way that was chosen. */
  async choosesPhone(): Promise<void> {
    await this.frame.click(`${this.#form} >>> input[value=egov-qr]`);
  }

  /** The code and the link that does the same on this very phone; both come together. */
  async seesCode(): Promise<void> {
    await seesElement(this.frame, `${this.#form} >>> a#open-app`);
  }

  /** What a camera sees of the screen with the code on it. */
  async showsCode(): Promise<Uint8Array> {
    await this.page.bringToFront();
    const code = await seesElement(this.frame, `${this.#form} >>> .qr-image`);
    await code.evaluate((element) => element.scrollIntoView({block: 'center'}));
    return this.page.screenshot();
  }

  /** The window is put away, as when another application is opened; the page is hidden then. */
  async isPutAway(): Promise<void> {
    await this.page.emulateFocusedPage(false);
    await this.#setWindowState('minimized');
    await this.page.waitForFunction(() => document.visibilityState === 'hidden', {polling: 100});
  }

  /** The person comes back to the window. */
  async isTakenUpAgain(): Promise<void> {
    await this.#setWindowState('normal');
    await this.page.waitForFunction(() => document.visibilityState === 'visible', {polling: 100});
    await this.page.emulateFocusedPage(true);
  }

  /** The button of the second step, which opens the window of NCALayer. */
  async choosesCertificate(clickCount = 1): Promise<void> {
    await this.page.bringToFront();
    await seesElement(this.frame, `${this.#form} >>> #sign`);
    await this.frame.click(`${this.#form} >>> #sign`, {count: clickCount, delay: 40});
  }

  /** Any button of the form by its words. */
  async presses(words: string): Promise<void> {
    await this.page.bringToFront();
    await this.#presses(words, 1);
  }

  /** As long as a heavy hand does: the key repeats while it is down. */
  async holdsEnterOn(words: string): Promise<void> {
    await this.page.bringToFront();
    const button = await seesElement(this.frame, this.#button(words));
    await button.focus();
    for (let repetition = 0; repetition < 5; repetition++) {
      await this.page.keyboard.down('Enter');
      await setTimeout(30);
    }
    await this.page.keyboard.up('Enter');
  }

  /** Everything of the first step, up to the fund's confirmation. */
  async fillsIn(orderNumber: string, iban: string): Promise<void> {
    await this.ticks(orderNumber);
    await this.types(iban);
    await this.checksBankDetails();
    await seesElement(this.frame, `${this.#form} >>> .verification .message.success`);
  }

  async seesDocument(): Promise<string> {
    const paper = await seesElement(this.frame, `${this.#form} >>> .paper`);
    return paper.evaluate((element) => element.textContent);
  }

  /** The application number of the fund's receipt. */
  async seesReceipt(): Promise<string> {
    await this.page.bringToFront();
    const number = await seesElement(this.frame, `${this.#form} >>> .receipt >>> strong.number`);
    return number.evaluate((element) => element.textContent);
  }

  async sees(...sentences: readonly string[]): Promise<void> {
    await seesTexts(this.frame, sentences);
  }

  /** What is said aloud, which only stands in the page for some seconds. */
  async hears(words: string): Promise<void> {
    const said = (): Promise<string[]> =>
      this.frame.$$eval(`${this.#form} >>> [aria-live] p`, (all) =>
        all.map((one) => one.textContent),
      );
    await eventually(
      async () => (await said()).map(inOneLine).includes(inOneLine(words)),
      `"${words}" is said`,
    );
  }

  text(): Promise<string> {
    return pageText(this.frame);
  }

  focusedId(): Promise<string> {
    return focusedId(this.frame);
  }

  /** Waits until no element of the form matches. */
  async hasNo(selector: string): Promise<void> {
    await eventually(async () => (await this.count(selector)) === 0, `no ${selector}`);
  }

  /** How many elements of the form match. */
  async count(selector: string): Promise<number> {
    return (await this.frame.$$(`${this.#form} >>> ${selector}`)).length;
  }

  async #setWindowState(windowState: 'minimized' | 'normal'): Promise<void> {
    const session = await this.page.createCDPSession();
    const {windowId} = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', {windowId, bounds: {windowState}});
    await session.detach();
  }

  async #presses(words: string, clickCount: number): Promise<void> {
    await seesElement(this.frame, this.#button(words));
    await this.frame.click(this.#button(words), {count: clickCount, delay: 40});
  }

  /** A button of the form by its accessible name. */
  #button(words: string): string {
    return `${this.#form} >>> ::-p-aria([name="${words.replaceAll('"', '\\"')}"][role="button"])`;
  }
}
