import type {HttpBindings} from '@hono/node-server';
import type {Context} from 'hono';
import {getCookie} from 'hono/cookie';
import {createMiddleware} from 'hono/factory';
import {HttpProblem, unauthenticated} from '../http-problem.ts';
import {findPerson, type Person} from '../people/people-repository.ts';
import {isSameText} from '../secret.ts';
import type {ServerContext} from '../server-context.ts';
import {findSession, type Session} from './session-repository.ts';

export const SESSION_COOKIE = 'enpc_demo_session';

export interface SessionEnvironment {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    readonly session: Session;
    readonly person: Person;
    readonly heldMs?: number;
  };
}

/** Who sends the request; `undefined` when nobody is signed in, or no longer. */
export async function findSignedIn(
  {database, clock}: ServerContext,
  context: Context,
): Promise<Pick<SessionEnvironment['Variables'], 'session' | 'person'> | undefined> {
  const token = getCookie(context, SESSION_COOKIE);
  const session = token && (await findSession(database, token, clock().getTime()));
  const person = session && (await findPerson(database, session.personId));
  return session && person ? {session, person} : undefined;
}

/** Lets signed-in people pass, and their writes only with the session's token against forgery. */
export const requireSession = (server: ServerContext) =>
  createMiddleware<SessionEnvironment>(async (context, next) => {
    const signedIn = await findSignedIn(server, context);
    if (!signedIn) throw unauthenticated();
    const {session, person} = signedIn;

    const isWrite = context.req.method !== 'GET' && context.req.method !== 'HEAD';
    const csrfToken = context.req.header('x-csrf-token') ?? '';
    if (isWrite && !isSameText(csrfToken, session.csrfToken)) {
      throw new HttpProblem(403, {code: 'forbidden'});
    }
    context.set('session', session);
    context.set('person', person);
    await next();
  });
