import * as asn1js from 'asn1js';
import {Attribute} from 'pkijs';
import {makeKeyPair} from '../../../../demo/certificate-authority/key-pair.ts';
import {daysFrom} from '../../../../demo/certificate-authority/mint.ts';
import {cryptoEngine} from '../../../../demo/pki/gost-crypto-engine.ts';
import {SIGNED_ATTRIBUTE} from '../../../../demo/pki/object-identifiers.ts';
import {
  composeSignedData,
  contentTypeAttribute,
  encodeSignedData,
  importPrivateKey,
  makeSignature,
  messageDigestAttribute,
  signingCertificateAttribute,
  signingTimeAttribute,
} from '../../../../demo/pki/signature-maker.ts';
import {base64, DOCUMENT, makeKey, NOW} from '../../../support/demo-pki.ts';
import {
  attributesOf,
  cms,
  replaceAttribute,
  signerOf,
  spoiled,
  tampered,
  testRefusals,
} from '../../../support/spoiled-signatures.ts';
import type {RefusedCase} from '../../../support/spoiled-signatures.ts';

const attributeCases: readonly RefusedCase[] = [
  {
    name: 'no signed attributes',
    reason: 'attributes-missing',
    change: async (_, key) => {
      const signedData = await composeSignedData(DOCUMENT, key);
      delete signerOf(signedData).signedAttrs;
      const privateKey = await importPrivateKey(key.algorithm, key.privateKey);
      const hash = key.algorithm === 'gost' ? 'STREEBOG-512' : 'SHA-256';
      await signedData.sign(privateKey, 0, hash, new Uint8Array(DOCUMENT).buffer, cryptoEngine);
      return {cms: base64(encodeSignedData(signedData))};
    },
  },
  ...[SIGNED_ATTRIBUTE.contentType, SIGNED_ATTRIBUTE.messageDigest].map((type): RefusedCase => ({
    name: `no attribute ${type}`,
    reason: 'attributes-missing',
    change: (_, key) => cms(spoiled(key, (signedData) => replaceAttribute(signedData, type, []))),
  })),
  {
    name: 'another content type',
    reason: 'attributes-malformed',
    change: (_, key) =>
      cms(
        spoiled(key, (signedData) =>
          replaceAttribute(signedData, SIGNED_ATTRIBUTE.contentType, [
            contentTypeAttribute('1.2.840.113549.1.7.5'),
          ]),
        ),
      ),
  },
  {
    name: 'two message digests',
    reason: 'attributes-malformed',
    change: (_, key) =>
      cms(
        spoiled(key, async (signedData) => {
          const other = new TextEncoder().encode('other');
          attributesOf(signedData).push(await messageDigestAttribute(other, key.algorithm));
        }),
      ),
  },
  {
    name: 'a message digest of two values',
    reason: 'attributes-malformed',
    change: (_, key) =>
      cms(
        spoiled(key, async (signedData) => {
          const {type, values} = await messageDigestAttribute(DOCUMENT, key.algorithm);
          const twice: unknown[] = [...(values as unknown[]), ...(values as unknown[])];
          replaceAttribute(signedData, type, [new Attribute({type, values: twice})]);
        }),
      ),
  },
  {
    name: 'the bound certificate is another one',
    reason: 'signing-certificate-mismatch',
    change: (pki, key) =>
      cms(
        spoiled(key, async (signedData) => {
          const {certificate} = await makeKey(pki);
          const binding = await signingCertificateAttribute(certificate);
          replaceAttribute(signedData, binding.type, [binding]);
        }),
      ),
  },
  {
    name: 'the binding of the certificate is empty',
    reason: 'signing-certificate-mismatch',
    change: (_, key) =>
      cms(
        spoiled(key, (signedData) => {
          const type = SIGNED_ATTRIBUTE.signingCertificateV2;
          const empty = new asn1js.Sequence({value: []});
          replaceAttribute(signedData, type, [new Attribute({type, values: [empty]})]);
        }),
      ),
  },
];

const signatureCases: readonly RefusedCase[] = [
  {
    name: 'a byte of the signature changed',
    reason: 'signature-invalid',
    change: (_, key) =>
      cms(
        tampered(key, (signedData) => {
          const {signature} = signerOf(signedData);
          const bytes = Uint8Array.from(signature.valueBlock.valueHexView);
          bytes[10] = (bytes[10] ?? 0) ^ 1;
          signerOf(signedData).signature = new asn1js.OctetString({valueHex: bytes});
        }),
      ),
  },
  {
    name: 'the time of signing changed afterwards',
    reason: 'signature-invalid',
    change: (_, key) =>
      cms(
        tampered(key, (signedData) => {
          const time = signingTimeAttribute(daysFrom(NOW, -1));
          replaceAttribute(signedData, time.type, [time]);
        }),
      ),
  },
  {
    name: 'the signature of another key',
    reason: 'signature-invalid',
    change: async (pki, key) => {
      const {pkcs8} = await makeKeyPair(pki.algorithm);
      return {cms: base64(await makeSignature(DOCUMENT, {...key, privateKey: pkcs8}))};
    },
  },
];

testRefusals([...attributeCases, ...signatureCases]);
