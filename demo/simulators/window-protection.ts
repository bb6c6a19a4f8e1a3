import {readFile} from 'node:fs/promises';
import {basename, extname, join} from 'node:path';
import type {Context, Hono} from 'hono';
import {createMiddleware} from 'hono/factory';

/*
 * What the windows of the simulators have in common: they are for the person at this computer, and
 * whatever a person decides there needs the token that stands in the window's page, which another
 * origin cannot read.
 */

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    // The empty icon.
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const TOKEN_HEADER = 'x-window-token';
const TOKEN_MARK = '{{token}}';

const FILE_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The palette and what every window starts from. */
const BASE_STYLES = join(import.meta.dirname, 'window-base.css');

/** Sets the headers of a strict page on every answer. */
export const withSecurityHeaders = createMiddleware(async (http, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) http.header(name, value);
});

/** A site's own name made to point here (DNS rebinding) is not this computer's name. */
export const onlyFromThisComputer = createMiddleware(async (http, next) => {
  const {hostname} = new URL(http.req.url);
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
    return http.text('The simulator answers to 127.0.0.1 alone.', 403);
  }
  return next();
});

/** Lets through what the window's own page sends: with the token, and from no other origin. */
export const onlyFromThisPage = (token: string) =>
  createMiddleware(async (http, next) => {
    const origin = http.req.header('origin');
    const isForeign = origin !== undefined && new URL(http.req.url).origin !== origin;
    if (isForeign || http.req.header(TOKEN_HEADER) !== token) {
      return http.json({outcome: 'forbidden'}, 403);
    }
    return next();
  });

/** Serves the window's page with the token written into it, and files under their own names. */
export function servePage(
  application: Hono,
  token: string,
  page: string,
  files: readonly string[],
): void {
  application.get('/', async (http) => {
    const html = await readFile(page, 'utf8');
    return http.html(html.replace(TOKEN_MARK, token));
  });
  for (const file of [...files, BASE_STYLES]) {
    const type = FILE_TYPES[extname(file)];
    if (type === undefined) throw new Error(`No type is known for ${file}`);
    application.get(`/${basename(file)}`, async (http) => {
      http.header('Content-Type', type);
      return http.body(await readFile(file, 'utf8'));
    });
  }
}

/** The JSON value of a request's body; undefined when it is none. */
export async function readJson(http: Context): Promise<unknown> {
  try {
    return await http.req.json();
  } catch {
    return undefined;
  }
}
