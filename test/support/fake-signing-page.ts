import type {SigningPage} from '../../src/signing/egov-qr/signing-page.ts';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Counts who listens; here everybody does so until a signal aborts. */
class CountingTarget extends EventTarget {
  listeners = 0;

  override addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions,
  ): void {
    super.addEventListener(name, listener, options);
    this.listeners += 1;
    options?.signal?.addEventListener('abort', () => (this.listeners -= 1));
  }
}

class FakeDocument extends CountingTarget {
  visibilityState: DocumentVisibilityState = 'visible';
}

/** A page whose clock only the test moves. Unless given others, it has neither locks nor channels. */
export class FakeSigningPage implements SigningPage {
  readonly window = new CountingTarget();
  readonly document = new FakeDocument();
  locks: SigningPage['locks'];
  openChannel: SigningPage['openChannel'] = () => undefined;
  chance = 1;
  readonly #timers = new Set<Timer>();
  #time = Date.UTC(2026, 10, 22, 9);
  #clockError = 0;

  readonly now = (): number => this.#time + this.#clockError;
  readonly random = (): number => this.chance;

  readonly pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const timer = {at: this.#time + milliseconds, ring: resolve};
      this.#timers.add(timer);
      signal.addEventListener('abort', () => {
        this.#timers.delete(timer);
        reject(signal.reason as Error);
      });
    });

  get pendingTimers(): number {
    return this.#timers.size;
  }

  get listeners(): number {
    return this.window.listeners + this.document.listeners;
  }

  /** Lets time pass: each timer rings when it is due, and what it sets off is done by then. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#time + milliseconds;
    for (;;) {
      await settled();
      const [next] = [...this.#timers].sort((one, other) => one.at - other.at);
      if (!next || next.at > end) break;
      this.#timers.delete(next);
      this.#time = Math.max(this.#time, next.at);
      next.ring();
    }
    this.#time = end;
  }

  /** The device sleeps: the clock goes on, and no timer rings. */
  sleep(milliseconds: number): void {
    this.#time += milliseconds;
  }

  /** Somebody sets the clock; the timers know nothing of that. */
  setClock(byMs: number): void {
    this.#clockError += byMs;
  }

  async wake(name: 'focus' | 'pageshow' | 'online' = 'focus'): Promise<void> {
    this.window.dispatchEvent(new Event(name));
    await settled();
  }

  async turn(visibility: DocumentVisibilityState): Promise<void> {
    this.document.visibilityState = visibility;
    this.document.dispatchEvent(new Event('visibilitychange'));
    await settled();
  }
}

/** Every promise that can be settled without time passing is settled. */
export async function settled(): Promise<void> {
  for (let tick = 0; tick < 50; tick++) await Promise.resolve();
}
