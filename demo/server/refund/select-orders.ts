import {
  checkRecipientIban,
  isOnlyWarning,
  type BankDetails,
  type RecipientProblem,
} from '../../../src/domain/bank-details.ts';
import {findBankByCode} from '../../../src/domain/bank-directory.ts';
import type {Bank} from '../../../src/domain/bank.ts';
import {OrderSelection} from '../../../src/domain/order-selection.ts';
import type {PaymentOrder} from '../../../src/domain/payment-order.ts';
import type {Configuration} from '../configuration.ts';
import type {Executor} from '../database/database.ts';
import {invalid} from '../http-problem.ts';
import type {Person} from '../people/people-repository.ts';
import {listPaymentOrders} from './payment-order-repository.ts';
import {amountsChanged} from './refund-form.ts';

/** What a person sends of the bank details; the bank's own are the fund's. */
export type RequestedDetails = Omit<BankDetails, 'bank'>;

export interface SelectedOrders {
  readonly orders: readonly PaymentOrder[];
  readonly bank: Bank;
  /** The account is at another bank, and the fund's rule does not allow that. */
  readonly isOtherBank: boolean;
}

/**
 * The person's orders that a request names, with the bank they came from.
 *
 * @throws {HttpProblem} 422 when they are not the person's, repeat, are of different banks, or the
 *   account cannot be right; 409 with the current form when one has been requested meanwhile.
 */
export async function selectOrders(
  database: Executor,
  person: Person,
  {orderIds, iban}: RequestedDetails,
  rules: Pick<Configuration, 'otherBank'>,
): Promise<SelectedOrders> {
  if (new Set(orderIds).size < orderIds.length) throw invalid({path: 'orderIds', code: 'repeated'});

  const known = new Map(
    (await listPaymentOrders(database, person.id)).map((order) => [order.id, order]),
  );
  const orders = orderIds.map((id, index) => {
    const order = known.get(id);
    if (!order) throw invalid({path: `orderIds.${index}`, code: 'unknown-order'});
    return order;
  });
  if (orders.some((order) => order.state === 'requested')) {
    throw await amountsChanged(database, person, rules);
  }
  const bank = OrderSelection.of(orders, orderIds).bank();
  if (!bank.ok) throw invalid({path: 'orderIds', code: bank.problem.code});

  const problem = checkRecipientIban(iban, bank.value, findBankByCode);
  if (problem && !isAboutOtherBank(problem)) throw invalid({path: 'iban', code: problem.code});
  const isOtherBank = problem !== undefined && !isOnlyWarning(problem, rules.otherBank);
  return {orders, bank: bank.value, isOtherBank};
}

const isAboutOtherBank = ({code}: RecipientProblem): boolean => code === 'ibanOfOtherBank';
