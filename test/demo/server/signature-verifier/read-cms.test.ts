import assert from 'node:assert/strict';
import * as asn1js from 'asn1js';
import {ContentInfo} from 'pkijs';
import {composeSignedData, makeSignature} from '../../../../demo/pki/signature-maker.ts';
import type {SigningKey} from '../../../../demo/pki/signature-maker.ts';
import {base64, DOCUMENT, makeKey} from '../../../support/demo-pki.ts';
import {
  cms,
  signerOf,
  spoiled,
  tampered,
  testRefusals,
} from '../../../support/spoiled-signatures.ts';
import type {RefusedCase} from '../../../support/spoiled-signatures.ts';

/** A good CMS with an ASN.1 NULL more in its outermost layers, the lengths written anew. */
async function withPart(key: SigningKey, place: 'beside' | 'inside'): Promise<Uint8Array> {
  const {result} = asn1js.fromBER(new Uint8Array(await makeSignature(DOCUMENT, key)));
  assert.ok(result instanceof asn1js.Sequence);
  const [, content] = result.valueBlock.value;
  assert.ok(content instanceof asn1js.Constructed);
  (place === 'beside' ? result : content).valueBlock.value.push(new asn1js.Null());
  return new Uint8Array(result.toBER());
}

const structureCases: readonly RefusedCase[] = [
  {
    name: 'a signature larger than any signature over the document',
    reason: 'signature-too-large',
    change: () => ({cms: 'A'.repeat(400_000)}),
  },
  {name: 'nothing', reason: 'cms-malformed', change: () => ({cms: ''})},
  {name: 'a text that is not Base64', reason: 'cms-malformed', change: () => ({cms: 'MIIß'})},
  {name: 'bytes that are not ASN.1', reason: 'cms-malformed', change: () => ({cms: 'AAAA////'})},
  {
    name: 'ASN.1 nested without end',
    reason: 'cms-malformed',
    change: () => ({cms: Buffer.from('3080'.repeat(90_000), 'hex').toString('base64')}),
  },
  {
    name: 'a byte after the end',
    reason: 'cms-malformed',
    change: async (_, key) => ({
      cms: base64(Buffer.concat([await makeSignature(DOCUMENT, key), Buffer.of(0)])),
    }),
  },
  {
    name: 'an outer length that leaves most of the content out',
    reason: 'cms-malformed',
    change: async (_, key) => {
      const bytes = await makeSignature(DOCUMENT, key);
      assert.deepEqual([...bytes.subarray(0, 2)], [0x30, 0x82]);
      bytes[2] = 0x00;
      return {cms: base64(bytes)};
    },
  },
  {
    name: 'a part beside the content',
    reason: 'cms-malformed',
    change: async (_, key) => ({cms: base64(await withPart(key, 'beside'))}),
  },
  {
    name: 'a part behind the signed data inside the content',
    reason: 'cms-malformed',
    change: async (_, key) => ({cms: base64(await withPart(key, 'inside'))}),
  },
  {
    name: 'the last byte missing',
    reason: 'cms-malformed',
    change: async (_, key) => ({cms: base64((await makeSignature(DOCUMENT, key)).slice(0, -1))}),
  },
  {
    name: 'content that is not signed data',
    reason: 'cms-malformed',
    change: () => {
      const content = new asn1js.OctetString({valueHex: DOCUMENT});
      const contentInfo = new ContentInfo({contentType: ContentInfo.DATA, content});
      return {cms: base64(new Uint8Array(contentInfo.toSchema().toBER()))};
    },
  },
  {
    name: 'signed content that is not plain data',
    reason: 'cms-malformed',
    change: (_, key) =>
      cms(
        spoiled(key, (signedData) => {
          signedData.encapContentInfo.eContentType = '1.2.840.113549.1.9.16.1.4';
        }),
      ),
  },
  {
    name: 'more certificates than any signer has',
    reason: 'cms-malformed',
    change: async (_, key) => ({
      cms: base64(
        await makeSignature(DOCUMENT, key, {chain: Array.from({length: 8}, () => key.certificate)}),
      ),
    }),
  },
  {
    name: 'no signer',
    reason: 'signer-count',
    change: (_, key) => cms(tampered(key, (signedData) => void signedData.signerInfos.splice(0))),
  },
  {
    name: 'two signers',
    reason: 'signer-count',
    change: (_, key) =>
      cms(
        spoiled(key, async (signedData) => {
          const second = await composeSignedData(DOCUMENT, key);
          signedData.signerInfos.push(signerOf(second));
        }),
      ),
  },
  {
    name: 'no certificate',
    reason: 'signer-certificate-missing',
    change: (_, key) => cms(tampered(key, (signedData) => void signedData.certificates?.splice(0))),
  },
  {
    name: 'only the certificate of somebody else',
    reason: 'signer-certificate-missing',
    change: async (pki, key) => {
      const other = await composeSignedData(DOCUMENT, await makeKey(pki));
      return cms(
        tampered(key, (signedData) => {
          signedData.certificates = other.certificates ?? [];
        }),
      );
    },
  },
];

testRefusals(structureCases);
