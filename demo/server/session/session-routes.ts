import {Hono} from 'hono';
import {deleteCookie, getCookie} from 'hono/cookie';
import * as z from 'zod/mini';
import {parseIin, type Iin} from '../../../src/domain/iin.ts';
import {HttpProblem, invalid, unauthenticated} from '../http-problem.ts';
import {limitBody} from '../limit-body.ts';
import {hashPassword, isPassword} from '../people/password.ts';
import {findPersonByIin, type Person} from '../people/people-repository.ts';
import {readBody} from '../read-request.ts';
import type {ServerContext} from '../server-context.ts';
import {
  findSignedIn,
  requireSession,
  SESSION_COOKIE,
  type SessionEnvironment,
} from './require-session.ts';
import {lifetimeMsOf, setSessionCookie} from './session-cookie.ts';
import {createSession, deleteSession} from './session-repository.ts';
import {SignInLimit} from './sign-in-limit.ts';

const signInRequest = z.object({
  iin: z.string().check(z.regex(/^\d{12}$/)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** An IIN and a password take far less. */
const BODY_BYTES = 4 * 1024;

/** Signing in with IIN and password, who is signed in, and signing out. */
export function sessionRoutes(server: ServerContext): Hono<SessionEnvironment> {
  const {database, clock, configuration} = server;
  const limit = new SignInLimit(clock);
  // Compared with when there is no such person, so that the answer takes as long.
  const nobodysHash = hashPassword('nobody');

  async function personOf(iin: Iin, password: string): Promise<Person> {
    const wait = limit.secondsToWait(iin);
    if (wait !== undefined) throw new HttpProblem(429, {code: 'too-many-requests'}, wait);
    limit.recordAttempt(iin);
    const found = await findPersonByIin(database, iin);
    const isRight = await isPassword(password, found?.passwordHash ?? (await nobodysHash));
    if (!found || !isRight) throw unauthenticated();
    limit.recordSuccess(iin);
    return found.person;
  }

  const routes = new Hono<SessionEnvironment>();
  routes.use(limitBody(BODY_BYTES));
  routes.post('/', async (context) => {
    const {iin: text, password} = await readBody(context, signInRequest);
    const iin = parseIin(text);
    if (iin === undefined) throw invalid({path: 'iin', code: 'check-digit'});
    const person = await personOf(iin, password);
    const now = clock().getTime();
    const formerToken = getCookie(context, SESSION_COOKIE);
    const session = await database.write(async (transaction) => {
      if (formerToken !== undefined) await deleteSession(transaction, formerToken);
      return createSession(transaction, person.id, now, lifetimeMsOf(configuration));
    });
    setSessionCookie(context, configuration, session.token);
    return context.json({fullName: person.fullName, csrfToken: session.csrfToken}, 201);
  });

  // Nobody being signed in is an answer here, not a failure.
  routes.get('/', async (context) => {
    const found = await findSignedIn(server, context);
    if (!found) return context.json(null);
    const {session, person} = found;
    return context.json({fullName: person.fullName, csrfToken: session.csrfToken});
  });
  routes.delete('/', requireSession(server), async (context) => {
    const token = getCookie(context, SESSION_COOKIE) ?? '';
    await database.write((transaction) => deleteSession(transaction, token));
    deleteCookie(context, SESSION_COOKIE, {path: '/'});
    return context.body(null, 204);
  });
  return routes;
}
