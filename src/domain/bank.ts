import type {Bic} from './bic.ts';
import type {Bin} from './bin.ts';
import type {Iban} from './iban.ts';
import type {LocalizedText} from './language.ts';

/**
 * The bank a payment came from, as the fund has it: shown, never typed (service specification,
 * requirement 11).
 */
export interface Bank {
  readonly bic: Bic;
  readonly bin: Bin;
  readonly name: LocalizedText;
  readonly branch: LocalizedText;
  /** The bank's own account, through which the refund goes: never the applicant's. */
  readonly account: Iban;
}

/** The first eight characters name the bank, three more would name a branch. */
const bankPart = (bic: Bic): string => bic.slice(0, 8);

export const isSameBank = (left: Bic, right: Bic): boolean => bankPart(left) === bankPart(right);
