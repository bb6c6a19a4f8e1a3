import {deepEqual, equal} from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {
  runWithSecondTry,
  UNITS_TRIED_AGAIN,
  type RunResult,
} from '../support/runners/second-try.ts';

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f'];

const result = (units: readonly string[], failing: readonly string[]): RunResult => ({
  tally: {passed: units.length - failing.length, failed: failing.length, skipped: 0},
  failures: failing.map((unit) => ({unit, where: unit, what: 'it\n  broke'})),
});

/** Runs with the given results one after another; what was run, counted and printed. */
async function runWith(...results: readonly ((units: readonly string[]) => RunResult)[]) {
  const print = mock.method(console, 'log', () => undefined);
  const runs: (readonly string[])[] = [];
  const tally = await runWithSecondTry(UNITS, (units) => {
    runs.push(units);
    const next = results[runs.length - 1];
    if (!next) throw new Error('One run too many');
    return Promise.resolve(next(units));
  });
  const lines = print.mock.calls.map(({arguments: [line]}) => String(line));
  print.mock.restore();
  return {runs, tally, verdicts: lines.filter((line) => /^[A-Z]{2,} /.test(line))};
}

describe('A second try', () => {
  it('is not made when all passed', async () => {
    const {runs, tally, verdicts} = await runWith((units) => result(units, []));
    deepEqual(runs, [UNITS]);
    deepEqual(tally, {passed: 6, failed: 0, skipped: 0});
    deepEqual(verdicts, []);
  });

  it('is made of what failed alone, and tells what passed only then', async () => {
    const {runs, tally, verdicts} = await runWith(
      (units) => result(units, ['b']),
      (units) => result(units, []),
    );
    deepEqual(runs, [UNITS, ['b']]);
    deepEqual(tally, {passed: 6, failed: 0, skipped: 0});
    deepEqual(verdicts, ['UNSTABLE b: it broke']);
  });

  it('does not save what fails again, nor what failed beside it', async () => {
    const {tally, verdicts} = await runWith(
      (units) => result(units, ['b', 'c']),
      (units) => result(units, ['c']),
    );
    deepEqual(tally, {passed: 4, failed: 2, skipped: 0});
    deepEqual(verdicts, ['FAILED b: it broke', 'FAILED c: it broke']);
  });

  it('does not save what did not run then', async () => {
    const {tally} = await runWith(
      (units) => result(units, ['b']),
      () => result([], []),
    );
    equal(tally.failed, 1);
  });

  it('is not made when much failed', async () => {
    const failing = UNITS.slice(0, UNITS_TRIED_AGAIN + 1);
    const {runs, tally, verdicts} = await runWith((units) => result(units, failing));
    equal(runs.length, 1);
    equal(tally.failed, failing.length);
    equal(verdicts.length, failing.length);
  });

  it('is not made when a policy was violated', async () => {
    const {runs, tally} = await runWith((units) => {
      const {tally, failures} = result(units, ['b']);
      return {tally, failures: [...failures, {where: 'Violation of the policy', what: 'eval'}]};
    });
    equal(runs.length, 1);
    equal(tally.failed, 1);
  });
});
