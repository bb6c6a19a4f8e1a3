import type {ServerContext} from '../server-context.ts';
import {readSessionById} from './read-session.ts';
import type {StoredSigningSession} from './session-repository.ts';
import {isLive} from './session-states.ts';

/** The one who asks, as far as it can be told that they have left: a response that is written to. */
export interface Asker {
  readonly destroyed: boolean;
  once(event: 'close', listener: () => void): unknown;
  off(event: 'close', listener: () => void): unknown;
}

export interface WaitOutcome {
  readonly session: StoredSigningSession;
  /** How long the question was held. */
  readonly heldMs: number;
}

/**
 * The session as soon as its state is not the known one: at once, when it changes or expires, or,
 * unchanged, when the time to wait is over, the asker has left, or the server stops. Another
 * process's change is seen at the end of the wait.
 */
export async function waitForChange(
  server: ServerContext,
  first: StoredSigningSession,
  known: string | undefined,
  asker: Asker,
): Promise<WaitOutcome> {
  const {clock, configuration, sessionNews} = server;
  const start = performance.now();
  const heldMs = () => performance.now() - start;
  const listener = sessionNews.listen(first.documentId);
  asker.once('close', listener.wake);
  try {
    for (;;) {
      const session = (await readSessionById(server, first.id)) ?? first;
      const leftToWait = configuration.signingWaitMs - heldMs();
      const isDone = session.state !== known || !isLive(session.state) || leftToWait <= 0;
      if (isDone || asker.destroyed || sessionNews.isClosed) {
        return {session, heldMs: heldMs()};
      }
      const leftToLive = session.expiresAt - clock().getTime();
      // A timer may be early by a millisecond.
      await listener.waitForNews(Math.max(1, Math.min(leftToWait, leftToLive)));
    }
  } finally {
    asker.off('close', listener.wake);
    listener.stop();
  }
}
