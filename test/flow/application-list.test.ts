import {expect} from '@open-wc/testing';
import {
  afterListed,
  afterListFailed,
  type ApplicationList,
} from '../../src/flow/application-list.ts';
import {applicationOf} from '../support/application-samples.ts';

const LOADING: ApplicationList = {step: 'loading'};
const OFFLINE = {failure: {code: 'offline'}, correlationId: undefined} as const;

const numbersOf = (list: ApplicationList): readonly string[] =>
  list.step === 'listed' ? list.applications.map(({receipt}) => receipt.applicationNumber) : [];
const changedOf = (list: ApplicationList): readonly string[] =>
  list.step === 'listed' ? list.changed.map(({receipt}) => receipt.applicationNumber) : [];

describe('The list of applications', () => {
  it('has the newest first, whatever the order of the answer', () => {
    const list = afterListed(LOADING, [applicationOf(2), applicationOf(3), applicationOf(1)]);
    expect(numbersOf(list)).to.deep.equal(['2026-000003', '2026-000002', '2026-000001']);
  });

  it('has no news at first', () => {
    expect(changedOf(afterListed(LOADING, [applicationOf(1)]))).to.deep.equal([]);
  });

  it('tells of a new status and of a new application, of nothing else', () => {
    const first = afterListed(LOADING, [applicationOf(1), applicationOf(2)]);
    const next = afterListed(first, [
      applicationOf(1, 'in-review'),
      applicationOf(2),
      applicationOf(3),
    ]);
    expect(changedOf(next)).to.deep.equal(['2026-000003', '2026-000001']);
  });

  it('keeps the last news while there are no others, so that they are not told again', () => {
    const first = afterListed(LOADING, [applicationOf(1)]);
    const next = afterListed(first, [applicationOf(1, 'executed')]);
    const later = afterListed(next, [applicationOf(1, 'executed')]);
    expect(later.step === 'listed' && next.step === 'listed' && later.changed === next.changed).to
      .be.true;
  });

  it('stays on the screen when it cannot be refreshed, and is right again afterwards', () => {
    const first = afterListed(LOADING, [applicationOf(1)]);
    const failed = afterListFailed(first, OFFLINE);
    expect(numbersOf(failed)).to.deep.equal(['2026-000001']);
    expect(failed).to.deep.include({outdated: OFFLINE});
    expect(afterListed(failed, [applicationOf(1)])).not.to.have.property('outdated');
  });

  it('says why there is none when the first answer fails', () => {
    expect(afterListFailed(LOADING, OFFLINE)).to.deep.equal({step: 'load-failed', ...OFFLINE});
  });
});
