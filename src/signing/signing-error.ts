/**
 * Why a signature could not be made, one code for each remedy. A person who cancels is not among
 * them: that is an outcome of signing, not a failure.
 */
export type SigningErrorCode =
  /** The browser, or the person in its dialog, refuses connections to this computer. */
  | 'browser-blocked'
  /** The host page frames the widget without `allow="loopback-network"`. */
  | 'frame-blocked'
  /** The host page's content security policy does not name NCALayer's address. */
  | 'csp-blocked'
  /** Nobody answers, or the program's certificate is not trusted: a page cannot tell which. */
  | 'not-running'
  | 'connection-lost'
  /** NCALayer is too old: it has none of the modules that sign. */
  | 'outdated'
  /** NCALayer reports that signing failed. */
  | 'signing-failed'
  /** An answer of no known shape. */
  | 'protocol-error'
  /** Another signing is going on, in this page or in another tab. */
  | 'already-signing'
  /** The key belongs to another person. */
  | 'wrong-person'
  | 'organisation-key'
  /** A key for signing in instead of one for signing documents. */
  | 'authentication-key'
  | 'key-expired'
  | 'key-not-yet-valid';

const PASSING: ReadonlySet<SigningErrorCode> = new Set([
  'not-running',
  'connection-lost',
  'signing-failed',
  'protocol-error',
  'already-signing',
]);

/** Whether the same signing may succeed later. */
export const isPassingCode = (code: SigningErrorCode): boolean => PASSING.has(code);

/** Two copies of the package on a page have two classes, but only one such symbol. */
const BRAND = Symbol.for('enpc-refund-form/signing-error');

/** Thrown by a signer; caught once, by the controller of the signing flow. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  readonly [BRAND] = true;
  readonly code: SigningErrorCode;

  constructor(code: SigningErrorCode, options?: ErrorOptions) {
    super(`signing: ${code}`, options);
    this.code = code;
  }
}

/** Whether a thrown value is a `SigningError`, of this copy of the package or of another one. */
export const isSigningError = (error: unknown): error is SigningError =>
  error instanceof Error && BRAND in error;
