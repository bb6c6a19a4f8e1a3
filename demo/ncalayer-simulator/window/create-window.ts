import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono} from 'hono';
import type {Context} from 'hono';
import {createMiddleware} from 'hono/factory';
import {streamSSE} from 'hono/streaming';
import * as z from 'zod';
import {DEMO_PASSWORD} from '../../certificate-authority/demo-keys.ts';
import {ChangeWatch} from '../changes.ts';
import type {Changes} from '../changes.ts';
import type {SimulatedKey} from '../keys/simulated-key.ts';
import type {SimulatorContext} from '../simulator-context.ts';
import {SIMULATOR_MODES} from '../simulator-settings.ts';
import {offeredKeys, windowState} from './window-state.ts';

/*
 * The window of the simulator: a page, a stream of what it shows, and the person's answers. Sites
 * may ask for signatures over the wire, but must not answer their own requests here: answers need
 * the token that stands in the page, which another origin cannot read.
 */

const FILES: Readonly<Record<string, string>> = {
  'window-base.css': 'text/css; charset=utf-8',
  'window.css': 'text/css; charset=utf-8',
  'window.js': 'text/javascript; charset=utf-8',
  'window-texts.js': 'text/javascript; charset=utf-8',
};

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
const HEARTBEAT_MS = 15_000;

/** What became of a person's answer. */
export type AnswerOutcome =
  | 'signed'
  | 'cancelled'
  /** The dialog stays open. */
  | 'wrong-password'
  | 'key-not-allowed'
  /** Another window was first. */
  | 'no-such-dialog';

const answerSchema = z.discriminatedUnion('action', [
  z.object({action: z.literal('cancel'), dialogId: z.number()}),
  z.object({
    action: z.literal('sign'),
    dialogId: z.number(),
    keyId: z.string(),
    password: z.string(),
  }),
]);

const settingsSchema = z.object({
  algorithm: z.enum(['gost', 'rsa']),
  mode: z.enum(SIMULATOR_MODES),
});

/** The window's pages and calls as one application. */
export function createWindow(context: SimulatorContext, changes: Changes): Hono {
  const token = randomBytes(24).toString('base64url');
  const application = new Hono();
  application.use(withSecurityHeaders, onlyFromThisComputer);
  application.get('/', async (http) => {
    const page = await readFile(join(import.meta.dirname, 'window.html'), 'utf8');
    return http.html(page.replace(TOKEN_MARK, token));
  });
  for (const [file, type] of Object.entries(FILES)) {
    application.get(`/${file}`, async (http) => {
      http.header('Content-Type', type);
      return http.body(await readFile(join(import.meta.dirname, file), 'utf8'));
    });
  }
  application.get('/state', (http) => streamState(http, context, changes));
  application.post('/answer', onlyFromThisPage(token), async (http) => {
    const answer = answerSchema.safeParse(await readJson(http)).data;
    if (!answer) return http.json({outcome: 'malformed'}, 400);
    const outcome =
      answer.action === 'cancel'
        ? giveAnswer(context, answer.dialogId, undefined)
        : signWith(context, answer);
    return http.json({outcome});
  });
  application.post('/settings', onlyFromThisPage(token), async (http) => {
    const settings = settingsSchema.safeParse(await readJson(http)).data;
    if (!settings) return http.json({outcome: 'malformed'}, 400);
    context.settings.change(settings);
    return http.json({outcome: 'changed'});
  });
  return application;
}

const withSecurityHeaders = createMiddleware(async (http, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) http.header(name, value);
});

/** A site's own name made to point here (DNS rebinding) is not this computer's name. */
const onlyFromThisComputer = createMiddleware(async (http, next) => {
  const {hostname} = new URL(http.req.url);
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
    return http.text('The simulator answers to 127.0.0.1 alone.', 403);
  }
  return next();
});

const onlyFromThisPage = (token: string) =>
  createMiddleware(async (http, next) => {
    const origin = http.req.header('origin');
    const isForeign = origin !== undefined && new URL(http.req.url).origin !== origin;
    if (isForeign || http.req.header(TOKEN_HEADER) !== token) {
      return http.json({outcome: 'forbidden'}, 403);
    }
    return next();
  });

/** Sends the whole state at once and after each change; what happens in between is left out. */
function streamState(http: Context, context: SimulatorContext, changes: Changes): Response {
  return streamSSE(http, async (stream) => {
    const watch = new ChangeWatch(changes);
    stream.onAbort(() => watch.stop());
    let isNew = true;
    while (!stream.aborted) {
      await stream.writeSSE(
        isNew ? {data: JSON.stringify(windowState(context))} : {event: 'heartbeat', data: ''},
      );
      isNew = await watch.next(HEARTBEAT_MS);
    }
  });
}

function signWith(
  context: SimulatorContext,
  {dialogId, keyId, password}: {dialogId: number; keyId: string; password: string},
): AnswerOutcome {
  const open = context.dialog.open;
  if (open?.id !== dialogId) return 'no-such-dialog';
  const offered = offeredKeys(open.request, context).find(({key}) => key.id === keyId);
  if (!offered || offered.obstacle !== undefined) return 'key-not-allowed';
  if (password !== DEMO_PASSWORD) return 'wrong-password';
  return giveAnswer(context, dialogId, offered.key);
}

function giveAnswer(
  {dialog}: SimulatorContext,
  dialogId: number,
  key: SimulatedKey | undefined,
): AnswerOutcome {
  if (!dialog.answer(dialogId, key)) return 'no-such-dialog';
  return key ? 'signed' : 'cancelled';
}

async function readJson(http: Context): Promise<unknown> {
  try {
    return await http.req.json();
  } catch {
    return undefined;
  }
}
