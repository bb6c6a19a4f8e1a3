import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import * as asn1js from 'asn1js';
import {
  composeSignedData,
  encodeSignedData,
  makeSignature,
  signComposed,
} from '../../../../demo/pki/signature-maker.ts';
import type {SigningKey} from '../../../../demo/pki/signature-maker.ts';
import type {ContentHint} from '../../../../demo/server/signature-verifier/verdict.ts';
import {
  base64,
  DOCUMENT,
  makeKey,
  makeTestPki,
  NOW,
  verifyWith,
} from '../../../support/demo-pki.ts';
import type {TestPki} from '../../../support/demo-pki.ts';
import {assertRefused} from '../../../support/verdict-assertions.ts';

const OTHER_DOCUMENT = new TextEncoder().encode('Өтініш № 2\nСома: 900 ₸\n');
const text = new TextDecoder().decode(DOCUMENT);

const mistakes: readonly (readonly [ContentHint, Uint8Array])[] = [
  ['base64-text-signed', new TextEncoder().encode(base64(DOCUMENT))],
  ['crlf-line-ends', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
  ['byte-order-mark', new TextEncoder().encode(`\ufeff${text}`)],
];

for (const algorithm of ['gost', 'rsa'] as const) {
  describe(`content-mismatch, by ${algorithm}`, () => {
    let pki: TestPki;
    let key: SigningKey;
    before(async () => {
      pki = await makeTestPki(algorithm);
      key = await makeKey(pki);
    });

    for (const attached of [false, true]) {
      const kind = attached ? 'enclosing' : 'detached';
      test(`a good ${kind} signature over another document`, async () => {
        const der = await makeSignature(OTHER_DOCUMENT, key, {attached});
        const verdict = await verifyWith(pki, {cms: base64(der)});
        assertRefused(verdict, 'content-mismatch');
        assert.ok(!('hint' in verdict));
      });

      for (const [hint, signed] of mistakes) {
        test(`says ${hint} of a ${kind} signature`, async () => {
          const der = await makeSignature(signed, key, {attached});
          const verdict = await verifyWith(pki, {cms: base64(der)});
          assertRefused(verdict, 'content-mismatch');
          assert.equal(!verdict.accepted && verdict.hint, hint);
        });
      }
    }

    test('a signature over the document that encloses another one', async () => {
      const signedData = await composeSignedData(DOCUMENT, key, {signingTime: NOW});
      signedData.encapContentInfo.eContent = new asn1js.OctetString({valueHex: OTHER_DOCUMENT});
      await signComposed(signedData, key);
      const verdict = await verifyWith(pki, {cms: base64(encodeSignedData(signedData))});
      assertRefused(verdict, 'content-mismatch');
    });

    test('a document with one byte more', async () => {
      const der = await makeSignature(DOCUMENT, key);
      const document = Buffer.concat([DOCUMENT, Buffer.of(0)]);
      assertRefused(await verifyWith(pki, {cms: base64(der), document}), 'content-mismatch');
    });
  });
}
