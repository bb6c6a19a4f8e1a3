import {execFile} from 'node:child_process';
import {cp, mkdtemp, readFile, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {promisify} from 'node:util';
import {ROOT} from './built-package.ts';

/** What a fresh clone would not have. */
const LEFT_OUT =
  /^(?:node_modules|dist|storybook-static|coverage|atlas|\.git|demo\/\.data)(?:\/|$)/;

/**
 * Builds a copy of the project in another folder.
 *
 * @returns for each of the files how it is there.
 */
export async function buildElsewhere(files: readonly string[]): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'another-folder-'));
  try {
    await cp(ROOT, folder, {
      recursive: true,
      filter: (source) => !LEFT_OUT.test(relative(ROOT, source)),
    });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await promisify(execFile)('npm', ['run', 'build'], {cwd: folder});
    const contents = files.map(
      async (file) => [file, await readFile(join(folder, file)).catch(() => Buffer.of())] as const,
    );
    return new Map(await Promise.all(contents));
  } finally {
    await rm(folder, {recursive: true});
  }
}
