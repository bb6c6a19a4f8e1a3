import type {Context} from 'hono';
import {getCookie} from 'hono/cookie';
import type {WireSessionRemaining} from '../../../src/adapter/session-operations.ts';
import type {ServerContext} from '../server-context.ts';
import {SESSION_COOKIE, type SessionEnvironment} from './require-session.ts';
import {lifetimeMsOf, setSessionCookie} from './session-cookie.ts';
import {extendSession} from './session-repository.ts';

/** What answers the contract's questions about the person's own session, by the names used here. */
export const sessionTimeHandlers = ({database, clock, configuration}: ServerContext) => ({
  sessionRemaining: ({
    var: {session},
  }: Context<SessionEnvironment>): Promise<WireSessionRemaining> =>
    Promise.resolve({remainingMs: Math.max(0, session.expiresAtMs - clock().getTime())}),

  /** Another whole session from now, however often. */
  sessionExtend: async (context: Context<SessionEnvironment>): Promise<WireSessionRemaining> => {
    const token = getCookie(context, SESSION_COOKIE) ?? '';
    const remainingMs = lifetimeMsOf(configuration);
    const expiresAtMs = clock().getTime() + remainingMs;
    await database.write((transaction) => extendSession(transaction, token, expiresAtMs));
    setSessionCookie(context, configuration, token);
    return {remainingMs};
  },
});
