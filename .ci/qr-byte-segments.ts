/**
 * Stands in for `qrcode/lib/core/segments` in what is published: the widget's codes hold bytes alone,
 * so that the search for the shortest mix of modes, a fourth of the encoder, is left out.
 */
import ByteData from 'qrcode/lib/core/byte-data.js';

export const fromArray = (segments: readonly {readonly data: string}[]): readonly ByteData[] =>
  segments.map(({data}) => new ByteData(data));
