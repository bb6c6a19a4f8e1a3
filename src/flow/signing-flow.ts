import type {Signature} from '../domain/signature.ts';
import type {SigningErrorCode} from '../signing/signing-error.ts';
import type {SigningProgress} from '../signing/signer.ts';

/** Where one signing stands. Cancelling leads quietly back to the choice. */
export type SigningFlow =
  | {readonly step: 'choosing'; readonly cancelled: boolean}
  | {readonly step: 'signing'; readonly progress: SigningProgress}
  | {readonly step: 'failed'; readonly code: SigningErrorCode}
  | {readonly step: 'signed'; readonly signature: Signature};

export type SigningFlowEvent =
  | {readonly type: 'started'}
  | {readonly type: 'progressed'; readonly progress: SigningProgress}
  | {readonly type: 'cancelled'}
  | {readonly type: 'failed'; readonly code: SigningErrorCode}
  | {readonly type: 'signed'; readonly signature: Signature}
  /** Another document, or another way to sign. */
  | {readonly type: 'reset'};

export const CHOOSING: SigningFlow = {step: 'choosing', cancelled: false};

/** The next state. An event that has no meaning where the signing stands changes nothing. */
export function nextSigningFlow(flow: SigningFlow, event: SigningFlowEvent): SigningFlow {
  if (event.type === 'reset') return CHOOSING;
  if (event.type === 'started') {
    return flow.step === 'signing' ? flow : {step: 'signing', progress: 'connecting'};
  }
  if (flow.step !== 'signing') return flow;
  switch (event.type) {
    case 'progressed':
      return {step: 'signing', progress: event.progress};
    case 'cancelled':
      return {step: 'choosing', cancelled: true};
    case 'failed':
      return {step: 'failed', code: event.code};
    case 'signed':
      return {step: 'signed', signature: event.signature};
  }
}
