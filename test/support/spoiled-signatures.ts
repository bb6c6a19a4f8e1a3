import assert from 'node:assert/strict';
import {describe, before, test} from 'node:test';
import type {Attribute, SignedData, SignerInfo} from 'pkijs';
import {composeSignedData, encodeSignedData, signComposed} from '../../demo/pki/signature-maker.ts';
import type {SigningKey} from '../../demo/pki/signature-maker.ts';
import type {RejectionReason} from '../../demo/server/signature-verifier/verdict.ts';
import type {SignatureToVerify} from '../../demo/server/signature-verifier/verify-signature.ts';
import {base64, DOCUMENT, makeKey, makeTestPki, NOW, verifyWith} from './demo-pki.ts';
import type {TestPki} from './demo-pki.ts';
import {assertRefused} from './verdict-assertions.ts';

/** The CMS of a good key over the document, spoiled before it is signed. */
export async function spoiled(
  key: SigningKey,
  spoil: (signedData: SignedData) => void | Promise<void>,
): Promise<string> {
  const signedData = await composeSignedData(DOCUMENT, key, {signingTime: NOW});
  await spoil(signedData);
  await signComposed(signedData, key);
  return base64(encodeSignedData(signedData));
}

/** The CMS of a good key over the document, spoiled after it was signed. */
export async function tampered(
  key: SigningKey,
  tamper: (signedData: SignedData) => void,
): Promise<string> {
  const signedData = await composeSignedData(DOCUMENT, key, {signingTime: NOW});
  await signComposed(signedData, key);
  tamper(signedData);
  return base64(encodeSignedData(signedData));
}

export function signerOf({signerInfos: [signer]}: SignedData): SignerInfo {
  assert.ok(signer);
  return signer;
}

export function attributesOf(signedData: SignedData): Attribute[] {
  const {signedAttrs} = signerOf(signedData);
  assert.ok(signedAttrs);
  return signedAttrs.attributes;
}

export function replaceAttribute(
  signedData: SignedData,
  type: string,
  by: readonly Attribute[],
): void {
  const attributes = attributesOf(signedData);
  const place = attributes.findIndex((attribute) => attribute.type === type);
  assert.notEqual(place, -1);
  attributes.splice(place, 1, ...by);
}

export interface RefusedCase {
  readonly name: string;
  readonly reason: RejectionReason;
  readonly change: (
    pki: TestPki,
    key: SigningKey,
  ) => Promise<Partial<SignatureToVerify>> | Partial<SignatureToVerify>;
}

/** The spoiled text as the change that it makes. */
export async function cms(text: Promise<string>): Promise<Partial<SignatureToVerify>> {
  return {cms: await text};
}

/** Each case must be refused for its reason, by both algorithms. */
export function testRefusals(cases: readonly RefusedCase[]): void {
  for (const algorithm of ['gost', 'rsa'] as const) {
    describe(`a signature by ${algorithm}`, () => {
      let pki: TestPki;
      let key: SigningKey;
      before(async () => {
        pki = await makeTestPki(algorithm);
        key = await makeKey(pki);
      });
      for (const {name, reason, change} of cases) {
        test(`${reason}: ${name}`, async () => {
          assertRefused(await verifyWith(pki, await change(pki, key)), reason);
        });
      }
    });
  }
}
