import {isPassing} from '../../adapter/adapter-error.ts';
import type {SigningProblem} from '../../flow/signing-flow.ts';
import {permittedSigner} from '../../signing/permitted-signer.ts';
import type {Signer} from '../../signing/signer.ts';
import {isPassingCode} from '../../signing/signing-error.ts';
import {RefundErrorEvent} from '../shared/refund-error-event.ts';
import {RefundBeforeSignEvent} from './sign-panel.events.ts';

/** The signer, asking the page by `refund-before-sign` before it begins. */
export const askingFirst = (signer: Signer, panel: EventTarget): Signer =>
  permittedSigner(signer, () => {
    const question = new RefundBeforeSignEvent(signer.method);
    panel.dispatchEvent(question);
    return question.isAllowed;
  });

/** What the page learns of a signing that has failed. */
export const signingErrorEvent = (
  problem: SigningProblem,
  correlationId: string | undefined,
): RefundErrorEvent => {
  if (problem.of === 'signing') {
    const {code} = problem;
    return new RefundErrorEvent({type: 'signing', code}, isPassingCode(code));
  }
  const {failure} = problem;
  const error = {type: 'adapter', code: failure.code} as const;
  return new RefundErrorEvent(error, isPassing(failure), correlationId);
};
