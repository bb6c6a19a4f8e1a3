import type {RefusalReason} from '../../../src/domain/verification.ts';
import type {Iban} from '../../../src/domain/iban.ts';
import type {Person} from '../people/people-repository.ts';

/** What the demo's "bank and state database" say of an account. */
export type AccountCheck =
  | {readonly result: 'confirmed'}
  | {readonly result: 'refused'; readonly reason: RefusalReason}
  | {readonly result: 'unavailable'};

/**
 * The invented rules, by the last two digits of the account; any other account is confirmed. The
 * service page of the portal shows them with numbers to try.
 */
export const ACCOUNT_RULES: Readonly<Record<string, AccountCheck>> = {
  '01': {result: 'refused', reason: 'owner'},
  '02': {result: 'refused', reason: 'closed'},
  '03': {result: 'refused', reason: 'not-found'},
  '04': {result: 'refused', reason: 'name'},
  '05': {result: 'unavailable'},
};

export function checkAccount({accountCheck}: Person, iban: Iban): AccountCheck {
  if (accountCheck === 'refuse-name') return {result: 'refused', reason: 'name'};
  return ACCOUNT_RULES[iban.slice(-2)] ?? {result: 'confirmed'};
}
