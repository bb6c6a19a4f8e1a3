import * as asn1js from 'asn1js';
import {AlgorithmIdentifier, PrivateKeyInfo} from 'pkijs';
import {ALGORITHM} from './object-identifiers.ts';

/** The name by which the crypto engine knows GOST-2015-512 keys. */
export const GOST_KEY_NAME = 'GOST-2015-512';

/** A DEMO private key in the shape that pkijs hands through to the crypto engine. */
export class GostPrivateKey implements CryptoKey {
  readonly algorithm: KeyAlgorithm = {name: GOST_KEY_NAME};
  readonly extractable = true;
  readonly type = 'private';
  readonly usages: KeyUsage[] = ['sign'];
  /** 64 bytes, lowest first. */
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** Key and curve with the parameters that the authority writes into certificates and key files. */
export function gostKeyAlgorithm(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({
    algorithmId: ALGORITHM.gostKey,
    algorithmParams: new asn1js.Sequence({
      value: [
        new asn1js.ObjectIdentifier({value: ALGORITHM.gostCurve}),
        new asn1js.ObjectIdentifier({value: ALGORITHM.streebog512}),
      ],
    }),
  });
}

/** PKCS#8 as in the authority's key files: the 64 bytes stand in an OCTET STRING of their own. */
export function writeGostPrivateKey(key: GostPrivateKey): Uint8Array {
  const inner = new asn1js.OctetString({valueHex: key.bytes});
  const info = new PrivateKeyInfo({
    privateKeyAlgorithm: gostKeyAlgorithm(),
    privateKey: new asn1js.OctetString({valueHex: inner.toBER()}),
  });
  return new Uint8Array(info.toSchema().toBER());
}

/** Reads what `writeGostPrivateKey` wrote. Throws an Error when it is something else. */
export function readGostPrivateKey(pkcs8: Uint8Array): GostPrivateKey {
  const info = PrivateKeyInfo.fromBER(new Uint8Array(pkcs8));
  const inner = asn1js.fromBER(info.privateKey.valueBlock.valueHexView).result;
  if (
    info.privateKeyAlgorithm.algorithmId !== ALGORITHM.gostKey ||
    !(inner instanceof asn1js.OctetString)
  ) {
    throw new Error('Not a GOST-2015-512 private key.');
  }
  return new GostPrivateKey(new Uint8Array(inner.valueBlock.valueHexView));
}
