import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {gzipSync} from 'node:zlib';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {build, type Rolldown} from 'vite';
import manifest from '../../package.json' with {type: 'json'};
import {ROOT} from '../support/built-package.ts';
import {installPackage, type InstalledPackage} from '../support/packed-package.ts';

const run = promisify(execFile);

/** The modules that a server may import: all but the single file, which has its own Lit for pages. */
const MODULES = Object.keys(manifest.exports)
  .filter((name) => name.endsWith('.js') && name !== './single-file.js')
  .map((name) => name.replace('.', manifest.name))
  .concat(manifest.name);

/** What a page pays, in bytes gzipped, that takes one thing of the package: what it is, and a little. */
const COSTS: Readonly<Record<string, number>> = {
  "import {SignPanel} from 'enpc-refund-form';": 0,
  "import {EnpcRefundForm} from 'enpc-refund-form/elements/enpc-refund-form.js';": 0,
  "import {parseIban} from 'enpc-refund-form'; console.log(parseIban(location.hash));": 4500,
  "import {parseMoney} from 'enpc-refund-form'; console.log(parseMoney(location.hash));": 170,
  "import {HttpRefundAdapter} from 'enpc-refund-form'; console.log(HttpRefundAdapter);": 17_860,
  "import {refundAdapterContext} from 'enpc-refund-form'; console.log(refundAdapterContext);": 102,
};

describe('the published package', () => {
  let installed: InstalledPackage;

  before(() => {
    installed = installPackage();
  });
  after(() => installed.remove());

  it('has what was built and its papers, and nothing else', () => {
    const others = installed.files.filter(
      (file) => !/^dist\/.+\.(?:js|d\.ts|js\.map)$|^dist\/themes\/.+\.css$/.test(file),
    );
    assert.deepEqual(others, [
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist/LICENSES.md',
      'dist/sbom.cdx.json',
      'dist/single-file/integrity.json',
      'dist/typings/html-custom-data.json',
      'dist/typings/web-types.json',
      'package.json',
      'src/adapter/openapi.json',
    ]);
    assert.deepEqual(
      installed.files.filter((file) => /single-file\/.*\.map$|\btests?\b|stories/.test(file)),
      [],
    );
    for (const file of installed.files) {
      const text = readFileSync(join(installed.folder, file), 'utf8');
      assert.ok(!text.includes(ROOT), `${file} tells where it was built`);
    }
  });

  it('has no fault that publint knows', async () => {
    const {messages} = await publint({pkgDir: installed.folder, pack: false, strict: true});
    assert.deepEqual(messages, []);
  });

  it('has types for every way of finding it that knows ES modules', async () => {
    const analysis = await checkPackage(
      createPackageFromTarballData(new Uint8Array(installed.tarball)),
    );
    assert.ok(analysis.types);
    const entries = Object.keys(analysis.entrypoints);
    assert.deepEqual(entries, Object.keys(manifest.exports));
    const problems = analysis.problems.filter(
      (problem) =>
        !('resolutionKind' in problem) ||
        (problem.resolutionKind !== 'node10' && problem.resolutionKind !== 'node16-cjs'),
    );
    assert.deepEqual(problems, []);
  });

  for (const name of MODULES) {
    it(`can be imported where there is no window: ${name}`, async () => {
      const script = `await import('${name}'); if ('window' in globalThis) throw new Error('a window');`;
      await run('node', ['--input-type=module', '--eval', script], {cwd: installed.project});
    });
  }

  for (const [script, limit] of Object.entries(COSTS)) {
    it(`costs at most ${limit} bytes: ${script}`, async (test) => {
      const entry = join(installed.project, 'page.js');
      writeFileSync(entry, script);
      const bytes = await costOf(installed.project, entry);
      test.diagnostic(`${bytes} bytes`);
      assert.ok(bytes <= limit, `${bytes} bytes`);
    });
  }
});

/** What a page with this script loads at first, gzipped. */
async function costOf(root: string, entry: string): Promise<number> {
  const [built] = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {entry, formats: ['es'], fileName: 'page'},
      rolldownOptions: {output: {minify: true}},
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = built?.output.filter((file) => file.type === 'chunk') ?? [];
  const loaded = new Set(chunks.filter(({isEntry}) => isEntry));
  for (const {imports} of loaded)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
  return [...loaded]
    .map(({code}) => code.trim())
    .filter((code) => code !== '')
    .reduce((sum, code) => sum + gzipSync(code, {level: 9}).length, 0);
}
