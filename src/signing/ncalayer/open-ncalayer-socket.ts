import type {SigningProgress} from '../signer.ts';
import {SigningError} from '../signing-error.ts';
import {diagnoseConnectionFailure} from './diagnose-connection-failure.ts';
import {isKeptByFramingPage, queryLoopbackPermission} from './loopback-permission.ts';

export interface OpenOptions {
  readonly address: string;
  /** How long the program may take to answer; not counted while the browser asks the person. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SigningProgress) => void;
}

/** On a page of the person's own computer the browser does not ask, and the program is quicker. */
const QUESTION_SHOWN_AFTER_MS = 300;

/** The browser's own signs, a violated policy and a changed permission, come after the failure. */
const SIGNS_COME_WITHIN_MS = 100;

/**
 * Opens a new connection to NCALayer. Nothing is sent, and no greeting is waited for: some versions
 * send none.
 *
 * @throws {SigningError} with the reason as far as a page can tell; the signal's reason when aborted.
 */
export async function openNcalayerSocket(options: OpenOptions): Promise<WebSocket> {
  const {address, signal} = options;
  const permission = await queryLoopbackPermission();
  const permissionBefore = permission?.state;
  const policy = watchContentSecurityPolicy(address);
  try {
    let attempt: Attempt;
    do {
      signal.throwIfAborted();
      attempt = await tryToOpen(options, permission);
      if (attempt.end === 'opened') return attempt.socket;
      // Measured: a socket that waited for the permission stays waiting when it is granted.
    } while (attempt.end === 'permission-changed' && permission?.state !== 'denied');

    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, SIGNS_COME_WITHIN_MS));
    signal.throwIfAborted();
    throw new SigningError(
      diagnoseConnectionFailure({
        violatedContentSecurityPolicy: policy.isViolated(),
        wasRefusedAtOnce: attempt.end === 'refused',
        permissionBefore,
        permissionAfter: permission?.state,
        isKeptByFramingPage: isKeptByFramingPage(),
      }),
    );
  } finally {
    policy.stopWatching();
  }
}

type Attempt =
  | {readonly end: 'opened'; readonly socket: WebSocket}
  | {readonly end: 'refused' | 'failed' | 'timed-out' | 'permission-changed' | 'aborted'};

function tryToOpen(
  {address, timeoutMs, signal, onProgress}: OpenOptions,
  permission: PermissionStatus | undefined,
): Promise<Attempt> {
  onProgress('connecting');
  let socket: WebSocket;
  try {
    socket = new WebSocket(address);
  } catch {
    // Firefox and WebKit do so for a forbidding policy, where Chromium sends an `error` alone.
    return Promise.resolve({end: 'refused'});
  }
  return new Promise((resolve) => {
    const listening = new AbortController();
    const finish = (attempt: Attempt): void => {
      listening.abort();
      clearTimeout(timer);
      if (attempt.end !== 'opened') socket.close();
      resolve(attempt);
    };
    const timer =
      permission?.state === 'prompt'
        ? setTimeout(() => onProgress('asking-permission'), QUESTION_SHOWN_AFTER_MS)
        : setTimeout(() => finish({end: 'timed-out'}), timeoutMs);
    const until = {signal: listening.signal};
    socket.addEventListener('open', () => finish({end: 'opened', socket}), until);
    // Either may come without the other.
    socket.addEventListener('error', () => finish({end: 'failed'}), until);
    socket.addEventListener('close', () => finish({end: 'failed'}), until);
    permission?.addEventListener('change', () => finish({end: 'permission-changed'}), until);
    signal.addEventListener('abort', () => finish({end: 'aborted'}), until);
  });
}

/** Notices when the page's policy forbids the address; a policy that only reports is no hindrance. */
function watchContentSecurityPolicy(address: string): {
  readonly isViolated: () => boolean;
  readonly stopWatching: () => void;
} {
  const {host} = new URL(address);
  let violated = false;
  const watching = new AbortController();
  document.addEventListener(
    'securitypolicyviolation',
    ({disposition, blockedURI}) => {
      violated ||= disposition === 'enforce' && blockedURI.includes(host);
    },
    {signal: watching.signal},
  );
  return {isViolated: () => violated, stopWatching: () => watching.abort()};
}
