import {setTimeout} from 'node:timers/promises';

const POLL_MS = 50;

/**
 * Waits until it is so.
 *
 * @param what is said when it does not become so in time.
 */
export async function eventually(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  limitMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It is not so: ${what}`);
    await setTimeout(POLL_MS);
  }
}
