import type {ServerContext} from '../server-context.ts';
import {
  expireSessions,
  findSessionById,
  findSessionByToken,
  type StoredSigningSession,
} from './session-repository.ts';
import {isLive} from './session-states.ts';

type Server = Pick<ServerContext, 'database' | 'clock'>;

/** The session of a page, as it is now by the server's clock. */
export const readSessionById = (
  server: Server,
  id: string,
): Promise<StoredSigningSession | undefined> =>
  readSession(server, () => findSessionById(server.database, id));

/** The session of a phone, as it is now by the server's clock. */
export const readSessionByToken = (
  server: Server,
  token: string,
): Promise<StoredSigningSession | undefined> =>
  readSession(server, () => findSessionByToken(server.database, token));

/** Whoever looks first after the end stores it: nothing depends on a timer. */
async function readSession(
  {database, clock}: Server,
  find: () => Promise<StoredSigningSession | undefined>,
): Promise<StoredSigningSession | undefined> {
  const session = await find();
  const now = clock().getTime();
  if (!session || !isLive(session.state) || now < session.expiresAt) return session;
  await database.write((transaction) => expireSessions(transaction, now));
  return find();
}
