import js from '@eslint/js';
import {createTypeScriptImportResolver} from 'eslint-import-resolver-typescript';
import {importX} from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {noImportCycle} from './.ci/eslint/no-import-cycle.js';
import {sourceOrderZones} from './.ci/eslint/source-order.js';

const SOURCE = ['src/**/*.ts'];
const MAY_USE_LIT = [
  'src/elements/**',
  'src/styles/**',
  'src/**/*-controller.ts',
  'src/**/*-context.ts',
];
/** What a pure domain must not touch: the page, the network, the clock of the page. */
const BROWSER_GLOBALS = [
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'history',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'customElements',
  'HTMLElement',
  'Element',
  'Node',
  'Event',
  'CustomEvent',
  'EventTarget',
  'AbortController',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'queueMicrotask',
  'performance',
];

/**
 * The rules for a project in the given folder; the tests of the rules apply them to a folder of
 * their own.
 *
 * @param {string} root absolute path of the project's folder.
 * @returns {import('eslint').Linter.Config[]}
 */
export const projectConfig = (root) => [
  {
    ignores: [
      'dist/',
      // Says what may be written only where the package has been built.
      'test/consumers/',
      // Augment frameworks that are not installed here; compiled where they are published to.
      '.ci/typings/frameworks/',
      'storybook-static/',
      'coverage/',
      'demo/.data/',
      'test/bench/out/',
      // Pages of other libraries, as their users write them; the libraries are there when it runs.
      'test/bench/pages/',
      'demo/hosts/.built/',
      // Angular's own compiler checks it, with its templates, whenever the hosts are built.
      'demo/hosts/angular/*.ts',
    ],
  },
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: root}},
    plugins: {'import-x': importX, project: {rules: {'no-import-cycle': noImportCycle}}},
    settings: {'import-x/resolver-next': [createTypeScriptImportResolver({project: root})]},
    rules: {
      eqeqeq: 'error',
      'project/no-import-cycle': 'error',
      'import-x/no-restricted-paths': ['error', {basePath: root, zones: sourceOrderZones}],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const {secret, ...rest} = value` is how a property is left out.
      '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      // `() => doIt()` reads better than a block, and a number in a sentence is no mistake.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // There are no enums (erasableSyntaxOnly), and classes are compared by the compiler: the two
      // rules cost a third of the whole time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Texts here are counted and cut by code points, which is what spreading gives.
      '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
      // Test functions return promises that their own runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test']},
          ],
        },
      ],
    },
  },
  {...tseslint.configs.disableTypeChecked, files: ['**/*.js', '**/*.mjs', '**/*.cjs']},
  {files: ['**/*.js', '**/*.mjs'], languageOptions: {globals: {URL: 'readonly'}}},
  {
    files: ['demo/hosts/**/*.js'],
    languageOptions: {
      globals: {document: 'readonly', customElements: 'readonly', HTMLElement: 'readonly'},
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {sourceType: 'commonjs'},
    rules: {'@typescript-eslint/no-require-imports': 'off'},
  },
  {
    files: SOURCE,
    rules: {
      'no-console': 'error',
      'max-lines': ['error', {max: 300}],
      'import-x/no-default-export': 'error',
    },
  },
  // A description of somebody else's module says what that module has.
  {files: ['**/*.d.ts'], rules: {'import-x/no-default-export': 'off'}},
  {
    files: SOURCE,
    ignores: MAY_USE_LIT,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(lit|@lit)($|/)',
              message: 'Lit belongs to elements, styles, controllers and contexts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {'no-restricted-globals': ['error', ...BROWSER_GLOBALS]},
  },
  {
    ...lit.configs['flat/recommended'],
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
  },
  {...wc.configs['flat/best-practice'], files: SOURCE},
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: {'lit-a11y': litA11y},
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // Chai's `expect(value).to.be.true` is an expression on purpose.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    ...tseslint.configs.disableTypeChecked,
    // Node's tests are left in, where a promise nobody awaits is a test that cannot fail. In browser
    // tests Chai's own types call an equality a promise, and the rules that need types take longest.
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    ignores: ['test/{demo,e2e,tooling}/**'],
  },
];

export default projectConfig(import.meta.dirname);
