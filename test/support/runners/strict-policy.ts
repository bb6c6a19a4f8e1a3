/**
 * Serves the pages of the elements' tests under the content security policy that the security guide
 * recommends, so that whatever a test has the form do is done under it. A violation fails the test that
 * is running; one outside of a test is counted as a failure of the run.
 */
import {randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {TestRunnerConfig} from '@web/test-runner';
import {MODULE_FILE, SINGLE_FILE_FOLDER} from '../../../.ci/single-file/names.ts';
import {ensureBuilt} from '../built-package.ts';
import {recommendedPolicy} from '../recommended-policy.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** The tests of what is drawn; the others have no page to speak of. */
const ELEMENTS = 'test/elements/';

/** The page that gets the built single file, and nothing of its elements from the sources. */
const SINGLE_FILE_TEST = 'test/elements/single-file.test.ts';
const SINGLE_FILE = `<script type="module" src="/${SINGLE_FILE_FOLDER}/${MODULE_FILE}"></script>`;

const isOfSingleFile = (file: string): boolean => file === SINGLE_FILE_TEST;

/** Browsers look for the page's icon by themselves. */
const ICON = '/favicon.ico';
/** Nor is it the page that does what is tried in an empty frame. */
const NOT_OF_THE_PAGE = /"document-uri":"about|\/favicon\.ico"/;

const REPORTS = '/__policy-reports__';

/** What some test files do themselves, and what the policy of their pages has to allow for it. */
const OWN_DEEDS: readonly {
  readonly deed: RegExp;
  readonly forbidden: string;
  readonly allowed: string;
}[] = [
  {
    deed: /<style|createElement\('style'\)|style="|DOMParser/,
    forbidden: "style-src 'none'",
    allowed: "style-src 'unsafe-inline'",
  },
  {
    deed: /DOMParser|\.srcdoc|innerHTML =/,
    forbidden: "require-trusted-types-for 'script'; ",
    allowed: '',
  },
  {deed: /await fetch\(/, forbidden: "connect-src 'self'", allowed: "connect-src 'self' blob:"},
];

/** First of all scripts of a page. What a test itself makes up is no violation. */
const LISTENER = `addEventListener('securitypolicyviolation', (violation) => {
  const {isTrusted, disposition, effectiveDirective, blockedURI, sample, sourceFile} = violation;
  if (!isTrusted || disposition !== 'enforce' || blockedURI.endsWith('${ICON}')) return;
  reportError(new Error(['violates', effectiveDirective, blockedURI, sample, sourceFile].join(' ')));
});`;

export interface StrictPolicy {
  readonly middleware: Middleware;
  /** What browsers have reported to the server since the start. */
  readonly reports: readonly string[];
}

/** @param files the test files that will be run. */
export function strictPolicy(files: readonly string[]): StrictPolicy {
  if (files.includes(SINGLE_FILE_TEST)) ensureBuilt();
  const reports: string[] = [];
  return {
    reports,
    async middleware(context, next) {
      if (context.path === REPORTS) {
        const chunks: Buffer[] = [];
        for await (const chunk of context.req) chunks.push(chunk as Buffer);
        const report = Buffer.concat(chunks).toString();
        if (!NOT_OF_THE_PAGE.test(report)) reports.push(report);
        context.status = 204;
        return;
      }
      await next();
      if (context.path !== '/' || !context.response.is('html')) return;
      const page = context.body as string;
      const [, file = ''] = /href="\/([^"?]+)\?/.exec(page) ?? [];
      if (!file.startsWith(ELEMENTS)) return;
      // The runner's own scripts stand in the page.
      const nonce = randomUUID();
      context.set('Content-Security-Policy', policyFor(file, nonce));
      const singleFile = isOfSingleFile(file) ? SINGLE_FILE : '';
      context.body = page
        .replace('<head>', `$&<script>${LISTENER}</script>${singleFile}`)
        .replaceAll('<script', `<script nonce="${nonce}"`);
    },
  };
}

/** The Lit of the test is the host's own there, and has a policy of its own. */
const recommendedFor = (file: string): string =>
  isOfSingleFile(file)
    ? `${recommendedPolicy('single-file')} lit-html`
    : recommendedPolicy('modules');

function policyFor(file: string, nonce: string): string {
  const text = readFileSync(file, 'utf8');
  const policy = OWN_DEEDS.filter(({deed}) => deed.test(text)).reduce(
    (served, {forbidden, allowed}) => served.replace(forbidden, allowed),
    recommendedFor(file).replace("script-src 'self'", `$& 'nonce-${nonce}'`),
  );
  return `${policy}; report-uri ${REPORTS}`;
}
