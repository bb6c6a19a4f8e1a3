import type {DocumentId} from '../../../src/domain/document-to-sign.ts';

/**
 * Wakes those who wait for news about a document's signing sessions, within this process. What the
 * news are stands in the database: a missed call costs time, never truth.
 */
export class SessionNews {
  readonly #waiting = new Map<DocumentId, Set<() => void>>();
  #isClosed = false;

  /** The server is stopping: nobody waits any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  announce(id: DocumentId): void {
    for (const wake of this.#waiting.get(id) ?? []) wake();
  }

  close(): void {
    this.#isClosed = true;
    for (const id of this.#waiting.keys()) this.announce(id);
  }

  /** Begins to listen at once, so that nothing is missed between a look and the waiting. */
  listen(id: DocumentId): NewsListener {
    const listener = new NewsListener(() => {
      const listeners = this.#waiting.get(id);
      listeners?.delete(listener.wake);
      if (listeners?.size === 0) this.#waiting.delete(id);
    });
    const listeners = this.#waiting.get(id) ?? new Set();
    this.#waiting.set(id, listeners.add(listener.wake));
    if (this.#isClosed) listener.wake();
    return listener;
  }
}

/** One who waits. */
export class NewsListener {
  readonly #stop: () => void;
  #hasNews = false;
  #resolve: (() => void) | undefined;

  constructor(stop: () => void) {
    this.#stop = stop;
  }

  readonly wake = (): void => {
    this.#hasNews = true;
    this.#resolve?.();
  };

  /** Until there is news, or that many milliseconds have passed. */
  async waitForNews(milliseconds: number): Promise<void> {
    if (!this.#hasNews) {
      const {promise, resolve} = deferred();
      this.#resolve = resolve;
      // A timer alone must not keep the process: the request that waits does.
      const timer = setTimeout(resolve, milliseconds).unref();
      await promise;
      clearTimeout(timer);
    }
    this.#hasNews = false;
  }

  stop(): void {
    this.#stop();
  }
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return {promise, resolve};
}
