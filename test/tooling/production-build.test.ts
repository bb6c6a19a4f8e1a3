import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {build, type Rolldown} from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');

/** Every module that the single file for production pages is made of. */
async function modulesOfSingleFile(): Promise<readonly string[]> {
  const outputs = (await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'single-file',
    logLevel: 'silent',
    build: {write: false},
  })) as Rolldown.RolldownOutput[];
  return outputs
    .flatMap(({output}) => output)
    .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

describe('the build for production pages', () => {
  it('holds the form and NCALayer’s client, and nothing simulated', async () => {
    const modules = await modulesOfSingleFile();
    for (const needed of ['enpc-refund-form.ts', 'ncalayer-signer.ts', 'http-refund-adapter.ts']) {
      assert.ok(
        modules.some((module) => module.endsWith(`/${needed}`)),
        needed,
      );
    }
    const simulated = modules.filter((module) =>
      /memory-|simulat|\/(?:demo|stories|test)\//.test(module.slice(ROOT.length)),
    );
    assert.deepEqual(simulated, []);
  });
});
