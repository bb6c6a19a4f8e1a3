/**
 * Stands in for `qrcode/lib/core/mode`: the one mode that the widget's codes are in (ISO/IEC 18004,
 * tables 2 and 3).
 */
exports.BYTE = {bit: 4};

/** Bits that the number of bytes takes in a code of the version. */
exports.getCharCountIndicator = (mode, version) => (version < 10 ? 8 : 16);
