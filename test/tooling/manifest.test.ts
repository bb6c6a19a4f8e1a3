/** The manifest, of which documentation pages and editors are made: nothing in it is left unsaid. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import packageManifest from '../../package.json' with {type: 'json'};
import {VERSION} from '../../src/elements/shared/version.ts';
import manifest from '../../custom-elements.json' with {type: 'json'};

/** Anything that the manifest names. */
interface Named {
  readonly name?: string;
  readonly description?: string;
  readonly parameters?: readonly Named[];
}

/** What a page may use of an element, by the manifest's names for it. */
const KINDS = [
  'attributes',
  'members',
  'events',
  'slots',
  'cssParts',
  'cssProperties',
  'cssStates',
] as const;

interface Declaration extends Named, Partial<Record<(typeof KINDS)[number], readonly Named[]>> {
  readonly tagName?: string;
}

const declarations = (
  manifest.modules as readonly {readonly declarations?: readonly Declaration[]}[]
).flatMap((module) => module.declarations ?? []);

const elements = declarations.filter(({tagName}) => tagName !== undefined);

/** The name and those of its parameters, with their descriptions. */
const named = (
  where: string,
  {name = '', description = '', parameters = []}: Named,
): string[][] => [
  [`${where} ${name}`, description],
  ...parameters.flatMap((parameter) => named(`${where} ${name}, parameter`, parameter)),
];

describe('the manifest', () => {
  test('of the package has the version that its elements know', () => {
    assert.equal(VERSION, packageManifest.version);
  });

  test('has every tag that is registered', () => {
    const folder = fileURLToPath(new URL('../../src/define', import.meta.url));
    const tags = readdirSync(folder).map((file) => file.replace('.ts', ''));
    const documented = elements.map(({tagName}) => tagName);
    for (const tag of tags) assert.ok(documented.includes(tag), join('src/define', tag));
  });

  for (const element of elements) {
    test(`describes every public name of <${element.tagName}>`, () => {
      const names = [
        ...named('element', element),
        ...KINDS.flatMap((kind) =>
          (element[kind] ?? []).flatMap((one) => named(`${element.tagName} ${kind}`, one)),
        ),
      ];
      assert.ok(names.length > 3, 'the manifest is not of the known shape');
      const silent = names.filter(([, description]) => !/\S/.test(description ?? ''));
      assert.deepEqual(
        silent.map(([name]) => name),
        [],
      );
    });
  }

  test('describes every public event', () => {
    const events = declarations.filter(({name}) => name?.endsWith('Event'));
    assert.ok(events.length > 5, 'the events are not where they were');
    for (const {name, description} of events) assert.match(description ?? '', /\S/, name);
  });
});
