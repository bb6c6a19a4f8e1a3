/** Tells those who listen that something has changed, without saying what. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  /** Calls the listener after each change, until the returned function is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** For one listener that takes its time: several changes meanwhile are one to it. */
export class ChangeWatch {
  #hasNews = false;
  #wake: () => void = () => undefined;
  readonly #stopListening: () => void;

  constructor(changes: Changes) {
    this.#stopListening = changes.listen(() => {
      this.#hasNews = true;
      this.#wake();
    });
  }

  /** True when something has changed since the last call; false when nothing did for that long. */
  async next(milliseconds: number): Promise<boolean> {
    if (!this.#hasNews) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const hadNews = this.#hasNews;
    this.#hasNews = false;
    return hadNews;
  }

  /** No more changes; a waiting `next`, or the following one, ends at once. */
  stop(): void {
    this.#stopListening();
    this.#hasNews = true;
    this.#wake();
  }
}
