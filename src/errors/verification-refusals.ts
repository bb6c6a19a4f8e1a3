import type {RefusalReason} from '../domain/verification.ts';
import type {ErrorEntry} from './error-entry.ts';

/** Answers of the fund to the check of bank details. */
export const VERIFICATION_REFUSALS: Readonly<Record<RefusalReason, ErrorEntry>> = {
  owner: {
    meaning: 'The account belongs to another person.',
    likelyCause: 'An IBAN of a relative.',
    cure: "Give one's own account.",
    retryable: false,
  },
  closed: {
    meaning: 'The account is closed.',
    likelyCause: 'An old IBAN.',
    cure: 'Give an open account.',
    retryable: false,
  },
  'not-found': {
    meaning: 'The bank has no such account.',
    likelyCause: 'Wrong digits that satisfy the check digits.',
    cure: "Compare the number with the bank's paper.",
    retryable: false,
  },
  name: {
    meaning: 'The name at the bank is another one.',
    likelyCause: 'A new surname that the bank or the fund does not know yet.',
    cure: 'Tell the bank or the fund the new name.',
    retryable: false,
  },
  'other-bank': {
    meaning: 'The account is at another bank than the payment came from.',
    likelyCause: 'The rule of the fund.',
    cure: 'Give an account at the bank of the payment.',
    retryable: false,
  },
  unknown: {
    meaning: 'The fund refuses for a reason that this version does not know.',
    likelyCause: 'A newer server.',
    cure: 'Use another account, or ask the fund.',
    retryable: false,
  },
};
