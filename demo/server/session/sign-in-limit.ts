import {MINUTE_MS, type Clock} from '../clock.ts';

const ATTEMPTS_ALLOWED = 5;
const WINDOW_MS = 5 * MINUTE_MS;
/** So that guessing at many numbers cannot fill the memory. */
const NUMBERS_REMEMBERED = 10_000;

interface Attempts {
  readonly count: number;
  readonly until: number;
}

/**
 * Slows down the guessing of passwords: five wrong ones for a number, then five minutes of none. An
 * attempt counts from its beginning, so that guesses sent all at once count too.
 */
export class SignInLimit {
  readonly #clock: Clock;
  readonly #attempts = new Map<string, Attempts>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Seconds until this number may try again; `undefined` when it may now. */
  secondsToWait(iin: string): number | undefined {
    const attempts = this.#recent(iin);
    if (!attempts || attempts.count < ATTEMPTS_ALLOWED) return undefined;
    return Math.ceil((attempts.until - this.#now()) / 1000);
  }

  /** To be called before the password is compared; it counts unless success is recorded. */
  recordAttempt(iin: string): void {
    const count = (this.#recent(iin)?.count ?? 0) + 1;
    this.#attempts.delete(iin);
    this.#attempts.set(iin, {count, until: this.#now() + WINDOW_MS});
    const [oldest] = this.#attempts.keys();
    if (this.#attempts.size > NUMBERS_REMEMBERED && oldest !== undefined) {
      this.#attempts.delete(oldest);
    }
  }

  recordSuccess(iin: string): void {
    this.#attempts.delete(iin);
  }

  #recent(iin: string): Attempts | undefined {
    const attempts = this.#attempts.get(iin);
    return attempts && attempts.until > this.#now() ? attempts : undefined;
  }

  #now(): number {
    return this.#clock().getTime();
  }
}
