import type {Context} from 'hono';
import {SIGNING_SESSION_OPERATIONS} from '../../../src/adapter/signing-session-operations.ts';
import type {
  WireResumedSigningSession,
  WireSigningSessionState,
} from '../../../src/adapter/signing-session-schemas.ts';
import {HttpProblem} from '../http-problem.ts';
import type {Person} from '../people/people-repository.ts';
import {readBody} from '../read-request.ts';
import {findDocument} from '../refund/document-repository.ts';
import {wireIssuedDocument} from '../refund/read-document.ts';
import type {ServerContext} from '../server-context.ts';
import type {SessionEnvironment} from '../session/require-session.ts';
import {controlCodeOf} from './control-code.ts';
import {createSession} from './create-session.ts';
import {describeState, remainingMs} from './describe-state.ts';
import {readSessionById} from './read-session.ts';
import {sessionAddresses} from './session-addresses.ts';
import {isSecretOf, takeTransition, type StoredSigningSession} from './session-repository.ts';
import {waitForChange} from './wait-for-change.ts';

type PageContext = Context<SessionEnvironment>;

const SECRET_HEADER = 'Signing-Session-Secret';

/** What answers the page's part of signing with a phone, by the names of the contract. */
export const sessionHandlers = (server: ServerContext) => ({
  createSession: async (context: PageContext) => {
    const body = await readBody(context, SIGNING_SESSION_OPERATIONS.createSession.request);
    return createSession(server, context.var.person, body.documentId);
  },

  resumeSession: async (context: PageContext) =>
    describeSession(
      server,
      context.var.person,
      await ownSession(server, context),
      secretOf(context),
    ),

  waitForChange: async (context: PageContext): Promise<WireSigningSessionState> => {
    const first = await ownSession(server, context);
    const known = context.req.query('known');
    const {session, heldMs} = await waitForChange(server, first, known, context.env.outgoing);
    context.set('heldMs', heldMs);
    // A page asks again at once, and a server that stops cannot wait for that.
    if (server.sessionNews.isClosed) context.header('Connection', 'close');
    return describeState(server, context.var.person, session);
  },

  cancelSession: async (context: PageContext): Promise<WireSigningSessionState> => {
    const session = await ownSession(server, context);
    const {database, clock, sessionNews} = server;
    const now = clock().getTime();
    await database.write((transaction) => takeTransition(transaction, session.id, 'cancel', now));
    sessionNews.announce(session.documentId);
    const after = await readSessionById(server, session.id);
    return describeState(server, context.var.person, after ?? session);
  },
});

const secretOf = (context: PageContext): string => context.req.header(SECRET_HEADER) ?? '';

/**
 * @throws {HttpProblem} 404 for a session that is unknown, another person's, or called with another
 *   secret: which of them is not told.
 */
async function ownSession(
  server: ServerContext,
  context: PageContext,
): Promise<StoredSigningSession> {
  const session = await readSessionById(server, context.req.param('sessionId') ?? '');
  const isOwn = session?.personId === context.var.person.id;
  if (session && isOwn && isSecretOf(secretOf(context), session.secretSha256)) return session;
  throw new HttpProblem(404, {code: 'not-found'});
}

/** All that a page needs that has kept nothing but the session's name. */
async function describeSession(
  server: ServerContext,
  person: Person,
  session: StoredSigningSession,
  secret: string,
): Promise<WireResumedSigningSession> {
  const {database, configuration} = server;
  const document = await findDocument(database, person.id, session.documentId);
  if (!document) throw new Error('database: the document of a session cannot be read');
  const {qrText, appLink} = sessionAddresses(server, session.access?.token);
  return {
    session: {
      id: session.id,
      secret,
      qrText,
      appLink,
      controlCode: controlCodeOf(session.id, document.sha256),
      remainingMs: remainingMs(server, session),
      waitMs: configuration.signingWaitMs,
    },
    state: await describeState(server, person, session),
    ...(await wireIssuedDocument(database, document)),
  };
}
