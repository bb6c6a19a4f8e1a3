/**
 * `npm run build`: the modules, the single file, their type declarations, the manifest of the
 * elements and what frameworks and editors know of it, the OpenAPI document and the guide to the
 * errors; then the sizes, which fail the build when they have grown. With `--record-sizes` they may.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {finishSingleFile} from './single-file/finish.ts';
import {measureSizes} from './sizes.ts';

const {values: options} = parseArgs({
  options: {'record-sizes': {type: 'boolean', default: false}},
});

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Runs one tool; its failure is already on the screen and ends the build. */
const run = (command: string): void => {
  const {status} = spawnSync(command, {shell: true, stdio: ['ignore', 'inherit', 'inherit']});
  if (status !== 0) {
    console.error(`The build stopped: ${command}`);
    process.exit(1);
  }
};

/**
 * Has the declarations say what every consumer's compiler understands. Sources import each other as
 * `.ts`, and not every compiler looks for the declarations beside `.js` then; arrays of bytes have no
 * parameter before TypeScript 5.7.
 */
function writeForOlderCompilers(folder: string): void {
  const declarations = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
  for (const file of declarations) {
    const text = readFileSync(file, 'utf8')
      .replaceAll(/((?:from|import) ?\(?)'(\.[^']*)\.ts'/g, "$1'$2.js'")
      .replaceAll('Uint8Array<ArrayBuffer>', 'Uint8Array');
    writeFileSync(file, text);
  }
}

rmSync('dist', {recursive: true, force: true});
run('vite build --logLevel warn');
run('vite build --mode single-file --logLevel warn');
finishSingleFile();
run('node node_modules/typescript/bin/tsc --project src');
writeForOlderCompilers('dist');
cpSync('src/styles/themes', 'dist/themes', {recursive: true});
run('cem analyze --config .ci/custom-elements-manifest.config.js --quiet');
run('tsx .ci/generate-typings.ts');
run('tsx .ci/generate-openapi.ts');
run('tsx .ci/generate-errors.ts');
process.exitCode = (await measureSizes(root, options['record-sizes'])) ? 0 : 1;
