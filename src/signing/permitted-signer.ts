import {unlessAborted} from '../adapter/abortable.ts';
import type {Signer, SigningRequest} from './signer.ts';

/**
 * The signer, asking the page each time before it begins. While the page thinks, the person can give up
 * as at any other time.
 */
export const permittedSigner = (signer: Signer, ask: () => boolean | Promise<boolean>): Signer => ({
  method: signer.method,
  ...(signer.hearsWithdrawal && {hearsWithdrawal: true}),
  async sign(request) {
    const isAllowed = ask();
    if (isAllowed === true) return signer.sign(request);
    const answer = isAllowed ? await orWithdrawn(isAllowed, request) : 'held-back';
    return answer === 'allowed' ? signer.sign(request) : {outcome: answer};
  },
});

async function orWithdrawn(
  isAllowed: Promise<boolean>,
  {signal, withdrawal}: SigningRequest,
): Promise<'allowed' | 'held-back' | 'cancelled'> {
  try {
    const answer = unlessAborted(unlessAborted(isAllowed, withdrawal), signal);
    return (await answer) ? 'allowed' : 'held-back';
  } catch {
    signal.throwIfAborted();
    return 'cancelled';
  }
}
