import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import type {Result} from 'axe-core';
import puppeteer from 'puppeteer-core';
import type {Browser, Page} from 'puppeteer-core';
import {PERSON} from '../support/demo-pki.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../support/runners/browsers.ts';
import type {SimulatedSite} from '../support/simulated-site.ts';
import {resultOf, signRequest, SimulatorScene} from '../support/simulator-scene.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const CANCELLED = {status: true, body: {}};

describe('the window of the NCALayer simulator in Chromium', () => {
  let scene: SimulatorScene;
  let browser: Browser;
  let page: Page;
  let site: SimulatedSite;
  let axe: string;
  /** What the page complained about: blocked loads, exceptions. */
  const complaints: string[] = [];

  before(async () => {
    axe = await readFile(AXE, 'utf8');
    scene = await SimulatorScene.prepare();
    const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
    browser = await puppeteer.launch({executablePath, args: CHROMIUM_ARGUMENTS});
  });
  after(async () => {
    await browser.close();
    await scene.tearDown();
  });
  beforeEach(async () => {
    const started = await scene.start();
    site = started.site;
    page = await browser.newPage();
    // A page that is not the active one drops the keys it is given.
    await page.emulateFocusedPage(true);
    complaints.length = 0;
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewport({width: 480, height: 800});
    await page.goto(started.simulator.windowAddress);
    await isShown('#waiting');
  });
  afterEach(() => page.close());

  /** A locator alone waits only until there is such an element, hidden or not. */
  const isShown = (selector: string) => page.locator(selector).setVisibility('visible').wait();
  const textOf = (selector: string) => page.$eval(selector, ({textContent}) => textContent.trim());
  const focusedId = () => page.evaluate(() => document.activeElement?.id);

  const violations = async (): Promise<readonly string[]> => {
    const found = (await page.evaluate(
      `${axe}; axe.run().then(({violations}) => violations)`,
    )) as Result[];
    return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
  };

  test('signs with the keyboard alone', async () => {
    site.send(signRequest({locale: 'kk'}));
    await isShown('#dialog');
    assert.equal(await focusedId(), 'dialog-title');
    assert.match(await page.title(), /^● Сұрау келді/);
    assert.match(await textOf('#allowed-keys'), new RegExp(PERSON.iin));
    // Past ✕ to the only key that fits, which is chosen already, and past the list of the others.
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab');
    assert.equal(await focusedId(), 'password');
    await page.keyboard.type('mistyped');
    await page.keyboard.press('Enter');
    await isShown('#password-error');
    assert.equal(await textOf('#password-error'), 'Құпиясөз қате. Қайта енгізіңіз.');
    assert.equal(await focusedId(), 'password');
    await page.keyboard.type('demo');
    await page.keyboard.press('Enter');
    const [pem = ''] = resultOf(await site.nextReply());
    assert.equal(await scene.verdictOn(pem), 'accepted gost');
    await isShown('#waiting');
    assert.equal(await focusedId(), 'waiting-title');
    await page.waitForFunction(
      () => document.querySelector('#status')?.textContent === 'Жауап жіберілді. Сайтқа оралыңыз.',
    );
    assert.equal(await page.title(), 'NCALayer симуляторы');
    assert.deepEqual(complaints, []);
  });

  const cancels: Readonly<Record<string, () => Promise<void>>> = {
    'the Cancel button': () => page.locator('#cancel').click(),
    'the ✕ of the window': () => page.locator('#close').click(),
    'the Escape key': () => page.keyboard.press('Escape'),
  };
  for (const [title, cancel] of Object.entries(cancels)) {
    test(`${title} cancels`, async () => {
      site.send(signRequest());
      await isShown('#dialog');
      await cancel();
      assert.deepEqual(await site.nextReply(), CANCELLED);
      await isShown('#waiting');
    });
  }

  test('asks for a key when several fit and none is chosen', async () => {
    site.send(signRequest({signerParams: {iin: undefined}}));
    await isShown('#dialog');
    await page.type('#password', 'demo');
    await page.keyboard.press('Enter');
    await isShown('#key-error');
    assert.equal(await textOf('#key-error'), 'Сначала выберите ключ.');
    await page.keyboard.press('Space');
    await page.locator('#sign').click();
    assert.equal(resultOf(await site.nextReply()).length, 1);
  });

  test('changes to RSA in the middle of a dialog', async () => {
    site.send(signRequest());
    await isShown('#dialog');
    await page.locator('.settings summary').click();
    await page.locator('input[name=algorithm][value=rsa]').click();
    await page.waitForFunction(() =>
      document.querySelector('#allowed-keys')?.textContent.includes('DEMO_RSA256'),
    );
    await page.type('#password', 'demo');
    await page.locator('#sign').click();
    const [pem = ''] = resultOf(await site.nextReply());
    assert.equal(await scene.verdictOn(pem), 'accepted rsa');
  });

  test('says that the simulator was stopped', async () => {
    await scene.stop();
    await page.waitForFunction(() =>
      document.querySelector('#status')?.textContent.startsWith('Симулятор тоқтатылды'),
    );
  });

  for (const colorScheme of ['light', 'dark']) {
    for (const [locale, width] of [
      ['kk', 400],
      ['ru', 700],
    ] as const) {
      test(`has no axe violation and no scrolling sideways: ${colorScheme}, ${locale}, ${width} px`, async () => {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: colorScheme}]);
        await page.setViewport({width, height: 900});
        const check = async (state: string): Promise<void> => {
          assert.deepEqual(await violations(), [], state);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(overflow <= width, `${state}: ${overflow} px wide`);
        };
        await page.locator('.settings summary').click();
        await check('waiting');
        site.send(signRequest({locale}));
        await isShown('#dialog');
        await page.locator('#other-keys summary').click();
        await page.locator('#sign').click();
        await isShown('#password-error');
        await check('dialog with an error');
        await page.locator('#cancel').click();
        await site.nextReply();
        site.send(signRequest({locale, signerParams: {chain: undefined}}));
        await isShown('#no-key');
        site.leave();
        await isShown('#abandoned');
        await check('no key fits, and the site has left');
      });
    }
  }
});
