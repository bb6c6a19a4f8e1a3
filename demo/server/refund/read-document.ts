import type {WireIssuedDocument} from '../../../src/adapter/wire-schemas.ts';
import {HttpProblem} from '../http-problem.ts';
import {isPaymentBankCode, paymentBank} from '../people/payment-banks.ts';
import type {Person} from '../people/people-repository.ts';
import type {ServerContext} from '../server-context.ts';
import {isExpired, wireDocument} from './compose-document.ts';
import {findDocument, listDocumentOrders, type StoredDocument} from './document-repository.ts';
import type {Executor} from '../database/database.ts';

/**
 * A document that can still be signed, for a page that was reloaded.
 *
 * @throws {HttpProblem} 404 for a document that is unknown, another person's, signed or too old:
 *   which of them is not told.
 */
export async function readDocument(
  {database, clock}: Pick<ServerContext, 'database' | 'clock'>,
  person: Person,
  id: string,
): Promise<WireIssuedDocument> {
  const document = await findDocument(database, person.id, id);
  if (document?.status === 'issued' && !isExpired(document, clock())) {
    return wireIssuedDocument(database, document);
  }
  throw new HttpProblem(404, {code: 'not-found'});
}

/** The document with its application, as they stand on the wire. */
export async function wireIssuedDocument(
  database: Executor,
  document: StoredDocument,
): Promise<WireIssuedDocument> {
  if (!isPaymentBankCode(document.bankCode)) throw new TypeError('database: unknown bank');
  const orders = await listDocumentOrders(database, document.id);
  return {
    document: wireDocument(document),
    application: {
      orderIds: orders.map(({orderId}) => orderId),
      bank: paymentBank(document.bankCode),
      accountKind: document.accountKind,
      iban: document.iban,
      idempotencyKey: document.idempotencyKey,
    },
  };
}
