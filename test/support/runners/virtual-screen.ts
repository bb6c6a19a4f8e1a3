/** A screen that nobody sees, for browsers that want one. */
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';

/**
 * Starts Xvfb.
 *
 * @returns its name for `DISPLAY`, and the process, which whoever starts it ends.
 */
export async function startVirtualScreen(): Promise<{display: string; process: ChildProcess}> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1400x24', '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
  );
  const displayNumber = screen.stdio[3];
  if (!displayNumber) throw new Error('Xvfb did not open its reply channel');
  const [reply] = (await once(displayNumber, 'data')) as [Buffer];
  return {display: `:${reply.toString().trim()}`, process: screen};
}
