import type {FormProblem} from '../flow/filled.ts';
import type {ErrorEntry} from './error-entry.ts';

/** What a person has to mend before they can go on; `refund-title-hint` counts them. */
export const PROBLEMS: Readonly<Record<FormProblem['problem']['code'], ErrorEntry>> = {
  orderRequired: {
    meaning: 'No payment order is ticked.',
    likelyCause: 'The person has gone on too early.',
    cure: 'Tick one.',
    retryable: false,
  },
  ordersRefused: {
    meaning: 'The server does not take the ticked orders.',
    likelyCause: 'The server answered `invalid` for `orderIds`.',
    cure: "Tick others; look for the reason in the server's log.",
    retryable: false,
  },
  ordersOfDifferentBanks: {
    meaning: 'The ticked orders were paid from different banks.',
    likelyCause: 'One application is for one bank.',
    cure: 'Apply once for each bank.',
    retryable: false,
  },
  ibanRequired: {
    meaning: 'There is no account number.',
    likelyCause: 'The person has gone on too early.',
    cure: 'Type it.',
    retryable: false,
  },
  ibanCardNumber: {
    meaning: 'It is the number of a card.',
    likelyCause: 'People have the card at hand.',
    cure: "Find the IBAN in the bank's app.",
    retryable: false,
  },
  ibanIin: {
    meaning: 'It is an IIN.',
    likelyCause: 'People know it by heart.',
    cure: "Find the IBAN in the bank's app.",
    retryable: false,
  },
  ibanCyrillic: {
    meaning: 'A Cyrillic letter that looks like no Latin one.',
    likelyCause: 'The keyboard is in Kazakh or Russian.',
    cure: 'Type it in Latin letters. Letters that look alike are replaced.',
    retryable: false,
  },
  ibanCharacter: {
    meaning: 'A sign that no account number has.',
    likelyCause: 'Something else was pasted.',
    cure: 'Remove it.',
    retryable: false,
  },
  ibanCountry: {
    meaning: 'The number is of another country.',
    likelyCause: 'An account abroad.',
    cure: 'Give an account in Kazakhstan.',
    retryable: false,
  },
  ibanDigitExpected: {
    meaning: 'A letter where only digits stand.',
    likelyCause: 'The letter O for the digit 0.',
    cure: 'Compare that place.',
    retryable: false,
  },
  ibanTooLong: {
    meaning: 'There are more than 20 characters.',
    likelyCause: 'A character was typed twice.',
    cure: 'Remove it.',
    retryable: false,
  },
  ibanTooShort: {
    meaning: 'There are fewer than 20 characters.',
    likelyCause: 'A character is missing.',
    cure: 'Type it.',
    retryable: false,
  },
  ibanChecksum: {
    meaning: 'The check digits do not fit.',
    likelyCause: 'A wrong digit, or two that were swapped.',
    cure: 'Compare the places that the form marks.',
    retryable: false,
  },
  ibanRefused: {
    meaning: 'The server does not take the number.',
    likelyCause: 'The server answered `invalid` for `iban`.',
    cure: "Give another account; look for the reason in the server's log.",
    retryable: false,
  },
  ibanUnknownBank: {
    meaning: 'No bank has this code.',
    likelyCause: 'A wrong digit, or a bank that is newer than this version.',
    cure: 'Compare the number; update the package.',
    retryable: false,
  },
  ibanNotForIndividuals: {
    meaning: 'The bank keeps no accounts of individuals.',
    likelyCause: 'The account of an organisation.',
    cure: "Give one's own account.",
    retryable: false,
  },
  ibanOfBankItself: {
    meaning: "It is the bank's own account.",
    likelyCause: 'Copied from the wrong line of a payment order.',
    cure: "Give one's own account.",
    retryable: false,
  },
  ibanOfOtherBank: {
    meaning: 'The account is at another bank than the payment came from.',
    likelyCause: 'The rule of the fund, `otherBank: "refuse"`.',
    cure: 'Give an account at the bank of the payment; with `"warn"` the form lets it pass.',
    retryable: false,
  },
  'verification-required': {
    meaning: 'The bank details were not checked by the fund.',
    likelyCause: 'The person has gone on too early.',
    cure: 'Have them checked.',
    retryable: false,
  },
  'verification-pending': {
    meaning: 'The fund is still checking the bank details.',
    likelyCause: 'The person has gone on too early.',
    cure: 'Wait.',
    retryable: true,
  },
  'verification-refused': {
    meaning: 'The fund has refused the bank details.',
    likelyCause: 'See the refusals above.',
    cure: 'Change them and have them checked again.',
    retryable: false,
  },
  'verification-unavailable': {
    meaning: 'The fund could not check the bank details.',
    likelyCause: 'A failed call; `refund-error` told which.',
    cure: 'Have them checked again later.',
    retryable: true,
  },
  'verification-stale': {
    meaning: 'Something was changed after the check.',
    likelyCause: 'An edit.',
    cure: 'Have them checked again.',
    retryable: false,
  },
};
