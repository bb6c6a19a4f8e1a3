import type {Branded} from './brand.ts';
import type {Timestamp} from './timestamp.ts';
import type {RefundReceipt} from './refund-application.ts';

export type SigningSessionId = Branded<string, 'SigningSessionId'>;

/** One attempt to sign with a phone: what its QR code says, and until when. */
export interface SigningSession {
  readonly id: SigningSessionId;
  /** The exact text of the QR code. */
  readonly qrText: string;
  /** The link that opens the same attempt in the phone's own application. */
  readonly appLink: string;
  /** Four digits that stand on the page and on the phone. */
  readonly controlCode: string;
  readonly expiresAt: Timestamp;
}

/** Where an attempt stands. The phone's accepted signature is the submission (decision 2). */
export type SigningSessionState =
  | {readonly state: 'created' | 'opened' | 'fetched'}
  | {readonly state: 'signed'; readonly receipt: RefundReceipt}
  | {readonly state: 'declined' | 'rejected' | 'expired' | 'cancelled' | 'superseded'};
