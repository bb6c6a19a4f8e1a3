import assert from 'node:assert/strict';
import type {Page} from 'puppeteer-core';
import {DEMO_PASSWORD} from '../../../demo/certificate-authority/demo-keys.ts';
import type {DemoKeyKind} from '../../../demo/certificate-authority/certificate-profile.ts';
import type {SimulatorMode} from '../../../demo/ncalayer-simulator/simulator-settings.ts';
import {TEXTS} from '../../../demo/ncalayer-simulator/window/window-texts.js';
import type {PersonId} from '../demo-server.ts';
import {axeViolations, isTooWide} from './accessibility.ts';
import {personOf} from './personal-data.ts';
import {eventually} from './eventually.ts';
import {inOneLine, pageText, seesElement, seesTexts} from './page-text.ts';

/** Keys of a person, each with why it cannot be chosen; '' when it can. */
type Obstacles = Readonly<Record<string, string>>;

/** A person in front of the simulator's window, which stands for NCALayer's own. */
export class NcalayerWindow {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address);
    await seesElement(this.#page, '#waiting:not([hidden])');
  }

  /** Waits for the request of the page. */
  async isAsked(): Promise<void> {
    await this.#page.bringToFront();
    await seesElement(this.#page, '#dialog:not([hidden])');
  }

  async sees(...sentences: readonly string[]): Promise<void> {
    await seesTexts(this.#page, sentences);
  }

  text(): Promise<string> {
    return pageText(this.#page);
  }

  /** The only key that fits is chosen already. */
  async signs(): Promise<void> {
    await this.isAsked();
    await this.#page.type('#password', DEMO_PASSWORD);
    await this.#page.click('#sign');
    await this.#isDone();
  }

  /** Chooses a certain key among all that the window offers. */
  async signsWith(id: PersonId, kind: DemoKeyKind): Promise<void> {
    await this.isAsked();
    const language = await this.#page.$eval('html', ({lang}) => lang);
    const words = language === 'ru' ? TEXTS.ru : TEXTS.kk;
    const facts = [words.kind[kind], `${words.iin} ${personOf(id).iin}`];
    const labels = await this.#page.$$('#allowed-keys label');
    for (const label of labels) {
      const shown = await label.$eval('.facts', ({textContent}) => textContent);
      const shownFacts = inOneLine(shown).split(' · ');
      if (!facts.every((fact) => shownFacts.includes(fact))) continue;
      await label.click();
      return this.signs();
    }
    throw new Error(`no key offers itself as ${facts.join(', ')}`);
  }

  async cancels(): Promise<void> {
    await this.isAsked();
    await this.#page.click('#cancel');
    await this.#isDone();
  }

  /** Closes the window of a page that does not wait any more; another page's request comes up. */
  async turnsToNext(): Promise<void> {
    const behind = (await this.countOfRequests()) - 1;
    await this.#page.click('#cancel');
    await eventually(async () => (await this.countOfRequests()) === behind, 'the next one is up');
  }

  /** Why each key of a person cannot be chosen, by the kind of the key, in the window's words. */
  async obstaclesOf(id: PersonId): Promise<Obstacles> {
    await this.isAsked();
    const iin = personOf(id).iin;
    return this.#page.$$eval(
      '.key',
      (labels, wanted) =>
        Object.fromEntries(
          labels
            .filter((label) => label.textContent.includes(wanted))
            .map((label) => [
              label.querySelector('.facts')?.textContent.split(' · ')[0] ?? '',
              label.querySelector('input')?.disabled
                ? (label.querySelector('.obstacle')?.textContent ?? '')
                : '',
            ]),
        ),
      iin,
    );
  }

  /** How many requests wait for the person: the one in the window and those behind it. */
  async countOfRequests(): Promise<number> {
    return this.#page.evaluate(() => {
      if (document.querySelector('#dialog:not([hidden])') === null) return 0;
      const behind = document.querySelector('#waiting-count')?.textContent ?? '';
      return 1 + Number(/\d+/.exec(behind)?.[0] ?? 0);
    });
  }

  async behavesAs(mode: SimulatorMode): Promise<void> {
    await this.#page.bringToFront();
    await this.#page.$eval('details.settings', (settings) => settings.setAttribute('open', ''));
    await this.#page.select('#mode', mode);
  }

  async isAccessible(): Promise<void> {
    await this.#page.bringToFront();
    assert.deepEqual(await axeViolations(this.#page), [], 'the window of the simulator');
    assert.equal(await isTooWide(this.#page), false, 'the window of the simulator is too wide');
  }

  async #isDone(): Promise<void> {
    await seesElement(this.#page, '#waiting:not([hidden])');
  }
}
