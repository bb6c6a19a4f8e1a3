import type {BankDetails} from './bank-details.ts';
import type {Branded} from './brand.ts';
import type {LocalizedText} from './language.ts';
import type {DocumentId, DocumentToSign} from './document-to-sign.ts';
import type {Iban} from './iban.ts';
import type {Money} from './money.ts';
import type {Signature} from './signature.ts';
import type {Timestamp} from './timestamp.ts';
import type {Verification} from './verification.ts';

/** Names one application over all attempts to send it, so that sending again is never a second one. */
export type IdempotencyKey = Branded<string, 'IdempotencyKey'>;

/** Confirmed bank details, ready to be written into a document. */
export interface RefundApplication {
  readonly details: BankDetails;
  readonly idempotencyKey: IdempotencyKey;
}

/** An application can only be made from details that the fund has confirmed. */
export const applicationFrom = (
  {details}: Extract<Verification, {state: 'confirmed'}>,
  idempotencyKey: IdempotencyKey,
): RefundApplication => ({details, idempotencyKey});

/** An issued document, and the application that it was issued for. */
export interface IssuedDocument {
  readonly document: DocumentToSign;
  readonly application: RefundApplication;
}

export interface SignedRefundApplication {
  readonly documentId: DocumentId;
  readonly signature: Signature;
  readonly idempotencyKey: IdempotencyKey;
}

/** The fund's word that an application was taken. */
export interface RefundReceipt {
  readonly applicationNumber: string;
  readonly submittedAt: Timestamp;
  readonly total: Money;
  readonly bankName: LocalizedText;
  /** The recipient's account: masked on the screen, whole on paper (decision 11). */
  readonly iban: Iban;
  /** SHA-256 of the signed document, 64 lower-case hexadecimal digits. */
  readonly documentSha256: string;
}

/** How far the fund has come with an application. */
export const APPLICATION_STATUSES = [
  'registered',
  'in-review',
  'approved',
  'sent-to-bank',
  'executed',
  'rejected',
  'returned-by-bank',
  'withdrawn',
  'unknown',
] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** One line of the person's list of applications. */
export interface ApplicationSummary {
  readonly receipt: RefundReceipt;
  readonly status: ApplicationStatus;
  readonly updatedAt: Timestamp;
}
