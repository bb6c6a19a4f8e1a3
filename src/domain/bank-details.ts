import type {FindBank} from './bank-directory.ts';
import {isSameBank, type Bank} from './bank.ts';
import {cleanIban} from './clean-iban.ts';
import {bankCodeOf, diagnoseIban, type Iban, type IbanProblem} from './iban.ts';
import type {LocalizedText} from './language.ts';
import type {PaymentOrderId} from './payment-order.ts';

export const ACCOUNT_KINDS = ['card', 'current', 'savings'] as const;

export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Whether an account at another bank than the payment's stops the person or only warns. */
export type OtherBankRule = 'refuse' | 'warn';

/** What the fund is asked to confirm: whose payments, and where the money should go. */
export interface BankDetails {
  readonly orderIds: readonly PaymentOrderId[];
  readonly bank: Bank;
  readonly accountKind: AccountKind;
  readonly iban: Iban;
}

export type RecipientProblem =
  | IbanProblem
  /** The fund's server does not take it, for a reason that only the server knows. */
  | {readonly code: 'ibanRefused'}
  | {readonly code: 'ibanUnknownBank'; readonly bankCode: string}
  | {readonly code: 'ibanNotForIndividuals'; readonly actual: LocalizedText}
  | {readonly code: 'ibanOfBankItself'}
  | {
      readonly code: 'ibanOfOtherBank';
      readonly actual: LocalizedText;
      readonly expected: LocalizedText;
    };

/**
 * The most specific thing wrong with the recipient's account: the number itself first, then its
 * bank against the directory and against the bank of the payment (service specification,
 * requirement 13). Without a bank the payment has not been chosen yet; without a directory, which
 * comes after the first characters are typed, only the number itself counts.
 */
export function checkRecipientIban(
  typed: string,
  bank: Bank | undefined,
  findBank: FindBank | undefined,
): RecipientProblem | undefined {
  const problem = diagnoseIban(typed);
  if (problem || !findBank) return problem;

  const {text} = cleanIban(typed);
  const bankCode = bankCodeOf(text) ?? '';
  const actual = findBank(bankCode);
  if (!actual) return {code: 'ibanUnknownBank', bankCode};
  if (!actual.servesIndividuals) return {code: 'ibanNotForIndividuals', actual: actual.name};
  if (!bank) return undefined;
  if (text === bank.account) return {code: 'ibanOfBankItself'};
  if (!isSameBank(actual.bic, bank.bic)) {
    return {code: 'ibanOfOtherBank', actual: actual.name, expected: bank.name};
  }
  return undefined;
}

/** Whether the problem only warns under the fund's rule for accounts at another bank. */
export const isOnlyWarning = (problem: RecipientProblem, rule: OtherBankRule): boolean =>
  problem.code === 'ibanOfOtherBank' && rule === 'warn';
