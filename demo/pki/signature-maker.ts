import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import {derOf, schemaOf} from './der.ts';
import {cryptoEngine, STREEBOG_NAME} from './gost-crypto-engine.ts';
import {readGostPrivateKey} from './gost-private-key.ts';
import {ALGORITHM, CONTENT, SIGNED_ATTRIBUTE} from './object-identifiers.ts';

/*
 * Makes signatures as NCALayer and the phone's program do (CAdES-BES: CMS with the attributes
 * contentType, signingTime, messageDigest and signingCertificateV2) for DEMO keys. The steps are
 * public apart, so that a test can spoil one of them and sign the result.
 */

/** RSA with SHA-256, or GOST-2015-512 with Streebog-512. */
export type KeyAlgorithmName = 'gost' | 'rsa';

/** A DEMO key with its certificate, both DER. */
export interface SigningKey {
  readonly algorithm: KeyAlgorithmName;
  readonly certificate: Uint8Array;
  /** PKCS#8. */
  readonly privateKey: Uint8Array;
}

export interface SignatureOptions {
  /** Whether the document goes into the signature; detached by default. */
  readonly attached?: boolean;
  /** The signer's clock; now by default. */
  readonly signingTime?: Date;
  /** Further certificates (DER) to enclose, for example the issuing authority's. */
  readonly chain?: readonly Uint8Array[];
}

const HASH_NAME = {gost: STREEBOG_NAME, rsa: 'SHA-256'} as const;

/** Signs the exact bytes; gives the CMS as DER. */
export async function makeSignature(
  document: Uint8Array,
  key: SigningKey,
  options: SignatureOptions = {},
): Promise<Uint8Array> {
  const signedData = await composeSignedData(document, key, options);
  await signComposed(signedData, key);
  return encodeSignedData(signedData);
}

/** The CMS with everything but the signature itself. */
export async function composeSignedData(
  document: Uint8Array,
  key: SigningKey,
  {attached = false, signingTime = new Date(), chain = []}: SignatureOptions = {},
): Promise<SignedData> {
  const certificate = Certificate.fromBER(new Uint8Array(key.certificate));
  const signedData = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({eContentType: CONTENT.data}),
    certificates: [certificate, ...chain.map((der) => Certificate.fromBER(new Uint8Array(der)))],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            contentTypeAttribute(),
            signingTimeAttribute(signingTime),
            await messageDigestAttribute(document, key.algorithm),
            await signingCertificateAttribute(key.certificate),
          ],
        }),
      }),
    ],
  });
  if (attached) {
    // Set afterwards, because the constructor would cut the content into constructed pieces.
    signedData.encapContentInfo.eContent = new asn1js.OctetString({valueHex: document});
  }
  return signedData;
}

/** Signs, or signs again, each signer of a composed CMS with the key. */
export async function signComposed(
  signedData: SignedData,
  {algorithm, privateKey}: SigningKey,
  hashName: string = HASH_NAME[algorithm],
): Promise<void> {
  const key = await importPrivateKey(algorithm, privateKey, hashName);
  for (const [index, signer] of signedData.signerInfos.entries()) {
    if (signer.signedAttrs) sortAttributes(signer.signedAttrs);
    await signedData.sign(key, index, hashName, undefined, cryptoEngine);
  }
}

/** The CMS as DER. */
export function encodeSignedData(signedData: SignedData): Uint8Array {
  const content = schemaOf(signedData);
  return derOf(new ContentInfo({contentType: CONTENT.signedData, content}));
}

/** The CMS as the PEM text that NCALayer's basics module returns. */
export function pemOfSignature(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CMS-----', ...lines, '-----END CMS-----', ''].join('\n');
}

/** Reads a PKCS#8 DEMO key for the crypto engine. */
export async function importPrivateKey(
  algorithm: KeyAlgorithmName,
  pkcs8: Uint8Array,
  hashName: string = HASH_NAME[algorithm],
): Promise<CryptoKey> {
  if (algorithm === 'gost') return readGostPrivateKey(pkcs8);
  const parameters = {name: 'RSASSA-PKCS1-v1_5', hash: hashName};
  return crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), parameters, true, ['sign']);
}

export function contentTypeAttribute(contentType: string = CONTENT.data): Attribute {
  return new Attribute({
    type: SIGNED_ATTRIBUTE.contentType,
    values: [new asn1js.ObjectIdentifier({value: contentType})],
  });
}

export function signingTimeAttribute(time: Date): Attribute {
  return new Attribute({
    type: SIGNED_ATTRIBUTE.signingTime,
    values: [new asn1js.UTCTime({valueDate: time})],
  });
}

export async function messageDigestAttribute(
  document: Uint8Array,
  algorithm: KeyAlgorithmName,
  hashName: string = HASH_NAME[algorithm],
): Promise<Attribute> {
  const digest = await cryptoEngine.digest(hashName, new Uint8Array(document));
  return new Attribute({
    type: SIGNED_ATTRIBUTE.messageDigest,
    values: [new asn1js.OctetString({valueHex: digest})],
  });
}

/** RFC 5035: the SHA-256 of the signer's certificate, so that it cannot be exchanged for another. */
export async function signingCertificateAttribute(certificate: Uint8Array): Promise<Attribute> {
  const digest = await cryptoEngine.digest('SHA-256', new Uint8Array(certificate));
  const sha256 = new AlgorithmIdentifier({
    algorithmId: ALGORITHM.sha256,
    algorithmParams: new asn1js.Null(),
  });
  const identifier = new asn1js.Sequence({
    value: [sha256.toSchema(), new asn1js.OctetString({valueHex: digest})],
  });
  return new Attribute({
    type: SIGNED_ATTRIBUTE.signingCertificateV2,
    values: [new asn1js.Sequence({value: [new asn1js.Sequence({value: [identifier]})]})],
  });
}

/** DER orders the members of a SET by their bytes; the signature is over that order. */
function sortAttributes(attributes: SignedAndUnsignedAttributes): void {
  const encoded = (attribute: Attribute) => Buffer.from(attribute.toSchema().toBER());
  attributes.attributes.sort((left, right) => Buffer.compare(encoded(left), encoded(right)));
}
