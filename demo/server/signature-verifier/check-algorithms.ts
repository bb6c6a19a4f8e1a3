import {RSAPublicKey} from 'pkijs';
import type {PublicKeyInfo} from 'pkijs';
import {readGostPublicKey} from '../../pki/gost-crypto-engine.ts';
import {ALGORITHM} from '../../pki/object-identifiers.ts';
import type {KeyAlgorithmName} from '../../pki/signature-maker.ts';
import type {ReadSignature} from './read-cms.ts';
import type {Rejection} from './verdict.ts';

const LEAST_RSA_BITS = 2048;

interface AllowedAlgorithms {
  readonly name: KeyAlgorithmName;
  readonly digest: string;
  readonly signatures: readonly string[];
  readonly isKeyAllowed: (publicKey: PublicKeyInfo) => boolean;
}

/** Hash, signature and key go together; RSA signatures are named in two ways. */
const ALLOWED: readonly AllowedAlgorithms[] = [
  {
    name: 'gost',
    digest: ALGORITHM.streebog512,
    signatures: [ALGORITHM.gostSignature],
    isKeyAllowed: (publicKey) => readGostPublicKey(publicKey) !== undefined,
  },
  {
    name: 'rsa',
    digest: ALGORITHM.sha256,
    signatures: [ALGORITHM.rsaSha256, ALGORITHM.rsaKey],
    isKeyAllowed: (publicKey) => rsaBits(publicKey) >= LEAST_RSA_BITS,
  },
];

const SHA1: readonly string[] = [ALGORITHM.sha1, ALGORITHM.rsaSha1];
const GOST_2004: readonly string[] = [
  ALGORITHM.gost2004Digest,
  ALGORITHM.gost2004Signature,
  ALGORITHM.gost2004Key,
];

/** Which of the two allowed algorithms it is, or the reason why neither. */
export function checkAlgorithms({
  signer,
  certificate,
}: ReadSignature): {readonly algorithm: KeyAlgorithmName} | Rejection {
  const publicKey = certificate.subjectPublicKeyInfo;
  const digest = signer.digestAlgorithm.algorithmId;
  const signature = signer.signatureAlgorithm.algorithmId;

  const used = [digest, signature, publicKey.algorithm.algorithmId];
  if (used.some((identifier) => GOST_2004.includes(identifier))) {
    return {reason: 'gost2004-not-supported'};
  }
  if (used.some((identifier) => SHA1.includes(identifier))) return {reason: 'sha1-not-supported'};

  const allowed = ALLOWED.find(
    (candidate) =>
      candidate.digest === digest &&
      candidate.signatures.includes(signature) &&
      candidate.isKeyAllowed(publicKey),
  );
  return allowed ? {algorithm: allowed.name} : {reason: 'algorithm-not-allowed'};
}

/** The length of an RSA key; 0 of any other. */
function rsaBits(publicKey: PublicKeyInfo): number {
  const key = publicKey.parsedKey;
  if (publicKey.algorithm.algorithmId !== ALGORITHM.rsaKey || !(key instanceof RSAPublicKey)) {
    return 0;
  }
  const hex = Buffer.from(key.modulus.valueBlock.valueHexView).toString('hex');
  return BigInt(`0x0${hex}`).toString(2).length;
}
