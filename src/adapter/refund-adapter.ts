import type {BankDetails} from '../domain/bank-details.ts';
import type {DocumentId, DocumentToSign} from '../domain/document-to-sign.ts';
import type {Language} from '../domain/language.ts';
import type {
  ApplicationSummary,
  IdempotencyKey,
  RefundApplication,
  RefundReceipt,
  SignedRefundApplication,
} from '../domain/refund-application.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import type {SigningSession, SigningSessionState} from '../domain/signing-session.ts';
import type {VerificationResult} from '../domain/verification.ts';

export interface CallOptions {
  /** Aborts the call; its promise then rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/**
 * The fund's server as the widget sees it: the one thing a host has to provide. Every call speaks
 * for the signed-in person alone, and rejects with an `AdapterError` whose failure says what
 * happened; anything else thrown is a mistake in the adapter and is shown as such.
 */
export interface RefundAdapter {
  /** The person, their payment orders, and the rules of the form. */
  loadRefundForm(options: CallOptions): Promise<RefundForm>;

  /** Asks the fund whether the money can go to these bank details. A refusal is an answer. */
  verifyBankDetails(details: BankDetails, options: CallOptions): Promise<VerificationResult>;

  /**
   * Has the fund write the application as a document, in the given language. The same application
   * (same idempotency key) gives the same document again.
   */
  composeDocument(
    application: RefundApplication,
    language: Language,
    options: CallOptions,
  ): Promise<DocumentToSign>;

  /** Submits the signature. Sending the same application again gives the same receipt. */
  submit(application: SignedRefundApplication, options: CallOptions): Promise<RefundReceipt>;

  /** The receipt of an application whose answer was lost; `undefined` when it never arrived. */
  findReceipt(key: IdempotencyKey, options: CallOptions): Promise<RefundReceipt | undefined>;

  /** The person's refund applications, newest first. */
  listApplications(options: CallOptions): Promise<readonly ApplicationSummary[]>;

  /**
   * The calls for signing by a QR code, where the host has them. This version does not use them yet:
   * it offers NCALayer alone.
   */
  readonly signingSessions?: SigningSessionAdapter;
}

/** The calls that signing by a phone needs beside the form's own. */
export interface SigningSessionAdapter {
  createSession(documentId: DocumentId, options: CallOptions): Promise<SigningSession>;

  /** Answers when the state differs from the known one, or when the server stops waiting. */
  waitForChange(
    session: SigningSession,
    known: SigningSessionState['state'],
    options: CallOptions,
  ): Promise<SigningSessionState>;

  cancelSession(session: SigningSession, options: CallOptions): Promise<void>;
}
