import {PublicEvent} from './public-event.ts';

/**
 * The person's session has ended, and something here waits for them to be signed in again. A host that
 * can do that without leaving the page answers with `respondWith`; what was waiting then goes on. Left
 * without an answer, the person reads that they have to sign in.
 */
export class RefundAuthRequiredEvent extends PublicEvent<object> {
  static readonly type = 'refund-auth-required';
  #answer: Promise<unknown> | undefined;

  constructor() {
    super(RefundAuthRequiredEvent.type, {}, {cancelable: true});
  }

  /**
   * To be called while the event is being told, by one listener: the first answer counts.
   *
   * @param signedIn fulfilled when the person is signed in again; rejects when they are not, or do not
   *   want to be.
   */
  respondWith(signedIn: PromiseLike<unknown>): void {
    this.#answer ??= Promise.resolve(signedIn);
    this.preventDefault();
  }

  /** Whether the person is signed in again. To be asked once the event has been told. @internal */
  get isSignedIn(): Promise<boolean> {
    return this.#answer
      ? this.#answer.then(
          () => true,
          () => false,
        )
      : Promise.resolve(false);
  }
}
