import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import * as asn1js from 'asn1js';
import {personName} from '../../../../demo/certificate-authority/certificate-profile.ts';
import {makeKeyPair} from '../../../../demo/certificate-authority/key-pair.ts';
import {daysFrom, mintChain} from '../../../../demo/certificate-authority/mint.ts';
import {ALGORITHM, SIGNED_ATTRIBUTE} from '../../../../demo/pki/object-identifiers.ts';
import {
  composeSignedData,
  encodeSignedData,
  makeSignature,
  messageDigestAttribute,
  pemOfSignature,
  signComposed,
} from '../../../../demo/pki/signature-maker.ts';
import type {SigningKey} from '../../../../demo/pki/signature-maker.ts';
import {
  base64,
  DOCUMENT,
  makeKey,
  makeTestPki,
  NOW,
  OTHER_PERSON,
  verifyWith,
} from '../../../support/demo-pki.ts';
import type {TestPki} from '../../../support/demo-pki.ts';
import {assertAccepted, assertRefused} from '../../../support/verdict-assertions.ts';
import {
  cms,
  replaceAttribute,
  signerOf,
  spoiled,
  tampered,
  testRefusals,
} from '../../../support/spoiled-signatures.ts';
import type {RefusedCase} from '../../../support/spoiled-signatures.ts';

const algorithmCases: readonly RefusedCase[] = [
  {
    name: 'SHA-1 as the hash',
    reason: 'sha1-not-supported',
    change: (_, key) =>
      cms(
        tampered(key, (signedData) => {
          signerOf(signedData).digestAlgorithm.algorithmId = ALGORITHM.sha1;
        }),
      ),
  },
  {
    name: 'the legacy GOST-2004 signature',
    reason: 'gost2004-not-supported',
    change: (_, key) =>
      cms(
        tampered(key, (signedData) => {
          signerOf(signedData).digestAlgorithm.algorithmId = ALGORITHM.gost2004Digest;
          signerOf(signedData).signatureAlgorithm.algorithmId = ALGORITHM.gost2004Signature;
        }),
      ),
  },
  {
    name: 'a hash that is good but not allowed',
    reason: 'algorithm-not-allowed',
    change: (_, key) =>
      cms(
        tampered(key, (signedData) => {
          signerOf(signedData).digestAlgorithm.algorithmId = ALGORITHM.sha512;
        }),
      ),
  },
  {
    name: 'the hash of the one algorithm with the signature of the other',
    reason: 'algorithm-not-allowed',
    change: ({algorithm}, key) =>
      cms(
        tampered(key, (signedData) => {
          signerOf(signedData).digestAlgorithm.algorithmId =
            algorithm === 'gost' ? ALGORITHM.sha256 : ALGORITHM.streebog512;
        }),
      ),
  },
  {
    name: 'the algorithm of the one family with the key of the other',
    reason: 'algorithm-not-allowed',
    change: ({algorithm}, key) =>
      cms(
        tampered(key, (signedData) => {
          const isGost = algorithm === 'gost';
          const signer = signerOf(signedData);
          signer.digestAlgorithm.algorithmId = isGost ? ALGORITHM.sha256 : ALGORITHM.streebog512;
          signer.signatureAlgorithm.algorithmId = isGost
            ? ALGORITHM.rsaSha256
            : ALGORITHM.gostSignature;
        }),
      ),
  },
];

const identityCases: readonly RefusedCase[] = [
  {
    name: 'another person’s valid key',
    reason: 'iin-mismatch-session',
    change: async (pki) => {
      const key = await makeKey(pki, {subject: personName(OTHER_PERSON, 'valid')});
      return {cms: base64(await makeSignature(DOCUMENT, key))};
    },
  },
  {
    name: 'a document of another applicant',
    reason: 'iin-mismatch-document',
    change: () => ({documentIin: OTHER_PERSON.iin}),
  },
];

testRefusals([...algorithmCases, ...identityCases]);

for (const algorithm of ['gost', 'rsa'] as const) {
  describe(`a signature by ${algorithm}`, () => {
    let pki: TestPki;
    let key: SigningKey;
    before(async () => {
      pki = await makeTestPki(algorithm);
      key = await makeKey(pki);
    });

    test('is accepted when detached', async () => {
      const verdict = await verifyWith(pki, {cms: base64(await makeSignature(DOCUMENT, key))});
      assertAccepted(verdict);
      assert.equal(verdict.signer.algorithm, algorithm);
      assert.equal(verdict.signer.validTo, daysFrom(NOW, 364).toISOString());
    });

    test('is accepted when it encloses the document', async () => {
      const der = await makeSignature(DOCUMENT, key, {attached: true});
      assertAccepted(await verifyWith(pki, {cms: base64(der)}));
    });

    test('is accepted as PEM', async () => {
      const pem = pemOfSignature(await makeSignature(DOCUMENT, key));
      assertAccepted(await verifyWith(pki, {cms: pem}));
    });

    test('is accepted as BER whose outer layers do not say their length', async () => {
      const {result} = asn1js.fromBER(new Uint8Array(await makeSignature(DOCUMENT, key)));
      assert.ok(result instanceof asn1js.Sequence);
      const [, content] = result.valueBlock.value;
      assert.ok(content instanceof asn1js.Constructed);
      for (const layer of [result, content]) layer.lenBlock.isIndefiniteForm = true;
      const ber = new Uint8Array(result.toBER());
      assert.deepEqual([...ber.subarray(0, 2), ...ber.subarray(-4)], [0x30, 0x80, 0, 0, 0, 0]);
      assertAccepted(await verifyWith(pki, {cms: base64(ber)}));
    });

    test('is accepted with the chain enclosed', async () => {
      const der = await makeSignature(DOCUMENT, key, {
        chain: [pki.chain.issuing.certificate, pki.chain.root].map(
          (certificate) => new Uint8Array(certificate.toSchema().toBER()),
        ),
      });
      assertAccepted(await verifyWith(pki, {cms: base64(der)}));
    });

    test('is accepted without the attribute that binds the certificate', async () => {
      const type = SIGNED_ATTRIBUTE.signingCertificateV2;
      assertAccepted(
        await verifyWith(pki, {
          cms: await spoiled(key, (signedData) => replaceAttribute(signedData, type, [])),
        }),
      );
    });

    test('tells the signer’s own clock, and does not judge by it', async () => {
      const signingTime = daysFrom(NOW, -5000);
      const verdict = await verifyWith(pki, {
        cms: base64(await makeSignature(DOCUMENT, key, {signingTime})),
      });
      assertAccepted(verdict);
      assert.equal(verdict.evidence.claimedSigningTime, signingTime.toISOString());
    });

    test('leaves evidence, and neither a name nor an IIN in the summary', async () => {
      const verdict = await verifyWith(pki);
      assertAccepted(verdict);
      assert.deepEqual(Object.keys(verdict.signer).sort(), [
        'algorithm',
        'certificateSha256',
        'serialNumber',
        'validTo',
      ]);
      assert.equal(verdict.evidence.chainSha256.length, 3);
      assert.equal(verdict.evidence.verifiedAt, NOW.toISOString());
      assert.equal(verdict.evidence.trustMode, 'demo');
    });
  });
}

describe('an RSA signature of no allowed kind', () => {
  let pki: TestPki;
  before(async () => {
    pki = await makeTestPki('rsa');
  });

  for (const [hash, reason] of [
    ['SHA-1', 'sha1-not-supported'],
    ['SHA-512', 'algorithm-not-allowed'],
  ] as const) {
    test(`${reason}: really made with ${hash}`, async () => {
      const key = await makeKey(pki);
      const signedData = await composeSignedData(DOCUMENT, key);
      const digest = await messageDigestAttribute(DOCUMENT, 'rsa', hash);
      replaceAttribute(signedData, digest.type, [digest]);
      await signComposed(signedData, key, hash);
      assertRefused(await verifyWith(pki, {cms: base64(encodeSignedData(signedData))}), reason);
    });
  }

  test('algorithm-not-allowed: a key of 1024 bits', async () => {
    const key = await makeKey(pki, {keyPair: await makeKeyPair('rsa', 1024)});
    assertRefused(
      await verifyWith(pki, {cms: base64(await makeSignature(DOCUMENT, key))}),
      'algorithm-not-allowed',
    );
  });

  test('is accepted when the signature’s algorithm is plain "RSA", as OpenSSL writes it', async () => {
    const key = await makeKey(pki);
    assertAccepted(
      await verifyWith(pki, {
        cms: await tampered(key, (signedData) => {
          signerOf(signedData).signatureAlgorithm.algorithmId = ALGORITHM.rsaKey;
        }),
      }),
    );
  });
});

test('a GOST key of another authority’s chain is not trusted by an RSA one', async () => {
  const [gost, rsa] = await Promise.all([makeTestPki('gost'), makeTestPki('rsa')]);
  const chain = await mintChain('gost', NOW);
  const key = await makeKey({...gost, chain});
  const signature = base64(await makeSignature(DOCUMENT, key));
  assertRefused(await verifyWith(rsa, {cms: signature}), 'chain-untrusted');
});
