import {unlessAborted} from './abortable.ts';
import {nextNumber, type RefusedCall} from './reauthenticating-calls.ts';

/** What this page knows of the signing in for one adapter. */
interface SignIn {
  /** The one that goes on, and whether it succeeds. */
  pending?: Promise<boolean>;
  /** The place of the last success in the order of calls. */
  done?: number;
}

const signIns = new WeakMap<object, SignIn>();

/** Told of each success: what depends on the session asks anew. */
const successes = new EventTarget();

/**
 * Has the person sign in again, and tells whether they have. However many calls of an adapter wait,
 * they are asked once; a call that was made before the last success need only be repeated.
 *
 * @param ask the question to the host; fulfilled with whether the person is signed in again.
 * @throws the signal's reason when the caller stops waiting; the others wait on.
 */
export async function signInAgain(
  {adapter, number, signal}: RefusedCall,
  ask: () => Promise<boolean>,
): Promise<boolean> {
  const signIn = signIns.get(adapter) ?? {};
  signIns.set(adapter, signIn);
  signal.throwIfAborted();
  if (signIn.done !== undefined && number < signIn.done) return true;
  signIn.pending ??= complete(signIn, ask);
  return unlessAborted(signIn.pending, signal);
}

async function complete(signIn: SignIn, ask: () => Promise<boolean>): Promise<boolean> {
  try {
    const isSignedIn = await ask();
    if (isSignedIn) {
      signIn.done = nextNumber();
      successes.dispatchEvent(new Event('success'));
    }
    return isSignedIn;
  } finally {
    delete signIn.pending;
  }
}

/** Calls back after each success, until the signal aborts. */
export function onSignedInAgain(callback: () => void, signal: AbortSignal): void {
  successes.addEventListener('success', callback, {signal});
}
