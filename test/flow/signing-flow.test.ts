import {expect} from '@open-wc/testing';
import {
  CHOOSING,
  nextSigningFlow,
  type SigningFlow,
  type SigningFlowEvent,
} from '../../src/flow/signing-flow.ts';
import {SIGNATURE} from '../support/flow-samples.ts';

const FLOWS: {readonly [Step in SigningFlow['step']]: Extract<SigningFlow, {step: Step}>} = {
  choosing: {step: 'choosing', cancelled: true},
  signing: {step: 'signing', progress: 'waiting-for-person'},
  failed: {step: 'failed', code: 'not-running'},
  signed: {step: 'signed', signature: SIGNATURE},
};

const EVENTS: {
  readonly [Type in SigningFlowEvent['type']]: Extract<SigningFlowEvent, {type: Type}>;
} = {
  started: {type: 'started'},
  progressed: {type: 'progressed', progress: 'checking'},
  cancelled: {type: 'cancelled'},
  failed: {type: 'failed', code: 'wrong-person'},
  signed: {type: 'signed', signature: SIGNATURE},
  reset: {type: 'reset'},
};

const BEGUN: SigningFlow = {step: 'signing', progress: 'connecting'};

/** What each event makes of each step; what is not here changes nothing. */
const NEXT: {
  readonly [Step in SigningFlow['step']]: Readonly<
    Partial<Record<SigningFlowEvent['type'], SigningFlow>>
  >;
} = {
  choosing: {started: BEGUN, reset: CHOOSING},
  signing: {
    progressed: {step: 'signing', progress: 'checking'},
    cancelled: {step: 'choosing', cancelled: true},
    failed: {step: 'failed', code: 'wrong-person'},
    signed: {step: 'signed', signature: SIGNATURE},
    reset: CHOOSING,
  },
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
