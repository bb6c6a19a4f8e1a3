/** Runs test files in real browsers through web-test-runner. */
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {
  defaultReporter,
  startTestRunner,
  type BrowserLauncher,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner';
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {CHROMIUM_ARGUMENTS, ensureBrowsers, type BrowserName} from './browsers.ts';
import {commonJsPlugin} from './common-js-plugin.ts';
import {qrReaderPlugin} from './qr-reader-plugin.ts';
import {strictPolicy} from './strict-policy.ts';
import {addTallies, closingLine, EMPTY_TALLY, printFailure, type Tally} from './tally.ts';
import {webkitLauncher} from './webkit-launcher.ts';

const TEST_TIMEOUT_MS = 30_000;
/** Of all tests of one file in one browser. */
const FILE_TIMEOUT_MS = 300_000;

const LAUNCHERS: Record<BrowserName, (executablePath: string) => BrowserLauncher> = {
  chromium: (executablePath) =>
    chromeLauncher({
      concurrency: 2,
      // Windows, not tabs: a tab in the background gets no focus, keys or animation frames.
      createPage: ({context}) => context.newPage({type: 'window'}),
      launchOptions: {executablePath, args: CHROMIUM_ARGUMENTS},
    }),
  firefox: (executablePath) =>
    chromeLauncher({
      concurrency: 1,
      puppeteer: puppeteerCore,
      launchOptions: {browser: 'firefox', executablePath},
    }),
  webkit: webkitLauncher,
};

const tallySuite = (suite: TestSuiteResult): Tally => {
  const own = suite.tests.map((test): Tally => {
    if (test.skipped) return {...EMPTY_TALLY, skipped: 1};
    return test.passed ? {...EMPTY_TALLY, passed: 1} : {...EMPTY_TALLY, failed: 1};
  });
  return [...own, ...suite.suites.map(tallySuite)].reduce(addTallies, EMPTY_TALLY);
};

/** A line of each failed test, the names of its suites first. */
const failuresOf = (suite: TestSuiteResult, path: readonly string[] = []): string[] => [
  ...suite.tests
    .filter(({passed, skipped}) => !passed && !skipped)
    .map(({name, error}) => `${[...path, name].join(' > ')}: ${error?.message ?? 'no message'}`),
  ...suite.suites.flatMap((inner) => failuresOf(inner, [...path, inner.name])),
];

const sessionFailures = (session: TestSession): string[] => {
  const failures = session.testResults ? failuresOf(session.testResults) : [];
  const brokenOutside = session.passed !== true && failures.length === 0;
  return brokenOutside
    ? session.errors.map(({message}) => message).concat('the file did not end well')
    : failures;
};

/** A file that could not be loaded, or broke outside of a test, counts as one failure. */
const tallySession = (session: TestSession): Tally => {
  const tally = session.testResults ? tallySuite(session.testResults) : EMPTY_TALLY;
  return session.passed !== true && tally.failed === 0 ? {...tally, failed: 1} : tally;
};

/**
 * Runs every file in every named browser, one browser after another.
 *
 * @param files paths of the test files.
 * @param watch stays, and runs what a change concerns.
 */
export async function runBrowserTests(
  files: readonly string[],
  browsers: readonly BrowserName[],
  watch: boolean,
): Promise<Tally> {
  const paths = ensureBrowsers(browsers);
  const {middleware, reports} = strictPolicy(files);
  const isTerminal = (process.stdout as {isTTY?: boolean}).isTTY === true;
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      files: [...files],
      watch,
      nodeResolve: true,
      concurrentBrowsers: 1,
      testsFinishTimeout: FILE_TIMEOUT_MS,
      browsers: [...paths].map(([name, path]) => LAUNCHERS[name](path)),
      middleware: [middleware],
      plugins: [
        commonJsPlugin(['qrcode/lib/core/qrcode.js', 'jsqr']),
        qrReaderPlugin,
        esbuildPlugin({
          ts: true,
          target: 'es2022',
          tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
        }),
      ],
      testFramework: {config: {timeout: TEST_TIMEOUT_MS}},
      staticLogging: !isTerminal,
      reporters: [defaultReporter({reportTestProgress: isTerminal})],
      filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
    },
  });
  if (runner === undefined) throw new Error('The browser tests could not be started');
  await new Promise((resolve) => runner.on('stopped', resolve));
  const sessions = [...runner.sessions.all()];
  const tallies = runner.browsers.map((browser) => {
    const own = sessions.filter((session) => session.browser === browser);
    const tally = own.map(tallySession).reduce(addTallies, EMPTY_TALLY);
    for (const session of own) {
      const file = relative(process.cwd(), session.testFile ?? '');
      for (const failure of sessionFailures(session))
        printFailure(`${file} in ${browser.name}`, failure);
    }
    console.log(`${browser.name}: ${closingLine(tally)}`);
    return tally;
  });
  if (reports.length > 0) console.error('Violations of the policy:', ...reports);
  return addTallies(tallies.reduce(addTallies, EMPTY_TALLY), {
    ...EMPTY_TALLY,
    failed: reports.length,
  });
}
