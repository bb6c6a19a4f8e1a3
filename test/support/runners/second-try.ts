/**
 * What fails is tried once more, alone: on a busy machine a browser may give a key or a frame too
 * late, and one such test of ten thousand would hide what a change really broke. It is never hidden:
 * what passed only then is printed as UNSTABLE, and CI repeats these lines at its end.
 */
import {closingLine, type Tally} from './tally.ts';

/** Something that failed. */
export interface Failure {
  /** What has to run again to try it once more: a file or a story. Without it, there is no second try. */
  readonly unit?: string;
  /** Where it failed, for example the file and the browser. */
  readonly where: string;
  readonly what: string;
}

/** What came of a run. */
export interface RunResult {
  readonly tally: Tally;
  readonly failures: readonly Failure[];
}

/** When more than these fail, it is the change and not the machine. */
export const UNITS_TRIED_AGAIN = 3;

/** Prints a failure as the one line that CI repeats at its end, where a long log is cut. */
const print = (word: 'FAILED' | 'UNSTABLE', {where, what}: Failure): void => {
  console.log(`${word} ${where}: ${what.replaceAll(/\s+/g, ' ').slice(0, 300)}`);
};

const printAll = (word: 'FAILED' | 'UNSTABLE', failures: readonly Failure[]): void => {
  for (const failure of failures) print(word, failure);
};

/**
 * Runs all units, and those that failed once more. All of these have to pass then: otherwise the
 * counts are those of the first run.
 */
export async function runWithSecondTry(
  units: readonly string[],
  run: (units: readonly string[]) => Promise<RunResult>,
): Promise<Tally> {
  const {tally, failures} = await run(units);
  if (tally.failed === 0) return tally;
  const again = [...new Set(failures.flatMap(({unit}) => unit ?? []))];
  const hasOthers = failures.some(({unit}) => unit === undefined);
  if (hasOthers || again.length === 0 || again.length > UNITS_TRIED_AGAIN) {
    printAll('FAILED', failures);
    return tally;
  }
  console.log(`\n${closingLine(tally)}. Once more, alone: ${again.join(', ')}`);
  const second = await run(again);
  if (second.tally.failed > 0 || second.tally.passed === 0) {
    printAll('FAILED', failures);
    return tally;
  }
  printAll('UNSTABLE', failures);
  return {...tally, passed: tally.passed + tally.failed, failed: 0};
}
