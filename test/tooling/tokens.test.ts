/** The README's table of tokens: the ones that the elements read, with the defaults that they have. */
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

describe('the table of tokens in the README', () => {
  test('has every token that an element reads, and no other', () => {
    const used = distinct(matches(sources, /var\((--enpc-[a-z-]+)/g));
    assert.ok(used.length > 10, 'the tokens are not where they were');
    assert.deepEqual(distinct(matches(README, /^\| `(--enpc-[a-z-]+)`/gm)), used);
  });

  test('has their defaults in light and dark', () => {
    const used = matches(sources, /var\((--enpc-[a-z-]+), light-dark\((#\w+), (#\w+)\)/g);
    assert.ok(used.length > 5, 'the colours are not where they were');
    const row = /^\| `(--enpc-[a-z-]+)` *\| `(#\w+)` *\| `(#\w+)`/gm;
    assert.deepEqual(distinct(matches(README, row)), distinct(used));
  });
});
