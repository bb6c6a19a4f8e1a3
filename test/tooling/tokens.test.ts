/**
 * The README's tables of tokens: the ones that the elements read, with the defaults that they have. Of
 * the component tokens the manifest tells, too.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const sources = ['elements', 'styles']
  .flatMap((folder) =>
    readdirSync(join(root, 'src', folder), {recursive: true, encoding: 'utf8'}).map((file) =>
      join('src', folder, file),
    ),
  )
  .filter((file) => file.endsWith('.ts'))
  .map(read)
  .join('\n');

const distinct = (rows: readonly string[]): readonly string[] => [...new Set(rows)].sort();

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, ...parts]) => parts.join(' '));

const README = read('README.md');

interface Declaration {
  readonly cssProperties?: readonly {readonly name: string; readonly description?: string}[];
}

const manifest = JSON.parse(read('custom-elements.json')) as {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
};

const [, BASE = '', COMPONENT = ''] = README.split(/^\| (?=Token|Component token)/m);

describe('the tables of tokens in the README', () => {
  test('have every token that an element reads, and no other', () => {
    const used = distinct(matches(sources, /var\((--enpc-[a-z-]+)/g));
    assert.ok(used.length > 10, 'the tokens are not where they were');
    assert.deepEqual(distinct(matches(README, /^\| `(--enpc-[a-z-]+)`/gm)), used);
  });

  test('have their defaults in light and dark', () => {
    const used = matches(sources, /var\((--enpc-[a-z-]+), light-dark\((#\w+), (#\w+)\)/g);
    assert.ok(used.length > 5, 'the colours are not where they were');
    const row = /^\| `(--enpc-[a-z-]+)` *\| `(#\w+)` *\| `(#\w+)`/gm;
    assert.deepEqual(distinct(matches(README, row)), distinct(used));
  });

  test('tell the component tokens apart: those that the manifest describes', () => {
    const described = manifest.modules
      .flatMap(({declarations = []}) => declarations)
      .flatMap(({cssProperties = []}) => cssProperties);
    assert.ok(described.every(({description}) => description));
    const names = distinct(described.map(({name}) => name));
    assert.ok(names.length > 5, 'the component tokens are not where they were');
    assert.deepEqual(distinct(matches(COMPONENT, /^\| `(--enpc-[a-z-]+)`/gm)), names);
    const base = matches(BASE, /^\| `(--enpc-[a-z-]+)`/gm);
    assert.deepEqual(
      base.filter((name) => names.includes(name)),
      [],
    );
  });
});
