import {randomBytes} from 'node:crypto';
import {join} from 'node:path';
import {Hono} from 'hono';
import type {Context} from 'hono';
import {streamSSE} from 'hono/streaming';
import * as z from 'zod';
import {DEMO_PASSWORD} from '../../certificate-authority/demo-keys.ts';
import type {SimulatedKey} from '../../simulators/simulated-key.ts';
import {
  onlyFromThisComputer,
  onlyFromThisPage,
  readJson,
  servePage,
  withSecurityHeaders,
} from '../../simulators/window-protection.ts';
import {ChangeWatch} from '../changes.ts';
import type {Changes} from '../changes.ts';
import type {SimulatorContext} from '../simulator-context.ts';
import {SIMULATOR_MODES} from '../simulator-settings.ts';
import {offeredKeys, windowState} from './window-state.ts';

/*
 * The window of the simulator: a page, a stream of what it shows, and the person's answers. Sites
 * may ask for signatures over the wire, but must not answer their own requests here.
 */

const file = (name: string): string => join(import.meta.dirname, name);
const FILES = ['window.css', 'window.js', 'window-texts.js'].map(file);
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
  servePage(application, token, file('window.html'), FILES);
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
