import type {Page} from 'puppeteer-core';
import {qrMatrix} from '../../src/elements/sign-panel/qr-matrix.ts';

const QUIET_ZONE = 4;

/** A QR code of the text as a picture in a page, with a quiet zone, dark on light. */
export function qrPicture(text: string, sidePx: number): string {
  const {size, isDark} = qrMatrix(text);
  const cells = [...Array(size * size).keys()].map((index) => {
    const [row, column] = [Math.floor(index / size), index % size];
    return isDark(row, column) ? `M${column} ${row}h1v1h-1z` : '';
  });
  const side = size + 2 * QUIET_ZONE;
  const viewBox = `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`;
  return `<svg viewBox="${viewBox}" width="${sidePx}" height="${sidePx}" shape-rendering="crispEdges" style="background:#fff"><path d="${cells.join('')}"/></svg>`;
}

/** What a person's screenshot of a page with a QR code and other content holds, as PNG. */
export async function qrScreenshot(page: Page, text: string, sidePx = 260): Promise<Uint8Array> {
  const words = 'Өтініш беруші QR кодты сканерлейді. '.repeat(12);
  await page.setContent(`<h1>QR</h1><p>${words}</p>${qrPicture(text, sidePx)}<p>${words}</p>`);
  // A tab in the background is not painted, so that its screenshot would not come.
  await page.bringToFront();
  return page.screenshot();
}
