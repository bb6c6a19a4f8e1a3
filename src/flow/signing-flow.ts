import type {AdapterFailure} from '../adapter/adapter-error.ts';
import type {SigningErrorCode} from '../signing/signing-error.ts';
import type {SigningEnd, SigningProgress} from '../signing/signer.ts';

/** Where one signing stands. An end without a signature leads quietly back to the choice. */
export type SigningFlow =
  | {
      readonly step: 'choosing';
      /** How the signing before ended; a refusal, of the fund or of the page, is for the host to tell. */
      readonly ended?: SigningEnd | 'refused';
    }
  | {readonly step: 'signing'; readonly progress: SigningProgress}
  /** The person has given up; whoever was asked to sign is being told. */
  | {readonly step: 'withdrawing'}
  | {readonly step: 'failed'; readonly problem: SigningProblem}
  | {readonly step: 'signed'};

/** What hinders the signing: on this computer, or on the way to the fund's server. */
export type SigningProblem =
  | {readonly of: 'signing'; readonly code: SigningErrorCode}
  | {readonly of: 'server'; readonly failure: AdapterFailure};

export type SigningFlowEvent =
  | {readonly type: 'started'; readonly progress: SigningProgress}
  | {readonly type: 'progressed'; readonly progress: SigningProgress}
  | {readonly type: 'withdrawn'}
  | {readonly type: 'ended'; readonly end: SigningEnd | 'refused'}
  | {readonly type: 'failed'; readonly problem: SigningProblem}
  | {readonly type: 'signed'}
  /** Another document, or another way to sign. */
  | {readonly type: 'reset'};

export const CHOOSING: SigningFlow = {step: 'choosing'};

/** The next state. An event that has no meaning where the signing stands changes nothing. */
export function nextSigningFlow(flow: SigningFlow, event: SigningFlowEvent): SigningFlow {
  if (event.type === 'reset') return CHOOSING;
  const isGoingOn = flow.step === 'signing' || flow.step === 'withdrawing';
  if (event.type === 'started') {
    return isGoingOn ? flow : {step: 'signing', progress: event.progress};
  }
  if (!isGoingOn) return flow;
  switch (event.type) {
    case 'progressed':
      return flow.step === 'signing' ? {step: 'signing', progress: event.progress} : flow;
    case 'withdrawn':
      return {step: 'withdrawing'};
    case 'ended':
      return {step: 'choosing', ended: event.end};
    case 'failed':
      return {step: 'failed', problem: event.problem};
    case 'signed':
      return {step: 'signed'};
  }
}
