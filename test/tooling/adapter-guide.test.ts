/** The samples of the adapter guide: every call of the contract, each sample as the schemas have it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import * as z from 'zod/mini';
import {CALL_NAMES, OPERATIONS, type CallName} from '../../demo/faults/fault.ts';
import type {HttpOperation} from '../../src/adapter/http-operations.ts';
import {problemReport} from '../../src/adapter/wire-schemas.ts';

const guide = readFileSync(new URL('../../stories/adapter.mdx', import.meta.url), 'utf8');

interface Sample {
  readonly of: 'request' | 'answer' | 'failure';
  readonly call: string;
  readonly status: number | undefined;
  readonly value: unknown;
}

const BLOCK = /^```json (request|answer|failure) (\w+)(?: (\d{3}))?\n([\s\S]*?)^```$/gm;

const samples = [...guide.matchAll(BLOCK)].map(([, of, call = '', status, text = '']): Sample => ({
  of: of as Sample['of'],
  call,
  status: status === undefined ? undefined : Number(status),
  value: JSON.parse(text),
}));

const operationOf = (call: CallName): HttpOperation => OPERATIONS[call];

/** Read and written again it is the same: nothing in it is wrong, and nothing is superfluous. */
function isOf(schema: z.ZodMiniType, value: unknown): void {
  const read = z.decode(schema, value);
  assert.deepEqual(JSON.parse(JSON.stringify(z.encode(schema, read))), value);
}

describe('the adapter guide', () => {
  test('has no sample that is not looked at', () => {
    assert.equal(guide.match(/^```./gm)?.length, samples.length);
    for (const {call} of samples) assert.ok(Object.hasOwn(OPERATIONS, call), call);
  });

  for (const call of CALL_NAMES) {
    const operation = operationOf(call);
    const own = samples.filter((sample) => sample.call === call);

    test(`walks through ${call}`, () => {
      const address = `### ${call}\n\n\`${operation.method} ${operation.path}\`\n`;
      assert.ok(guide.includes(address), address);
      const [request, ...more] = own.filter(({of}) => of === 'request');
      assert.equal(request !== undefined, operation.request !== undefined);
      assert.deepEqual(more, []);
      if (request && operation.request) isOf(operation.request, request.value);

      const answers = own.filter(({of}) => of === 'answer');
      assert.equal(answers.length, 1);
      for (const {value} of answers) isOf(operation.response, value);

      for (const {status, value} of own.filter(({of}) => of === 'failure')) {
        isOf(problemReport, value);
        const statuses: readonly number[] = operation.failures;
        assert.ok(status !== undefined && statuses.includes(status), `${call} ${status}`);
      }
    });
  }

  test('shows failures', () => {
    assert.ok(samples.filter(({of}) => of === 'failure').length > 5);
  });
});
