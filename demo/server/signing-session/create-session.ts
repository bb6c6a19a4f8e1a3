import type {WireSigningSession} from '../../../src/adapter/signing-session-schemas.ts';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import type {SigningSessionId} from '../../../src/domain/signing-session.ts';
import {MINUTE_MS} from '../clock.ts';
import {documentSpent, HttpProblem, invalid} from '../http-problem.ts';
import type {Person} from '../people/people-repository.ts';
import {isExpired} from '../refund/compose-document.ts';
import {findDocument} from '../refund/document-repository.ts';
import {makeToken} from '../secret.ts';
import type {ServerContext} from '../server-context.ts';
import {controlCodeOf} from './control-code.ts';
import {sessionAddresses} from './session-addresses.ts';
import {
  deleteOldSessions,
  expireSessions,
  insertSession,
  listCreations,
  supersedeSession,
} from './session-repository.ts';

/** Room for a few applications with all their renewals. */
const MOST_SESSIONS = 30;
const COUNTED_MS = 10 * MINUTE_MS;

const KEPT_MS = 24 * 60 * MINUTE_MS;

/**
 * Begins an attempt to sign an issued document with a phone; a former attempt for it is over then.
 * The attempt never outlives the document.
 *
 * @throws {HttpProblem} 422 for an unknown document; 409 when it was signed or has expired; 429 when
 *   the person has made too many.
 */
export async function createSession(
  server: ServerContext,
  person: Person,
  documentId: DocumentId,
): Promise<WireSigningSession> {
  const {database, configuration, clock, sessionNews} = server;
  const [id, secret, token] = [makeToken(128), makeToken(256), makeToken(128)];
  const access = {id: id as SigningSessionId, secret, token, bearer: makeToken(256)};
  const {document, now, expiresAt} = await database.write(async (transaction) => {
    const moment = clock();
    const document = await findDocument(transaction, person.id, documentId);
    if (!document) throw invalid({path: 'documentId', code: 'unknown-document'});
    if (document.status === 'used' || isExpired(document, moment)) throw documentSpent();
    const now = moment.getTime();
    refuseTooMany(await listCreations(transaction, person.id, now - COUNTED_MS), now);

    await deleteOldSessions(transaction, now - KEPT_MS);
    await expireSessions(transaction, now);
    await supersedeSession(transaction, documentId, now);
    const expiresAt = Math.min(
      now + configuration.signingSessionMs,
      Date.parse(document.expiresAt),
    );
    const times = {createdAt: now, expiresAt};
    await insertSession(transaction, {...access, personId: person.id, documentId, ...times});
    return {document, now, expiresAt};
  });
  sessionNews.announce(documentId);
  const {qrText, appLink} = sessionAddresses(server, token);
  return {
    id,
    secret,
    qrText,
    appLink,
    controlCode: controlCodeOf(access.id, document.sha256),
    remainingMs: expiresAt - now,
    waitMs: configuration.signingWaitMs,
  };
}

function refuseTooMany(creations: readonly number[], now: number): void {
  // When this one is forgotten, there is room again.
  const hindrance = creations.at(-MOST_SESSIONS);
  if (hindrance === undefined) return;
  const seconds = Math.ceil((hindrance + COUNTED_MS - now) / 1000);
  throw new HttpProblem(429, {code: 'too-many-requests'}, seconds);
}
