import {decode, encode} from 'fast-png';
import type {Page} from 'puppeteer-core';
import type {Appearance, Mirror} from './appearance.ts';

/** What a picture shows besides its story. */
export interface View extends Appearance {
  /** Of the page in CSS pixels. */
  readonly width: 320 | 768 | 1280;
}

export const WIDTHS = [320, 768, 1280] as const;

export const fileNameOf = ({language, width, scheme}: View): string =>
  `${language}-${width}-${scheme}.png`;

/** Runs in the page: a text cursor blinks, and nobody is going to type any more. */
function leaveField(): void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLInputElement) focused.blur();
}

/** In a row, each as high as the one before: elements inside of elements are written one by one. */
const QUIET_FRAMES = 6;

/** Runs in the page: its height no longer changes, so that nothing is cut off below. */
async function settle(width: number, quietFrames: number): Promise<void> {
  let height = 0;
  for (let quiet = 0; quiet < quietFrames;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = document.documentElement.scrollHeight;
    quiet = now === height && innerWidth === width ? quiet + 1 : 0;
    height = now;
  }
}

/** A picture (PNG) of the whole story. */
export async function takePicture(page: Page, mirror: Mirror, view: View): Promise<Uint8Array> {
  await page.setViewport({width: view.width, height: 800});
  await mirror.show(view);
  await page.evaluate(leaveField);
  await page.bringToFront();
  await page.evaluate(settle, view.width, QUIET_FRAMES);
  return page.screenshot({fullPage: true});
}

/** Grey, small, of few shades: what is laid out where, not how letters are drawn. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** So many pixels across and down become one. */
const SCALE: Readonly<Record<View['width'], number>> = {320: 3, 768: 5, 1280: 7};
/** Of 256 shades of grey. */
const SHADE = 16;

/** The sketch of a picture. */
export function sketchOf(picture: Uint8Array, {width: pageWidth}: View): Sketch {
  const {width, channels, data, height} = decode(picture);
  const scale = SCALE[pageWidth];
  const small = {width: Math.floor(width / scale), height: Math.floor(height / scale)};
  const grey = new Uint8Array(small.width * small.height);
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (let row = 0; row < scale; row++) {
        const start = ((y * scale + row) * width + x * scale) * channels;
        for (let column = 0; column < scale; column++) {
          const at = start + column * channels;
          sum += (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
        }
      }
      const mean = sum / (scale * scale);
      grey[y * small.width + x] = Math.min(255, Math.round(mean / SHADE) * SHADE);
    }
  }
  return {...small, data: grey};
}

export const encodeSketch = (sketch: Sketch): Uint8Array =>
  encode({...sketch, channels: 1, depth: 8}, {zlib: {level: 9}});

export function decodeSketch(file: Uint8Array): Sketch {
  const {width, height, data} = decode(file);
  return {width, height, data: Uint8Array.from(data)};
}

/** Shades further apart are another thing; smoothing of letters makes less. */
const OTHER_SHADE = 64;
/** So much of a picture may be another thing: a clock, a cursor. */
const TOLERATED = 0.005;
/** In pixels of a sketch: less than a line. */
const TOLERATED_HEIGHT = 2;

/**
 * What differs between a picture as it was accepted and as it is; nothing when it looks the same.
 * A library for comparing would see each smoothed edge: in sketches there are none left.
 */
export function differenceOf(accepted: Sketch, now: Sketch): string | undefined {
  const sizes = [accepted, now].map(({width, height}) => `${width} × ${height}`);
  const heightChange = Math.abs(accepted.height - now.height);
  if (accepted.width !== now.width || heightChange > TOLERATED_HEIGHT) {
    return `was ${sizes.join(', is ')}`;
  }
  const count = Math.min(accepted.data.length, now.data.length);
  let others = 0;
  for (let at = 0; at < count; at++) {
    if (Math.abs((accepted.data[at] ?? 0) - (now.data[at] ?? 0)) >= OTHER_SHADE) others += 1;
  }
  return others > count * TOLERATED
    ? `${((others / count) * 100).toFixed(1)} % is another thing`
    : undefined;
}
