import type {RecipientProblem} from '../../domain/bank-details.ts';
import type {IbanCleaning} from '../../domain/clean-iban.ts';
import type {RefusalReason} from '../../domain/verification.ts';
import type {VerificationProblem} from '../../flow/filled.ts';

/** The words about a typed account number, which are loaded when its field is entered. */
export interface IbanCatalog {
  /** What is wrong with it, or with the fund's word on it; the code is the key, its facts fill the gaps. */
  readonly problems: Readonly<
    Record<
      Exclude<
        (RecipientProblem | VerificationProblem)['code'],
        'ibanRequired' | 'verification-required'
      >,
      string
    >
  >;
  /** Why the fund refuses the account; what it does not say is told in the form's own words. */
  readonly refused: Readonly<Record<Exclude<RefusalReason, 'unknown'>, string>>;
  /** Where the fund only warns of an account at another bank: `{actual}`, `{expected}`. */
  readonly otherBankWarning: string;
  /** `{count}`, `{max}`. */
  readonly counter: string;
  /** The bank recognised by the number: `{bank}`. */
  readonly bank: string;
  /** What was changed in a typed or pasted number. */
  readonly cleaned: Readonly<Record<IbanCleaning, string>>;
  /** Where a character stands when the number is read in groups of four: `{group}`, `{character}`. */
  readonly place: string;
  /** What is likely where the check digits do not match. */
  readonly suspects: {
    /** `{first}`, `{second}`, `{found}`, `{likely}`. */
    readonly swapped: string;
    /** `{place}`, `{found}`, `{likely}`: each as one of the two below. */
    readonly 'look-alike': string;
    /** `{character}`. */
    readonly digit: string;
    /** `{character}`. */
    readonly letter: string;
    /** More than one cure is possible: `{places}`. */
    readonly several: string;
  };
  /** Where the number can be found. */
  readonly where: {
    readonly looks: string;
    readonly app: string;
    readonly paper: string;
    readonly branch: string;
    readonly notCard: string;
  };
}
