import type {ReactiveControllerHost} from 'lit';
import type {CatalogPart, Catalogs} from '../../i18n/catalog-parts.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';

/** What was fetched, with its words in the language on the screen. */
export interface Fetched<Made, Part extends CatalogPart> {
  readonly made: Made;
  readonly words: Catalogs[Part];
}

/** For so long after a failure a drawing does not fetch anew. */
const RETRY_MS = 5000;

/** A part of an element that is fetched, with its words, when it is wanted for the first time. */
export class Lazy<Made, Part extends CatalogPart> {
  readonly #host: ReactiveControllerHost;
  readonly #localize: Pick<LocalizeController, 'need' | 'texts'>;
  readonly #words: Part;
  readonly #make: () => Promise<Made>;
  #made: Made | undefined;
  #isLoading = false;
  #failedAt: number | undefined;

  constructor(
    host: ReactiveControllerHost,
    localize: Pick<LocalizeController, 'need' | 'texts'>,
    words: Part,
    make: () => Promise<Made>,
  ) {
    this.#host = host;
    this.#localize = localize;
    this.#words = words;
    this.#make = make;
  }

  /** `undefined` until both the part and its words are there. */
  get current(): Fetched<Made, Part> | undefined {
    const words = this.#localize.texts(this.#words);
    return this.#made && words && {made: this.#made, words};
  }

  /** The last try to fetch it came to nothing. */
  get hasFailed(): boolean {
    return this.#failedAt !== undefined;
  }

  /** For drawings: what is there; fetches it when that was not tried just now. */
  wanted(): Fetched<Made, Part> | undefined {
    const isTooEarly = this.#failedAt && performance.now() - this.#failedAt < RETRY_MS;
    if (!isTooEarly) void this.want();
    return this.current;
  }

  /** Fetches it, once; after a failure the next call tries again. Does not reject. */
  async want(): Promise<void> {
    if (this.#made || this.#isLoading) return;
    this.#isLoading = true;
    this.#failedAt = undefined;
    try {
      const [made] = await Promise.all([this.#make(), this.#localize.need(this.#words)]);
      this.#made = made;
    } catch {
      this.#failedAt = performance.now();
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
