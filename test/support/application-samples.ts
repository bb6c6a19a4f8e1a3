import type {
  ApplicationStatus,
  ApplicationSummary,
  RefundReceipt,
  SignedDocument,
} from '../../src/domain/refund-application.ts';
import type {Cms} from '../../src/domain/signature.ts';
import {documentToSign, RECEIPT} from './flow-samples.ts';
import {timestamp} from './refund-samples.ts';

const TEXT = 'Өтініш <№ 49756052> & «500 ₸»\nСоңғы жол\n';

const bytes = new TextEncoder().encode(TEXT);
const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** A document whose digest is right, with something in base64 in place of a signature. */
export const SIGNED: SignedDocument = {
  document: documentToSign({
    bytes,
    sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  }),
  signature: {method: 'ncalayer', cms: 'U0lHTkVE' as Cms},
};

/** The receipt over that document. */
export const receiptOf = (changes: Partial<RefundReceipt> = {}): RefundReceipt => ({
  ...RECEIPT,
  documentId: SIGNED.document.id,
  documentSha256: SIGNED.document.sha256,
  ...changes,
});

/** The application with this number of the year; a later one has a greater number. */
export function applicationOf(
  number: number,
  status: ApplicationStatus = 'registered',
  changes: Partial<ApplicationSummary> = {},
): ApplicationSummary {
  const minutes = String(number % 60).padStart(2, '0');
  const hours = String(Math.floor(number / 60)).padStart(2, '0');
  const submittedAt = timestamp(`2026-11-22T${hours}:${minutes}:00+05:00`);
  const applicationNumber = `2026-${String(number).padStart(6, '0')}`;
  return {
    receipt: receiptOf({applicationNumber, submittedAt}),
    status,
    updatedAt: submittedAt,
    ...changes,
  };
}
