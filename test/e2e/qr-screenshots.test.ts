import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {bundleScript} from '../support/e2e/bundle-script.ts';
import {seesElement} from '../support/e2e/page-text.ts';
import {readQr} from '../support/read-qr.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../support/runners/browsers.ts';

const WAIT_MS = 20_000;
const HEIGHT = 800;

/** What the person's system asks of pages, and what the host's own page looks like. */
interface Look {
  readonly media: Readonly<Record<string, string>>;
  readonly pageStyle: string;
}

const FOLLOWING_SYSTEM = 'color-scheme: light dark; background: Canvas; color: CanvasText';
const LIGHT = {'prefers-color-scheme': 'light'};
const DARK = {'prefers-color-scheme': 'dark'};
const FORCED = {'forced-colors': 'active'};

const LOOKS: Readonly<Record<string, Look>> = {
  light: {media: LIGHT, pageStyle: FOLLOWING_SYSTEM},
  dark: {media: DARK, pageStyle: FOLLOWING_SYSTEM},
  'a dark page in a light system': {media: LIGHT, pageStyle: 'background: #121212; color: #eee'},
  'forced colours, light': {media: {...LIGHT, ...FORCED}, pageStyle: FOLLOWING_SYSTEM},
  'forced colours, dark': {media: {...DARK, ...FORCED}, pageStyle: FOLLOWING_SYSTEM},
};
const WIDTHS = [320, 1280];
const PIXEL_RATIOS = [1, 2, 3];

/** Codes of 33, 37 and 41 squares. */
const HOSTS = ['qr.enpf.kz', 'qr.voluntary-contributions.enpf.kz', `${'refund-'.repeat(7)}enpf.kz`];

describe('scenario 41: the QR code of the panel, read off screenshots of Chromium', () => {
  let browser: Browser;
  let script: string;
  let shots = 0;

  before(async () => {
    const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
    [browser, script] = await Promise.all([
      puppeteer.launch({executablePath, args: CHROMIUM_ARGUMENTS}),
      bundleScript('qr-page.ts'),
    ]);
  });
  after(() => browser.close());

  for (const [name, look] of Object.entries(LOOKS)) {
    for (const width of WIDTHS) {
      for (const deviceScaleFactor of PIXEL_RATIOS) {
        test(`${name}, ${width} px, ${deviceScaleFactor} pixels for one`, async () => {
          const page = await browser.newPage();
          page.setDefaultTimeout(WAIT_MS);
          await page.setViewport({width, height: HEIGHT, deviceScaleFactor});
          await setMedia(page, look.media);
          const text = nextText();
          await page.setContent(
            `<body data-text="${text}" style="margin: 16px; ${look.pageStyle}"></body>`,
          );
          await page.addScriptTag({type: 'module', content: script});
          await isRead(page, text);
          const usualWidth = await pictureWidth(page);
          assert.ok(usualWidth >= 240 && usualWidth <= 280, `${usualWidth} px wide`);
          await enlarge(page);
          await isRead(page, text);
          const largeWidth = await pictureWidth(page);
          assert.ok(largeWidth >= 0.8 * Math.min(width, HEIGHT), `only ${largeWidth} px enlarged`);
          await page.close();
        });
      }
    }
  }

  /** Another one each time, so that no former picture is read. */
  function nextText(): string {
    const host = HOSTS[shots % HOSTS.length] ?? '';
    const token = Buffer.alloc(16, `screenshot ${shots++}`).toString('base64url');
    return `mobileSign:https://${host}/mgovSign/${token}`;
  }
});

/** Through the debugger itself: the driver does not know forced colours. */
async function setMedia(page: Page, media: Look['media']): Promise<void> {
  const features = Object.entries(media).map(([name, value]) => ({name, value}));
  const debuggingSession = await page.createCDPSession();
  await debuggingSession.send('Emulation.setEmulatedMedia', {features});
  for (const [name, value] of Object.entries(media)) {
    assert.ok(await page.evaluate((query) => matchMedia(query).matches, `(${name}: ${value})`));
  }
}

async function enlarge(page: Page): Promise<void> {
  await page.click('sign-panel >>> #enlarge');
  await seesElement(page, 'sign-panel >>> #enlarge[aria-pressed=true]');
}

const pictureWidth = (page: Page): Promise<number> =>
  page.$eval('sign-panel >>> .qr-image', (picture) => picture.getBoundingClientRect().width);

/** The whole window as it is on the screen, with the code scrolled into view. */
async function isRead(page: Page, text: string): Promise<void> {
  const picture = await seesElement(page, 'sign-panel >>> .qr-image');
  await picture.evaluate((element) => {
    element.scrollIntoView({block: 'center'});
  });
  assert.deepEqual(await readQr(await page.screenshot()), {jsQR: text, zxing: [text]});
}
