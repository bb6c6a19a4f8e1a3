/**
 * Builds the hosts that have a bundler. Their frameworks are installed beside them, by a lock file of
 * their own: nobody who installs the form, or works on it, has to have them.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {rm, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {SINGLE_FILE_FOLDER} from '../../.ci/single-file/names.ts';

const FOLDER = import.meta.dirname;
const PACKAGE = join(FOLDER, '..', '..');
const MODULES = join(FOLDER, 'node_modules');

/** The package's single files, and where the built hosts are. */
export interface BuiltHosts {
  readonly singleFileFolder: string;
  readonly builtFolder: string;
}

/**
 * Installs what is missing and builds.
 *
 * @throws {Error} when the package itself has not been built, or the hosts cannot be.
 */
export async function buildHosts(): Promise<BuiltHosts> {
  const singleFileFolder = join(PACKAGE, SINGLE_FILE_FOLDER);
  if (!existsSync(singleFileFolder))
    throw new Error('The hosts use what is published: npm run build');
  if (!existsSync(join(MODULES, 'vite'))) await run('npm', ['ci', '--no-audit', '--no-fund']);
  // As `npm link` does it: the hosts get what the package exports, and nothing of its sources.
  const link = join(MODULES, 'enpc-refund-form');
  await rm(link, {force: true});
  await symlink(PACKAGE, link, 'junction');
  await run(process.execPath, [join(MODULES, 'vite', 'bin', 'vite.js'), 'build']);
  return {singleFileFolder, builtFolder: join(FOLDER, '.built')};
}

async function run(program: string, parameters: readonly string[]): Promise<void> {
  const tool = spawn(program, parameters, {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: program === 'npm',
  });
  const [exitCode] = (await once(tool, 'exit')) as [number | null];
  if (exitCode !== 0)
    throw new Error(`The hosts were not built: ${program} ${parameters.join(' ')}`);
}
