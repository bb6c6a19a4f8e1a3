import * as asn1js from 'asn1js';
import {Certificate, ContentInfo, IssuerAndSerialNumber, SignedData} from 'pkijs';
import type {SignerInfo} from 'pkijs';
import {readDer, TAG} from '../../../src/signing/der.ts';
import {CONTENT} from '../../pki/object-identifiers.ts';
import type {Rejection} from './verdict.ts';

/** The one signer of a CMS, with the certificate that the CMS names and encloses. */
export interface ReadSignature {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signedData: SignedData;
  readonly signer: SignerInfo;
  readonly certificate: Certificate;
}

/** What a signature may take beside the document that it may enclose: 256 KiB. */
const SIGNATURE_BYTES = 256 * 1024;

/** Base64 takes 4 characters for 3 bytes, and line ends some more. */
const CHARACTERS_PER_BYTE = 1.4;

const MOST_CERTIFICATES = 8;

/** Looked at before anything is decoded. */
export function checkSize(cms: string, document: Uint8Array): Rejection | undefined {
  const most = (SIGNATURE_BYTES + document.length) * CHARACTERS_PER_BYTE;
  return cms.length > most ? {reason: 'signature-too-large'} : undefined;
}

/**
 * Reads a CMS with exactly one signer, from Base64 of DER or BER, or from PEM.
 * Only the enclosed certificate of the signer is used; a further one is never trusted with anything.
 */
export function readCms(cms: string): {readonly signature: ReadSignature} | Rejection {
  const bytes = decodeText(cms);
  const signedData = bytes && readSignedData(bytes);
  if (!bytes || !signedData) return {reason: 'cms-malformed'};

  const [signer, ...others] = signedData.signerInfos;
  if (!signer || others.length > 0) return {reason: 'signer-count'};

  const certificates = signedData.certificates ?? [];
  if (certificates.length > MOST_CERTIFICATES) return {reason: 'cms-malformed'};
  const sid: unknown = signer.sid;
  const certificate = certificates.find(
    (candidate): candidate is Certificate =>
      candidate instanceof Certificate &&
      sid instanceof IssuerAndSerialNumber &&
      candidate.issuer.isEqual(sid.issuer) &&
      candidate.serialNumber.isEqual(sid.serialNumber),
  );
  if (!certificate) return {reason: 'signer-certificate-missing'};
  return {signature: {bytes, signedData, signer, certificate}};
}

function decodeText(cms: string): Uint8Array<ArrayBuffer> | undefined {
  const armoured = /^\s*-----BEGIN (CMS|PKCS7)-----([^-]*)-----END \1-----\s*$/.exec(cms);
  const base64 = (armoured?.[2] ?? cms).replace(/\s+/g, '');
  const isBase64 = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
  return isBase64 ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined;
}

/**
 * Whether the bytes are one element of a content type and one content, and nothing else. The
 * library overlooks wrong lengths and further parts out here, where no signature covers them.
 */
function isContentInfo(bytes: Uint8Array): boolean {
  const [contentType, content, ...others] = readDer(bytes)?.parts ?? [];
  return (
    contentType?.tag === TAG.objectIdentifier &&
    content?.tag === TAG.context0 &&
    content.parts.length === 1 &&
    others.length === 0
  );
}

function readSignedData(bytes: Uint8Array<ArrayBuffer>): SignedData | undefined {
  if (!isContentInfo(bytes)) return undefined;
  try {
    const contentInfo = new ContentInfo({schema: asn1js.fromBER(bytes).result});
    if (contentInfo.contentType !== CONTENT.signedData) return undefined;
    const signedData = new SignedData({schema: contentInfo.content});
    return signedData.encapContentInfo.eContentType === CONTENT.data ? signedData : undefined;
  } catch {
    // The library throws on what does not fit; that it does not fit is all there is to say.
    return undefined;
  }
}
