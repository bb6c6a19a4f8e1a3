import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {findFreePort} from './find-free-port.ts';

/** A running NCALayer simulator. */
export interface Simulator {
  /** Where pages reach it, for example `ws://127.0.0.1:13570/`. */
  readonly address: string;
  stop(): Promise<void>;
}

const PROGRAM = join(import.meta.dirname, 'ncalayer-simulator', 'main.ts');
/** Beside the real program's 13579, which may run on the same machine. */
const WANTED_PORT = 13570;
const START_TIMEOUT_MS = 10_000;

/**
 * Starts the NCALayer simulator as a program of its own, as NCALayer is one.
 *
 * @param keys the folder of the DEMO certificate authority.
 * @throws {Error} when it ends or stays silent instead of printing its address.
 */
export async function startSimulator(keys: string): Promise<Simulator> {
  const wanted = Number(process.env['SIMULATOR_PORT'] ?? WANTED_PORT);
  const port = await findFreePort(wanted);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', PROGRAM, '--port', String(port), '--keys', keys],
    // By the channel it learns that this program is gone, however that came about.
    {stdio: ['ignore', 'pipe', 'inherit', 'ipc']},
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  };
  // However this program ends, the simulator does not outlive it.
  process.once('exit', () => child.kill('SIGTERM'));
  try {
    await firstLine(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {address: `ws://127.0.0.1:${port}/`, stop};
}

/** The simulator prints its address once it listens. */
async function firstLine(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('the NCALayer simulator has no output to read');
  const signal = AbortSignal.timeout(START_TIMEOUT_MS);
  const lines = createInterface({input: child.stdout});
  await Promise.race([
    once(lines, 'line', {signal}),
    once(child, 'exit', {signal}).then(() => {
      throw new Error('the NCALayer simulator ended before it was ready');
    }),
  ]);
}
