import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {promisify} from 'node:util';
import {DIST, ROOT} from './built-package.ts';

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
    await installLike(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await promisify(execFile)('npm', ['run', 'build'], {cwd: folder});
    const contents = files.map(
      async (file) => [file, await readFile(join(folder, file)).catch(() => Buffer.of())] as const,
    );
    return new Map(await Promise.all(contents));
  } finally {
    await rm(folder, {recursive: true});
  }
}

interface BillOfMaterials {
  readonly components: readonly {readonly name: string}[];
}

/**
 * What is built in lies in the other folder, as it would in a clone; the rest is linked, because it
 * is half a gigabyte.
 */
async function installLike(installed: string, folder: string): Promise<void> {
  const bill = JSON.parse(await readFile(join(DIST, 'sbom.cdx.json'), 'utf8')) as BillOfMaterials;
  const builtIn = new Set(bill.components.map(({name}) => name.split('/')[0] ?? name));
  await mkdir(folder);
  for (const name of await readdir(installed)) {
    if (builtIn.has(name)) await cp(join(installed, name), join(folder, name), {recursive: true});
    else await symlink(join(installed, name), join(folder, name));
  }
}
