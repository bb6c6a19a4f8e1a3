import type {AdapterFailureCode} from '../../adapter/adapter-error.ts';
import type {SigningErrorCode} from '../../signing/signing-error.ts';
import {PublicEvent} from './public-event.ts';

/** What has failed; `src/errors.ts` has the meaning of each code. */
export type RefundError =
  | {readonly type: 'adapter'; readonly code: AdapterFailureCode}
  | {readonly type: 'signing'; readonly code: SigningErrorCode};

/** A call of the adapter, or a signing, has failed; the person has been told in their language. */
export class RefundErrorEvent extends PublicEvent<
  RefundError & {
    /** Whether the very same call or action may succeed later, with nothing changed. */
    readonly retryable: boolean;
    /** The server's name for the exchange, where it gave one. */
    readonly correlationId: string | undefined;
  }
> {
  static readonly type = 'refund-error';

  constructor(error: RefundError, retryable: boolean, correlationId?: string) {
    super(RefundErrorEvent.type, {...error, retryable, correlationId});
  }
}
