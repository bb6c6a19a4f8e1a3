import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Wait} from '../../flow/refund-flow-controller.ts';
import type {InterruptionsCatalog} from '../../i18n/catalogs/interruptions.ts';

/** Scenario 5; the words are fetched before. */
const LONG_MS = 4000;
const VERY_LONG_MS = 12_000;

/** Has something to say to a person who waits for the same call for long. */
export class Patience implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #present: () => Wait | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param present what is being waited for now. */
  constructor(host: ReactiveControllerHost, present: () => Wait | undefined) {
    this.#host = host;
    this.#present = present;
    host.addController(this);
  }

  /** What is to be said now. */
  words({long, veryLong}: InterruptionsCatalog): string | undefined {
    const wait = this.#present();
    if (!wait) return undefined;
    const waited = performance.now() - wait.since;
    if (waited < LONG_MS) return undefined;
    return (waited < VERY_LONG_MS ? long : veryLong)[wait.work];
  }

  /** Draws again when there is something else to say. */
  hostUpdated(): void {
    clearTimeout(this.#timer);
    const wait = this.#present();
    if (!wait) return;
    const waited = performance.now() - wait.since;
    const next = [LONG_MS, VERY_LONG_MS].find((ms) => ms > waited);
    // A timer may go off a little before its time by this clock.
    const redraw = (): void => this.#host.requestUpdate();
    if (next !== undefined) this.#timer = setTimeout(redraw, next - waited + 1);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
