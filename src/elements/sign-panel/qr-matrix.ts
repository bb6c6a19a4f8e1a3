import encoder from 'qrcode/lib/core/qrcode.js';

/** The dark and light squares of a QR code, without its margin. */
export interface QrMatrix {
  /** Squares along one side. */
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/**
 * Encodes a text as bytes with level M: a screen has no stains to correct, and fewer squares are
 * larger ones.
 * Only the package's encoder is taken; it draws nothing.
 *
 * @throws {Error} for an empty text, and for one of more than 2331 bytes.
 */
export function qrMatrix(text: string): QrMatrix {
  const {modules} = encoder.create([{data: text, mode: 'byte'}], {
    errorCorrectionLevel: 'M',
  });
  return {size: modules.size, isDark: (row, column) => modules.get(row, column) === 1};
}
