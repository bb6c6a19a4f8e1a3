import type {WireRefundForm} from '../../../src/adapter/wire-schemas.ts';
import {ACCOUNT_KINDS} from '../../../src/domain/bank-details.ts';
import {toDecimal} from '../../../src/domain/decimal-money.ts';
import type {PaymentOrder} from '../../../src/domain/payment-order.ts';
import type {Configuration} from '../configuration.ts';
import type {Executor} from '../database/database.ts';
import {HttpProblem} from '../http-problem.ts';
import type {Person} from '../people/people-repository.ts';
import {listPaymentOrders} from './payment-order-repository.ts';

type Rules = Pick<Configuration, 'otherBank'>;

/** What the person is given to fill in, as it is now. */
export async function loadRefundForm(
  database: Executor,
  {fullName, iin, id}: Person,
  {otherBank}: Rules,
): Promise<WireRefundForm> {
  const orders = await listPaymentOrders(database, id);
  return {
    beneficiary: {fullName, iin},
    orders: orders.map(wireOrder),
    accountKinds: [...ACCOUNT_KINDS],
    otherBank,
  };
}

/** The answer when the person's page shows something else than the database. */
export async function amountsChanged(
  database: Executor,
  person: Person,
  rules: Rules,
): Promise<HttpProblem> {
  const current = await loadRefundForm(database, person, rules);
  return new HttpProblem(409, {code: 'amounts-changed', current});
}

function wireOrder({id, number, date, available, bank, state}: PaymentOrder) {
  return {id, number, date, available: toDecimal(available), bank, state};
}
