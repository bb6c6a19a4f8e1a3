/** What a runner counted. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const EMPTY_TALLY: Tally = {passed: 0, failed: 0, skipped: 0};

export const addTallies = (left: Tally, right: Tally): Tally => ({
  passed: left.passed + right.passed,
  failed: left.failed + right.failed,
  skipped: left.skipped + right.skipped,
});

/** The line that every test command ends with and that CI adds up. */
export const closingLine = ({passed, failed, skipped}: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Prints a failure as the one line that CI repeats at its end, where a long log is cut. */
export const printFailure = (where: string, what: string): void => {
  console.log(`FAILED ${where}: ${what.replaceAll(/\s+/g, ' ').slice(0, 300)}`);
};

/** Nothing failed, and something really ran: an empty run is a mistake, not a success. */
export const isSuccess = ({passed, failed}: Tally): boolean => failed === 0 && passed > 0;
