import type {BankDetails} from './bank-details.ts';
import type {Beneficiary} from './beneficiary.ts';
import type {Branded} from './brand.ts';
import type {CalendarDate} from './calendar-date.ts';
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

/** A payment order as it stands in an application. */
export interface RequestedOrder {
  readonly number: string;
  readonly date: CalendarDate;
  /** What is asked back of it. */
  readonly amount: Money;
}

/** The fund's word that an application was taken. Asked for again, it is the same. */
export interface RefundReceipt {
  readonly applicationNumber: string;
  readonly submittedAt: Timestamp;
  readonly beneficiary: Beneficiary;
  readonly orders: readonly RequestedOrder[];
  /** The sum of the orders. */
  readonly total: Money;
  readonly bankName: LocalizedText;
  /** The recipient's account: masked on the screen, whole on paper (decision 11). */
  readonly iban: Iban;
  /** The document that was signed; `loadSignedDocument` of the adapter gives it. */
  readonly documentId: DocumentId;
  /** SHA-256 of the signed document, 64 lower-case hexadecimal digits. */
  readonly documentSha256: string;
}

/** What the fund keeps of an application, so that the person can keep it, too. */
export interface SignedDocument {
  readonly document: DocumentToSign;
  readonly signature: Signature;
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
  /** Why the fund or the bank has turned it down, in its own words. */
  readonly reason?: LocalizedText;
  /** When the application came to its status. */
  readonly updatedAt: Timestamp;
}
