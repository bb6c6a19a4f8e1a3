import type {Work} from '../../flow/refund-flow.ts';

/** The words for someone who waits long, gives up waiting, or comes back after a reload. */
export interface InterruptionsCatalog {
  /** For each call that is waited for: after four seconds, and after twelve. */
  readonly long: Readonly<Record<Work, string>>;
  readonly veryLong: Readonly<Record<Work, string>>;
  readonly loadCancelled: string;
  readonly loadCancelledHint: string;
  /** Why the account number has to be entered again. */
  readonly ibanForgotten: string;
}
