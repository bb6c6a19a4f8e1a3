/** The theme page's way out: the style sheet in the designer's clipboard. */
import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import puppeteer, {type Browser, type BrowserContext, type Page} from 'puppeteer-core';
import {listenLocally, quit} from '../../demo/simulators/listen-locally.ts';
import {bundleScript} from '../support/e2e/bundle-script.ts';
import {eventually} from '../support/e2e/eventually.ts';
import {seesElement, seesTexts} from '../support/e2e/page-text.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../support/runners/browsers.ts';

const WAIT_MS = 20_000;
const COPY = 'theme-playground >>> #copy';
const STYLE_SHEET = 'theme-playground >>> #style-sheet';
const PASTED = '#pasted';

describe('the button "Copy the CSS" of the theme page, in Chromium', () => {
  let server: Server;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    const script = await bundleScript('theme-page.ts');
    server = createServer(({url}, response) => {
      const isScript = url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(
        isScript
          ? script
          : `<!doctype html><html lang="en"><title>page</title>
             <textarea id="pasted" aria-label="Pasted"></textarea>
             <script type="module" src="/page.js"></script>`,
      );
    });
    origin = `http://${await listenLocally(server, 0)}`;
    const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
    browser = await puppeteer.launch({executablePath, args: CHROMIUM_ARGUMENTS});
  });
  after(async () => {
    await browser.close();
    await quit(server);
  });

  beforeEach(async () => {
    context = await browser.createBrowserContext();
    page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    await page.goto(origin);
    await page.bringToFront();
    await seesElement(page, COPY);
    await paintsAccent('#7a1fa2');
  });
  afterEach(() => context.close());

  /** As a colour picker would. */
  const paintsAccent = (colour: string): Promise<void> =>
    page.$eval(
      'theme-playground >>> [name="--enpc-accent"]',
      (field, value) => {
        (field as HTMLInputElement).value = value;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      },
      colour,
    );

  const shown = (): Promise<string> =>
    page.$eval(STYLE_SHEET, ({textContent}) => textContent).then((text) => text.trim());

  /** With the keyboard into a field of the page, as into any editor. */
  async function pastes(): Promise<string> {
    await page.focus(PASTED);
    await page.keyboard.press('KeyV', {commands: ['paste']});
    return page.$eval(PASTED, (field) => (field as HTMLTextAreaElement).value);
  }

  test('puts the style sheet on the screen into the clipboard, and says so', async () => {
    await page.click(COPY);
    await seesTexts(page, ['Copied']);
    const pasted = await pastes();
    assert.match(pasted, /^:root \{\n {2}--enpc-accent: #7a1fa2;\n\}/);
    assert.equal(pasted.trim(), await shown());
  });

  test('where the clipboard is refused, says how to copy what it has selected', async () => {
    await context.setPermission(origin, {
      permission: {name: 'clipboard-write'},
      state: 'denied',
    });
    await page.click(COPY);
    await seesTexts(page, ['The browser does not let this page copy', 'Copy the CSS']);
    await page.keyboard.press('KeyC', {commands: ['copy']});
    const pasted = await pastes();
    assert.equal(pasted.trim(), await shown());

    // Another style sheet: what is said of the former one is gone.
    await paintsAccent('#0a6b3d');
    await eventually(async () => {
      const news = await page.$eval(
        'theme-playground >>> #copy-news',
        ({textContent}) => textContent,
      );
      return news.trim() === '';
    }, 'nothing is said any more');
  });
});
