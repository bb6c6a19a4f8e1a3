import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {decodeBase64, encodeBase64} from '../../src/domain/base64.ts';

/** Hides the native method, as in an engine that has none. */
const withoutNative = (bytes: Uint8Array): Uint8Array =>
  Object.defineProperty(bytes, 'toBase64', {value: undefined});

describe('base64', () => {
  it('writes known texts', () => {
    const bytes = new TextEncoder().encode('Өтініш');
    expect(encodeBase64(bytes)).to.equal('06jRgtGW0L3RltGI');
    expect(encodeBase64(withoutNative(bytes))).to.equal('06jRgtGW0L3RltGI');
    expect(encodeBase64(new Uint8Array())).to.equal('');
  });

  it('writes more bytes than a call has room for arguments', () => {
    const bytes = new Uint8Array(300_001).fill(0xff);
    const expected = `${'/'.repeat(400_000)}/w==`;
    expect(encodeBase64(bytes) === expected).to.equal(true);
    expect(encodeBase64(withoutNative(bytes)) === expected).to.equal(true);
  });

  it('gives the very same bytes back, with and without the native method', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...decodeBase64(encodeBase64(bytes))]).to.deep.equal([...bytes]);
        expect(encodeBase64(withoutNative(bytes.slice()))).to.equal(encodeBase64(bytes));
      }),
    );
  });
});
