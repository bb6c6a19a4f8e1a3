/**
 * The person's session has ended, and something here waits for them to be signed in again. A host that
 * can do that without leaving the page answers with `respondWith`; what was waiting then goes on. Left
 * without an answer, the person reads that they have to sign in. The detail is empty, and always will
 * be free of personal data.
 */
export class RefundAuthRequiredEvent extends CustomEvent<Readonly<Record<string, never>>> {
  static readonly type = 'refund-auth-required';
  #answer: Promise<unknown> | undefined;

  constructor() {
    super(RefundAuthRequiredEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: Object.freeze({}),
    });
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

declare global {
  interface HTMLElementEventMap {
    'refund-auth-required': RefundAuthRequiredEvent;
  }
  interface DocumentEventMap {
    'refund-auth-required': RefundAuthRequiredEvent;
  }
}
