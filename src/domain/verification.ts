import type {BankDetails} from './bank-details.ts';
import type {Timestamp} from './timestamp.ts';

/** Why the fund refuses bank details (decision 9); an unknown reason gets the general text. */
export const REFUSAL_REASONS = [
  'owner',
  'closed',
  'not-found',
  'name',
  'other-bank',
  'unknown',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** The fund's word on bank details. */
export type VerificationResult =
  | {readonly result: 'confirmed'; readonly at: Timestamp}
  | {readonly result: 'refused'; readonly reason: RefusalReason};

/** What the fund has said of the bank details on the screen; only `confirmed` lets people sign. */
export type Verification =
  | {readonly state: 'required'}
  | {readonly state: 'pending'}
  | {readonly state: 'confirmed'; readonly details: BankDetails; readonly at: Timestamp}
  | {readonly state: 'refused'; readonly reason: RefusalReason}
  /** No answer could be had; the details may be right. */
  | {readonly state: 'unavailable'}
  /** Something was changed after the fund had been asked: its word no longer counts. */
  | {readonly state: 'stale'};

export const VERIFICATION_REQUIRED: Verification = {state: 'required'};

/** The verification after an order, the account or the IBAN was changed (requirement 15). */
export function afterEdit(verification: Verification): Verification {
  switch (verification.state) {
    case 'pending':
    case 'confirmed':
    case 'stale':
      return {state: 'stale'};
    case 'required':
    case 'refused':
    case 'unavailable':
      return VERIFICATION_REQUIRED;
  }
}
