/** Runs test files of Node's own runner, each in a process of its own. */
import {once} from 'node:events';
import {relative} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {EMPTY_TALLY, printFailure, type Tally} from './tally.ts';

/** Node closes a run with one line per count, for example "pass 12". */
const COUNT_LINE = /^(pass|fail|cancelled|skipped|todo) (\d+)$/;

/** Where each of Node's counts belongs: a test that was cut off did not pass. */
const MEANING: Record<string, keyof Tally> = {
  pass: 'passed',
  fail: 'failed',
  cancelled: 'failed',
  skipped: 'skipped',
  todo: 'skipped',
};

/** Node wraps what a test threw. */
const messageOf = ({cause, message}: Error): string =>
  cause instanceof Error ? cause.message : message;

/**
 * @param files paths of the test files.
 * @param timeout milliseconds that one file may take.
 */
export async function runNodeTests(files: readonly string[], timeout: number): Promise<Tally> {
  const tally = {...EMPTY_TALLY} as Record<keyof Tally, number>;
  const failures: [where: string, what: string][] = [];
  const events = run({files: [...files], concurrency: 2, timeout});
  events.on('test:diagnostic', ({message, nesting}) => {
    const [, name, count] = COUNT_LINE.exec(message) ?? [];
    const meaning = name === undefined ? undefined : MEANING[name];
    if (nesting === 0 && meaning !== undefined) tally[meaning] += Number(count);
  });
  // A suite fails with each of its tests, which say more.
  events.on('test:fail', ({name, file, details}) => {
    if (details.type !== 'suite')
      failures.push([relative(process.cwd(), file ?? ''), `${name}: ${messageOf(details.error)}`]);
  });
  const report = events.pipe(new spec());
  report.pipe(process.stdout);
  await once(report, 'end');
  for (const [where, what] of failures) printFailure(where, what);
  return tally;
}
