import * as asn1js from 'asn1js';
import {cryptoEngine, STREEBOG_NAME} from '../../pki/gost-crypto-engine.ts';
import type {KeyAlgorithmName} from '../../pki/signature-maker.ts';
import type {ReadSignature} from './read-cms.ts';
import type {ContentHint, Rejection} from './verdict.ts';

const HASH_NAME = {gost: STREEBOG_NAME, rsa: 'SHA-256'} as const;

/**
 * The signature must be over the very bytes that the server issued and stored. A signature that
 * encloses its document is compared with them first: what it encloses is never looked at again.
 */
export async function checkContent(
  {signedData}: ReadSignature,
  document: Uint8Array,
  messageDigest: Uint8Array,
  algorithm: KeyAlgorithmName,
): Promise<Rejection | undefined> {
  const {eContent} = signedData.encapContentInfo;
  const enclosed =
    eContent instanceof asn1js.OctetString ? new Uint8Array(eContent.getValue()) : undefined;
  const isOther = eContent !== undefined && (!enclosed || !isEqual(enclosed, document));
  if (!isOther && isEqual(await digest(document, algorithm), messageDigest)) return undefined;

  const hint = await findHint(document, messageDigest, algorithm);
  return hint ? {reason: 'content-mismatch', hint} : {reason: 'content-mismatch'};
}

/** The usual mistakes on the way to the signer's program. */
async function findHint(
  document: Uint8Array,
  messageDigest: Uint8Array,
  algorithm: KeyAlgorithmName,
): Promise<ContentHint | undefined> {
  const bytes = Buffer.from(document);
  const mistakes: readonly (readonly [ContentHint, Uint8Array])[] = [
    ['base64-text-signed', Buffer.from(bytes.toString('base64'))],
    ['crlf-line-ends', Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')],
    ['byte-order-mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ];
  for (const [hint, mistaken] of mistakes) {
    if (isEqual(await digest(mistaken, algorithm), messageDigest)) return hint;
  }
  return undefined;
}

async function digest(bytes: Uint8Array, algorithm: KeyAlgorithmName): Promise<Uint8Array> {
  return new Uint8Array(await cryptoEngine.digest(HASH_NAME[algorithm], new Uint8Array(bytes)));
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
