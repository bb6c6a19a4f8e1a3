import type {Branded} from './brand.ts';
import type {IssuedDocument, RefundReceipt} from './refund-application.ts';
import type {SubmissionRefusal} from './submission-refusal.ts';

export type SigningSessionId = Branded<string, 'SigningSessionId'>;

/** Lets the page ask how its session stands. Not the token of the QR code, and of no use for signing. */
export type SigningSessionSecret = Branded<string, 'SigningSessionSecret'>;

/** What names a session to the server: all that a page has to keep over a reload. */
export interface SigningSessionTicket {
  readonly id: SigningSessionId;
  readonly secret: SigningSessionSecret;
}

/** One attempt to sign with a phone: what its QR code says, and for how long. */
export interface SigningSession extends SigningSessionTicket {
  /** The exact text of the QR code. */
  readonly qrText: string;
  /** The link that opens the same attempt in the application of this very phone. */
  readonly appLink: string;
  /** Four digits that stand on the page and on the phone. */
  readonly controlCode: string;
  /** Milliseconds that were left by the server's clock when it answered. */
  readonly remainingMs: number;
  /** Milliseconds for which the server holds the question for news; 0 when it answers at once. */
  readonly waitMs: number;
}

/** Where an attempt stands. The phone's accepted signature is the submission (decision 2). */
export type SigningSessionState =
  /** Nobody has scanned, the application was opened, or the document is on the phone. */
  | {readonly state: 'created' | 'opened' | 'fetched'; readonly remainingMs: number}
  | {readonly state: 'signed'; readonly receipt: RefundReceipt}
  | {readonly state: 'rejected'; readonly refusal: SubmissionRefusal}
  | {readonly state: 'declined' | 'expired' | 'cancelled' | 'superseded'};

export type SigningSessionStateName = SigningSessionState['state'];

/** A session that goes on after a reload, with the document it is about. */
export interface ResumedSigningSession extends IssuedDocument {
  readonly session: SigningSession;
  readonly state: SigningSessionState;
}

/** Whether the attempt goes on; every other state is final. */
export const isPending = (
  state: SigningSessionState,
): state is Extract<SigningSessionState, {remainingMs: number}> => 'remainingMs' in state;
