import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';
import manifest from '../../package.json' with {type: 'json'};
import {DIST} from '../support/built-package.ts';

const FOLDER = join(DIST, 'single-file');
const MODULE = `enpc-refund-form-${manifest.version}.js`;
const CLASSIC = `enpc-refund-form-${manifest.version}.classic.js`;

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

describe('the single file', () => {
  it('has the whole version in its names, and nothing else lies beside it', () => {
    const expected = [MODULE, CLASSIC].flatMap((name) => [name, `${name}.map`]);
    assert.deepEqual(
      readdirSync(FOLDER).sort(),
      [...expected, 'index.js', 'integrity.json'].sort(),
    );
    assert.equal(read('index.js'), `export * from './${MODULE}';\n`);
  });

  it('is listed with its SHA-384 digests', () => {
    const listed = JSON.parse(read('integrity.json')) as Record<string, string>;
    const digest = (name: string): string =>
      `sha384-${createHash('sha384')
        .update(readFileSync(join(FOLDER, name)))
        .digest('base64')}`;
    assert.deepEqual(listed, {[MODULE]: digest(MODULE), [CLASSIC]: digest(CLASSIC)});
  });

  for (const name of [MODULE, CLASSIC]) {
    describe(name, () => {
      it('names its Trusted Types policy after the package', () => {
        const policies = read(name).match(/createPolicy\([^,]+/g);
        assert.deepEqual(policies, ['createPolicy(`enpc-refund-form`']);
      });

      it('fetches no other file', () => {
        assert.doesNotMatch(read(name), /\bimport\s*[({*"'`]|\bfrom\s*["'`]|sourceMappingURL/);
      });
    });
  }

  it('is the same program as a module and as a classic script', () => {
    const program =
      /^var EnpcRefundForm=\(\(\)=>\{"use strict";\n([^]+)return Object\.freeze\(\{(.+)\}\)\}\)\(\);\n$/;
    const [, classic, properties] = program.exec(read(CLASSIC)) ?? [];
    const [, module, names] = /^([^]+)export\{(.+)\};\n?$/.exec(read(MODULE)) ?? [];
    assert.ok(classic !== undefined && classic === module);
    const exported = (list = '', separator: string): string[] =>
      list.split(',').map((entry) => entry.split(separator).at(-1) ?? '');
    const global = (properties ?? '').split(',').map((entry) => entry.split(':')[0]);
    assert.deepEqual(global, exported(names, ' as '));
    assert.ok(global.includes('HttpRefundAdapter'));
    assert.doesNotThrow(() => runInNewContext(`() => {${read(CLASSIC)}}`));
  });

  it('has its source maps apart', () => {
    for (const name of [MODULE, CLASSIC]) {
      const map = JSON.parse(read(`${name}.map`)) as {mappings: string; sources: string[]};
      assert.ok(map.sources.some((source) => source.endsWith('src/domain/parse-iban.ts')));
    }
    const {mappings} = JSON.parse(read(`${MODULE}.map`)) as {mappings: string};
    const moved = JSON.parse(read(`${CLASSIC}.map`)) as {mappings: string};
    assert.equal(moved.mappings, `;${mappings}`);
    assert.ok(!existsSync(join(FOLDER, 'LICENSES.md')));
  });
});

describe('what the package is made of', () => {
  it('is in the list of licences and in the bill of materials', () => {
    const licences = readFileSync(join(DIST, 'LICENSES.md'), 'utf8');
    const bill = JSON.parse(readFileSync(join(DIST, 'sbom.cdx.json'), 'utf8')) as {
      components: {name: string; version: string; hashes: unknown[]}[];
    };
    const materials = bill.components.map(({name, version}) => `${name} - ${version}`);
    const licensed = [...licences.matchAll(/^## (.+) \(.+\)$/gm)].map(([, name]) => name);
    assert.deepEqual(materials.sort(), licensed.sort());
    const names = bill.components.map(({name}) => name);
    for (const name of [...Object.keys(manifest.dependencies), 'qrcode', 'lit-html'])
      assert.ok(names.includes(name), name);
    assert.ok(bill.components.every(({hashes}) => hashes.length === 1));
    assert.doesNotMatch(JSON.stringify(bill), /timestamp|serialNumber/);
  });

  it('knows its version', () => {
    const version = readFileSync(join(DIST, 'elements/shared/version.js'), 'utf8');
    assert.ok(version.includes(JSON.stringify(manifest.version)));
    assert.ok(read(MODULE).includes(`=\`${manifest.version}\``));
  });
});
