import type {Context} from 'hono';
import {setCookie} from 'hono/cookie';
import {MINUTE_MS} from '../clock.ts';
import type {Configuration} from '../configuration.ts';
import {SESSION_COOKIE} from './require-session.ts';

export const lifetimeMsOf = ({sessionMinutes}: Configuration): number => sessionMinutes * MINUTE_MS;

/** Gives the browser the session's token for as long as a session lasts from now. */
export function setSessionCookie(
  context: Context,
  configuration: Configuration,
  token: string,
): void {
  setCookie(context, SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: configuration.secureCookies,
    path: '/',
    maxAge: lifetimeMsOf(configuration) / 1000,
  });
}
