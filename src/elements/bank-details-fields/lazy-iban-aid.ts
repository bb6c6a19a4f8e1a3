import type {IbanCatalog} from '../../i18n/catalog.ts';
import {loadCatalog} from '../../i18n/load-catalog.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import type {LocalizedElement} from '../shared/localized-element.ts';
import type * as ibanAid from './iban-aid.ts';

/** What was fetched, with the words of the language on the screen. */
interface Loaded {
  readonly views: typeof ibanAid.ibanViews;
  readonly typing: ibanAid.IbanTyping;
  readonly iban: IbanCatalog;
}

/** What stands around the account number, with its words. The field itself works without it. */
export class LazyIbanAid {
  readonly #host: LocalizedElement;
  readonly #localize: LocalizeController;
  #aid: Omit<Loaded, 'iban'> | undefined;
  #isLoading = false;
  /** The last try to fetch it came to nothing. */
  hasFailed = false;

  constructor(host: LocalizedElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  get current(): Loaded | undefined {
    const iban = this.#localize.texts('iban');
    return this.#aid && iban && {...this.#aid, iban};
  }

  /** Fetches what is missing; after a failure each call tries again. */
  async want(): Promise<void> {
    if (this.current || this.#isLoading) return;
    this.#isLoading = true;
    try {
      const [aid] = await Promise.all([
        import('./iban-aid.ts'),
        loadCatalog('iban', this.#localize.language, this.#host.messages),
        this.#host.updateComplete,
      ]);
      this.#attach(aid);
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }

  #attach(aid: typeof ibanAid): void {
    const root = this.#host.shadowRoot;
    const field = root?.querySelector<HTMLInputElement>('#iban');
    if (!field || this.#aid) return;
    this.#aid = {views: aid.ibanViews, typing: new aid.IbanTyping(this.#host, field)};
    if (aid.styles.styleSheet) root?.adoptedStyleSheets.push(aid.styles.styleSheet);
  }
}
