import type {WireVerificationResult} from '../../../src/adapter/wire-schemas.ts';
import {timestampOf} from '../clock.ts';
import {HttpProblem} from '../http-problem.ts';
import type {Person} from '../people/people-repository.ts';
import type {ServerContext} from '../server-context.ts';
import {checkAccount, type AccountCheck} from './check-account.ts';
import {selectOrders, type RequestedDetails} from './select-orders.ts';
import {storeVerification} from './verification-repository.ts';

const OUTAGE_SECONDS = 20;

/** Asks whether the refund can go to this account, and keeps the answer: documents need a yes. */
export async function verifyBankDetails(
  {database, configuration, clock}: ServerContext,
  person: Person,
  details: RequestedDetails,
): Promise<WireVerificationResult> {
  const {isOtherBank} = await selectOrders(database, person, details, configuration);
  const check: AccountCheck = isOtherBank
    ? {result: 'refused', reason: 'other-bank'}
    : checkAccount(person, details.iban);
  if (check.result === 'unavailable') {
    throw new HttpProblem(503, {code: 'state-database'}, OUTAGE_SECONDS);
  }
  const at = clock();
  await database.write((transaction) =>
    storeVerification(transaction, person.id, details, {...check, at}),
  );
  return check.result === 'confirmed' ? {...check, at: timestampOf(at)} : check;
}
