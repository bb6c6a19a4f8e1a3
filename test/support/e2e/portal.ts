import assert from 'node:assert/strict';
import {setTimeout} from 'node:timers/promises';
import type {Page} from 'puppeteer-core';
import {LANGUAGES, type Language} from '../../../src/domain/language.ts';
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
import type {PersonId} from '../demo-server.ts';
import {axeViolations, isTooWide} from './accessibility.ts';
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

const FORM = 'enpc-refund-form';
const LIST = 'refund-application-list';

/** A button of the form by its accessible name. */
const buttonOf = (words: string): string =>
  `${FORM} >>> ::-p-aria([name="${words.replaceAll('"', '\\"')}"][role="button"])`;

/** A person on the pages of the portal. */
export class Portal {
  language: Language = 'kk';
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
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

  async open(path = '/'): Promise<void> {
    await this.page.goto(new URL(path, this.#address).href);
    await this.#isReady();
  }

  /** With the buttons in the portal's header. */
  async choosesLanguage(language: Language): Promise<void> {
    await this.page.click(`[data-language=${language}]`);
    this.language = language;
    await this.#isWrittenIn(language);
  }

  /** As one of the invented people, whose button fills in the form. */
  async signsIn(id: PersonId): Promise<void> {
    await this.page.click(`[data-person=${id}]`);
    await this.#follows(() => this.page.click('#sign-in [type=submit]'));
  }

  /** From the services to the form, with the orders of the person on the screen. */
  async appliesForRefund(): Promise<void> {
    await this.#follows(() => this.page.click('main a.primary'));
    await this.seesForm();
  }

  /** With all that it has loaded. */
  async seesForm(): Promise<void> {
    // The heading of the wait before it is for voices alone.
    await seesElement(this.page, `${FORM} >>> #step-heading:not(.visually-hidden)`);
  }

  async opensApplications(): Promise<void> {
    await this.#follows(() => this.page.click('nav a[href="/applications/"]'));
    await seesElement(this.page, `${LIST} >>> .applications`);
  }

  async reloads(): Promise<void> {
    await this.page.reload();
    await this.#isReady();
  }

  async ticks(orderNumber: string): Promise<void> {
    await this.page.click(`${FORM} >>> input[aria-label*="${orderNumber}"]`);
  }

  /** As it is written; voices hear the currency's word instead of its sign. */
  async total(): Promise<string> {
    const text = await this.page.$eval(`${FORM} >>> [part=total] .money`, (money) =>
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
    await this.page.click(`${FORM} >>> #iban`);
    await this.page.keyboard.type(iban);
  }

  typedIban(): Promise<string> {
    return this.page.$eval(`${FORM} >>> input#iban`, (input) => (input as HTMLInputElement).value);
  }

  async checksBankDetails(): Promise<void> {
    await this.page.click(`${FORM} >>> #verify`);
  }

  /** The button of the first step. */
  async asksToSign(clickCount = 1): Promise<void> {
    await this.#presses(this.form.sign.method.ncalayer, clickCount);
  }

  /** The other button of the first step. */
  async asksToSignWithPhone(): Promise<void> {
    await this.#presses(this.form.sign.method['egov-qr'], 1);
  }

  /** The code and the link that does the same on this very phone; both come together. */
  async seesCode(): Promise<void> {
    await seesElement(this.page, `${FORM} >>> a#open-app`);
  }

  /** What a camera sees of the screen with the code on it. */
  async showsCode(): Promise<Uint8Array> {
    await this.page.bringToFront();
    const code = await seesElement(this.page, `${FORM} >>> .qr-image`);
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
    await seesElement(this.page, `${FORM} >>> #sign`);
    await this.page.click(`${FORM} >>> #sign`, {count: clickCount, delay: 40});
  }

  /** Any button of the form by its words. */
  async presses(words: string): Promise<void> {
    await this.page.bringToFront();
    await this.#presses(words, 1);
  }

  /** As long as a heavy hand does: the key repeats while it is down. */
  async holdsEnterOn(words: string): Promise<void> {
    await this.page.bringToFront();
    const button = await seesElement(this.page, buttonOf(words));
    await button.focus();
    for (let repetition = 0; repetition < 5; repetition++) {
      await this.page.keyboard.down('Enter');
      await setTimeout(30);
    }
    await this.page.keyboard.up('Enter');
  }

  /** Closes the portal's own question to sign in again. */
  async putsOffSigningIn(): Promise<void> {
    const dialog = await this.page.waitForSelector('#sign-in-dialog[open]');
    await this.page.click('#sign-in-dialog button[type=button]');
    await dialog?.dispose();
  }

  /** For a session that has ended here. */
  async signsInInAnotherTab(id: PersonId): Promise<void> {
    const page = await this.page.browserContext().newPage({type: 'window'});
    const other = new Portal(page, this.#address);
    other.language = this.language;
    await other.open();
    await other.signsIn(id);
    await page.close();
    await this.page.bringToFront();
  }

  /** Everything of the first step, up to the fund's confirmation. */
  async fillsIn(orderNumber: string, iban: string): Promise<void> {
    await this.ticks(orderNumber);
    await this.types(iban);
    await this.checksBankDetails();
    await seesElement(this.page, `${FORM} >>> .verification .message.success`);
  }

  async seesDocument(): Promise<string> {
    const paper = await seesElement(this.page, `${FORM} >>> .paper`);
    return paper.evaluate((element) => element.textContent);
  }

  /** The application number of the fund's receipt. */
  async seesReceipt(): Promise<string> {
    await this.page.bringToFront();
    const number = await seesElement(this.page, `${FORM} >>> .receipt >>> strong.number`);
    return number.evaluate((element) => element.textContent);
  }

  async sees(...sentences: readonly string[]): Promise<void> {
    await seesTexts(this.page, sentences);
  }

  /** What is said aloud, which only stands in the page for some seconds. */
  async hears(words: string): Promise<void> {
    const said = (): Promise<string[]> =>
      this.page.$$eval(`${FORM} >>> [aria-live] p`, (all) => all.map((one) => one.textContent));
    await eventually(
      async () => (await said()).map(inOneLine).includes(inOneLine(words)),
      `"${words}" is said`,
    );
  }

  text(): Promise<string> {
    return pageText(this.page);
  }

  focusedId(): Promise<string> {
    return focusedId(this.page);
  }

  /** Waits until no element of the form matches. */
  async hasNo(selector: string): Promise<void> {
    await eventually(async () => (await this.count(selector)) === 0, `no ${selector}`);
  }

  /** How many elements of the form match. */
  async count(selector: string): Promise<number> {
    return (await this.page.$$(`${FORM} >>> ${selector}`)).length;
  }

  /**
   * That the page as it stands is accessible in all three languages. They are changed as a script
   * of the page would, so that the focus stays where it is.
   */
  async isAccessible(state: string): Promise<void> {
    await this.page.bringToFront();
    const others = LANGUAGES.filter((language) => language !== this.language);
    for (const language of [...others, this.language]) {
      await this.page.$eval(`[data-language=${language}]`, (button) => {
        (button as HTMLButtonElement).click();
      });
      await this.#isWrittenIn(language);
      const where = `${state}, ${language}`;
      assert.deepEqual(await axeViolations(this.page), [], where);
      assert.equal(await isTooWide(this.page), false, `${where}: has to be scrolled sideways`);
    }
  }

  async #setWindowState(windowState: 'minimized' | 'normal'): Promise<void> {
    const session = await this.page.createCDPSession();
    const {windowId} = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', {windowId, bounds: {windowState}});
    await session.detach();
  }

  async #presses(words: string, clickCount: number): Promise<void> {
    await seesElement(this.page, buttonOf(words));
    await this.page.click(buttonOf(words), {count: clickCount, delay: 40});
  }

  async #follows(action: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForNavigation(), action()]);
    await this.#isReady();
  }

  async #isReady(): Promise<void> {
    await this.page.waitForSelector('html[data-ready]');
    await this.#isWrittenIn(this.language);
  }

  /** The portal's words, and the form's where there is one. */
  async #isWrittenIn(language: Language): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => {
        if (document.documentElement.lang !== wanted) return false;
        const root = document.querySelector('enpc-refund-form')?.shadowRoot;
        return !root || root.querySelector('.root')?.getAttribute('lang') === wanted;
      },
      {},
      language,
    );
  }
}
