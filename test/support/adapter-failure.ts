import assert from 'node:assert/strict';
import {AdapterError, type AdapterFailure} from '../../src/adapter/adapter-error.ts';

/** For `assert.rejects`: the error is an `AdapterError` whose failure has these facts. */
export const failsWith =
  (expected: Partial<AdapterFailure>) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof AdapterError, String(error));
    const actual = new Map(Object.entries(error.failure));
    for (const [name, value] of Object.entries(expected)) {
      assert.deepEqual(actual.get(name), value);
    }
    return true;
  };
