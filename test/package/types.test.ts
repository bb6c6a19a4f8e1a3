import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cpSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {ROOT} from '../support/built-package.ts';
import {installPackage, type InstalledPackage} from '../support/packed-package.ts';

const run = promisify(execFile);
const CONSUMERS = join(ROOT, 'test/consumers/types');

const MODULES = {NodeNext: 'NodeNext', Bundler: 'ESNext'};

/** The oldest compiler that our types are for, the newest, and some between. */
const COMPILERS: readonly (readonly [string, keyof typeof MODULES])[] = [
  ['typescript-5.0', 'NodeNext'],
  ['typescript-5.0', 'Bundler'],
  ['typescript-5.4', 'Bundler'],
  ['typescript', 'NodeNext'],
  ['typescript-native', 'NodeNext'],
  ['typescript-native', 'Bundler'],
];
const OPTIONS = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};
describe('the types, in a project that uses them', {concurrency: 2}, () => {
  let installed: InstalledPackage;

  before(() => {
    installed = installPackage();
    cpSync(CONSUMERS, installed.project, {recursive: true});
    writeFileSync(join(installed.project, 'package.json'), '{"type": "module"}');
  });
  after(() => installed.remove());

  for (const [compiler, moduleResolution] of COMPILERS) {
    it(`fit ${compiler}, ${moduleResolution}`, async () => {
      const config = `tsconfig.${compiler}.${moduleResolution}.json`;
      const compilerOptions = {...OPTIONS, moduleResolution, module: MODULES[moduleResolution]};
      writeFileSync(
        join(installed.project, config),
        JSON.stringify({compilerOptions, include: ['*.ts', '*.tsx']}),
      );
      const program = join(ROOT, 'node_modules', compiler, 'bin/tsc');
      const said = await run('node', [program, '--project', config], {
        cwd: installed.project,
      }).catch((error: unknown) => error as {stdout: string});
      assert.equal(said.stdout, '');
    });
  }
});
