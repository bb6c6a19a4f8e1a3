import * as asn1js from 'asn1js';
import {PublicKeyInfo} from 'pkijs';
import {cryptoEngine} from '../pki/gost-crypto-engine.ts';
import {gostKeyAlgorithm, GostPrivateKey, writeGostPrivateKey} from '../pki/gost-private-key.ts';
import {gostPublicKeyOf, makeGostPrivateKey} from '../pki/gost-signature.ts';
import {importPrivateKey} from '../pki/signature-maker.ts';
import type {KeyAlgorithmName} from '../pki/signature-maker.ts';

/** A DEMO key pair. */
export interface KeyPair {
  readonly algorithm: KeyAlgorithmName;
  readonly publicKey: PublicKeyInfo;
  readonly privateKey: CryptoKey;
  /** The private key as PKCS#8. */
  readonly pkcs8: Uint8Array;
}

/** Makes a new DEMO key pair: GOST-2015-512 or RSA of `rsaBits`. */
export async function makeKeyPair(algorithm: KeyAlgorithmName, rsaBits = 2048): Promise<KeyPair> {
  return algorithm === 'gost' ? makeGostKeyPair() : makeRsaKeyPair(rsaBits);
}

function makeGostKeyPair(): KeyPair {
  const bytes = makeGostPrivateKey();
  const privateKey = new GostPrivateKey(bytes);
  const inner = new asn1js.OctetString({valueHex: gostPublicKeyOf(bytes)});
  const publicKey = new PublicKeyInfo({
    algorithm: gostKeyAlgorithm(),
    subjectPublicKey: new asn1js.BitString({valueHex: inner.toBER()}),
  });
  return {algorithm: 'gost', publicKey, privateKey, pkcs8: writeGostPrivateKey(privateKey)};
}

async function makeRsaKeyPair(modulusLength: number): Promise<KeyPair> {
  const parameters = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  const publicKey = new PublicKeyInfo();
  await publicKey.importKey(pair.publicKey, cryptoEngine);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    algorithm: 'rsa',
    publicKey,
    privateKey: await importPrivateKey('rsa', pkcs8),
    pkcs8,
  };
}
