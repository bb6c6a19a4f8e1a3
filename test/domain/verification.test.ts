import {expect} from '@open-wc/testing';
import {
  afterEdit,
  REFUSAL_REASONS,
  VERIFICATION_REQUIRED,
  type Verification,
} from '../../src/domain/verification.ts';
import {bankDetails, timestamp} from '../support/refund-samples.ts';

/** One verification of each state. */
const VERIFICATIONS: {[State in Verification['state']]: Extract<Verification, {state: State}>} = {
  required: {state: 'required'},
  pending: {state: 'pending'},
  confirmed: {
    state: 'confirmed',
    details: bankDetails(),
    at: timestamp('2026-11-22T14:35:00+05:00'),
  },
  refused: {state: 'refused', reason: 'owner'},
  unavailable: {state: 'unavailable'},
  stale: {state: 'stale'},
};

describe('afterEdit', () => {
  const cases: Record<Verification['state'], Verification> = {
    required: {state: 'required'},
    pending: {state: 'stale'},
    confirmed: {state: 'stale'},
    refused: {state: 'required'},
    unavailable: {state: 'required'},
    stale: {state: 'stale'},
  };
  for (const verification of Object.values(VERIFICATIONS)) {
    const expected = cases[verification.state];
    it(`makes "${verification.state}" into "${expected.state}"`, () => {
      expect(afterEdit(verification)).to.deep.equal(expected);
    });
  }

  it('forgets every reason of a refusal', () => {
    for (const reason of REFUSAL_REASONS) {
      expect(afterEdit({state: 'refused', reason})).to.deep.equal({state: 'required'});
    }
  });

  it('says the same after a second edit', () => {
    for (const verification of Object.values(VERIFICATIONS)) {
      const once = afterEdit(verification);
      expect(afterEdit(once)).to.deep.equal(once);
    }
  });
});

describe('a form just opened', () => {
  it('has its bank details still to be verified', () => {
    expect(VERIFICATION_REQUIRED).to.deep.equal({state: 'required'});
  });
});
