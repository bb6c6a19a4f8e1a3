/** The encoder alone; the package's own types are of its drawing parts. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface QrModules {
    readonly size: number;
    get(row: number, column: number): 0 | 1;
  }
  const encoder: {
    create(
      segments: readonly {readonly data: string; readonly mode: 'byte'}[],
      options: {readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H'},
    ): {readonly modules: QrModules};
  };
  export default encoder;
}

declare module 'qrcode/lib/core/byte-data.js' {
  export default class ByteData {
    constructor(data: string);
    getLength(): number;
  }
}
