/**
 * The rules that keep the architecture, proven to fail when they must: the project's own ESLint
 * configuration is applied to a small made-up source tree.
 */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ESLint} from 'eslint';
import {SOURCE_FOLDERS} from '../../.ci/eslint/source-order.js';
import {projectConfig} from '../../eslint.config.js';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const DIRECTION = 'import-x/no-restricted-paths';
const CYCLE = 'project/no-import-cycle';

const folders: string[] = [];

after(() => folders.forEach((folder) => rmSync(folder, {recursive: true})));

/** Writes the files into a folder of their own and says which rules each file breaks. */
async function brokenRules(files: Record<string, string>): Promise<Record<string, string[]>> {
  // Never the same folder twice: the type information of a folder is kept while the process runs.
  const root = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  folders.push(root);
  const tree = {
    'tsconfig.json': JSON.stringify({
      compilerOptions: {strict: true, allowImportingTsExtensions: true, noEmit: true},
    }),
    ...files,
  };
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: projectConfig(root),
  });
  const results = await eslint.lintFiles(['**/*.ts']);
  return Object.fromEntries(
    results
      .filter(({messages}) => messages.length > 0)
      .map(({filePath, messages}) => [
        filePath.slice(root.length + 1).replaceAll('\\', '/'),
        [...new Set(messages.map(({ruleId, message}) => ruleId ?? message))],
      ]),
  );
}

const THING = 'export const thing = 1;\nexport type Thing = number;\n';

describe('the one-way order of the folders', () => {
  const upwards = {
    'an import': "import {thing} from '../elements/thing.ts';\nexport const own = thing;\n",
    'a type import': "import type {Thing} from '../elements/thing.ts';\nexport type Own = Thing;\n",
    'a re-export': "export {thing} from '../elements/thing.ts';\n",
    'a dynamic import': "export const load = () => import('../elements/thing.ts');\n",
  };
  for (const [name, text] of Object.entries(upwards)) {
    it(`refuses ${name} against it`, async () => {
      assert.deepEqual(
        await brokenRules({'src/elements/thing.ts': THING, 'src/flow/own.ts': text}),
        {'src/flow/own.ts': [DIRECTION]},
      );
    });
  }

  it('refuses every folder to import from the one after it', async () => {
    const order = ['domain', 'adapter', 'signing', 'flow', 'i18n', 'elements', 'define'];
    const files = order.flatMap((folder, index): [string, string][] => {
      const next = order[index + 1];
      return next === undefined
        ? [[`src/${folder}/thing.ts`, THING]]
        : [
            [`src/${folder}/thing.ts`, THING],
            [`src/${folder}/own.ts`, `export {thing} from '../${next}/thing.ts';\n`],
          ];
    });
    assert.deepEqual(
      await brokenRules(Object.fromEntries(files)),
      Object.fromEntries(order.slice(0, -1).map((folder) => [`src/${folder}/own.ts`, [DIRECTION]])),
    );
  });

  it('lets a folder import from those before it, and only elements from styles', async () => {
    const own = (folder: string) => `export {thing} from '../${folder}/thing.ts';\n`;
    assert.deepEqual(
      await brokenRules({
        'src/domain/thing.ts': THING,
        'src/i18n/thing.ts': THING,
        'src/styles/thing.ts': THING,
        'src/i18n/own.ts': own('domain'),
        'src/elements/a/own.ts': own('../i18n'),
        'src/elements/a/look.ts': own('../styles'),
        'src/i18n/look.ts': own('styles'),
        'src/index.ts': "export {thing} from './i18n/thing.ts';\n",
      }),
      {'src/i18n/look.ts': [DIRECTION]},
    );
  });

  it('refuses the package to import from demo, test or stories', async () => {
    const own = (folder: string) => `export {thing} from '../${folder}/thing.ts';\n`;
    assert.deepEqual(
      await brokenRules({
        'demo/thing.ts': THING,
        'test/thing.ts': THING,
        'stories/thing.ts': THING,
        'src/demo.ts': own('demo'),
        'src/test.ts': own('test'),
        'src/stories.ts': own('stories'),
      }),
      {'src/demo.ts': [DIRECTION], 'src/test.ts': [DIRECTION], 'src/stories.ts': [DIRECTION]},
    );
  });

  it('knows every folder that src has', () => {
    const folders = readdirSync(join(projectRoot, 'src'), {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => name);
    assert.deepEqual(
      folders.filter((name) => !SOURCE_FOLDERS.includes(name)),
      [],
    );
  });
});

describe('import cycles', () => {
  it('refuses two modules that import each other', async () => {
    assert.deepEqual(
      await brokenRules({
        'src/domain/a.ts': "import {b} from './b.ts';\nexport const a = (): number => b();\n",
        'src/domain/b.ts': "import {a} from './a.ts';\nexport const b = (): number => a();\n",
        'src/domain/c.ts': "export {a} from './a.ts';\n",
      }),
      {'src/domain/a.ts': [CYCLE], 'src/domain/b.ts': [CYCLE]},
    );
  });

  it('refuses a cycle made of types alone, over three modules', async () => {
    const next = (name: string) =>
      `import type {T} from './${name}.ts';\nexport interface T1 {next: T}\nexport type {T1 as T};\n`;
    assert.deepEqual(
      await brokenRules({
        'src/domain/a.ts': next('b'),
        'src/domain/b.ts': next('c'),
        'src/domain/c.ts': next('a'),
      }),
      {'src/domain/a.ts': [CYCLE], 'src/domain/b.ts': [CYCLE], 'src/domain/c.ts': [CYCLE]},
    );
  });

  it('refuses a cycle that a dynamic import closes, also outside of src', async () => {
    assert.deepEqual(
      await brokenRules({
        'demo/a.ts': "export const load = (): Promise<unknown> => import('./b.ts');\n",
        'demo/b.ts': "import {load} from './a.ts';\nexport const b = load;\n",
      }),
      {'demo/a.ts': [CYCLE], 'demo/b.ts': [CYCLE]},
    );
  });
});

describe('what a folder may use', () => {
  it('keeps Lit to elements, styles, controllers and contexts', async () => {
    const usesLit = "export {html} from 'lit';\n";
    assert.deepEqual(
      await brokenRules({
        'src/flow/refund-flow.ts': usesLit,
        'src/i18n/locale.ts':
          "import type {Context} from '@lit/context';\nexport type C = Context<1, 2>;\n",
        'src/flow/refund-flow-controller.ts': usesLit,
        'src/styles/controls.ts': usesLit,
        'src/elements/sign-panel/sign-panel.ts': usesLit,
      }),
      {
        'src/flow/refund-flow.ts': ['no-restricted-imports'],
        'src/i18n/locale.ts': ['no-restricted-imports'],
      },
    );
  });

  it('keeps the page and the network out of the domain', async () => {
    assert.deepEqual(
      await brokenRules({
        'src/domain/title.ts': 'export const title = (): string => document.title;\n',
        'src/domain/load.ts': "export const load = (): Promise<unknown> => fetch('/');\n",
        'src/adapter/load.ts': "export const load = (): Promise<unknown> => fetch('/');\n",
      }),
      {
        'src/domain/title.ts': ['no-restricted-globals'],
        'src/domain/load.ts': ['no-restricted-globals'],
      },
    );
  });

  it('refuses console, a default export and more than 300 lines in src', async () => {
    assert.deepEqual(
      await brokenRules({
        'src/adapter/log.ts': 'console.log(1);\n',
        'src/adapter/default.ts': 'export default 1;\n',
        'src/adapter/long.ts': 'export {};\n'.repeat(301),
        'demo/log.ts': 'console.log(1);\n',
      }),
      {
        'src/adapter/log.ts': ['no-console'],
        'src/adapter/default.ts': ['import-x/no-default-export'],
        'src/adapter/long.ts': ['max-lines'],
      },
    );
  });
});
