import {pause} from './abortable.ts';
import {AdapterError} from './adapter-error.ts';
import type {CallOptions, SessionAdapter} from './refund-adapter.ts';

/** How long a session of the fund in memory lasts. */
export interface MemorySessionRules {
  /** Milliseconds from its beginning, or from its last extension. */
  readonly lifeMs: number;
  /** Whether it can be made longer; it can unless told otherwise. */
  readonly isExtendable?: boolean;
}

/** The session of the imagined person. Nobody signs in here: a new session simply begins. */
export class MemorySession implements SessionAdapter {
  readonly #rules: MemorySessionRules;
  readonly #now: () => Date;
  #endsAt = 0;

  constructor(rules: MemorySessionRules, now: () => Date) {
    this.#rules = rules;
    this.#now = now;
    this.begin();
  }

  /** As when the person signs in again. */
  begin(): void {
    this.#endsAt = this.#now().getTime() + this.#rules.lifeMs;
  }

  /** @throws {AdapterError} `unauthenticated` when the session has ended. */
  insist(): void {
    if (this.#remainingMs() <= 0) throw new AdapterError({code: 'unauthenticated'});
  }

  async remaining({signal}: CallOptions): Promise<number> {
    await pause(0, signal);
    this.insist();
    return this.#remainingMs();
  }

  async extend({signal}: CallOptions): Promise<number> {
    await pause(0, signal);
    this.insist();
    if (this.#rules.isExtendable ?? true) this.begin();
    return this.#remainingMs();
  }

  #remainingMs(): number {
    return this.#endsAt - this.#now().getTime();
  }
}
