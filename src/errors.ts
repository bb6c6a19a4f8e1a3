import type {AdapterFailureCode} from './adapter/adapter-error.ts';
import type {SignatureRejection} from './domain/signature-rejection.ts';
import type {RefusalReason} from './domain/verification.ts';
import type {MistakeCode} from './i18n/mistake.ts';
import {ADAPTER_ERRORS} from './errors/adapter-errors.ts';
import type {ErrorEntry} from './errors/error-entry.ts';
import {MISTAKES} from './errors/mistakes.ts';
import {PROBLEMS} from './errors/problems.ts';
import {SIGNATURE_REJECTION_ERRORS} from './errors/signature-rejection-errors.ts';
import {SIGNING_ERRORS} from './errors/signing-errors.ts';
import {VERIFICATION_REFUSALS} from './errors/verification-refusals.ts';
import type {FormProblem} from './flow/filled.ts';
import type {SigningErrorCode} from './signing/signing-error.ts';

export type {ErrorEntry} from './errors/error-entry.ts';
export type {MistakeCode} from './i18n/mistake.ts';
export type ProblemCode = FormProblem['problem']['code'];

/** Where an error comes from, and the codes that there are. */
export interface ErrorCodes {
  /** A call of the adapter has failed; `refund-error` tells it with this type. */
  readonly adapter: AdapterFailureCode;
  /** A signature could not be made; `refund-error` tells it with this type. */
  readonly signing: SigningErrorCode;
  /** The reason of the adapter's failure `signature-rejected`. */
  readonly signatureRejection: SignatureRejection;
  /** Why the fund refuses bank details: an answer, not a failure. */
  readonly verificationRefusal: RefusalReason;
  /** What the person has to mend in the form. */
  readonly problem: ProblemCode;
  /** What the page's developer has to mend; told in the console. */
  readonly mistake: MistakeCode;
}

export type ErrorType = keyof ErrorCodes;

/**
 * Every error that the package knows, for developers and for support: a code without an entry does not
 * compile. What people read stands in `src/i18n`.
 */
export const ERROR_CATALOGUE: {
  readonly [Type in ErrorType]: Readonly<Record<ErrorCodes[Type], ErrorEntry>>;
} = {
  adapter: ADAPTER_ERRORS,
  signing: SIGNING_ERRORS,
  signatureRejection: SIGNATURE_REJECTION_ERRORS,
  verificationRefusal: VERIFICATION_REFUSALS,
  problem: PROBLEMS,
  mistake: MISTAKES,
};
