import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {ROOT} from '../support/built-package.ts';
import {installPackage} from '../support/packed-package.ts';
import {buildElsewhere} from '../support/second-build.ts';

describe('the build', () => {
  it('gives the same bytes in another folder', async () => {
    const {files, remove} = installPackage();
    remove();
    const elsewhere = await buildElsewhere(files);
    assert.ok(elsewhere.size > 100);
    const different = [...elsewhere]
      .filter(([file, content]) => !content.equals(readFileSync(join(ROOT, file))))
      .map(([file]) => file);
    assert.deepEqual(different, []);
  });
});
