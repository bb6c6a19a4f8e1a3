import {expect} from '@open-wc/testing';
import {
  CHOOSING,
  nextSigningFlow,
  type SigningFlow,
  type SigningFlowEvent,
} from '../../src/flow/signing-flow.ts';

const FAILED: Extract<SigningFlow, {step: 'failed'}> = {
  step: 'failed',
  problem: {of: 'signing', code: 'not-running'},
};

const FLOWS: {readonly [Step in SigningFlow['step']]: Extract<SigningFlow, {step: Step}>} = {
  choosing: {step: 'choosing', ended: 'cancelled'},
  signing: {step: 'signing', progress: 'waiting-for-person'},
  withdrawing: {step: 'withdrawing'},
  failed: FAILED,
  signed: {step: 'signed'},
};

const EVENTS: {
  readonly [Type in SigningFlowEvent['type']]: Extract<SigningFlowEvent, {type: Type}>;
} = {
  started: {type: 'started', progress: {waitsFor: 'code'}},
  progressed: {type: 'progressed', progress: 'checking'},
  withdrawn: {type: 'withdrawn'},
  ended: {type: 'ended', end: 'declined'},
  failed: {type: 'failed', problem: FAILED.problem},
  signed: {type: 'signed'},
  reset: {type: 'reset'},
};

const BEGUN: SigningFlow = {step: 'signing', progress: {waitsFor: 'code'}};

/** How whatever goes on may end. */
const ENDS = {
  withdrawn: {step: 'withdrawing'},
  ended: {step: 'choosing', ended: 'declined'},
  failed: FAILED,
  signed: {step: 'signed'},
  reset: CHOOSING,
} as const;

/** What each event makes of each step; what is not here changes nothing. */
const NEXT: {
  readonly [Step in SigningFlow['step']]: Readonly<
    Partial<Record<SigningFlowEvent['type'], SigningFlow>>
  >;
} = {
  choosing: {started: BEGUN, reset: CHOOSING},
  signing: {...ENDS, progressed: {step: 'signing', progress: 'checking'}},
  withdrawing: ENDS,
  failed: {started: BEGUN, reset: CHOOSING},
  signed: {started: BEGUN, reset: CHOOSING},
};

describe('nextSigningFlow', () => {
  for (const flow of Object.values(FLOWS)) {
    for (const event of Object.values(EVENTS)) {
      const expected = NEXT[flow.step][event.type];
      if (expected) {
        it(`goes from ${flow.step} to ${expected.step} when ${event.type}`, () => {
          expect(nextSigningFlow(flow, event)).to.deep.equal(expected);
        });
      } else {
        it(`stays as it is in ${flow.step} when ${event.type}`, () => {
          expect(nextSigningFlow(flow, event)).to.equal(flow);
        });
      }
    }
  }
});
