import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Work} from '../../flow/refund-flow.ts';
import type {InterruptionsCatalog} from '../../i18n/catalog.ts';

/** When the words are fetched, when they stand there, and when they are others (scenario 5). */
const WORDS_NEEDED_MS = 1000;
const LONG_MS = 4000;
const VERY_LONG_MS = 12_000;

interface PatienceHost extends ReactiveControllerHost {
  /** Fetches the words; does not reject. */
  prepareInterruptions(): Promise<void>;
}

/** Has something to say to a person who waits for the same call for long. */
export class Patience implements ReactiveController {
  readonly #host: PatienceHost;
  readonly #present: () => Work | undefined;
  #work: Work | undefined;
  #length: 'long' | 'veryLong' | undefined;
  #timers: readonly ReturnType<typeof setTimeout>[] = [];

  /** @param present the call that is being waited for now. */
  constructor(host: PatienceHost, present: () => Work | undefined) {
    this.#host = host;
    this.#present = present;
    host.addController(this);
  }

  hostUpdate(): void {
    const work = this.#present();
    if (work === this.#work) return;
    this.#begin(work);
  }

  hostDisconnected(): void {
    this.#begin(undefined);
  }

  /** What is to be said now. */
  words(interruptions: InterruptionsCatalog | undefined): string | undefined {
    return this.#length && this.#work && interruptions?.[this.#length][this.#work];
  }

  #begin(work: Work | undefined): void {
    this.#timers.forEach(clearTimeout);
    this.#work = work;
    this.#length = undefined;
    const say = (length: 'long' | 'veryLong'): void => {
      this.#length = length;
      this.#host.requestUpdate();
    };
    this.#timers = work
      ? [
          setTimeout(() => void this.#host.prepareInterruptions(), WORDS_NEEDED_MS),
          setTimeout(say, LONG_MS, 'long'),
          setTimeout(say, VERY_LONG_MS, 'veryLong'),
        ]
      : [];
  }
}
