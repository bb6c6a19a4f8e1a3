/** Storybook's controls are those of the manifest: no public property is left out in silence. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import packageManifest from '../../package.json' with {type: 'json'};
import manifest from '../../custom-elements.json' with {type: 'json'};
import {CONTROLS, TRIED_IN} from '../../stories/support/controls.ts';

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly {readonly kind: string; readonly name: string}[];
}

const elements = (
  manifest.modules as readonly {readonly declarations?: readonly Declaration[]}[]
).flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName !== undefined));

/** Elements that a page can use; the others are drawn by these. */
const tags = Object.keys(packageManifest.exports).flatMap(
  (path) => /^\.\/define\/(.+)\.js$/.exec(path)?.[1] ?? [],
);

const propertiesOf = (tag: string): readonly string[] => {
  const {members = []} = elements.find(({tagName}) => tagName === tag) ?? {};
  return members.filter(({kind}) => kind === 'field').map(({name}) => name);
};

describe('the controls of the stories', () => {
  test('are those of all elements that a page can use', () => {
    assert.ok(tags.length > 3, 'the package does not export them as it did');
    assert.deepEqual(Object.keys(CONTROLS).sort(), [...tags].sort());
    assert.deepEqual(Object.keys(TRIED_IN).sort(), [...tags].sort());
  });

  for (const tag of tags) {
    test(`are there, or a reason why not, for every public property of <${tag}>`, () => {
      const properties = propertiesOf(tag);
      assert.ok(properties.length > 3, 'the manifest is not of the known shape');
      assert.deepEqual(Object.keys(CONTROLS[tag] ?? {}).sort(), [...properties].sort());
    });
  }

  test('that are missing have a reason', () => {
    for (const [tag, controls] of Object.entries(CONTROLS)) {
      for (const [name, one] of Object.entries(controls)) {
        if ('reason' in one) assert.match(one.reason, /\S/, `${tag} ${name}`);
      }
    }
  });
});
