import assert from 'node:assert/strict';
import type {ChildProcess} from 'node:child_process';
import {createServer, type Server} from 'node:http';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Frame,
  type Page,
} from 'puppeteer-core';
import {WebSocketServer} from 'ws';
import {listenLocally, quit} from '../../demo/simulators/listen-locally.ts';
import {texts as form} from '../../src/i18n/locales/en/form.ts';
import {texts as obstacles} from '../../src/i18n/locales/en/obstacles.ts';
import {texts as signing} from '../../src/i18n/locales/en/signing.ts';
import {CMS_SAMPLES} from '../support/cms-samples.ts';
import {bundleScript} from '../support/e2e/bundle-script.ts';
import {eventually} from '../support/e2e/eventually.ts';
import {inOneLine, pageText, seesElement} from '../support/e2e/page-text.ts';
import {recommendedAllow} from '../support/recommended-policy.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../support/runners/browsers.ts';
import {startVirtualScreen} from '../support/runners/virtual-screen.ts';

const WAIT_MS = 20_000;
/** A connection that was going to be made would have been made by then. */
const NOTHING_HAPPENS_MS = 1000;
const SIGNED = JSON.stringify({status: true, body: {result: [CMS_SAMPLES.person]}});

const {errors, remedies, permission, progress} = signing.ncalayer;

/**
 * Two origins that Chromium takes for public ones, and a program on this computer. The browser has a
 * screen, since only there it really asks and waits; the answer is given through the debugger.
 */
describe('the browser’s permission to reach NCALayer, in Chromium', () => {
  const servers: Server[] = [];
  const origins: string[] = [];
  let screen: ChildProcess;
  let browser: Browser;
  let context: BrowserContext;
  /** Decisions last as long as it does. */
  let debugging: CDPSession;
  let program: WebSocketServer;
  let connections = 0;
  let page: Page;

  before(async () => {
    const script = await bundleScript('loopback-page.ts');
    for (let count = 0; count < 2; count++) {
      const server = createServer(({url = '/'}, response) => {
        const {pathname, searchParams} = new URL(url, 'http://localhost');
        const [type, body] =
          pathname === '/page.js'
            ? ['text/javascript', script]
            : ['text/html', pageFor(searchParams)];
        response.setHeader('content-type', `${type}; charset=utf-8`);
        response.end(body);
      });
      servers.push(server);
      origins.push(`http://${await listenLocally(server, 0)}`);
    }
    // What the tests need beside Chromium itself: the screen comes with the packages of WebKit.
    const paths = ensureBrowsers(['chromium', 'webkit']);
    const {display, process: started} = await startVirtualScreen();
    screen = started;
    const overrides = origins.map((origin) => `${new URL(origin).host}=public`).join(',');
    browser = await puppeteer.launch({
      executablePath: paths.get('chromium') ?? '',
      headless: false,
      env: {...process.env, DISPLAY: display},
      args: [...CHROMIUM_ARGUMENTS, `--ip-address-space-overrides=${overrides}`],
    });
  });

  after(async () => {
    await browser.close();
    screen.kill();
    for (const server of servers) await quit(server);
  });

  beforeEach(async () => {
    debugging = await browser.target().createCDPSession();
    connections = 0;
    program = await startProgram();
    context = await browser.createBrowserContext();
    page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
  });

  afterEach(async () => {
    await debugging.detach();
    await context.close();
    await quitProgram(program);
  });

  async function startProgram(port = 0): Promise<WebSocketServer> {
    const started = new WebSocketServer({host: '127.0.0.1', port});
    started.on('connection', (socket) => {
      connections++;
      socket.on('message', () => socket.send(SIGNED));
    });
    await new Promise((resolve) => started.once('listening', resolve));
    return started;
  }

  const quitProgram = (running: WebSocketServer): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of running.clients) socket.terminate();
      running.close(() => resolve());
    });

  const portOf = (running: WebSocketServer): number => {
    const address = running.address();
    return typeof address === 'object' && address ? address.port : 0;
  };

  const addressOf = (origin: string | undefined, more: Record<string, string> = {}): string => {
    const parameters = new URLSearchParams({
      ncalayer: `ws://127.0.0.1:${portOf(program)}/`,
      ...more,
    });
    return `${origin}/?${parameters.toString()}`;
  };

  /** As the person decides, in the browser's question or in the settings of the site. */
  async function decides(setting: 'granted' | 'denied' | 'prompt'): Promise<void> {
    for (const name of ['loopback-network', 'local-network-access']) {
      const {id: browserContextId} = context;
      await debugging.send('Browser.setPermission', {
        permission: {name},
        setting,
        ...(origins[0] && {origin: origins[0]}),
        ...(browserContextId && {browserContextId}),
      });
    }
  }

  async function opens(address: string): Promise<void> {
    await page.goto(address);
    await page.bringToFront();
  }

  const says = (sentence: string, where: Page | Frame = page): Promise<void> =>
    eventually(
      async () => (await textOf(where)).includes(inOneLine(sentence)),
      `the page says “${sentence}”`,
    );

  const pressesSign = async (): Promise<void> => {
    await seesElement(page, 'sign-panel >>> #sign');
    await page.click('sign-panel >>> #sign');
  };

  const isSigned = (): Promise<void> =>
    eventually(async () => (await page.title()) === 'signed', 'the document is signed');

  test('scenario 27: the question is explained first, asked by the press alone, and “Allow” goes on without another press', async () => {
    await opens(addressOf(origins[0]));
    await says(permission);
    await setTimeout(NOTHING_HAPPENS_MS);
    assert.equal(connections, 0, 'nothing is reached for before the press');
    await pressesSign();
    await says(progress['asking-permission']);
    assert.equal(connections, 0);
    assert.ok(!(await textOf(page)).includes(errors['not-running']));
    await decides('granted');
    await isSigned();
    assert.equal(connections, 1);
  });

  test('scenario 28: what the browser blocks is said, with the way to allow it and the code; allowed later, signing goes on by itself', async () => {
    await decides('denied');
    await opens(addressOf(origins[0]));
    await pressesSign();
    await says(errors['browser-blocked']);
    await says(obstacles.unblocking.open.chrome);
    await says(obstacles.unblocking.allow);
    const text = await textOf(page);
    assert.ok(!text.includes(inOneLine(remedies['not-running'] ?? '')));
    assert.equal(connections, 0);
    await decides('granted');
    await isSigned();
    assert.equal(connections, 1);
  });

  test('scenario 28: a “no” to the browser’s question is no program that does not run', async () => {
    await opens(addressOf(origins[0]));
    await pressesSign();
    await says(progress['asking-permission']);
    await decides('denied');
    await says(errors['browser-blocked']);
    assert.ok(!(await textOf(page)).includes(errors['not-running']));
  });

  test('scenario 28: the code is one press away', async () => {
    await decides('denied');
    await opens(addressOf(origins[0]));
    await says(errors['browser-blocked']);
    await says(form.sign.method['egov-qr']);
    await page.click(`sign-panel >>> .message button`);
    await seesElement(page, 'sign-panel >>> .qr-image');
  });

  test('scenario 29: with the permission, a program that does not run is told within 5 s, without a word of permissions', async () => {
    await decides('granted');
    await opens(addressOf(origins[0]));
    await seesElement(page, 'sign-panel >>> #sign');
    const port = portOf(program);
    await quitProgram(program);
    const start = performance.now();
    await pressesSign();
    await says(errors['not-running']);
    assert.ok(performance.now() - start < 5000);
    const text = await textOf(page);
    for (const words of [permission, errors['browser-blocked'], progress['asking-permission']]) {
      assert.ok(!text.includes(inOneLine(words)), words);
    }
    program = await startProgram(port);
    await pressesSign();
    await isSigned();
  });

  test('scenario 48: in a frame without the permission NCALayer is not to be had, with the reason, and the code is', async () => {
    await opens(addressOf(origins[1], {frame: addressOf(origins[0])}));
    const frame = await framed();
    await says(errors['frame-blocked'], frame);
    assert.equal(await frame.$('sign-panel >>> #sign'), null);
    await frame.locator(`sign-panel >>> .message button`).click();
    await eventually(
      async () => (await frame.$('sign-panel >>> .qr-image')) !== null,
      'the code is shown',
    );
    assert.deepEqual(await findings(frame), ['frame-without-permission']);
    assert.equal(connections, 0, 'selfCheck reaches for nothing either');
  });

  test('scenario 48: in a frame with allow="loopback-network" the person is asked, and signs', async () => {
    const allow = recommendedAllow();
    await opens(addressOf(origins[1], {frame: addressOf(origins[0]), allow}));
    const frame = await framed();
    await says(permission, frame);
    assert.ok(!(await textOf(frame)).includes(errors['frame-blocked']));
    assert.deepEqual(await findings(frame), []);
    assert.equal(connections, 0);
    await frame.locator('sign-panel >>> #sign').click();
    await says(progress['asking-permission'], frame);
  });

  const framed = async (): Promise<Frame> => {
    await eventually(() => page.frames().length === 2, 'the frame is there');
    const frame = page.frames()[1];
    assert.ok(frame);
    return frame;
  };
});

/** The codes of what `selfCheck` finds. */
const findings = (frame: Frame): Promise<readonly string[]> =>
  frame.$eval('sign-panel', async (panel) => (await panel.selfCheck()).map(({code}) => code));

const textOf = (where: Page | Frame): Promise<string> => pageText(where as Page).catch(() => '');

/** A page with the panel, or one that frames such a page. */
function pageFor(parameters: URLSearchParams): string {
  const frame = parameters.get('frame');
  const escaped = frame?.replaceAll('&', '&amp;');
  const body = frame
    ? `<iframe width="900" height="900" src="${escaped}" allow="${parameters.get('allow') ?? ''}"></iframe>`
    : '<script type="module" src="/page.js"></script>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><body>${body}`;
}
