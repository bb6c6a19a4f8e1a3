import {SigningError} from '../signing-error.ts';

/** Shared by all pages of the origin, and by several copies of this code in one page. */
const LOCK = 'enpc-ncalayer-signing';

let isSigning = false;

/**
 * Does the work unless another signing is going on in this page or in another tab: two would put
 * one window of NCALayer over the other.
 *
 * @throws {SigningError} `already-signing`.
 */
export async function withSingleSigning<Result>(work: () => Promise<Result>): Promise<Result> {
  if (isSigning) throw new SigningError('already-signing');
  isSigning = true;
  try {
    return await withLockAcrossTabs(work);
  } finally {
    isSigning = false;
  }
}

async function withLockAcrossTabs<Result>(work: () => Promise<Result>): Promise<Result> {
  let hasAnswered = false as boolean;
  try {
    return await navigator.locks.request(LOCK, {ifAvailable: true}, (lock) => {
      hasAnswered = true;
      if (lock === null) throw new SigningError('already-signing');
      return work();
    });
  } catch (error) {
    if (hasAnswered) throw error;
    // Pages without encryption have no locks, and frames in a sandbox may not use them.
    return work();
  }
}
