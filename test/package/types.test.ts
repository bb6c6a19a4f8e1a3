import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cpSync, existsSync, writeFileSync} from 'node:fs';
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

/** Vue and Svelte with types of their own, where the demo's hosts are installed; else there are stand-ins. */
const FRAMEWORKS = join(ROOT, 'demo/hosts/node_modules');
const OPTIONS = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  jsx: 'react-jsx',
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

  /** What the compiler says about the files. */
  async function compile(compiler: string, config: string, options: object): Promise<string> {
    writeFileSync(join(installed.project, config), JSON.stringify(options));
    const program = join(ROOT, 'node_modules', compiler, 'bin/tsc');
    const {stdout} = await run('node', [program, '--project', config], {
      cwd: installed.project,
    }).catch((error: unknown) => error as {stdout: string});
    return stdout;
  }

  for (const [compiler, moduleResolution] of COMPILERS) {
    it(`fit ${compiler}, ${moduleResolution}`, async () => {
      const compilerOptions = {...OPTIONS, moduleResolution, module: MODULES[moduleResolution]};
      const config = `tsconfig.${compiler}.${moduleResolution}.json`;
      const said = await compile(compiler, config, {compilerOptions, include: ['*.ts', '*.tsx']});
      assert.equal(said, '');
    });
  }

  it("fit Vue's and Svelte's own types", {skip: !existsSync(FRAMEWORKS)}, async () => {
    const said = await compile('typescript', 'tsconfig.frameworks.json', {
      compilerOptions: {
        ...OPTIONS,
        moduleResolution: 'Bundler',
        module: 'ESNext',
        // Theirs are not ours to check.
        skipLibCheck: true,
        paths: {vue: [`${FRAMEWORKS}/vue`], 'svelte/elements': [`${FRAMEWORKS}/svelte/elements`]},
      },
      files: ['vue.ts', 'svelte.ts'],
    });
    assert.equal(said, '');
  });
});
