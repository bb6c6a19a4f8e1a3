import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer, {type Browser, type CDPSession, type Page} from 'puppeteer-core';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../support/runners/browsers.ts';
import {PageServer} from './page-server.ts';
import {BENCH_FOLDER, OUT_FOLDER} from './results.ts';

/** Everything but pages that need it is measured as on a computer of a quarter of the speed. */
export const SLOW_CPU = 4;

export interface OpenOptions {
  readonly cpu?: number;
  /** As a fair mobile connection has it. */
  readonly isMobileNetwork?: boolean;
  readonly query?: string;
}

/** 9 Mbit/s, 60 ms. */
const MOBILE_NETWORK = {
  offline: false,
  latency: 60,
  downloadThroughput: 9e6 / 8,
  uploadThroughput: 1.5e6 / 8,
};

/** A page under measurement. What is asked of it is said in the page's own words: `probe`, `bench`. */
export class Specimen {
  readonly #page: Page;
  readonly #protocol: CDPSession;

  constructor(page: Page, protocol: CDPSession) {
    this.#page = page;
    this.#protocol = protocol;
  }

  /** The value of an expression in the page; a promise is awaited. */
  async ask<Value>(expression: string, limitMs = 90_000): Promise<Value> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer: ${expression}`)), limitMs);
    });
    try {
      return (await Promise.race([this.#page.evaluate(expression), late])) as Value;
    } finally {
      clearTimeout(timer);
    }
  }

  async metrics(): Promise<Readonly<Record<string, number>>> {
    const {metrics} = await this.#protocol.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  }

  /** Milliseconds of a processor that the page's main thread has taken. */
  async cpuMs(): Promise<number> {
    return ((await this.metrics())['TaskDuration'] ?? 0) * 1000;
  }

  /** Bytes that stay after the garbage has been collected. */
  async heapBytes(): Promise<number> {
    for (let time = 0; time < 3; time++) await this.#protocol.send('HeapProfiler.collectGarbage');
    const {usedSize} = await this.#protocol.send('Runtime.getHeapUsage');
    return usedSize;
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key as 'A');
  }

  async click([x, y]: readonly [number, number]): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}

/** One browser and one server for all pages of a run. */
export class Laboratory {
  readonly #browser: Browser;
  readonly #server: PageServer;
  readonly #address: string;

  private constructor(browser: Browser, server: PageServer, address: string) {
    this.#browser = browser;
    this.#server = server;
    this.#address = address;
  }

  static async open(): Promise<Laboratory> {
    const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
    const server = new PageServer(OUT_FOLDER);
    const [browser, address] = await Promise.all([
      puppeteer.launch({
        executablePath,
        args: CHROMIUM_ARGUMENTS,
        defaultViewport: {width: 1280, height: 900},
        protocolTimeout: 300_000,
      }),
      server.listen(),
    ]);
    return new Laboratory(browser, server, address);
  }

  get browserVersion(): Promise<string> {
    return this.#browser.version();
  }

  /** What the server has sent since the last page was opened. */
  get sent(): PageServer['sent'] {
    return this.#server.sent;
  }

  async openPage(path: string, options: OpenOptions = {}): Promise<Specimen> {
    const {cpu = 1, isMobileNetwork = false, query = ''} = options;
    const page = await this.#browser.newPage();
    page.on('pageerror', (error) => console.error(`${path}: ${String(error).slice(0, 200)}`));
    const protocol = await page.createCDPSession();
    await page.evaluateOnNewDocument(readFileSync(join(BENCH_FOLDER, 'pages', 'probe.js'), 'utf8'));
    await protocol.send('Performance.enable', {timeDomain: 'threadTicks'});
    await protocol.send('Network.enable');
    if (isMobileNetwork) await protocol.send('Network.emulateNetworkConditions', MOBILE_NETWORK);
    if (cpu > 1) await protocol.send('Emulation.setCPUThrottlingRate', {rate: cpu});
    this.#server.reset();
    await page.goto(`${this.#address}/${path}/${query}`, {waitUntil: 'domcontentloaded'});
    return new Specimen(page, protocol);
  }

  /** Opens a page, measures, and closes it; a page that fails says so and is left out. */
  async with(
    path: string,
    options: OpenOptions,
    measure: (specimen: Specimen) => Promise<void>,
  ): Promise<boolean> {
    const specimen = await this.openPage(path, options);
    try {
      await measure(specimen);
      return true;
    } catch (error) {
      console.error(`${path}: ${String(error).slice(0, 200)}`);
      return false;
    } finally {
      await specimen.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
