/**
 * The test commands. `npm test` runs everything under `test/` but `test/e2e`; `npm run e2e` runs
 * that folder. Tests of the demo's server and of the tooling run in Node, and so do those of the built
 * package, which is built for them when it is not of today; all others in the browsers that `BROWSERS`
 * names. Further arguments keep only the files whose path contains one of them:
 * `npm test -- domain/iban`. With `--watch` the browser tests run again on each change;
 * with `--accept` tests that compare with what is checked in take what they get for right.
 */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {ensureBuilt} from '../test/support/built-package.ts';
import {runBrowserTests} from '../test/support/runners/browser-runner.ts';
import {ensureBrowsers, requestedBrowsers} from '../test/support/runners/browsers.ts';
import {runNodeTests} from '../test/support/runners/node-runner.ts';
import {
  addTallies,
  closingLine,
  EMPTY_TALLY,
  isSuccess,
  type Tally,
} from '../test/support/runners/tally.ts';

const NODE_FILE_TIMEOUT_MS = 3 * 60_000;
/** One of them builds the package again. */
const PACKAGE_FILE_TIMEOUT_MS = 6 * 60_000;
const END_TO_END_FILE_TIMEOUT_MS = 10 * 60_000;

type Kind = 'browser' | 'node' | 'package' | 'end-to-end';

const kindOf = (file: string): Kind => {
  if (file.startsWith('test/e2e/')) return 'end-to-end';
  if (file.startsWith('test/package/')) return 'package';
  return /^test\/(demo|tooling)\//.test(file) ? 'node' : 'browser';
};

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const {values: options, positionals: filters} = parseArgs({
  allowPositionals: true,
  options: {
    accept: {type: 'boolean', default: false},
    'end-to-end': {type: 'boolean', default: false},
    watch: {type: 'boolean', default: false},
  },
});

if (options.accept) process.env['ACCEPT'] = 'true';

const allFiles = readdirSync('test', {recursive: true, encoding: 'utf8'})
  .map((file) => join('test', file).replaceAll('\\', '/'))
  // The benchmark's peers bring tests of their own.
  .filter((file) => file.endsWith('.test.ts') && !file.includes('/node_modules/'))
  .sort();

const filesOf = (kind: Kind): string[] =>
  allFiles.filter(
    (file) =>
      kindOf(file) === kind &&
      (filters.length === 0 || filters.some((filter) => file.includes(filter))),
  );

const RUNNERS: Record<Kind, (files: string[]) => Promise<Tally>> = {
  browser: (files) => runBrowserTests(files, requestedBrowsers(), options.watch),
  node: (files) => runNodeTests(files, NODE_FILE_TIMEOUT_MS),
  package: (files) => {
    ensureBuilt();
    ensureBrowsers(['chromium']);
    return runNodeTests(files, PACKAGE_FILE_TIMEOUT_MS);
  },
  'end-to-end': (files) => {
    // The test files launch their browser themselves; here it is only made sure that there is one.
    ensureBrowsers(['chromium']);
    return runNodeTests(files, END_TO_END_FILE_TIMEOUT_MS);
  },
};

let total = EMPTY_TALLY;
for (const kind of options['end-to-end']
  ? (['end-to-end'] as const)
  : (['browser', 'node', 'package'] as const)) {
  const files = filesOf(kind);
  if (files.length > 0) {
    total = addTallies(total, await RUNNERS[kind](files));
  } else if (filters.length === 0) {
    console.error(`There are no ${kind} tests.`);
    total = addTallies(total, {...EMPTY_TALLY, failed: 1});
  }
}
console.log(`\n${closingLine(total)}`);
// Not left to the event loop: a launcher may keep a socket open.
process.exit(isSuccess(total) ? 0 : 1);
