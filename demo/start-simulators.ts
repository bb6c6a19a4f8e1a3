import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {findFreePort} from './find-free-port.ts';

/** A running simulator. */
export interface Simulator {
  /** Where pages reach it, for example `ws://127.0.0.1:13570/`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Beside the real program's 13579, which may run on the same machine. */
const NCALAYER_PORT = 13570;
const PHONE_PORT = 13580;
/** For a computer that has a lot to do besides; a start takes two seconds otherwise. */
const START_TIMEOUT_MS = 60_000;

/**
 * Starts the NCALayer simulator as a program of its own, as NCALayer is one.
 *
 * @param keys the folder of the DEMO certificate authority.
 * @throws {Error} when it ends or stays silent instead of printing its address.
 */
export async function startNcalayerSimulator(keys: string): Promise<Simulator> {
  const port = await findFreePort(Number(process.env['SIMULATOR_PORT'] ?? NCALAYER_PORT));
  const stop = await startProgram('ncalayer-simulator', ['--port', String(port), '--keys', keys]);
  return {address: `ws://127.0.0.1:${port}/`, stop};
}

/**
 * Starts the simulated phone as a program of its own.
 *
 * @param keys the folder of the DEMO certificate authority.
 * @param provider the origin of the only server that the phone calls.
 * @throws {Error} when it ends or stays silent instead of printing its address.
 */
export async function startPhoneSimulator(keys: string, provider: string): Promise<Simulator> {
  const port = await findFreePort(Number(process.env['PHONE_PORT'] ?? PHONE_PORT));
  const settings = ['--port', String(port), '--keys', keys, '--connected', provider];
  const stop = await startProgram('phone', settings);
  return {address: `http://127.0.0.1:${port}/`, stop};
}

/** Starts the program of a folder, and gives what stops it. */
async function startProgram(
  folder: string,
  settings: readonly string[],
): Promise<() => Promise<void>> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, folder, 'main.ts'), ...settings],
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
    await firstLine(child, folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** A simulator prints its address once it listens. */
async function firstLine(child: ChildProcess, name: string): Promise<void> {
  if (!child.stdout) throw new Error(`${name} has no output to read`);
  const lines = createInterface({input: child.stdout});
  await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`${name} ended before it was ready`);
    }),
    once(AbortSignal.timeout(START_TIMEOUT_MS), 'abort').then(() => {
      throw new Error(`${name} has not started within ${START_TIMEOUT_MS / 1000} seconds`);
    }),
  ]);
}
