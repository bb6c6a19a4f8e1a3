import type {SubmissionRefusal} from '../domain/submission-refusal.ts';
import type {Timestamp} from '../domain/timestamp.ts';

/** What went wrong between the widget and the fund's server, with the facts a person can use. */
export type AdapterFailure =
  | SubmissionRefusal
  /** The session has ended: the person has to sign in again. */
  | {readonly code: 'unauthenticated'}
  /** The person may not use this service. */
  | {readonly code: 'forbidden'}
  /** The server refuses values that the widget thought right. */
  | {readonly code: 'invalid'; readonly problems: readonly FieldProblem[]}
  | {readonly code: 'too-many-requests'; readonly retryAfter?: number}
  /** Technical work on the fund's site. */
  | {readonly code: 'maintenance'; readonly retryAfter?: number; readonly until?: Timestamp}
  /** The state database of individuals does not answer; the fund's own site does. */
  | {readonly code: 'state-database'; readonly retryAfter?: number}
  /** Any other failure of the server. */
  | {readonly code: 'server'}
  /** The device has no connection at all. */
  | {readonly code: 'offline'}
  /** No connection to the server, or one that broke: the call may have arrived or not. */
  | {readonly code: 'network'}
  /** No answer in time: the call may have arrived or not. */
  | {readonly code: 'timeout'}
  /** An answer that is not of the contract. */
  | {readonly code: 'bad-response'};

export type AdapterFailureCode = AdapterFailure['code'];

/** A refused value: where it stands in the request, and the server's code for what is wrong. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
}

/**
 * Failures after which nobody knows whether a write has arrived. A device that is offline now may
 * have lost the connection while the answer was on its way.
 */
const UNCERTAIN: ReadonlySet<AdapterFailureCode> = new Set([
  'server',
  'offline',
  'network',
  'timeout',
  'maintenance',
  'bad-response',
]);

export const isUncertain = (failure: AdapterFailure): boolean => UNCERTAIN.has(failure.code);

/** Failures after which the server is asked again. */
const PASSING: ReadonlySet<AdapterFailureCode> = new Set([
  'server',
  'offline',
  'network',
  'timeout',
  'maintenance',
  'state-database',
  'too-many-requests',
]);

/** Whether the same question may be answered later. */
export const isPassing = (failure: AdapterFailure): boolean => PASSING.has(failure.code);

export interface AdapterErrorOptions extends ErrorOptions {
  /** The server's name for this exchange, to be told to support. */
  readonly correlationId?: string | undefined;
  /** For developers: where the contract was broken. Never a value. */
  readonly detail?: string;
}

/** Two copies of the package on a page have two classes, but only one such symbol. */
const BRAND = Symbol.for('enpc-refund-form/adapter-error');

/** Thrown by every call of an adapter that fails; caught once, by the flow's controller. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly [BRAND] = true;
  readonly failure: AdapterFailure;
  readonly correlationId: string | undefined;

  constructor(failure: AdapterFailure, options: AdapterErrorOptions = {}) {
    super(['adapter: ' + failure.code, options.detail].filter(Boolean).join(' at '), options);
    this.failure = failure;
    this.correlationId = options.correlationId;
  }
}

/** Whether a thrown value is an `AdapterError`, of this copy of the package or of another one. */
export const isAdapterError = (error: unknown): error is AdapterError =>
  error instanceof Error && BRAND in error;

/**
 * Whether the same question fails each time, also when the person has signed in again. A mistake in
 * an adapter does.
 */
export const isLasting = (error: unknown): boolean =>
  !isAdapterError(error) || (!isPassing(error.failure) && error.failure.code !== 'unauthenticated');

/** A module that cannot be fetched is a failure of the network like any other. */
export function asNetworkFailure(cause: unknown): never {
  throw new AdapterError({code: 'network'}, {cause});
}
