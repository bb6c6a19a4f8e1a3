import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  isLive,
  LIVE_STATES,
  stateNamed,
  TRANSITIONS,
} from '../../../../demo/server/signing-session/session-states.ts';

describe('the states of a signing session', () => {
  it('can be left only while the session lives', () => {
    for (const {from, to} of Object.values(TRANSITIONS)) {
      assert.ok(from.every(isLive));
      assert.ok(!from.some((state) => state === to));
    }
  });

  it('are nine, of which three live', () => {
    const all = new Set(['created', ...Object.values(TRANSITIONS).map(({to}) => to)]);
    assert.deepEqual(
      [...all].sort(),
      [
        'cancelled',
        'created',
        'declined',
        'expired',
        'fetched',
        'opened',
        'rejected',
        'signed',
        'superseded',
      ].sort(),
    );
    assert.deepEqual(
      [...all].filter((state) => isLive(stateNamed(state))),
      [...LIVE_STATES],
    );
    assert.throws(() => stateNamed('signing'));
  });

  it('go forward only', () => {
    const order: readonly string[] = LIVE_STATES;
    for (const {from, to} of Object.values(TRANSITIONS)) {
      if (isLive(to)) assert.ok(from.every((state) => order.indexOf(state) < order.indexOf(to)));
    }
  });

  it('let only a phone with the document decide', () => {
    for (const name of ['sign', 'decline', 'reject'] as const) {
      assert.deepEqual(TRANSITIONS[name].from, ['fetched']);
    }
  });
});
