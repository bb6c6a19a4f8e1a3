/** Wrong use of the public types must not compile: each `@ts-expect-error` of `test/types` is needed. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('wrong use of the public types does not compile, and right use does', () => {
  const {status, stdout} = spawnSync(
    'node',
    ['node_modules/typescript-native/bin/tsc', '--project', 'test/types'],
    {cwd: root, encoding: 'utf8'},
  );
  assert.equal(stdout, '');
  assert.equal(status, 0);
});
