import {unlessAborted} from '../adapter/abortable.ts';
import {isAdapterError} from '../adapter/adapter-error.ts';
import {isSignedOut} from '../adapter/reauthenticating-calls.ts';
import type {SessionAdapter} from '../adapter/refund-adapter.ts';
import {linkedController} from '../signing/egov-qr/linked-controller.ts';
import {onWakeUp} from '../signing/egov-qr/page-wakeups.ts';
import {thisPage, type SigningPage} from '../signing/egov-qr/signing-page.ts';

/** How the person's session stands, as far as they have to know. */
export type SessionStanding =
  | {readonly state: 'lasting'}
  | {
      readonly state: 'ending';
      /** Whole minutes, rounded up; at least one. */
      readonly minutesLeft: number;
      /** What came of the wish to stay. */
      readonly staying?: 'asked' | 'failed' | 'refused' | undefined;
    }
  | {readonly state: 'ended'};

/** How long before its end the person is warned (WCAG 2.2.1 wants 20 seconds at least). */
const WARNING_MS = 2 * 60_000;
const MINUTE_MS = 60_000;
/** After a question that was not answered. */
const RETRY_MS = 30_000;
const SHORTEST_REST_MS = 1000;
/** Timers take no longer pauses than 24 days; a session that long is asked for now and then. */
const LONGEST_REST_MS = 60 * MINUTE_MS;
/** An answer as old as this is asked for anew when the page wakes up. */
const STALE_MS = 2000;

/**
 * Knows when the person's session ends. The end is a moment, not a count: whenever something is to be
 * said, and when the page wakes up, the server is asked anew, so that whatever has made the session
 * longer meanwhile counts, in this tab or in another one.
 */
export class SessionWatch {
  readonly #session: SessionAdapter;
  readonly #onChange: () => void;
  readonly #page: SigningPage;
  #watching: AbortController | undefined;
  /** In milliseconds of this device's clock since 1970. */
  #deadline = Infinity;
  #isEnded = false;
  #lastFailed = false;
  #staying: 'asked' | 'failed' | 'refused' | undefined;

  constructor(session: SessionAdapter, onChange: () => void, page: SigningPage = thisPage) {
    this.#session = session;
    this.#onChange = onChange;
    this.#page = page;
  }

  get standing(): SessionStanding {
    if (this.#isEnded) return {state: 'ended'};
    const leftMs = this.#deadline - this.#page.now();
    if (leftMs > WARNING_MS) return {state: 'lasting'};
    const minutesLeft = Math.max(1, Math.ceil(leftMs / MINUTE_MS));
    return {state: 'ending', minutesLeft, staying: this.#staying};
  }

  /** Asks at once, and from now on when it is time to. */
  start(): void {
    this.stop();
    this.#watching = new AbortController();
    void this.#watch(this.#watching.signal);
  }

  stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }

  /** The person wants to stay. */
  async stay(): Promise<void> {
    if (this.#staying === 'asked' || !this.#watching) return;
    this.stop();
    this.#watching = new AbortController();
    const {signal} = this.#watching;
    this.#staying = 'asked';
    this.#onChange();
    const deadline = this.#deadline;
    await this.#take(this.#session.extend({signal}), signal);
    this.#staying = undefined;
    if (signal.aborted) return;
    if (this.#lastFailed) this.#staying = 'failed';
    else if (this.#deadline - deadline < SHORTEST_REST_MS) this.#staying = 'refused';
    this.#onChange();
    void this.#watch(signal, this.#restMs());
  }

  async #watch(signal: AbortSignal, firstRestMs = 0): Promise<void> {
    if (firstRestMs > 0) await this.#rest(firstRestMs, signal);
    while (this.#isWatching(signal)) {
      await this.#take(this.#session.remaining({signal}), signal);
      if (!this.#isWatching(signal)) return;
      this.#onChange();
      await this.#rest(this.#restMs(), signal);
    }
  }

  /** Whether this is still the watching that counts. */
  #isWatching(signal: AbortSignal): boolean {
    return this.#watching?.signal === signal;
  }

  /** Notes what the server says; never rejects. */
  async #take(answer: Promise<number>, signal: AbortSignal): Promise<void> {
    try {
      const leftMs = await unlessAborted(answer, signal);
      this.#lastFailed = false;
      this.#deadline = this.#page.now() + leftMs;
      this.#isEnded = leftMs <= 0;
      if (this.standing.state === 'lasting') this.#staying = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#lastFailed = true;
      // A mistake in the host's adapter is for its developer to see.
      if (!isAdapterError(error)) reportError(error);
      // A server that cannot be asked has said before when the end is.
      this.#isEnded ||= isSignedOut(error) || this.#deadline <= this.#page.now();
    }
  }

  /** How long nothing new can have to be said. */
  #restMs(): number {
    if (this.#isEnded) return LONGEST_REST_MS;
    const leftMs = this.#deadline - this.#page.now();
    const quietMs = leftMs > WARNING_MS ? leftMs - WARNING_MS : leftMs % MINUTE_MS || MINUTE_MS;
    const longestMs = this.#lastFailed ? RETRY_MS : LONGEST_REST_MS;
    return Math.min(Math.max(quietMs, SHORTEST_REST_MS), longestMs);
  }

  /** Waits, no longer than until the page wakes up. */
  async #rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    const rest = linkedController(signal);
    const begunAt = this.#page.now();
    const wake = (): void => {
      if (Math.abs(this.#page.now() - begunAt) > STALE_MS) rest.abort();
    };
    onWakeUp(this.#page, wake, rest.signal);
    await this.#page.pause(milliseconds, rest.signal).catch(() => undefined);
    rest.abort();
  }
}
