import type {WebSocket} from 'ws';
import * as z from 'zod';
import type {FindModule} from './modules/modules.ts';
import {oddReply} from './odd-replies.ts';
import type {Caller, SimulatorContext} from './simulator-context.ts';

const HEARTBEAT = '--heartbeat--';
const CURRENT_VERSION = '1.4';
const OLD_VERSION = '1.2';

/** Anything may stand in `args`; each module checks its own. */
const requestSchema = z.object({
  module: z.string().default(''),
  method: z.string().default(''),
  args: z.unknown().optional(),
  uuid: z.string().min(1).optional().catch(undefined),
});

const NOT_JSON = {
  status: false,
  code: 'INVOCATION_ERROR',
  message: 'An invoked method threw an exception.',
  details: "org.json.JSONException: A JSONObject text must begin with '{' at 1",
} as const;

const MODULE_NOT_FOUND = {success: false, errorCode: 'MODULE_NOT_FOUND'} as const;

/**
 * Speaks NCALayer's wire on one connection: a greeting first, heartbeats echoed at any time, and
 * requests answered one after the other, since no reply says which request it is for.
 */
export function serveConnection(
  socket: WebSocket,
  origin: string | undefined,
  {settings}: SimulatorContext,
  findModule: FindModule,
): void {
  const closed = new AbortController();
  const caller: Caller = {origin, signal: closed.signal};
  let lastAnswer: Promise<void> = Promise.resolve();

  const answer = async (text: string): Promise<void> => {
    if (closed.signal.aborted) return;
    const reply = await replyTo(text, caller, findModule, settings.current.mode).catch(failureOf);
    // The mode may have been changed while the dialog was open.
    if (settings.current.mode === 'closes-midway') socket.terminate();
    else socket.send(reply);
  };

  socket.on('close', () => closed.abort());
  // A broken connection is followed by `close`, and that is all there is to do about it.
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (settings.current.mode === 'silent') return;
    if (text === HEARTBEAT) socket.send(HEARTBEAT);
    else lastAnswer = lastAnswer.then(() => answer(text));
  });
  const version = settings.current.mode === 'old-version' ? OLD_VERSION : CURRENT_VERSION;
  socket.send(JSON.stringify({result: {version}}));
}

/** Only a defect of the simulator comes here; the site gets an answer all the same. */
const failureOf = (error: unknown): string =>
  JSON.stringify({
    status: false,
    code: 'GENERAL_ERROR',
    message: 'General error.',
    details: `NCALayer simulator: ${error instanceof Error ? error.name : 'unknown'}`,
  });

async function replyTo(
  text: string,
  caller: Caller,
  findModule: FindModule,
  mode: string,
): Promise<string> {
  const odd = oddReply(mode);
  if (odd !== undefined) return odd;
  const request = requestSchema.safeParse(parseJson(text)).data;
  if (request === undefined) return JSON.stringify(NOT_JSON);
  const {module, method, args, uuid} = request;
  const found = findModule(module);
  return JSON.stringify(found ? await found({method, args, uuid}, caller) : MODULE_NOT_FOUND);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
