import type {Executor} from '../database/database.ts';
import {textOf} from '../database/read-row.ts';
import {hashOf, makeToken} from '../secret.ts';

export interface Session {
  readonly personId: string;
  /** Has to come back in a header with each write: another site's page cannot know it. */
  readonly csrfToken: string;
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
  const session = {personId, csrfToken: makeToken(256), token: makeToken(256)};
  await transaction.execute({sql: 'DELETE FROM sessions WHERE expires_at_ms <= ?', args: [now]});
  await transaction.execute({
    sql: `INSERT INTO sessions (token_sha256, person_id, csrf_token, expires_at_ms)
          VALUES (?, ?, ?, ?)`,
    args: [hashOf(session.token), personId, session.csrfToken, now + lifetimeMs],
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
    sql: 'SELECT person_id, csrf_token FROM sessions WHERE token_sha256 = ? AND expires_at_ms > ?',
    args: [hashOf(token), now],
  });
  const [row] = rows;
  return row && {personId: textOf(row, 'person_id'), csrfToken: textOf(row, 'csrf_token')};
}

export async function deleteSession(transaction: Executor, token: string): Promise<void> {
  await transaction.execute({
    sql: 'DELETE FROM sessions WHERE token_sha256 = ?',
    args: [hashOf(token)],
  });
}
