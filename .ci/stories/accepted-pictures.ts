import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Page} from 'puppeteer-core';
import type {Mirror} from './appearance.ts';
import {
  decodeSketch,
  differenceOf,
  encodeSketch,
  fileNameOf,
  sketchOf,
  takePicture,
  type View,
} from './picture.ts';

const FOLDER = fileURLToPath(new URL('../../test/atlas', import.meta.url));
const FONTS = join(FOLDER, 'fonts.json');

const view = (
  language: View['language'],
  width: View['width'],
  scheme: View['scheme'] = 'light',
): View => ({language, width, scheme});

/**
 * The stories whose looks are kept: each step of the flow, each element, what fails and what helps;
 * languages, widths and schemes by turns. None of those that wait: their words come with the time.
 */
export const KEPT: Readonly<Record<string, readonly View[]>> = {
  'refund-form--untouched': [view('kk', 320), view('ru', 1280), view('en', 768, 'dark')],
  'refund-form--several-orders': [view('ru', 320, 'dark'), view('en', 1280)],
  'refund-form--confirmed': [view('ru', 320, 'dark'), view('kk', 1280), view('kk', 768, 'forced')],
  'refund-form--pressed-early': [view('kk', 320), view('en', 1280, 'dark')],
  'refund-form--iban-misprinted': [view('ru', 768)],
  'refund-form--where-to-find-iban': [view('en', 320)],
  'refund-form--refused-name': [view('kk', 768, 'dark')],
  'refund-form--amounts-changed': [view('kk', 320), view('ru', 768, 'dark')],
  'refund-form--maintenance': [view('kk', 768), view('en', 320, 'dark')],
  'refund-form--signing': [view('kk', 1280), view('ru', 320, 'dark')],
  'refund-form--signing-failed': [view('en', 768)],
  'refund-form--submit-failed': [view('kk', 320, 'dark')],
  'refund-form--submitted': [view('kk', 320), view('ru', 1280, 'dark'), view('en', 320)],
  'payment-order-table--some-ticked': [view('en', 768), view('kk', 320, 'dark')],
  'payment-order-table--one-already-requested': [view('ru', 320)],
  'payment-order-table--no-orders': [view('kk', 1280)],
  'list-of-applications--every-status': [
    view('ru', 320),
    view('en', 1280),
    view('kk', 768, 'dark'),
  ],
  'list-of-applications--receipt': [view('kk', 320, 'dark'), view('ru', 768)],
  'list-of-applications--empty': [view('en', 320)],
  'sign-panel--two-ways-to-sign': [view('ru', 320), view('en', 768, 'dark')],
  'sign-panel-with-a-phone--code': [view('kk', 768), view('ru', 320, 'dark')],
  'sign-panel-with-a-phone--enlarged-code': [view('en', 320)],
  'sign-panel--not-running': [view('ru', 768, 'forced')],
  'refund-form-end-of-the-session--about-to-end': [view('en', 768), view('kk', 320, 'dark')],
  'refund-form-end-of-the-session--ended': [view('ru', 320)],
  'refund-form-help-and-words--beside-a-failed-check': [view('kk', 320), view('en', 1280, 'dark')],
  'refund-form-in-calm-mode--orders': [view('kk', 320)],
  'refund-form-in-calm-mode--account-pressed-early': [view('ru', 320)],
  'refund-form-in-calm-mode--account-confirmed': [view('en', 768)],
  'refund-form-in-calm-mode--check': [view('ru', 768, 'dark')],
};

/** Runs in the page: how wide its fonts draw what we write. */
function measureFonts(): Record<string, number> {
  const widthOf = (font: string, text: string): number => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return 0;
    context.font = `100px ${font}`;
    return Math.round(context.measureText(text).width);
  };
  const {fontFamily} = getComputedStyle(document.querySelector('#storybook-root') ?? document.body);
  return {
    kk: widthOf(fontFamily, 'Әңгіме ғұмыр қыс өрік үкі һәм ₸'),
    ru: widthOf(fontFamily, 'Заявление на возврат № 49756052'),
    en: widthOf(fontFamily, 'Application for the refund of 500'),
    code: widthOf('ui-monospace, Menlo, Consolas, monospace', '0123456789abcdef'),
  };
}

const describeFonts = async (page: Page): Promise<string> =>
  `${JSON.stringify(await page.evaluate(measureFonts), null, 2)}\n`;

/** What is said of the kept pictures of a story. */
export interface PictureNews {
  readonly same: number;
  readonly problems: readonly string[];
  /** Cannot be compared on this machine. */
  readonly skipped: number;
}

const fileOf = (storyId: string, kept: View): string =>
  join(FOLDER, `${storyId}-${fileNameOf(kept)}`);

/** Holds a story's kept pictures against how it looks now; nothing is kept of most stories. */
export async function comparePictures(
  page: Page,
  mirror: Mirror,
  storyId: string,
): Promise<PictureNews> {
  const views = KEPT[storyId] ?? [];
  if (views.length === 0) return {same: 0, problems: [], skipped: 0};
  const fonts = await readFile(FONTS, 'utf8').catch(() => '');
  if (fonts !== (await describeFonts(page))) {
    return {same: 0, problems: [], skipped: views.length};
  }
  const problems: string[] = [];
  for (const kept of views) {
    const file = await readFile(fileOf(storyId, kept)).catch(() => undefined);
    const now = sketchOf(await takePicture(page, mirror, kept), kept);
    const difference = file ? differenceOf(decodeSketch(file), now) : 'has never been accepted';
    if (difference) problems.push(`looks different: ${fileNameOf(kept)} ${difference}`);
  }
  return {same: views.length - problems.length, problems, skipped: 0};
}

/** Keeps how a story looks now. */
export async function acceptPictures(page: Page, mirror: Mirror, storyId: string): Promise<void> {
  const views = KEPT[storyId] ?? [];
  if (views.length === 0) return;
  await mkdir(FOLDER, {recursive: true});
  await writeFile(FONTS, await describeFonts(page));
  for (const kept of views) {
    const sketch = sketchOf(await takePicture(page, mirror, kept), kept);
    await writeFile(fileOf(storyId, kept), encodeSketch(sketch));
  }
}
