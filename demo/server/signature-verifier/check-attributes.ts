import * as asn1js from 'asn1js';
import {AlgorithmIdentifier} from 'pkijs';
import type {Certificate, SignerInfo} from 'pkijs';
import {derOf} from '../../pki/der.ts';
import {cryptoEngine} from '../../pki/gost-crypto-engine.ts';
import {ALGORITHM, CONTENT, SIGNED_ATTRIBUTE} from '../../pki/object-identifiers.ts';
import type {ReadSignature} from './read-cms.ts';
import type {Rejection} from './verdict.ts';

/** What the signer said beside the signature, and signed. */
export interface ReadAttributes {
  readonly messageDigest: Uint8Array;
  /** By the signer's clock. */
  readonly claimedSigningTime: Date | undefined;
}

/**
 * The signed attributes must be there, each once and with one value (RFC 5652, section 11), and
 * speak of plain data. The attribute that binds the certificate (RFC 5035) need not be there, but
 * when it is, it must be of the signer's certificate.
 */
export async function checkAttributes({
  signer,
  certificate,
}: ReadSignature): Promise<{readonly attributes: ReadAttributes} | Rejection> {
  const contentTypes = valuesOf(signer, SIGNED_ATTRIBUTE.contentType);
  const digests = valuesOf(signer, SIGNED_ATTRIBUTE.messageDigest);
  const times = valuesOf(signer, SIGNED_ATTRIBUTE.signingTime);
  const bindings = valuesOf(signer, SIGNED_ATTRIBUTE.signingCertificateV2);
  if (contentTypes.length === 0 || digests.length === 0) return {reason: 'attributes-missing'};

  const [contentType] = contentTypes;
  const [messageDigest] = digests;
  const [time] = times;
  const [binding] = bindings;
  if (
    [contentTypes, digests, times, bindings].some((values) => values.length > 1) ||
    !(contentType instanceof asn1js.ObjectIdentifier) ||
    contentType.getValue() !== CONTENT.data ||
    !(messageDigest instanceof asn1js.OctetString) ||
    (time !== undefined && !(time instanceof asn1js.UTCTime))
  ) {
    return {reason: 'attributes-malformed'};
  }
  if (bindings.length > 0 && !(await isBoundTo(binding, certificate))) {
    return {reason: 'signing-certificate-mismatch'};
  }
  return {
    attributes: {
      messageDigest: new Uint8Array(messageDigest.getValue()),
      claimedSigningTime: time?.toDate(),
    },
  };
}

function valuesOf(signer: SignerInfo, type: string): readonly unknown[] {
  return (signer.signedAttrs?.attributes ?? [])
    .filter((attribute) => attribute.type === type)
    .flatMap((attribute): unknown[] => attribute.values);
}

/** SigningCertificateV2: a list of certificates, each a list of a hash's name (SHA-256 if unsaid) and the hash. */
async function isBoundTo(binding: unknown, certificate: Certificate): Promise<boolean> {
  const [first, second] = partsOf(partsOf(partsOf(binding)[0])[0]);
  const named = first instanceof asn1js.Sequence;
  const hash = named ? second : first;
  if (!(hash instanceof asn1js.OctetString)) return false;
  try {
    const identifier = named
      ? new AlgorithmIdentifier({schema: first}).algorithmId
      : ALGORITHM.sha256;
    if (identifier === ALGORITHM.sha1) return false;
    const {name} = cryptoEngine.getAlgorithmByOID(identifier, true);
    const expected = await cryptoEngine.digest(name, derOf(certificate));
    return Buffer.compare(Buffer.from(expected), Buffer.from(hash.getValue())) === 0;
  } catch {
    // A hash that is not known cannot bind anything.
    return false;
  }
}

function partsOf(value: unknown): readonly unknown[] {
  return value instanceof asn1js.Sequence ? value.valueBlock.value : [];
}
