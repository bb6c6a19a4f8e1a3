/**
 * The errors that reach the page by `reportError` while the work is done; the test runner, which
 * would take each for a failure of the test, does not hear of them.
 */
export async function reportedErrors(work: () => Promise<void>): Promise<readonly unknown[]> {
  const errors: unknown[] = [];
  const real = window.reportError;
  window.reportError = (error: unknown): void => {
    errors.push(error);
  };
  try {
    await work();
  } finally {
    window.reportError = real;
  }
  return errors;
}
