import {PublicEvent} from './public-event.ts';

/**
 * Asks the page before something is done. `preventDefault()`, or a promise given to `waitUntil` that
 * rejects, stops it quietly: the person stays where they are, and can begin it again.
 */
export abstract class BeforeEvent<Detail extends object> extends PublicEvent<Detail> {
  readonly #promises: Promise<unknown>[] = [];

  constructor(type: string, detail: Detail) {
    super(type, detail, {cancelable: true});
  }

  /** To be called while the event is being told. What is to be done waits until the promise is fulfilled. */
  waitUntil(promise: PromiseLike<unknown>): void {
    this.#promises.push(Promise.resolve(promise));
  }

  /** The page's answer, once the event has been told: at once where nobody makes it wait. @internal */
  get isAllowed(): boolean | Promise<boolean> {
    const answer = Promise.all(this.#promises).then(
      () => true,
      () => false,
    );
    if (this.defaultPrevented) return false;
    return this.#promises.length === 0 || answer;
  }
}
