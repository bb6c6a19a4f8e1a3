import type {Executor} from '../database/database.ts';
import {integerOf, textOf} from '../database/read-row.ts';
import {hashOf, makeToken} from '../secret.ts';

export interface Session {
  readonly personId: string;
  /** Has to come back in a header with each write: another site's page cannot know it. */
  readonly csrfToken: string;
  /** When it ends, in milliseconds since 1970. */
  readonly expiresAtMs: number;
}

export interface NewSession extends Session {
  /** The cookie's value. Only its hash is kept. */
  readonly token: string;
}

export async function createSession(
  transaction: Executor,
  personId: string,
  now: number,
  lifetimeMs: number,
): Promise<NewSession> {
  const expiresAtMs = now + lifetimeMs;
  const session = {personId, csrfToken: makeToken(256), expiresAtMs, token: makeToken(256)};
  await transaction.execute({sql: 'DELETE FROM sessions WHERE expires_at_ms <= ?', args: [now]});
  await transaction.execute({
    sql: `INSERT INTO sessions (token_sha256, person_id, csrf_token, expires_at_ms)
          VALUES (?, ?, ?, ?)`,
    args: [hashOf(session.token), personId, session.csrfToken, expiresAtMs],
  });
  return session;
}

/** The session of a cookie; `undefined` when there is none or its time is over. */
export async function findSession(
  database: Executor,
  token: string,
  now: number,
): Promise<Session | undefined> {
  const {rows} = await database.execute({
    sql: `SELECT person_id, csrf_token, expires_at_ms FROM sessions
          WHERE token_sha256 = ? AND expires_at_ms > ?`,
    args: [hashOf(token), now],
  });
  const [row] = rows;
  return (
    row && {
      personId: textOf(row, 'person_id'),
      csrfToken: textOf(row, 'csrf_token'),
      expiresAtMs: Number(integerOf(row, 'expires_at_ms')),
    }
  );
}

/** Lets the session of a cookie end at another moment. */
export async function extendSession(
  transaction: Executor,
  token: string,
  expiresAtMs: number,
): Promise<void> {
  await transaction.execute({
    sql: 'UPDATE sessions SET expires_at_ms = ? WHERE token_sha256 = ?',
    args: [expiresAtMs, hashOf(token)],
  });
}

export async function deleteSession(transaction: Executor, token: string): Promise<void> {
  await transaction.execute({
    sql: 'DELETE FROM sessions WHERE token_sha256 = ?',
    args: [hashOf(token)],
  });
}
