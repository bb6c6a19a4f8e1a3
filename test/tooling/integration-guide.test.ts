/** The guide shows pages that are driven end to end, as they stand, and no code besides. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {HOSTS} from '../../demo/hosts/hosts.ts';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'stories', 'integration.mdx'), 'utf8');
const driver = readFileSync(join(root, 'test', 'e2e', 'hosts.test.ts'), 'utf8');

const included = [
  ...guide.matchAll(/^import (\w+) from '\.\.\/(demo\/hosts\/[^']+)\?raw';$/gm),
].map(([, name = '', path = '']) => ({name, path}));

describe('the guide to integration', () => {
  test('shows a file of every host', () => {
    for (const {name} of HOSTS) {
      assert.ok(
        included.some(({path}) => path.startsWith(`demo/hosts/${name}/`)),
        name,
      );
    }
  });

  test('includes files that are there, each shown once', () => {
    assert.ok(included.length >= HOSTS.length);
    for (const {name, path} of included) {
      assert.ok(existsSync(join(root, path)), path);
      assert.equal(guide.split(`code={${name}}`).length, 2, `${path} is shown once`);
    }
  });

  test('has no code of its own, which nobody would run', () => {
    assert.doesNotMatch(guide, /^```/m);
  });

  test('speaks of pages that are all driven end to end', () => {
    for (const {name} of HOSTS) {
      assert.ok(driver.includes(`/${name}/`) || driver.includes(`'${name}'`), name);
    }
  });
});
