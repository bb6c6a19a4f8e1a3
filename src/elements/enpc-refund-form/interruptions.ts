import type {ReactiveControllerHost} from 'lit';
import type {Wait} from '../../flow/refund-flow-controller.ts';
import type {InterruptionsCatalog} from '../../i18n/catalog.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import type {Patience} from './patience.ts';

/** What is said to someone who waits long, gives up waiting or comes back, once it has been fetched. */
export class Interruptions {
  readonly #host: ReactiveControllerHost;
  readonly #localize: Pick<LocalizeController, 'need' | 'texts'>;
  readonly #wait: () => Wait | undefined;
  #patience: Patience | undefined;

  constructor(
    host: ReactiveControllerHost,
    localize: Pick<LocalizeController, 'need' | 'texts'>,
    wait: () => Wait | undefined,
  ) {
    this.#host = host;
    this.#localize = localize;
    this.#wait = wait;
  }

  get texts(): InterruptionsCatalog | undefined {
    return this.#localize.texts('interruptions');
  }

  /** For someone who waits for long. */
  get waiting(): string | undefined {
    return this.texts && this.#patience?.words(this.texts);
  }

  /** Without them a person waits without words. */
  async prepare(): Promise<void> {
    try {
      const [{Patience}] = await Promise.all([
        import('./patience.ts'),
        this.#localize.need('interruptions'),
      ]);
      this.#patience ??= new Patience(this.#host, this.#wait);
      this.#host.requestUpdate();
    } catch {
      return;
    }
  }
}
