import type {Row} from '@libsql/client';
import {
  localizedText,
  refundReceipt,
  type WireApplicationList,
  type WireRefundReceipt,
  type WireSignedDocument,
} from '../../../src/adapter/wire-schemas.ts';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import type {LocalizedText} from '../../../src/domain/language.ts';
import {APPLICATION_STATUSES, type IdempotencyKey} from '../../../src/domain/refund-application.ts';
import type {SigningMethod} from '../../../src/domain/signature.ts';
import type {Executor} from '../database/database.ts';
import {bytesOf, integerOf, textOf} from '../database/read-row.ts';
import type {Verdict} from '../signature-verifier/verdict.ts';

export interface NewApplication {
  readonly personId: string;
  readonly idempotencyKey: IdempotencyKey;
  readonly documentId: DocumentId;
  readonly method: SigningMethod;
  /** The signature's bytes as they came. */
  readonly cms: Uint8Array;
  readonly cmsSha256: string;
  readonly verdict: Extract<Verdict, {accepted: true}>;
  readonly receipt: WireRefundReceipt;
  readonly submittedAt: Date;
}

/** As much of a stored application as tells whether a call repeats it. */
export interface StoredApplication {
  readonly documentId: string;
  readonly cmsSha256: string;
  readonly receipt: WireRefundReceipt;
}

type ApplicationLine = WireApplicationList['applications'][number];

/** The next number of the year, for example `2026-000123`. */
export async function nextApplicationNumber(transaction: Executor, year: string): Promise<string> {
  const {rows} = await transaction.execute({
    sql: `INSERT INTO counters (name, value) VALUES (?, 1)
          ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value`,
    args: [`applications-${year}`],
  });
  const [row] = rows;
  if (!row) throw new Error('database: a counter gave no value');
  return `${year}-${String(integerOf(row, 'value')).padStart(6, '0')}`;
}

export async function insertApplication(
  transaction: Executor,
  application: NewApplication,
): Promise<void> {
  const {receipt} = application;
  await transaction.execute({
    sql: `INSERT INTO applications (number, person_id, idempotency_key, document_id,
            signing_method, cms, cms_sha256, verdict, receipt, status, submitted_at_ms, updated_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'registered', ?, ?)`,
    args: [
      receipt.applicationNumber,
      application.personId,
      application.idempotencyKey,
      application.documentId,
      application.method,
      application.cms,
      application.cmsSha256,
      JSON.stringify(application.verdict),
      JSON.stringify(receipt),
      application.submittedAt.getTime(),
      receipt.submittedAt,
    ],
  });
}

export async function findApplicationByKey(
  database: Executor,
  personId: string,
  key: IdempotencyKey,
): Promise<StoredApplication | undefined> {
  const {rows} = await database.execute({
    sql: `SELECT document_id, cms_sha256, receipt FROM applications
          WHERE person_id = ? AND idempotency_key = ?`,
    args: [personId, key],
  });
  const [row] = rows;
  return (
    row && {
      documentId: textOf(row, 'document_id'),
      cmsSha256: textOf(row, 'cms_sha256'),
      receipt: receiptOf(row),
    }
  );
}

/** The receipt for a document that was signed. */
export async function findReceiptOfDocument(
  database: Executor,
  id: DocumentId,
): Promise<WireRefundReceipt | undefined> {
  const sql = 'SELECT receipt FROM applications WHERE document_id = ?';
  const [row] = (await database.execute({sql, args: [id]})).rows;
  return row && receiptOf(row);
}

/** The signature over the person's own document; `undefined` until there is one. */
export async function findSignature(
  database: Executor,
  personId: string,
  id: string,
): Promise<WireSignedDocument['signature'] | undefined> {
  const {rows} = await database.execute({
    sql: 'SELECT signing_method, cms FROM applications WHERE person_id = ? AND document_id = ?',
    args: [personId, id],
  });
  const [row] = rows;
  return (
    row && {
      method: textOf(row, 'signing_method') === 'egov-qr' ? 'egov-qr' : 'ncalayer',
      cms: Buffer.from(bytesOf(row, 'cms')).toString('base64'),
    }
  );
}

/** Newest first, each with the moment at which it was submitted. */
export async function listApplications(
  database: Executor,
  personId: string,
): Promise<readonly (ApplicationLine & {readonly submittedAtMs: number})[]> {
  const {rows} = await database.execute({
    sql: `SELECT receipt, status, reason, updated_at, submitted_at_ms FROM applications
          WHERE person_id = ? ORDER BY submitted_at_ms DESC, number DESC`,
    args: [personId],
  });
  return rows.map((row) => ({
    receipt: receiptOf(row),
    status: APPLICATION_STATUSES.find((known) => known === row['status']) ?? 'unknown',
    ...(row['reason'] === null ? {} : {reason: reasonOf(row)}),
    updatedAt: textOf(row, 'updated_at'),
    submittedAtMs: Number(integerOf(row, 'submitted_at_ms')),
  }));
}

function reasonOf(row: Row): LocalizedText {
  const reason: unknown = JSON.parse(textOf(row, 'reason'));
  return localizedText.parse(reason);
}

/** The receipt as it was given. */
function receiptOf(row: Row): WireRefundReceipt {
  const receipt: unknown = JSON.parse(textOf(row, 'receipt'));
  refundReceipt.parse(receipt);
  return receipt as WireRefundReceipt;
}
