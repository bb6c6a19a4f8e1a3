import type {BankDetails} from '../domain/bank-details.ts';
import type {DocumentId, DocumentToSign} from '../domain/document-to-sign.ts';
import type {Language} from '../domain/language.ts';
import type {
  ApplicationSummary,
  IdempotencyKey,
  IssuedDocument,
  RefundApplication,
  RefundReceipt,
  SignedDocument,
  SignedRefundApplication,
} from '../domain/refund-application.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import type {
  ResumedSigningSession,
  SigningSession,
  SigningSessionState,
  SigningSessionStateName,
  SigningSessionTicket,
} from '../domain/signing-session.ts';
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

  /**
   * A document that was issued before, for a page that was reloaded; `undefined` when it cannot be
   * signed any more, or when the server does not know it as one of this person's.
   */
  findDocument(documentId: DocumentId, options: CallOptions): Promise<IssuedDocument | undefined>;

  /** Submits the signature. Sending the same application again gives the same receipt. */
  submit(application: SignedRefundApplication, options: CallOptions): Promise<RefundReceipt>;

  /** The receipt of an application whose answer was lost; `undefined` when it never arrived. */
  findReceipt(key: IdempotencyKey, options: CallOptions): Promise<RefundReceipt | undefined>;

  /** The document of an application that was taken, to the byte, with its signature. */
  loadSignedDocument(documentId: DocumentId, options: CallOptions): Promise<SignedDocument>;

  /** The person's refund applications, newest first. */
  listApplications(options: CallOptions): Promise<readonly ApplicationSummary[]>;

  /** The calls for signing with a phone; a host without them offers no QR code. */
  readonly signingSessions?: SigningSessionAdapter;

  /**
   * By how many milliseconds the clock of this device is ahead of the server's, as far as the answers
   * until now have told. Where it is much, the person is warned before signing.
   */
  readonly clockAheadMs?: number | undefined;

  /** The calls about the person's own session; a host without them warns of its end by itself. */
  readonly session?: SessionAdapter;
}

/** The calls that signing with a phone needs beside the form's own. */
export interface SigningSessionAdapter {
  /** Begins an attempt to sign the document; an attempt that goes on is superseded by it. */
  createSession(documentId: DocumentId, options: CallOptions): Promise<SigningSession>;

  /**
   * The session that a page before this one began, with its document; `undefined` when the server
   * does not know it, or not as one of this person's.
   */
  resumeSession(
    ticket: SigningSessionTicket,
    options: CallOptions,
  ): Promise<ResumedSigningSession | undefined>;

  /**
   * Answers when the state differs from the known one, or when the server has waited for as long as
   * the session's `waitMs` says. A session that the server does not know any more has expired.
   */
  waitForChange(
    session: SigningSession,
    known: SigningSessionStateName,
    options: CallOptions,
  ): Promise<SigningSessionState>;

  /** Withdraws the session, and answers what became of it: the phone may have been quicker. */
  cancelSession(ticket: SigningSessionTicket, options: CallOptions): Promise<SigningSessionState>;
}

/**
 * The calls about the person's own session, for a server that ends it by time. With them the form warns
 * before the end. Both answer how many milliseconds are left, 0 or more, and reject with
 * `unauthenticated` when the session has ended already; then nobody is asked to sign in at once.
 */
export interface SessionAdapter {
  /** How long the session lasts if nobody does anything. Asking must not make it longer. */
  remaining(options: CallOptions): Promise<number>;

  /** Makes the session longer, as far as the server's rules allow. */
  extend(options: CallOptions): Promise<number>;
}
