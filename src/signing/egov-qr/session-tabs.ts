import {linkedController} from './linked-controller.ts';
import {onWakeUp} from './page-wakeups.ts';
import {isVisible, type SigningPage} from './signing-page.ts';

/** Why work, or waiting for it, was stopped: from now on another tab does it, or this one. */
const TAKEN_OVER = new Error('the work changes tabs');

/** The tabs of this browser that wait for the same session: one works, and tells the others. */
export class SessionTabs {
  readonly #page: SigningPage;
  readonly #name: string;
  readonly #channel: BroadcastChannel | undefined;

  /**
   * @param name the same in all tabs that wait for the same.
   * @param onNews hears what another tab tells.
   * @param signal ends the exchange.
   */
  constructor(
    page: SigningPage,
    name: string,
    onNews: (news: unknown) => void,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#name = name;
    const channel = page.openChannel(name);
    this.#channel = channel;
    channel?.addEventListener('message', ({data}) => onNews(data));
    signal.addEventListener('abort', () => channel?.close());
  }

  /** Every page of the origin can hear it: nothing personal. */
  tell(news: string): void {
    this.#channel?.postMessage(news);
  }

  /**
   * Does the work when it is this tab's turn: at once in a visible tab, which takes the work from
   * another one; otherwise when no other tab does it. Work that is taken away is aborted, and begun
   * anew at the next turn. Where tabs cannot agree, each one works.
   */
  async inTurn<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> {
    const {locks} = this.#page;
    if (!locks) return work(signal);
    for (let takesOver = isVisible(this.#page); ;) {
      const turn = linkedController(signal);
      const queue = linkedController(turn.signal);
      let working = undefined as Promise<Result> | undefined;
      const begin = (): Promise<Result> => (working = work(turn.signal));
      onWakeUp(
        this.#page,
        () => !working && isVisible(this.#page) && queue.abort(TAKEN_OVER),
        turn.signal,
      );
      try {
        // Taking over cannot be aborted; it does not wait either.
        const options = takesOver ? {steal: true} : {signal: queue.signal};
        await locks.request(this.#name, options, begin).catch(() => {
          signal.throwIfAborted();
          if (working) turn.abort(TAKEN_OVER);
          else queue.signal.throwIfAborted();
        });
        // Frames in a sandbox have locks that they may not use.
        return await (working ?? work(turn.signal));
      } catch (error) {
        if (error !== TAKEN_OVER) throw error;
        takesOver = !working;
      } finally {
        turn.abort();
      }
    }
  }
}
