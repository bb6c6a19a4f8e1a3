/** What editors are told of the elements: every public name of the manifest, in the published files. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import manifest from '../../custom-elements.json' with {type: 'json'};
import packageManifest from '../../package.json' with {type: 'json'};
import {ROOT} from '../support/built-package.ts';
import {installPackage, type InstalledPackage} from '../support/packed-package.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Element extends Named {
  readonly tagName: string;
  readonly members: readonly (Named & {readonly kind: string})[];
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

interface Markdown {
  readonly kind: string;
  readonly value: string;
}

interface CustomDataAttribute {
  readonly name: string;
  readonly description: Markdown;
  readonly valueSet?: string;
  readonly values?: readonly Named[];
}

interface CustomData {
  readonly version: number;
  readonly tags: readonly {
    readonly name: string;
    readonly description: Markdown;
    readonly attributes: readonly CustomDataAttribute[];
  }[];
}

interface WebTypes extends Named {
  readonly version: string;
  readonly contributions: {
    readonly html: {
      readonly elements: readonly (Named & {
        readonly attributes?: readonly Named[];
        readonly slots?: readonly Named[];
        readonly js: {readonly properties: readonly Named[]; readonly events?: readonly Named[]};
        readonly css: {readonly properties?: readonly Named[]; readonly parts?: readonly Named[]};
      })[];
    };
  };
}

/** The tags that a page may use. */
const TAGS = ['enpc-refund-form', 'payment-order-table', 'refund-application-list', 'sign-panel'];

const elements = (manifest.modules as readonly {readonly declarations?: readonly Element[]}[])
  .flatMap((module) => module.declarations ?? [])
  .filter(({tagName}) => TAGS.includes(tagName));

const namesOf = (things: readonly {readonly name: string}[] = []): readonly string[] =>
  things.map(({name}) => name).sort();

const byName = <Thing extends {readonly name: string}>(
  things: readonly Thing[],
  name: string,
): Thing => {
  const found = things.find((thing) => thing.name === name);
  assert.ok(found, name);
  return found;
};

describe('what editors are told', () => {
  let installed: InstalledPackage;
  let customData: CustomData;
  let webTypes: WebTypes;

  before(() => {
    installed = installPackage();
    const read = (file: string): unknown =>
      JSON.parse(readFileSync(join(installed.folder, file), 'utf8'));
    customData = read('dist/typings/html-custom-data.json') as CustomData;
    webTypes = read(packageManifest['web-types']) as WebTypes;
  });
  after(() => installed.remove());

  it('is of the public tags alone', () => {
    assert.equal(elements.length, TAGS.length);
    assert.deepEqual(namesOf(customData.tags), TAGS);
    assert.deepEqual(namesOf(webTypes.contributions.html.elements), TAGS);
  });

  it('by web-types is of this version', () => {
    const {name, version} = packageManifest;
    assert.deepEqual([webTypes.name, webTypes.version], [name, version]);
  });

  for (const element of elements) {
    const {tagName, members, attributes, events, slots, cssParts, cssProperties, cssStates} =
      element;
    const fields = members.filter(({kind}) => kind === 'field');

    it(`by VS Code's data names all of <${tagName}>`, () => {
      const tag = byName(customData.tags, tagName);
      assert.deepEqual(namesOf(tag.attributes), namesOf(attributes));
      for (const {name, description} of tag.attributes) assert.match(description.value, /\S/, name);
      for (const {name, description = ''} of [
        ...members,
        ...(events ?? []),
        ...(slots ?? []),
        ...(cssParts ?? []),
        ...(cssProperties ?? []),
        ...(cssStates ?? []),
      ]) {
        const line = `- \`${name}\`: ${description.replaceAll('\n', ' ')}`;
        assert.ok(tag.description.value.split('\n').includes(line), line);
      }
    });

    it(`by web-types names all of <${tagName}>`, () => {
      const told = byName(webTypes.contributions.html.elements, tagName);
      assert.equal(told.description, element.description);
      assert.deepEqual(namesOf(told.attributes), namesOf(attributes));
      assert.deepEqual(namesOf(told.slots), namesOf(slots));
      assert.deepEqual(namesOf(told.js.properties), namesOf(fields));
      assert.deepEqual(namesOf(told.js.events), namesOf(events));
      assert.deepEqual(namesOf(told.css.properties), namesOf(cssProperties));
      assert.deepEqual(namesOf(told.css.parts), namesOf(cssParts));
    });
  }

  it('stands where the guide says', () => {
    const guide = readFileSync(join(ROOT, 'stories/integration.mdx'), 'utf8');
    const found = (pattern: RegExp): readonly string[] =>
      [...guide.matchAll(pattern)].map(([, name = '']) => name);
    const files = found(/node_modules\/enpc-refund-form\/([^`]+)`/g);
    assert.deepEqual(files, ['dist/typings/html-custom-data.json']);
    for (const file of files) assert.ok(installed.files.includes(file), file);
    const frameworks = found(/import type \{\} from 'enpc-refund-form(\/\w+)'/g);
    const typesAlone = Object.entries(packageManifest.exports)
      .filter(([, target]) => typeof target === 'object' && !('default' in target))
      .map(([name]) => name.slice(1));
    assert.deepEqual([...frameworks].sort(), typesAlone.sort());
  });

  it('offers the values that an attribute may have', () => {
    const values = (tag: string, attribute: string): readonly string[] => {
      const {valueSet, values} = byName(byName(customData.tags, tag).attributes, attribute);
      return valueSet === undefined ? namesOf(values) : [valueSet];
    };
    assert.deepEqual(values('enpc-refund-form', 'locale'), ['en', 'kk', 'ru']);
    assert.deepEqual(values('enpc-refund-form', 'draft'), ['off', 'on']);
    assert.deepEqual(values('sign-panel', 'method'), ['egov-qr', 'ncalayer']);
    // The editor's own set of an attribute without a value.
    assert.deepEqual(values('enpc-refund-form', 'calm'), ['v']);
    assert.deepEqual(values('enpc-refund-form', 'status-href'), []);
  });
});
