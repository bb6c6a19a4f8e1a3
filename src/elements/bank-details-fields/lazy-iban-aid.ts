import type {IbanCatalog} from '../../i18n/catalog.ts';
import {loadCatalog} from '../../i18n/load-catalog.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import type {LocalizedElement} from '../shared/localized-element.ts';
import type * as ibanAid from './iban-aid.ts';

/** What stands around the account number, with its words, until it has been fetched. */
export class LazyIbanAid {
  readonly #host: LocalizedElement;
  readonly #localize: LocalizeController;
  #module: typeof ibanAid | undefined;
  #loading: Promise<void> | undefined;
  /** The last try to fetch it came to nothing; the field itself works without it. */
  hasFailed = false;

  constructor(host: LocalizedElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /** What was fetched, with the words of the language on the screen. */
  get current(): {readonly aid: typeof ibanAid; readonly iban: IbanCatalog} | undefined {
    const iban = this.#localize.texts('iban');
    return this.#module && iban && {aid: this.#module, iban};
  }

  /** Fetches what is missing; after a failure each call tries again. */
  async want(): Promise<typeof ibanAid | undefined> {
    if (!this.current) {
      this.#loading ??= this.#load();
      await this.#loading;
    }
    return this.#module;
  }

  async #load(): Promise<void> {
    try {
      [this.#module] = await Promise.all([
        import('./iban-aid.ts'),
        loadCatalog('iban', this.#localize.language, this.#host.messages),
      ]);
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
  }
}
