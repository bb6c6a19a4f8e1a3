import {SigningError} from '../signing-error.ts';
import {type NcalayerReply, readNcalayerReply} from './ncalayer-reply.ts';

/** `WebSocket.OPEN`, which replacements of the constructor may lack. */
const OPEN = 1;

/**
 * Sends one request and waits for its answer, however long the person needs. Replies carry no
 * number of their request, so there must be only one at a time.
 *
 * @throws {SigningError} `connection-lost` when the program goes away; the signal's reason when
 *   aborted.
 */
export async function askNcalayer(
  socket: WebSocket,
  request: string,
  signal: AbortSignal,
): Promise<NcalayerReply> {
  signal.throwIfAborted();
  if (socket.readyState !== OPEN) throw new SigningError('connection-lost');
  const reply = await new Promise<NcalayerReply | undefined>((resolve) => {
    const giveUp = (): void => resolve(undefined);
    // What has come before, such as the greeting, was no answer: nothing had been asked.
    socket.addEventListener('message', ({data}) => {
      const read = readNcalayerReply(data);
      if (read.kind !== 'no-answer') resolve(read);
    });
    socket.addEventListener('close', giveUp);
    socket.addEventListener('error', giveUp);
    signal.addEventListener('abort', giveUp, {once: true});
    socket.send(request);
  });
  signal.throwIfAborted();
  if (reply === undefined) throw new SigningError('connection-lost');
  return reply;
}
