import * as asn1js from 'asn1js';
import {AlgorithmIdentifier, CryptoEngine} from 'pkijs';
import type {
  CryptoEngineSignatureParams,
  CryptoEngineSignWithPrivateKeyParams,
  PublicKeyInfo,
} from 'pkijs';
import {GOST_KEY_NAME, GostPrivateKey} from './gost-private-key.ts';
import {signGost, verifyGostSignature} from './gost-signature.ts';
import {ALGORITHM} from './object-identifiers.ts';
import {streebog512} from './streebog.ts';

/** The name by which pkijs asks for the Streebog-512 hash. */
export const STREEBOG_NAME = 'STREEBOG-512';

const hashBySignature: Readonly<Record<string, string>> = {
  [ALGORITHM.gostSignature]: STREEBOG_NAME,
  [ALGORITHM.rsaSha256]: 'SHA-256',
  [ALGORITHM.rsaSha384]: 'SHA-384',
  [ALGORITHM.rsaSha512]: 'SHA-512',
};

/**
 * WebCrypto, and GOST-2015-512 beside it, for pkijs.
 *
 * It knows only the signatures that the authority uses: RSA (PKCS #1 v1.5) with the SHA-2 family,
 * and GOST. SHA-1, which pkijs would take, is unknown here, in certificates and lists too.
 */
class GostCryptoEngine extends CryptoEngine {
  override getOIDByAlgorithm(algorithm: Algorithm, safety?: boolean, target?: string): string {
    return algorithm.name === STREEBOG_NAME
      ? ALGORITHM.streebog512
      : super.getOIDByAlgorithm(algorithm, safety, target);
  }

  // The library's signature; callers name the kind of algorithm they expect.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  override getAlgorithmByOID<T extends Algorithm = Algorithm>(
    oid: string,
    safety?: boolean,
    target?: string,
  ): T {
    if (oid === ALGORITHM.streebog512) return {name: STREEBOG_NAME} as T;
    return super.getAlgorithmByOID<T>(oid, safety ?? false, target) as T;
  }

  override getHashAlgorithm(signatureAlgorithm: AlgorithmIdentifier): string {
    return hashBySignature[signatureAlgorithm.algorithmId] ?? '';
  }

  override async digest(
    algorithm: globalThis.AlgorithmIdentifier,
    data: BufferSource,
  ): Promise<ArrayBuffer> {
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    if (name === STREEBOG_NAME) return bufferOf(streebog512(bytesOf(data)));
    return super.digest(algorithm, data);
  }

  override async getSignatureParameters(
    privateKey: CryptoKey,
    hashAlgorithm?: string,
  ): Promise<CryptoEngineSignatureParams> {
    const parameters: CryptoEngineSignatureParams =
      privateKey instanceof GostPrivateKey
        ? {
            signatureAlgorithm: new AlgorithmIdentifier({algorithmId: ALGORITHM.gostSignature}),
            parameters: {algorithm: {name: GOST_KEY_NAME}, usages: ['sign']},
          }
        : await super.getSignatureParameters(privateKey, hashAlgorithm);
    parameters.signatureAlgorithm.algorithmParams = new asn1js.Null();
    return parameters;
  }

  override async signWithPrivateKey(
    data: BufferSource,
    privateKey: CryptoKey,
    parameters: CryptoEngineSignWithPrivateKeyParams,
  ): Promise<ArrayBuffer> {
    if (privateKey instanceof GostPrivateKey) {
      return bufferOf(signGost(privateKey.bytes, bytesOf(data)));
    }
    return super.signWithPrivateKey(data, privateKey, parameters);
  }

  /**
   * Whether the key made the signature. The key and the algorithm must be of one family, and the
   * hash one that `getHashAlgorithm` knows; a plain "RSA" signature takes the hash named beside it.
   */
  override async verifyWithPublicKey(
    data: BufferSource,
    signature: asn1js.BitString | asn1js.OctetString,
    publicKeyInfo: PublicKeyInfo,
    signatureAlgorithm: AlgorithmIdentifier,
    hashAlgorithm?: string,
  ): Promise<boolean> {
    const hash =
      signatureAlgorithm.algorithmId === ALGORITHM.rsaKey
        ? hashAlgorithm
        : this.getHashAlgorithm(signatureAlgorithm);
    if (!hash || !Object.values(hashBySignature).includes(hash)) return false;

    if (hash === STREEBOG_NAME) {
      const publicKey = readGostPublicKey(publicKeyInfo);
      const value = signature.valueBlock.valueHexView;
      return publicKey !== undefined && verifyGostSignature(publicKey, bytesOf(data), value);
    }
    if (publicKeyInfo.algorithm.algorithmId !== ALGORITHM.rsaKey) return false;
    return super.verifyWithPublicKey(data, signature, publicKeyInfo, signatureAlgorithm, hash);
  }
}

/** The one engine of this program. */
export const cryptoEngine = new GostCryptoEngine({name: 'webcrypto-and-gost', crypto});

/** The 128 bytes of a GOST-2015-512 public key on the one allowed curve, or undefined. */
export function readGostPublicKey(publicKeyInfo: PublicKeyInfo): Uint8Array | undefined {
  const {algorithmId} = publicKeyInfo.algorithm;
  const algorithmParams: unknown = publicKeyInfo.algorithm.algorithmParams;
  if (algorithmId !== ALGORITHM.gostKey || !(algorithmParams instanceof asn1js.Sequence)) {
    return undefined;
  }
  const curve: unknown = algorithmParams.valueBlock.value[0];
  const onTheCurve =
    curve instanceof asn1js.ObjectIdentifier && curve.getValue() === ALGORITHM.gostCurve;
  const inner = asn1js.fromBER(publicKeyInfo.subjectPublicKey.valueBlock.valueHexView).result;
  if (!onTheCurve || !(inner instanceof asn1js.OctetString)) return undefined;
  return inner.valueBlock.valueHexView;
}

function bytesOf(data: BufferSource): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
