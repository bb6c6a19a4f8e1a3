import {SigningError} from '../signing-error.ts';

/** Shared by all pages of the origin, and by several copies of this code in one page. */
const LOCK = 'enpc-ncalayer-signing';

/** The signing of this page that goes on. */
let current: object | undefined;

/** What a signing that another one has taken the place of ends with. */
export const TAKEN_OVER = new Error('another signing has taken over');

/**
 * Does the work unless another signing is going on in this page or in another tab: two would put
 * one window of NCALayer over the other. Who takes over ends the other one.
 *
 * @param work hears by its signal when another signing takes over.
 * @throws {SigningError} `already-signing`.
 * @throws {Error} `TAKEN_OVER`.
 */
export async function withSingleSigning<Result>(
  work: (taken: AbortSignal) => Promise<Result>,
  takesOver = false,
): Promise<Result> {
  if (current && !takesOver) throw new SigningError('already-signing');
  const own = {};
  current = own;
  try {
    return await withLockAcrossTabs(work, takesOver);
  } finally {
    if (current === own) current = undefined;
  }
}

/** Fulfilled when no page of the origin is signing; at once where pages cannot agree. */
export async function untilNobodySigns(): Promise<void> {
  try {
    await navigator.locks.request(LOCK, () => undefined);
  } catch {
    // Pages without encryption have no locks, and frames in a sandbox may not use them.
  }
}

async function withLockAcrossTabs<Result>(
  work: (taken: AbortSignal) => Promise<Result>,
  takesOver: boolean,
): Promise<Result> {
  const taken = new AbortController();
  let working = undefined as Promise<Result> | undefined;
  let isDone = false as boolean;
  let isBusy = false as boolean;
  const begin = (lock: Lock | null): Promise<void> | undefined => {
    isBusy = lock === null;
    if (isBusy) return undefined;
    working = work(taken.signal);
    const done = (): void => void (isDone = true);
    return working.then(done, done);
  };
  try {
    await navigator.locks.request(LOCK, takesOver ? {steal: true} : {ifAvailable: true}, begin);
  } catch {
    // There are no locks here, as below; or it is another page's now, in the middle of the work.
    if (working && !isDone) taken.abort(TAKEN_OVER);
  }
  if (isBusy) throw new SigningError('already-signing');
  return working ?? work(taken.signal);
}
