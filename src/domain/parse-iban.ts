import {isValidIBAN} from 'ibantools';
import {cleanIban} from './clean-iban.ts';
import {diagnoseIban, type Iban, type IbanProblem} from './iban.ts';
import {problem, success, type Outcome} from './outcome.ts';

/**
 * Reads an account number. ibantools decides (its country table is why this module is loaded only
 * when a number is complete); our diagnosis finds the words when it says no.
 */
export function parseIban(typed: string): Outcome<Iban, IbanProblem> {
  const {text} = cleanIban(typed);
  return text.startsWith('KZ') && isValidIBAN(text)
    ? success(text as Iban)
    : problem(diagnoseIban(text) ?? {code: 'ibanChecksum'});
}
