import type {Row} from '@libsql/client';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import type {
  SigningSessionId,
  SigningSessionStateName,
} from '../../../src/domain/signing-session.ts';
import type {Executor} from '../database/database.ts';
import {integerOf, textOf} from '../database/read-row.ts';
import {hashOf, isSameText} from '../secret.ts';
import type {RejectionReason} from '../signature-verifier/verdict.ts';
import {isLive, stateNamed, TRANSITIONS, type TransitionName} from './session-states.ts';

export interface NewSigningSession {
  readonly id: SigningSessionId;
  readonly personId: string;
  readonly documentId: DocumentId;
  /** Lets the page ask. */
  readonly secret: string;
  /** In the QR code: names the session to the phone. */
  readonly token: string;
  /** Lets the phone fetch the document and bring it back. */
  readonly bearer: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Why the phone's answer ended the session; the current amounts are read anew each time. */
export type StoredRefusal =
  | {readonly code: 'signature-rejected'; readonly reason: RejectionReason}
  | {readonly code: 'amounts-changed' | 'document-spent'};

export interface StoredSigningSession {
  readonly id: SigningSessionId;
  readonly personId: string;
  readonly documentId: DocumentId;
  readonly state: SigningSessionStateName;
  readonly secretSha256: string;
  readonly bearerSha256: string;
  /** What the phone needs; gone as soon as the session is final. */
  readonly access?: {readonly token: string; readonly bearer: string};
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Of a rejected session. */
  readonly refusal?: StoredRefusal;
  /** Of the signature that a signed session has taken. */
  readonly cmsSha256?: string;
}

/** What a transition leaves behind beside the state. */
export interface TransitionFacts {
  readonly refusal?: StoredRefusal;
  readonly cmsSha256?: string;
}

export async function insertSession(
  transaction: Executor,
  session: NewSigningSession,
): Promise<void> {
  const {id, personId, documentId, secret, token, bearer, createdAt, expiresAt} = session;
  await transaction.execute({
    sql: `INSERT INTO signing_sessions (id, person_id, document_id, secret_sha256, token,
            token_sha256, bearer, bearer_sha256, state, created_at_ms, expires_at_ms)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'created', ?, ?)`,
    args: [
      id,
      personId,
      documentId,
      hashOf(secret),
      token,
      hashOf(token),
      bearer,
      hashOf(bearer),
      createdAt,
      expiresAt,
    ],
  });
}

/** The session as it is stored: its time may be over. */
export async function findSessionById(
  database: Executor,
  id: string,
): Promise<StoredSigningSession | undefined> {
  const sql = 'SELECT * FROM signing_sessions WHERE id = ?';
  const [row] = (await database.execute({sql, args: [id]})).rows;
  return row && sessionOf(row);
}

/** By the QR code's token, of which only the hash is compared. */
export async function findSessionByToken(
  database: Executor,
  token: string,
): Promise<StoredSigningSession | undefined> {
  const sql = 'SELECT * FROM signing_sessions WHERE token_sha256 = ?';
  const [row] = (await database.execute({sql, args: [hashOf(token)]})).rows;
  return row && sessionOf(row);
}

/**
 * Takes one session from a state that allows it to the next; `false` when it is in another, or its
 * time is over. Of two that come at once, one is taken.
 */
export async function takeTransition(
  transaction: Executor,
  id: SigningSessionId,
  name: Exclude<TransitionName, 'expire' | 'supersede'>,
  now: number,
  facts: TransitionFacts = {},
): Promise<boolean> {
  const {sql, args} = transition(name, facts);
  const {rowsAffected} = await transaction.execute({
    sql: `${sql} AND id = ? AND expires_at_ms > ?`,
    args: [...args, id, now],
  });
  return rowsAffected === 1;
}

/** Ends all sessions whose time is over. */
export async function expireSessions(transaction: Executor, now: number): Promise<void> {
  const {sql, args} = transition('expire', {});
  await transaction.execute({
    sql: `${sql} AND token IS NOT NULL AND expires_at_ms <= ?`,
    args: [...args, now],
  });
}

/** Ends the document's live session, for another one or because the document was signed. */
export async function supersedeSession(
  transaction: Executor,
  documentId: DocumentId,
  now: number,
): Promise<void> {
  const {sql, args} = transition('supersede', {});
  await transaction.execute({
    sql: `${sql} AND document_id = ? AND expires_at_ms > ?`,
    args: [...args, documentId, now],
  });
}

/** When the person made sessions since then, the oldest first. */
export async function listCreations(
  database: Executor,
  personId: string,
  since: number,
): Promise<readonly number[]> {
  const {rows} = await database.execute({
    sql: `SELECT created_at_ms FROM signing_sessions
          WHERE person_id = ? AND created_at_ms > ? ORDER BY created_at_ms`,
    args: [personId, since],
  });
  return rows.map((row) => Number(integerOf(row, 'created_at_ms')));
}

/** Forgets sessions that ended without a signature before then. */
export async function deleteOldSessions(transaction: Executor, before: number): Promise<void> {
  await transaction.execute({
    sql: `DELETE FROM signing_sessions WHERE expires_at_ms < ? AND state <> 'signed'`,
    args: [before],
  });
}

/** Whether the text is the secret of which the hash was kept. */
export const isSecretOf = (text: string, sha256: string): boolean =>
  isSameText(hashOf(text), sha256);

/** The beginning of a statement that takes sessions from the states that the table allows. */
function transition(name: TransitionName, {refusal, cmsSha256}: TransitionFacts) {
  const {from, to} = TRANSITIONS[name];
  const access = isLive(to) ? '' : ', token = NULL, bearer = NULL';
  return {
    sql: `UPDATE signing_sessions SET state = ?, refusal = ?, cms_sha256 = ?${access}
          WHERE state IN (${from.map(() => '?').join(', ')})`,
    args: [to, refusal ? JSON.stringify(refusal) : null, cmsSha256 ?? null, ...from],
  };
}

function sessionOf(row: Row): StoredSigningSession {
  const {token, bearer, refusal, cms_sha256: cmsSha256} = row;
  return {
    id: textOf(row, 'id') as SigningSessionId,
    personId: textOf(row, 'person_id'),
    documentId: textOf(row, 'document_id') as DocumentId,
    state: stateNamed(textOf(row, 'state')),
    secretSha256: textOf(row, 'secret_sha256'),
    bearerSha256: textOf(row, 'bearer_sha256'),
    ...(typeof token === 'string' && typeof bearer === 'string' ? {access: {token, bearer}} : {}),
    expiresAt: Number(integerOf(row, 'expires_at_ms')),
    // Written by `takeTransition` alone.
    ...(typeof refusal === 'string' ? {refusal: JSON.parse(refusal) as StoredRefusal} : {}),
    ...(typeof cmsSha256 === 'string' ? {cmsSha256} : {}),
  };
}
