import {Hono, type Context} from 'hono';
import {createMiddleware} from 'hono/factory';
import {faultOf} from '../faults.ts';
import {findPerson} from '../people/people-repository.ts';
import {findDocument} from '../refund/document-repository.ts';
import {limitBody} from '../limit-body.ts';
import {failureLine, type CorrelationEnvironment, type WriteLog} from '../request-log.ts';
import type {ServerContext} from '../server-context.ts';
import {controlCodeOf} from '../signing-session/control-code.ts';
import {readSessionByToken} from '../signing-session/read-session.ts';
import {sessionAddresses} from '../signing-session/session-addresses.ts';
import {
  isSecretOf,
  takeTransition,
  type StoredSigningSession,
} from '../signing-session/session-repository.ts';
import {isLive, TRANSITIONS} from '../signing-session/session-states.ts';
import {phoneLanguage} from './phone-language.ts';
import {documentsForPhone, sessionDescription} from './phone-messages.ts';
import {PhoneProblem, phoneProblemOf, sessionOver} from './phone-problem.ts';
import {PHONE_MESSAGES} from './phone-texts.ts';
import {readReturned} from './read-returned.ts';
import {takeReturned, type PhoneSession} from './take-returned.ts';

type PhoneContext = Context<CorrelationEnvironment>;
type Access = NonNullable<StoredSigningSession['access']>;

/** The document with a signature of 256 KiB that encloses it, in Base64. */
const BODY_BYTES = 1024 * 1024;

/**
 * The calls of eGov Mobile: who asks for a signature (API №1), the document, and what the person has
 * done with it (API №2). Without cookies; every failure says what is the matter in the language of
 * the phone, and nothing is ever redirected.
 */
export function phoneRoutes(
  server: ServerContext,
  writeLog: WriteLog,
): Hono<CorrelationEnvironment> {
  const routes = new Hono<CorrelationEnvironment>();
  const {faults} = server;
  routes.onError((error, context) => {
    const problem = phoneProblemOf(error);
    if (problem.status === 500) writeLog(failureLine(error, context.var.correlationId));
    return context.json({message: problem.text[languageOf(context)]}, problem.status);
  });
  routes.use(noStore, noHead, limitBody(BODY_BYTES));

  routes.get('/:token', faultOf(faults, 'describeToPhone'), async (context) => {
    const session = await findSession(server, context);
    const access = await advance(server, session, 'open');
    const {document} = await subjectOf(server, session);
    const facts = {
      controlCode: controlCodeOf(session.id, document.sha256),
      expiresAt: session.expiresAt,
      bin: server.configuration.organisationBin,
      address: sessionAddresses(server, access.token).document,
      bearer: access.bearer,
    };
    return context.json(sessionDescription(facts, languageOf(context)));
  });

  routes.get('/:token/document', faultOf(faults, 'giveToPhone'), async (context) => {
    const session = await findPermittedSession(server, context);
    await advance(server, session, 'fetch');
    return context.json(documentsOf(await subjectOf(server, session), context));
  });

  // The operator's text says PUT, its figure POST.
  routes.on(
    ['PUT', 'POST'],
    '/:token/document',
    faultOf(faults, 'takeFromPhone'),
    async (context) => {
      const session = await findPermittedSession(server, context);
      if (!isLive(session.state) && session.state !== 'signed') throw sessionOver(session.state);
      const subject = await subjectOf(server, session);
      const body: unknown = await context.req.json().catch(() => undefined);
      await takeReturned(server, subject, readReturned(body, documentsOf(subject, context)));
      return context.json({status: 'success', message: 'success', backUrl: backUrlOf(server)});
    },
  );

  routes.all('*', () => {
    throw new PhoneProblem(404, PHONE_MESSAGES.unknown);
  });
  return routes;
}

const noStore = createMiddleware((context, next) => {
  context.header('Cache-Control', 'no-store');
  return next();
});

/** Asking what an address is must not open the session. */
const noHead = createMiddleware((context, next) => {
  if (context.req.method === 'HEAD') throw new PhoneProblem(404, PHONE_MESSAGES.unknown);
  return next();
});

const languageOf = (context: PhoneContext) => phoneLanguage(context.req.header('accept-language'));

/** Leads back to the portal; it says nothing about the session, and proves nothing. */
const backUrlOf = ({configuration, publicAddress}: ServerContext): string =>
  configuration.returnAddress ?? `${publicAddress()}/services/refund/`;

async function findSession(
  server: ServerContext,
  context: PhoneContext,
): Promise<StoredSigningSession> {
  const session = await readSessionByToken(server, context.req.param('token') ?? '');
  if (!session) throw new PhoneProblem(404, PHONE_MESSAGES.unknown);
  return session;
}

async function findPermittedSession(
  server: ServerContext,
  context: PhoneContext,
): Promise<StoredSigningSession> {
  const session = await findSession(server, context);
  const authorization = context.req.header('authorization') ?? '';
  const [, bearer = ''] = /^Bearer ([\w-]+)$/i.exec(authorization) ?? [];
  if (isSecretOf(bearer, session.bearerSha256)) return session;
  throw new PhoneProblem(401, PHONE_MESSAGES.unauthorized);
}

/** Takes the session on, unless it was there before; throws 410 when it is over. */
async function advance(
  server: ServerContext,
  {id, documentId, state, access}: StoredSigningSession,
  name: 'open' | 'fetch',
): Promise<Access> {
  if (!isLive(state)) throw sessionOver(state);
  if (!access) throw new Error('database: a live session has no token');
  const allowed: readonly string[] = TRANSITIONS[name].from;
  if (!allowed.includes(state)) return access;
  const now = server.clock().getTime();
  const isTaken = await server.database.write((transaction) =>
    takeTransition(transaction, id, name, now),
  );
  server.sessionNews.announce(documentId);
  if (isTaken) return access;
  // Another call was quicker: it has taken the session on, or ended it.
  const later = await readSessionByToken(server, access.token);
  if (later && !isLive(later.state)) throw sessionOver(later.state);
  return access;
}

async function subjectOf(
  {database}: ServerContext,
  session: StoredSigningSession,
): Promise<PhoneSession> {
  const person = await findPerson(database, session.personId);
  const document = await findDocument(database, session.personId, session.documentId);
  if (!person || !document) throw new Error('database: a session without person or document');
  return {session, person, document};
}

const documentsOf = ({session, document}: PhoneSession, context: PhoneContext) =>
  documentsForPhone(document, controlCodeOf(session.id, document.sha256), languageOf(context));
