/** Reads QR codes off screenshots with two readers that know nothing of each other. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {decode, type DecodedPng} from 'fast-png';
import jsQR from 'jsqr';
import {prepareZXingModule, readBarcodes} from 'zxing-wasm/reader';

// Without it the reader would be fetched from a public server.
const wasm = readFileSync(
  createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
);
const wasmBinary = Uint8Array.from(wasm).buffer;
prepareZXingModule({overrides: {wasmBinary}});

/** What each reader finds in the picture; nobody reads light on dark, as some phones do not. */
export interface QrReading {
  readonly jsQR: string | undefined;
  readonly zxing: readonly string[];
}

/** @param png a screenshot of 8 bits for a colour. */
export async function readQr(png: Uint8Array): Promise<QrReading> {
  const found = await readBarcodes(png, {formats: ['QRCode'], tryInvert: false});
  const {width, height, ...picture} = decode(png);
  return {
    jsQR: jsQR(inFourChannels(picture), width, height, {inversionAttempts: 'dontInvert'})?.data,
    zxing: found.map(({text}) => text),
  };
}

/** Screenshots come with or without the channel of their opacity, which is full. */
function inFourChannels({
  data,
  channels,
}: Pick<DecodedPng, 'data' | 'channels'>): Uint8ClampedArray {
  if (channels === 4) return Uint8ClampedArray.from(data);
  const pixels = new Uint8ClampedArray((data.length / channels) * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 4) {
    for (let channel = 0; channel < channels; channel++) {
      pixels[to + channel] = data[from + channel] ?? 0;
    }
  }
  return pixels;
}
