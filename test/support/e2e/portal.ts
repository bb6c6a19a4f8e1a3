import assert from 'node:assert/strict';
import type {Page} from 'puppeteer-core';
import {LANGUAGES, type Language} from '../../../src/domain/language.ts';
import type {PersonId} from '../demo-server.ts';
import {axeViolations, isTooWide} from './accessibility.ts';
import {Applicant} from './applicant.ts';
import {seesElement} from './page-text.ts';

const LIST = 'refund-application-list';

/** A person on the pages of the portal. */
export class Portal extends Applicant {
  readonly #address: string;

  constructor(page: Page, address: string) {
    super(page);
    this.#address = address;
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

  async opensApplications(): Promise<void> {
    await this.#follows(() => this.page.click('nav a[href="/applications/"]'));
    await seesElement(this.page, `${LIST} >>> .applications`);
  }

  async reloads(): Promise<void> {
    await this.page.reload();
    await this.#isReady();
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
