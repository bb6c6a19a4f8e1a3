import {createHash} from 'node:crypto';
import type {Executor} from '../database/database.ts';
import type {RequestedDetails} from './select-orders.ts';

/** Names one set of bank details, whatever the order of the payment orders in it. */
export const fingerprintOf = ({orderIds, accountKind, iban}: RequestedDetails): string =>
  createHash('sha256')
    .update(JSON.stringify([[...orderIds].sort(), accountKind, iban]))
    .digest('hex');

export interface StoredVerification {
  readonly result: 'confirmed' | 'refused';
  readonly reason?: string;
  readonly at: Date;
}

/** Keeps the newest word on these details. */
export async function storeVerification(
  transaction: Executor,
  personId: string,
  details: RequestedDetails,
  {result, reason, at}: StoredVerification,
): Promise<void> {
  await transaction.execute({
    sql: `INSERT INTO verifications (person_id, details_sha256, result, reason, verified_at_ms)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET result = excluded.result, reason = excluded.reason,
            verified_at_ms = excluded.verified_at_ms`,
    args: [personId, fingerprintOf(details), result, reason ?? null, at.getTime()],
  });
}

/** Whether the newest word on exactly these details is a yes, and not older than `since`. */
export async function isConfirmed(
  database: Executor,
  personId: string,
  details: RequestedDetails,
  since: Date,
): Promise<boolean> {
  const {rows} = await database.execute({
    sql: `SELECT 1 FROM verifications
          WHERE person_id = ? AND details_sha256 = ? AND result = 'confirmed'
            AND verified_at_ms >= ?`,
    args: [personId, fingerprintOf(details), since.getTime()],
  });
  return rows.length > 0;
}
