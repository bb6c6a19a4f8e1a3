import {weierstrass} from '@noble/curves/abstract/weierstrass.js';
import type {WeierstrassOpts, WeierstrassPointCons} from '@noble/curves/abstract/weierstrass.js';
import {streebog512} from './streebog.ts';

/*
 * The GOST 34.10-2012 signature with 512-bit keys, which Kazakhstan calls GOST-2015-512.
 *
 * Verifying is for any use. SIGNING IS FOR DEMO AND TEST KEYS ONLY: big integers do not run in
 * constant time, so a real private key must never be given to this file.
 *
 * Byte order (the National Certification Authority's, not that of RFC 9215): a signature is
 * r and then s, a public key is x and then y, each number 64 bytes with the lowest byte first;
 * the hash is read as a number with the lowest byte first too.
 */

const NUMBER_BYTES = 64;

export type Curve = WeierstrassPointCons<bigint>;

export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

export interface SignatureNumbers {
  readonly r: bigint;
  readonly s: bigint;
}

/** Makes a curve of its parameters. Throws when the base point is not on it. */
export function curveOf(parameters: WeierstrassOpts<bigint>): Curve {
  return weierstrass(parameters);
}

/** id-tc26-gost-3410-12-512-paramSetA (RFC 7836, A.1): the only curve of people's keys. */
const curve = curveOf({
  p: (1n << 512n) - 0x239n,
  n: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  h: 1n,
  a: (1n << 512n) - 0x239n - 3n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  Gx: 3n,
  Gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
});

/** Whether `signature` (128 bytes) over `bytes` was made with the private key of `publicKey` (128 bytes). */
export function verifyGostSignature(
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = readPair(publicKey);
  const numbers = readPair(signature);
  if (!key || !numbers) return false;
  const [x, y] = key;
  const [r, s] = numbers;
  return verifyHash(curve, {x, y}, numberOf(streebog512(bytes)), {r, s});
}

/**
 * Signs with a DEMO private key of 64 bytes; gives 128 bytes.
 * Throws a RangeError when the key is not a private key of the curve.
 */
export function signGost(privateKey: Uint8Array, bytes: Uint8Array): Uint8Array {
  const secret = readPrivateKey(privateKey);
  const hash = numberOf(streebog512(bytes));
  for (;;) {
    const numbers = signHash(curve, secret, hash, randomScalar());
    if (numbers) return writePair(numbers.r, numbers.s);
  }
}

/** A new DEMO private key: 64 bytes. */
export function makeGostPrivateKey(): Uint8Array {
  return bytesOf(randomScalar());
}

/** The public key, 128 bytes, of a DEMO private key. Throws a RangeError on a wrong private key. */
export function gostPublicKeyOf(privateKey: Uint8Array): Uint8Array {
  const {x, y} = curve.BASE.multiply(readPrivateKey(privateKey)).toAffine();
  return writePair(x, y);
}

/** The verification equation of the standard, on any curve of the family. */
export function verifyHash(
  onCurve: Curve,
  publicKey: Point,
  hash: bigint,
  {r, s}: SignatureNumbers,
): boolean {
  const {Fn, BASE} = onCurve;
  if (!isScalar(onCurve, r) || !isScalar(onCurve, s)) return false;
  const key = readPoint(onCurve, publicKey);
  if (!key) return false;
  const inverse = Fn.inv(hashScalar(onCurve, hash));
  const sum = BASE.mulAddUnsafe(Fn.mul(s, inverse), key, Fn.neg(Fn.mul(r, inverse)));
  return !sum.is0() && Fn.create(sum.x) === r;
}

/** One attempt to sign with a one-time number; undefined asks for another one-time number. */
export function signHash(
  onCurve: Curve,
  secret: bigint,
  hash: bigint,
  oneTimeNumber: bigint,
): SignatureNumbers | undefined {
  const {Fn, BASE} = onCurve;
  const r = Fn.create(BASE.multiply(oneTimeNumber).x);
  const s = Fn.add(Fn.mul(r, secret), Fn.mul(oneTimeNumber, hashScalar(onCurve, hash)));
  return r === 0n || s === 0n ? undefined : {r, s};
}

/** The standard takes 1 for a hash that is a multiple of the order. */
function hashScalar({Fn}: Curve, hash: bigint): bigint {
  return Fn.create(hash) || 1n;
}

function isScalar({Fn}: Curve, value: bigint): boolean {
  return value > 0n && value < Fn.ORDER;
}

function readPoint(onCurve: Curve, {x, y}: Point): InstanceType<Curve> | undefined {
  try {
    const point = onCurve.fromAffine({x, y});
    point.assertValidity();
    return point;
  } catch {
    return undefined;
  }
}

function readPrivateKey(privateKey: Uint8Array): bigint {
  const secret = numberOf(privateKey);
  if (privateKey.length !== NUMBER_BYTES || !isScalar(curve, secret)) {
    throw new RangeError(
      'A GOST-2015-512 private key is 64 bytes, from 1 to the order of the curve.',
    );
  }
  return secret;
}

function randomScalar(): bigint {
  for (;;) {
    const number = numberOf(crypto.getRandomValues(new Uint8Array(NUMBER_BYTES)));
    if (isScalar(curve, number)) return number;
  }
}

function readPair(bytes: Uint8Array): readonly [bigint, bigint] | undefined {
  if (bytes.length !== 2 * NUMBER_BYTES) return undefined;
  return [numberOf(bytes.subarray(0, NUMBER_BYTES)), numberOf(bytes.subarray(NUMBER_BYTES))];
}

function writePair(first: bigint, second: bigint): Uint8Array {
  const bytes = new Uint8Array(2 * NUMBER_BYTES);
  bytes.set(bytesOf(first), 0);
  bytes.set(bytesOf(second), NUMBER_BYTES);
  return bytes;
}

function numberOf(lowestFirst: Uint8Array): bigint {
  return BigInt(`0x00${Buffer.from(lowestFirst).reverse().toString('hex')}`);
}

function bytesOf(number: bigint): Uint8Array {
  return new Uint8Array(
    Buffer.from(number.toString(16).padStart(2 * NUMBER_BYTES, '0'), 'hex').reverse(),
  );
}
