/**
 * Runs browser tests in WebKitGTK. web-test-runner has no launcher for it that works headless, so
 * this one starts an invisible screen (Xvfb) and WebKitWebDriver, and speaks W3C WebDriver to it.
 */
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import type {BrowserLauncher} from '@web/test-runner';
import {startVirtualScreen} from './virtual-screen.ts';

/** WebDriver's code points for the keys that have a name instead of a character. */
const NAMED_KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = {left: 0, middle: 1, right: 2};
/** Shrinks MiniBrowser's toolbar, which would keep the window wider than a phone. */
const TOOLBAR_STYLE =
  '* {font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0}';
const START_ATTEMPTS = 100;
const START_PAUSE_MS = 50;
const VIEWPORT_ATTEMPTS = 5;
const VIEWPORT_SETTLES_MS = 100;

type Button = {button?: keyof typeof BUTTONS | undefined};
type Size = {width: number; height: number};
type Action = {type: string; [detail: string]: unknown};

const keyValue = (key: string): string => NAMED_KEYS[key] ?? key;
const keyDown = (key: string): Action => ({type: 'keyDown', value: keyValue(key)});
const keyUp = (key: string): Action => ({type: 'keyUp', value: keyValue(key)});
const pointerTo = (x: number, y: number): Action => ({type: 'pointerMove', duration: 0, x, y});
const pointerDown = ({button}: Button): Action => ({
  type: 'pointerDown',
  button: BUTTONS[button ?? 'left'],
});
const pointerUp = ({button}: Button): Action => ({
  type: 'pointerUp',
  button: BUTTONS[button ?? 'left'],
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
};

/** One WebDriver session in one MiniBrowser window, with the processes it needs. */
class WebKitSession {
  readonly #processes: ChildProcess[] = [];
  readonly #browserPath: string;
  readonly #settingsFolder = mkdtempSync(join(tmpdir(), 'enpc-webkit-'));
  #driverUrl = '';
  #sessionId = '';

  constructor(browserPath: string) {
    this.#browserPath = browserPath;
  }

  async start(): Promise<void> {
    process.once('exit', () => this.#cleanUp());
    mkdirSync(join(this.#settingsFolder, 'gtk-3.0'));
    writeFileSync(join(this.#settingsFolder, 'gtk-3.0', 'gtk.css'), TOOLBAR_STYLE);
    const display = process.env['DISPLAY'] ?? (await this.#startScreen());
    await this.#startDriver(display);
    const session = (await this.#request('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {binary: this.#browserPath, args: ['--automation']},
        },
      },
    })) as {sessionId: string};
    this.#sessionId = session.sessionId;
    await this.setViewport({width: 800, height: 600});
  }

  async stop(): Promise<void> {
    if (this.#sessionId !== '') await this.#send('DELETE', '').catch(() => undefined);
    this.#cleanUp();
  }

  navigate(url: string): Promise<unknown> {
    return this.#send('POST', '/url', {url});
  }

  pressKeys(actions: Action[]): Promise<unknown> {
    return this.#send('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  movePointer(actions: Action[]): Promise<unknown> {
    return this.#send('POST', '/actions', {
      actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}],
    });
  }

  releaseInput(): Promise<unknown> {
    return this.#send('DELETE', '/actions');
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#send('GET', '/screenshot')) as string, 'base64');
  }

  /** WebDriver sizes the window with its frame, so the size is corrected by what the page sees. */
  async setViewport({width, height}: Size): Promise<void> {
    for (let attempt = 0; attempt < VIEWPORT_ATTEMPTS; attempt++) {
      const inside = (await this.#send('POST', '/execute/sync', {
        script: 'return {width: innerWidth, height: innerHeight}',
        args: [],
      })) as Size;
      if (inside.width === width && inside.height === height) return;
      const outside = (await this.#send('GET', '/window/rect')) as Size;
      await this.#send('POST', '/window/rect', {
        width: outside.width + width - inside.width,
        height: outside.height + height - inside.height,
      });
      await delay(VIEWPORT_SETTLES_MS);
    }
    throw new Error(`WebKit did not take the viewport ${width} x ${height}`);
  }

  async #startScreen(): Promise<string> {
    const {display, process: screen} = await startVirtualScreen();
    this.#processes.push(screen);
    return display;
  }

  async #startDriver(display: string): Promise<void> {
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env: {...process.env, DISPLAY: display, XDG_CONFIG_HOME: this.#settingsFolder},
      stdio: 'ignore',
    });
    this.#processes.push(driver);
    this.#driverUrl = `http://127.0.0.1:${port}`;
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#request('GET', '/status');
        return;
      } catch (error) {
        if (attempt === START_ATTEMPTS) throw error;
        await delay(START_PAUSE_MS);
      }
    }
  }

  #cleanUp(): void {
    for (const child of this.#processes.splice(0).reverse()) child.kill();
    rmSync(this.#settingsFolder, {recursive: true, force: true});
  }

  #send(method: string, path: string, body?: object): Promise<unknown> {
    return this.#request(method, `/session/${this.#sessionId}${path}`, body);
  }

  async #request(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.#driverUrl + path, {
      method,
      headers: {'content-type': 'application/json'},
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    });
    const {value} = (await response.json()) as {value: unknown};
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }
}

/** What the runner's keyboard, mouse and viewport commands call, in Puppeteer's words. */
const puppeteerLikePage = (session: WebKitSession) => ({
  keyboard: {
    type: (text: string) =>
      session.pressKeys([...text].flatMap((character) => [keyDown(character), keyUp(character)])),
    press: (combination: string) => {
      const keys = combination.length > 1 ? combination.split('+') : [combination];
      return session.pressKeys([...keys.map(keyDown), ...keys.reverse().map(keyUp)]);
    },
    down: (key: string) => session.pressKeys([keyDown(key)]),
    up: (key: string) => session.pressKeys([keyUp(key)]),
  },
  mouse: {
    move: (x: number, y: number) => session.movePointer([pointerTo(x, y)]),
    click: (x: number, y: number, options: Button = {}) =>
      session.movePointer([pointerTo(x, y), pointerDown(options), pointerUp(options)]),
    down: (options: Button = {}) => session.movePointer([pointerDown(options)]),
    up: (options: Button = {}) => session.movePointer([pointerUp(options)]),
    reset: () => session.releaseInput(),
  },
  setViewport: (size: Size) => session.setViewport(size),
  screenshot: () => session.screenshot(),
  emulateMediaFeatures: () => Promise.reject(new Error('WebKitGTK cannot emulate media features')),
});

/**
 * A web-test-runner launcher for WebKitGTK.
 *
 * @param browserPath the MiniBrowser program.
 */
export function webkitLauncher(
  browserPath: string,
): BrowserLauncher & {getPage(): ReturnType<typeof puppeteerLikePage>} {
  const session = new WebKitSession(browserPath);
  const page = puppeteerLikePage(session);
  const urls = new Map<string, string>();
  let started: Promise<void> | undefined;
  return {
    name: 'WebKit',
    // The stock commands ask a launcher of this type for `getPage()`.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      await (started ??= session.start());
      urls.set(id, url);
      // Not awaited: the load event may come only after the tests have run.
      void session.navigate(url).catch(() => undefined);
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    async stopSession(id) {
      await session.releaseInput().catch(() => undefined);
      await session.navigate('about:blank').catch(() => undefined);
      urls.delete(id);
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session')),
    stop: () => session.stop(),
    getPage: () => page,
  };
}
