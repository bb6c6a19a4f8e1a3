import {checkRecipientIban, type RecipientProblem} from '../../domain/bank-details.ts';
import type {FindBank} from '../../domain/bank-directory.ts';
import type {Bank} from '../../domain/bank.ts';
import {isPrefixBegun} from '../../domain/clean-iban.ts';
import {isUnfinished} from '../../domain/iban.ts';
import type {ReportedProblem} from '../../flow/filled.ts';

/** What the form's last action found wrong with the account number. */
export type ReportedIban = Extract<ReportedProblem, {field: 'iban'}>;

export interface TypedIban {
  readonly iban: string;
  readonly bank: Bank | undefined;
  readonly findBank: FindBank | undefined;
}

/**
 * The problem to show now: while typing only what no further character can mend, after leaving the
 * field also what a complete number has wrong, after an action everything.
 */
export function shownIbanProblem(
  {iban, bank, findBank}: TypedIban,
  reported: ReportedIban | undefined,
  isTyping: boolean,
): RecipientProblem | undefined {
  const problem = checkRecipientIban(iban, bank, findBank);
  if (!problem) {
    const isRefused = reported?.problem.code === 'ibanRefused' && !reported.isMended;
    return isRefused ? reported.problem : undefined;
  }
  if (reported) return problem;
  if (!isTyping && isOtherNumber(problem)) return problem;
  const isBegun = isUnfinished(problem) || (isTyping && isPrefixBegun(iban));
  if (isBegun) return undefined;
  const isHopeless = problem.code !== 'ibanChecksum' && problem.code !== 'ibanTooLong';
  return isHopeless || !isTyping ? problem : undefined;
}

/** A number of another kind is complete, though as an account number it is not. */
const isOtherNumber = ({code}: RecipientProblem): boolean =>
  code === 'ibanCardNumber' || code === 'ibanIin';
