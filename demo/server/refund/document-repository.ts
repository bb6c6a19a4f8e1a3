import type {Row} from '@libsql/client';
import {ACCOUNT_KINDS, type AccountKind} from '../../../src/domain/bank-details.ts';
import type {DocumentFact, DocumentId} from '../../../src/domain/document-to-sign.ts';
import {parseIin, type Iin} from '../../../src/domain/iin.ts';
import {isLanguage, type Language} from '../../../src/domain/language.ts';
import type {Money} from '../../../src/domain/money.ts';
import type {PaymentOrderId} from '../../../src/domain/payment-order.ts';
import type {IdempotencyKey} from '../../../src/domain/refund-application.ts';
import type {Executor} from '../database/database.ts';
import {bytesOf, moneyOf, textOf} from '../database/read-row.ts';

export interface IssuedDocument {
  readonly id: DocumentId;
  readonly personId: string;
  readonly idempotencyKey: IdempotencyKey;
  /** Of the request it was issued for: another request cannot use the same key. */
  readonly requestSha256: string;
  readonly language: Language;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly facts: readonly DocumentFact[];
  readonly applicantIin: Iin;
  readonly bankCode: string;
  readonly accountKind: AccountKind;
  readonly iban: string;
  readonly total: Money;
  readonly issuedAt: string;
  readonly expiresAt: string;
}

export interface StoredDocument extends IssuedDocument {
  readonly status: 'issued' | 'used';
}

export interface DocumentOrder {
  readonly orderId: PaymentOrderId;
  readonly amount: Money;
}

export async function insertDocument(
  transaction: Executor,
  document: IssuedDocument,
  orders: readonly DocumentOrder[],
): Promise<void> {
  await transaction.execute({
    sql: `INSERT INTO documents (id, person_id, idempotency_key, request_sha256, status, language,
            bytes, sha256, facts, applicant_iin, bank_code, account_kind, iban, total_tiyn, issued_at,
            expires_at)
          VALUES (?, ?, ?, ?, 'issued', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      document.id,
      document.personId,
      document.idempotencyKey,
      document.requestSha256,
      document.language,
      document.bytes,
      document.sha256,
      JSON.stringify(document.facts),
      document.applicantIin,
      document.bankCode,
      document.accountKind,
      document.iban,
      document.total,
      document.issuedAt,
      document.expiresAt,
    ],
  });
  for (const {orderId, amount} of orders) {
    await transaction.execute({
      sql: 'INSERT INTO document_orders (document_id, order_id, amount_tiyn) VALUES (?, ?, ?)',
      args: [document.id, orderId, amount],
    });
  }
}

/** The person's own document; another's is as unknown as one that never was. */
export async function findDocument(
  database: Executor,
  personId: string,
  id: string,
): Promise<StoredDocument | undefined> {
  const sql = 'SELECT * FROM documents WHERE person_id = ? AND id = ?';
  const [row] = (await database.execute({sql, args: [personId, id]})).rows;
  return row && documentOf(row);
}

export async function findDocumentByKey(
  database: Executor,
  personId: string,
  key: IdempotencyKey,
): Promise<StoredDocument | undefined> {
  const sql = 'SELECT * FROM documents WHERE person_id = ? AND idempotency_key = ?';
  const [row] = (await database.execute({sql, args: [personId, key]})).rows;
  return row && documentOf(row);
}

/** The orders written into a document, with the amounts that stand there. */
export async function listDocumentOrders(
  database: Executor,
  id: DocumentId,
): Promise<readonly DocumentOrder[]> {
  const sql =
    'SELECT order_id, amount_tiyn FROM document_orders WHERE document_id = ? ORDER BY rowid';
  const {rows} = await database.execute({sql, args: [id]});
  return rows.map((row) => ({
    orderId: textOf(row, 'order_id') as PaymentOrderId,
    amount: moneyOf(row, 'amount_tiyn'),
  }));
}

/** Uses the document up; `false` when that was done before. */
export async function markUsed(transaction: Executor, id: DocumentId): Promise<boolean> {
  const {rowsAffected} = await transaction.execute({
    sql: `UPDATE documents SET status = 'used' WHERE id = ? AND status = 'issued'`,
    args: [id],
  });
  return rowsAffected === 1;
}

function documentOf(row: Row): StoredDocument {
  const language = textOf(row, 'language');
  const applicantIin = parseIin(textOf(row, 'applicant_iin'));
  const accountKind = ACCOUNT_KINDS.find((kind) => kind === row['account_kind']);
  if (!isLanguage(language) || applicantIin === undefined || accountKind === undefined) {
    throw new TypeError('database: a document cannot be read');
  }
  return {
    id: textOf(row, 'id') as DocumentId,
    personId: textOf(row, 'person_id'),
    idempotencyKey: textOf(row, 'idempotency_key') as IdempotencyKey,
    requestSha256: textOf(row, 'request_sha256'),
    status: textOf(row, 'status') === 'issued' ? 'issued' : 'used',
    language,
    bytes: bytesOf(row, 'bytes'),
    sha256: textOf(row, 'sha256'),
    // Written by `insertDocument` alone.
    facts: JSON.parse(textOf(row, 'facts')) as DocumentFact[],
    applicantIin,
    bankCode: textOf(row, 'bank_code'),
    accountKind,
    iban: textOf(row, 'iban'),
    total: moneyOf(row, 'total_tiyn'),
    issuedAt: textOf(row, 'issued_at'),
    expiresAt: textOf(row, 'expires_at'),
  };
}
