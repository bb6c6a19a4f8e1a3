/**
 * Stands in for `qrcode/lib/core/segments`: one segment of bytes instead of the search for the shortest
 * mix of modes, a fourth of the encoder.
 */
const ByteData = require('qrcode/lib/core/byte-data.js');

exports.fromArray = (segments) => segments.map(({data}) => new ByteData(data));
