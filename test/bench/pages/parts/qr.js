// From a link to a painted QR code: ours, and the libraries' own drawings.
import {correction, generate} from 'lean-qr';
import {toSvgSource} from 'lean-qr/extras/svg';
import {render} from 'lit';
import {toString} from 'qrcode';
import {renderSVG} from 'uqr';
import {qrImage} from '../../../../dist/elements/sign-panel/qr-image.js';

const app = document.getElementById('app');
const [ours, theirs] = [document.createElement('div'), document.createElement('div')];
app.append(ours, theirs);
const LINK = `mobileSign:https://qr.fund.example/mgovSign/${'a1B2c3D4e5F6g7H8'.repeat(2)}`;
const M = {minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M};

const WAYS = {
  widget: (text) => render(qrImage(text, 'QR'), ours),
  'qrcode (SVG)': async (text) => {
    theirs.innerHTML = await toString(text, {type: 'svg', errorCorrectionLevel: 'M'});
  },
  'uqr (SVG)': (text) => {
    theirs.innerHTML = renderSVG(text, {ecc: 'M'});
  },
  'lean-qr (SVG)': (text) => {
    theirs.innerHTML = toSvgSource(generate(text, M));
  },
};

/** Milliseconds, the ways in turns; each text is another one, so that nobody remembers it. */
window.measureQr = async (rounds) => {
  const times = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
  for (let round = 0; round < rounds + 5; round++) {
    for (const [name, draw] of Object.entries(WAYS)) {
      const start = performance.now();
      await draw(LINK.slice(0, -4) + String(1000 + round));
      document.body.getBoundingClientRect();
      if (round >= 5) times[name].push(performance.now() - start);
    }
  }
  return times;
};
