import {expect} from '@open-wc/testing';
import {applicationFrom, type IdempotencyKey} from '../../src/domain/refund-application.ts';
import type {Verification} from '../../src/domain/verification.ts';
import {bankDetails, timestamp} from '../support/refund-samples.ts';

const key = '0a1b2c3d-0000-4000-8000-000000000001' as IdempotencyKey;

describe('applicationFrom', () => {
  it('takes the details that the fund has confirmed, and the key of the application', () => {
    const details = bankDetails();
    const at = timestamp('2026-11-22T14:35:00+05:00');
    const application = applicationFrom({state: 'confirmed', details, at}, key);
    expect(application).to.deep.equal({details, idempotencyKey: key});
    expect(application.details).to.equal(details);
  });

  it('does not compile for details that are not confirmed', () => {
    const unconfirmed: Exclude<Verification, {state: 'confirmed'}> = {state: 'stale'};
    // @ts-expect-error only a confirmed verification carries details
    expect(applicationFrom(unconfirmed, key).details).to.equal(undefined);
  });
});
