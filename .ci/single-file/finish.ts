/** What lies beside the built single file. */
import {createHash} from 'node:crypto';
import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {CLASSIC_FILE, MODULE_FILE, SINGLE_FILE_FOLDER} from './names.ts';

/** As `integrity` attributes have it. */
const integrityOf = (file: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/**
 * Adds the list of the files' digests and a module whose name stays from version to version, for
 * `package.json`. The files have everything built in that the other build has, too, so their lists
 * of licences and materials are the package's.
 */
export function finishSingleFile(): void {
  const digests = [MODULE_FILE, CLASSIC_FILE].map(
    (name) => [name, integrityOf(join(SINGLE_FILE_FOLDER, name))] as const,
  );
  writeFileSync(
    join(SINGLE_FILE_FOLDER, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(digests), undefined, 2)}\n`,
  );
  writeFileSync(join(SINGLE_FILE_FOLDER, 'index.js'), `export * from './${MODULE_FILE}';\n`);
  for (const name of ['LICENSES.md', 'sbom.cdx.json'])
    renameSync(join(SINGLE_FILE_FOLDER, name), join('dist', name));
}
