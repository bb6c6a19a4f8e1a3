import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {daysFrom} from '../../../demo/certificate-authority/mint.ts';
import {readConfiguration} from '../../../demo/server/configuration.ts';
import {openTrust} from '../../../demo/server/trust.ts';
import {OperatorTrust} from '../../support/operator-trust.ts';

const START = new Date('2026-11-22T09:35:00Z');
const MINUTE_MS = 60_000;

describe('the trust of a server that runs for long', () => {
  let operator: OperatorTrust;

  before(async () => {
    operator = await OperatorTrust.make(START);
  });
  after(() => operator.remove());

  it('takes up a newer revocation list within ten minutes, before the old one is over', async () => {
    let now = START;
    const trust = await openTrust(readConfiguration(operator.variables).trust, () => now);
    const nextUpdate = async () => (await trust()).revocationLists[0]?.nextUpdate.getTime();
    const first = await nextUpdate();
    assert.ok(first !== undefined && first > START.getTime());

    now = daysFrom(START, 5);
    assert.equal(await nextUpdate(), first);
    await operator.publishRevocationList(now);
    now = new Date(now.getTime() + 10 * MINUTE_MS - 1);
    assert.equal(await nextUpdate(), first);
    now = new Date(now.getTime() + 1);
    assert.equal(await nextUpdate(), daysFrom(new Date(first), 5).getTime());
  });
});
