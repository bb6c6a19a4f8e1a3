import {expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import * as fc from 'fast-check';
import jsQR from 'jsqr';
import {qrImage} from '../../src/elements/sign-panel/qr-image.ts';
import {qrImageStyles} from '../../src/elements/sign-panel/qr-image.styles.ts';
import {qrMatrix} from '../../src/elements/sign-panel/qr-matrix.ts';

const ADDRESS = 'https://qr.fund.example/mgovSign/4q2mX0bT9rJcQd1VwZ8k7A';
const TEXT = `mobileSign:${ADDRESS}`;
const QUIET_ZONE = 4;

async function draw(text: string): Promise<SVGSVGElement> {
  const holder = await fixture<HTMLElement>(html`
    <div style="inline-size: 300px">
      <style>
        ${qrImageStyles.cssText}
      </style>
      ${qrImage(text, 'QR code')}
    </div>
  `);
  const svg = holder.querySelector('svg');
  if (!svg) throw new Error('no picture was drawn');
  return svg;
}

/** What an independent reader finds in the very paths of the picture; light on dark is not tried. */
function read(svg: SVGSVGElement, pixelsPerSquare: number): string | undefined {
  const side = svg.viewBox.baseVal.width * pixelsPerSquare;
  const context = Object.assign(document.createElement('canvas'), {
    width: side,
    height: side,
  }).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(pixelsPerSquare, pixelsPerSquare);
  for (const path of svg.querySelectorAll('path')) {
    context.fillStyle = path.getAttribute('fill') ?? '';
    context.fill(new Path2D(path.getAttribute('d') ?? ''));
  }
  const {data} = context.getImageData(0, 0, side, side);
  return jsQR(data, side, side, {inversionAttempts: 'dontInvert'})?.data;
}

describe('the picture of a QR code', () => {
  it('is read as the exact text', async () => {
    expect(read(await draw(TEXT), 5)).to.equal(TEXT);
  });

  it('is a picture with a name', async () => {
    const svg = await draw(TEXT);
    expect(svg.getAttribute('role')).to.equal('img');
    expect(svg.getAttribute('aria-label')).to.equal('QR code');
    await expect(svg).to.be.accessible();
  });

  it('is of version 4, so that its squares are as large as they can be', () => {
    expect(qrMatrix(`mobileSign:https://qr.enpf.kz/mgovSign/${'x'.repeat(22)}`).size).to.equal(33);
  });

  it('has a margin of four light squares, drawn by itself', async () => {
    const svg = await draw(TEXT);
    const {size} = qrMatrix(TEXT);
    expect(svg.viewBox.baseVal.width).to.equal(size + 2 * QUIET_ZONE);
    const [plate, dark] = svg.querySelectorAll<SVGPathElement>('path');
    const box = dark?.getBBox();
    expect([box?.x, box?.y, box?.width, box?.height]).to.deep.equal([4, 4, size, size]);
    expect(plate?.getBBox().width).to.equal(size + 2 * QUIET_ZONE);
  });

  it('draws each run of dark squares as one rectangle', async () => {
    const {size, isDark} = qrMatrix(TEXT);
    const expected: string[] = [];
    for (let row = 0; row < size; row++) {
      const squares = Array.from({length: size}, (_, column) => (isDark(row, column) ? '#' : ' '));
      for (const {0: run, index} of squares.join('').matchAll(/#+/g)) {
        expected.push(`M${index + 4} ${row + 4}h${run.length}v1h-${run.length}z`);
      }
    }
    const dark = (await draw(TEXT)).querySelectorAll('path')[1]?.getAttribute('d');
    expect(dark).to.equal(expected.join(''));
  });

  it('is dark on light, whatever the colours of the page', async () => {
    const svg = await draw(TEXT);
    const [plate, dark] = svg.querySelectorAll('path');
    expect(getComputedStyle(plate ?? svg).fill).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(dark ?? svg).fill).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(svg).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('is 240 to 280 px wide, at least 5 px for a square', async () => {
    const svg = await draw(TEXT);
    const {width, height} = svg.getBoundingClientRect();
    expect(width).to.be.within(240, 280);
    expect(height).to.be.closeTo(width, 0.5);
    expect(width / svg.viewBox.baseVal.width).to.be.greaterThan(5);
  });

  it('is read for any address and token', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-';
    const host = fc.string({unit: fc.constantFrom(...letters), minLength: 1, maxLength: 60});
    const token = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
      minLength: 22,
      maxLength: 22,
    });
    await fc.assert(
      fc.asyncProperty(host, token, async (name, end) => {
        const text = `mobileSign:https://${name}.kz/mgovSign/${end}`;
        return read(await draw(text), 4) === text;
      }),
      {numRuns: 40},
    );
  });
});

/** Chromium's are read in `test/e2e`, in all media; a screenshot here would take the focus of other tests. */
const describeUnlessChromium = navigator.userAgent.includes('Chrome/') ? undefined : describe;

describeUnlessChromium?.('the picture of a QR code on the screen', () => {
  const grounds = {
    'a light page': 'color-scheme: light; background: #fff',
    'a dark page': 'color-scheme: dark; background: #121212; color: #eee; fill: #eee',
  };

  for (const [name, style] of Object.entries(grounds)) {
    it(`is read on ${name}`, async () => {
      document.body.style.cssText = style;
      (await draw(TEXT)).scrollIntoView();
      const reading = await executeServerCommand('read-qr-on-screen');
      expect(reading).to.deep.equal({jsQR: TEXT, zxing: [TEXT]});
    });
  }

  after(() => {
    document.body.style.cssText = '';
  });
});
