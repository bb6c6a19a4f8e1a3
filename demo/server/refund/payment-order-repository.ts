import type {Row} from '@libsql/client';
import {parseCalendarDate} from '../../../src/domain/calendar-date.ts';
import type {PaymentOrder, PaymentOrderId} from '../../../src/domain/payment-order.ts';
import type {Executor} from '../database/database.ts';
import {moneyOf, textOf} from '../database/read-row.ts';
import {isPaymentBankCode, paymentBank} from '../people/payment-banks.ts';

/** The person's payment orders as they are now. */
export async function listPaymentOrders(
  database: Executor,
  personId: string,
): Promise<readonly PaymentOrder[]> {
  const sql = 'SELECT * FROM payment_orders WHERE person_id = ? ORDER BY position';
  return (await database.execute({sql, args: [personId]})).rows.map(paymentOrderOf);
}

/** Takes the order out of what can be asked back; `false` when it was out already. */
export async function markRequested(
  transaction: Executor,
  orderId: PaymentOrderId,
): Promise<boolean> {
  const {rowsAffected} = await transaction.execute({
    sql: `UPDATE payment_orders SET state = 'requested' WHERE id = ? AND state = 'available'`,
    args: [orderId],
  });
  return rowsAffected === 1;
}

function paymentOrderOf(row: Row): PaymentOrder {
  const date = parseCalendarDate(textOf(row, 'date'));
  const bankCode = textOf(row, 'bank_code');
  if (date === undefined || !isPaymentBankCode(bankCode)) {
    throw new TypeError('database: a payment order cannot be read');
  }
  return {
    id: textOf(row, 'id') as PaymentOrderId,
    number: textOf(row, 'number'),
    date,
    available: moneyOf(row, 'available_tiyn'),
    bank: paymentBank(bankCode),
    state: textOf(row, 'state') === 'requested' ? 'requested' : 'available',
  };
}
