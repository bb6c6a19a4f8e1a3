import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import puppeteer, {type Browser, type HTTPRequest, type Page} from 'puppeteer-core';
import {HOST_FINDINGS} from '../../src/elements/self-check/host-findings.ts';
import {texts} from '../../src/i18n/locales/kk/form.ts';
import manifest from '../../package.json' with {type: 'json'};
import {DIST, ROOT} from '../support/built-package.ts';
import {eventually} from '../support/e2e/eventually.ts';
import {pageText, seesTexts} from '../support/e2e/page-text.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../support/runners/browsers.ts';

const ORIGIN = 'http://host.test';
const VERSION = manifest.version;
const OTHER_VERSION = '99.0.1';
/** A host's own Lit, as it is published: it takes the policy `lit-html`. */
const HOST_LIT = createRequire(import.meta.url).resolve('lit-html');
const POLICY_NAME = 'enpc-refund-form';
const STRICT_LIST = `require-trusted-types-for 'script'; trusted-types lit-html ${POLICY_NAME}`;

const FORM = '<enpc-refund-form></enpc-refund-form>';
const classic = (path: string): string => `<script src="${path}"></script>`;
const module = (path: string): string => `<script type="module" src="${path}"></script>`;

describe('the single file in a page', () => {
  let browser: Browser;
  let page: Page;
  let html = '';
  let policy: string | undefined;
  let scripts: Readonly<Record<string, string>> = {};
  /** What the console says and what is thrown, in order. */
  let said: string[] = [];

  before(async () => {
    const read = (name: string): string =>
      readFileSync(join(DIST, 'single-file', `enpc-refund-form-${VERSION}${name}.js`), 'utf8');
    const ofOtherVersion = (script: string): string => script.replaceAll(VERSION, OTHER_VERSION);
    scripts = {
      '/module.js': read(''),
      '/copy.js': read(''),
      '/other.js': ofOtherVersion(read('')),
      '/other-policy.js': read('').replace(
        `createPolicy(\`${POLICY_NAME}\``,
        'createPolicy(`lit-html`',
      ),
      '/classic.js': read('.classic'),
      '/other.classic.js': ofOtherVersion(read('.classic')),
      '/host-lit.js': readFileSync(HOST_LIT, 'utf8'),
    };
    const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
    browser = await puppeteer.launch({executablePath, args: CHROMIUM_ARGUMENTS});
  });
  after(() => browser.close());

  beforeEach(async () => {
    said = [];
    policy = undefined;
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
  });
  afterEach(() => page.close());

  function answer(request: HTTPRequest): Promise<void> {
    const path = new URL(request.url()).pathname;
    if (path === '/') {
      const headers = policy === undefined ? {} : {'content-security-policy': policy};
      const body = `<!doctype html><html lang="kk"><link rel="icon" href="data:,"><body>${html}`;
      return request.respond({contentType: 'text/html; charset=utf-8', headers, body});
    }
    const body = scripts[path];
    if (body === undefined) return request.respond({status: 404});
    return request.respond({contentType: 'text/javascript; charset=utf-8', body});
  }

  /** The form stands there, in Kazakh. */
  async function opens(body: string): Promise<void> {
    html = body;
    await page.goto(ORIGIN);
    await seesTexts(page, [texts.failures.adapterMissing]);
  }

  it('shows the form as a module', async () => {
    await opens(FORM + module('/module.js'));
    const names = await page.evaluate("import('/module.js').then((names) => Object.keys(names))");
    assert.ok((names as string[]).includes('HttpRefundAdapter'));
    assert.deepEqual(said, []);
  });

  it('shows the form as a classic script, before modules are run', async () => {
    await opens(
      `${FORM}${classic('/classic.js')}<script>console.log(new EnpcRefundForm.HttpRefundAdapter({baseUrl: '/'}).constructor === EnpcRefundForm.HttpRefundAdapter, customElements.get('enpc-refund-form') === EnpcRefundForm.EnpcRefundForm)</script>`,
    );
    assert.deepEqual(said, ['true true']);
  });

  it('says nothing of a second copy of itself', async () => {
    await opens(FORM + classic('/classic.js') + classic('/classic.js') + module('/copy.js'));
    await page.evaluate("import('/copy.js')");
    assert.deepEqual(said, []);
  });

  for (const [kind, other] of Object.entries({
    module: module('/other.js'),
    'classic script': classic('/other.classic.js'),
  })) {
    it(`says once that there is another version, loaded as a ${kind}`, async () => {
      await opens(FORM + classic('/classic.js') + other);
      if (kind === 'module') await page.evaluate("import('/other.js')");
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0] ?? '', /enpc-refund-form/);
      assert.ok(said[0]?.includes(`version ${VERSION} `) && said[0].includes(OTHER_VERSION));
    });
  }

  it('says what is wrong with the page, by the code that the security guide gives', async () => {
    const guide = readFileSync(join(ROOT, 'stories/security.mdx'), 'utf8');
    const [, sample] = /^```js self-check\n(.*?)^```$/ms.exec(guide) ?? [];
    assert.ok(sample);
    const locked = '<meta name="viewport" content="width=device-width, user-scalable=no">';
    await opens(locked + FORM + module('/module.js'));
    await page.evaluate(`(async () => {${sample}})()`);
    const expected = (['insecure-context', 'zoom-locked'] as const).map((code) => {
      const {severity, meaning, cure} = HOST_FINDINGS[code];
      return `${severity} ${code}: ${meaning} ${cure}`;
    });
    // The guide tells of it: the policy is tried in a frame that forbids all connections.
    const [refused, ...findings] = said;
    assert.match(refused ?? '', /"connect-src 'none'"/);
    assert.deepEqual(findings, expected);
  });

  it('works under a strict list of Trusted Types beside the host’s own Lit', async () => {
    policy = STRICT_LIST;
    await opens(FORM + module('/host-lit.js') + module('/module.js'));
    assert.deepEqual(said, []);
  });

  /** What the test above would notice. */
  async function isRefused(script: string): Promise<void> {
    html = FORM + module('/host-lit.js') + module(script);
    await page.goto(ORIGIN);
    await eventually(
      () => said.some((line) => line.includes("Failed to execute 'createPolicy'")),
      'the browser refuses a policy',
    );
    assert.ok(!(await pageText(page)).includes(texts.failures.adapterMissing), 'nothing is drawn');
  }

  it('would be refused with the name that Lit gives its policy', async () => {
    policy = STRICT_LIST;
    assert.notEqual(scripts['/other-policy.js'], scripts['/module.js']);
    await isRefused('/other-policy.js');
  });

  it('would be refused by a list that does not name its policy', async () => {
    policy = STRICT_LIST.replace(` ${POLICY_NAME}`, '');
    await isRefused('/module.js');
  });
});
