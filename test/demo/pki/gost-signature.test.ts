import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  curveOf,
  gostPublicKeyOf,
  makeGostPrivateKey,
  signGost,
  signHash,
  verifyGostSignature,
  verifyHash,
} from '../../../demo/pki/gost-signature.ts';

/** The 512-bit example of the standard GOST R 34.10-2012, annex A.2, on its own test curve. */
const example = {
  curve: curveOf({
    p: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15df1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373n,
    n: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15da82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6dfn,
    h: 1n,
    a: 7n,
    b: 0x1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac4361834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adcn,
    Gx: 0x24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9an,
    Gy: 0x2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371en,
  }),
  secret:
    0x0ba6048aadae241ba40936d47756d7c93091a0e8514669700ee7508e508b102072e8123b2200a0563322dad2827e2714a2636b7bfd18aadfc62967821fa18dd4n,
  hash: 0x3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c5917184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8cn,
  oneTimeNumber:
    0x0359e7f4b1410feacc570456c6801496946312120b39d019d455986e364f365886748ed7a44b3e794434006011842286212273a6d14cf70ea3af71bb1ae679f1n,
  publicKey: {
    x: 0x115dc5bc96760c7b48598d8ab9e740d4c4a85a65be33c1815b5c320c854621dd5a515856d13314af69bc5b924c8b4ddff75c45415c1d9dd9dd33612cd530efe1n,
    y: 0x37c7c90cd40b0f5621dc3ac1b751cfa0e2634fa0503b3d52639f5d7fb72afd61ea199441d943ffe7f0c70a2759a3cdb84c114e1f9339fdf27f35eca93677beecn,
  },
  r: 0x2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd35492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36n,
  s: 0x1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4an,
} as const;

const {curve, secret, hash, oneTimeNumber, publicKey, r, s} = example;
const order = curve.Fn.ORDER;

test('signs the example of the standard with its one-time number', () => {
  assert.deepEqual(signHash(curve, secret, hash, oneTimeNumber), {r, s});
});

test('verifies the example of the standard', () => {
  assert.equal(verifyHash(curve, publicKey, hash, {r, s}), true);
});

test('a hash that is a multiple of the order is signed as 1', () => {
  const signature = signHash(curve, secret, order, oneTimeNumber);
  assert.deepEqual(signature, signHash(curve, secret, 1n, oneTimeNumber));
  assert.ok(signature && verifyHash(curve, publicKey, order, signature));
});

const refusals = [
  {name: 'r is 0', publicKey, numbers: {r: 0n, s}},
  {name: 's is 0', publicKey, numbers: {r, s: 0n}},
  {name: 'r is not below the order', publicKey, numbers: {r: r + order, s}},
  {name: 's is not below the order', publicKey, numbers: {r, s: s + order}},
  {name: 'r and s are exchanged', publicKey, numbers: {r: s, s: r}},
  {
    name: 'the key is not on the curve',
    publicKey: {...publicKey, y: publicKey.y + 1n},
    numbers: {r, s},
  },
  {
    name: 'the key is the other point of the same x',
    numbers: {r, s},
    publicKey: {...publicKey, y: curve.Fp.neg(publicKey.y)},
  },
  {
    name: 'a coordinate is not in the field',
    publicKey: {...publicKey, x: publicKey.x + curve.Fp.ORDER},
    numbers: {r, s},
  },
];
for (const refusal of refusals) {
  test(`refuses the example when ${refusal.name}`, () => {
    assert.equal(verifyHash(curve, refusal.publicKey, hash, refusal.numbers), false);
  });
}

test('refuses the example over another hash', () => {
  assert.equal(verifyHash(curve, publicKey, hash + 1n, {r, s}), false);
});

const message = new TextEncoder().encode('DEMO');

test('a new key signs what its public key verifies, on the curve of people’s keys', () => {
  const privateKey = makeGostPrivateKey();
  const signature = signGost(privateKey, message);
  assert.equal(signature.length, 128);
  assert.equal(verifyGostSignature(gostPublicKeyOf(privateKey), message, signature), true);
});

test('refuses a signature with any one byte changed, cut short, or in the other byte order', () => {
  const privateKey = makeGostPrivateKey();
  const key = gostPublicKeyOf(privateKey);
  const signature = signGost(privateKey, message);
  for (const place of [0, 63, 64, 127]) {
    const changed = Uint8Array.from(signature);
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.equal(verifyGostSignature(key, message, changed), false);
  }
  assert.equal(verifyGostSignature(key, message, signature.subarray(1)), false);
  assert.equal(verifyGostSignature(key, message, Uint8Array.from(signature).reverse()), false);
  assert.equal(verifyGostSignature(key.subarray(1), message, signature), false);
});

test('refuses the signature of another key and of another message', () => {
  const signature = signGost(makeGostPrivateKey(), message);
  assert.equal(
    verifyGostSignature(gostPublicKeyOf(makeGostPrivateKey()), message, signature),
    false,
  );
  const privateKey = makeGostPrivateKey();
  const other = new TextEncoder().encode('demo');
  assert.equal(
    verifyGostSignature(gostPublicKeyOf(privateKey), other, signGost(privateKey, message)),
    false,
  );
});

test('takes no private key that is 0, too short or above the order', () => {
  for (const wrong of [
    new Uint8Array(64),
    new Uint8Array(63).fill(1),
    new Uint8Array(64).fill(255),
  ]) {
    assert.throws(() => signGost(wrong, message), RangeError);
    assert.throws(() => gostPublicKeyOf(wrong), RangeError);
  }
});
