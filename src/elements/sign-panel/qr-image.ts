import {html, type TemplateResult} from 'lit';
import {qrMatrix, type QrMatrix} from './qr-matrix.ts';

/** The light margin that readers need, in squares (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A code that is ready to be put on the screen. */
interface Drawing {
  readonly text: string;
  /** Along one side, the quiet zone included. */
  readonly side: number;
  readonly path: string;
}

/** The code on the screen is drawn anew each second, with the time that is left. */
let lastDrawing: Drawing | undefined;

function draw(text: string): Drawing {
  const matrix = qrMatrix(text);
  return {text, side: matrix.size + 2 * QUIET_ZONE, path: darkPath(matrix)};
}

/** All dark squares as one path: a rectangle for each run of them in a row. */
function darkPath({size, isDark}: QrMatrix): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0, start = 0; column <= size; column++) {
      const isInRun = column < size && isDark(row, column);
      if (isInRun) continue;
      if (column > start) {
        const width = column - start;
        path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`;
      }
      start = column + 1;
    }
  }
  return path;
}

/**
 * A QR code as one SVG: dark on light whatever the page's colours are, because readers do not take it
 * the other way round. Its size is the style sheet's.
 *
 * @param label what it is, for those who cannot see it.
 */
export function qrImage(text: string, label: string): TemplateResult {
  if (lastDrawing?.text !== text) lastDrawing = draw(text);
  const {side, path} = lastDrawing;
  return html`<svg
    class="qr-image"
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
    role="img"
    aria-label=${label}
  >
    <path fill="#fff" d="M0 0h${side}v${side}h-${side}z" />
    <path fill="#000" d=${path} />
  </svg>`;
}
