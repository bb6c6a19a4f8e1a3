import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import * as asn1js from 'asn1js';
import {CryptoEngine} from 'pkijs';
import {
  authorityExtensions,
  authorityName,
  extendedKeyUsageExtension,
  extension,
  keyUsageExtension,
  nameOf,
  personExtensions,
  personName,
} from '../../../../demo/certificate-authority/certificate-profile.ts';
import {issueCertificate} from '../../../../demo/certificate-authority/issue.ts';
import {makeKeyPair} from '../../../../demo/certificate-authority/key-pair.ts';
import {daysFrom, mintChain} from '../../../../demo/certificate-authority/mint.ts';
import {KEY_PURPOSE, NAME_ATTRIBUTE} from '../../../../demo/pki/object-identifiers.ts';
import {derOf} from '../../../../demo/pki/der.ts';
import {importPrivateKey, makeSignature} from '../../../../demo/pki/signature-maker.ts';
import type {SigningKey} from '../../../../demo/pki/signature-maker.ts';
import {checkChain} from '../../../../demo/server/signature-verifier/check-chain.ts';
import type {RejectionReason} from '../../../../demo/server/signature-verifier/verdict.ts';
import type {SignatureToVerify} from '../../../../demo/server/signature-verifier/verify-signature.ts';
import {
  base64,
  certificateOf,
  DOCUMENT,
  makeKey,
  makeKeyOfKind,
  makeTestPki,
  NOW,
  PERSON,
  trustIn,
  verifyWith,
} from '../../../support/demo-pki.ts';
import type {TestPki} from '../../../support/demo-pki.ts';
import {assertAccepted, assertRefused} from '../../../support/verdict-assertions.ts';

interface RefusedKey {
  readonly name: string;
  readonly reason: RejectionReason;
  readonly key: (pki: TestPki) => Promise<SigningKey>;
}

const signing = extendedKeyUsageExtension([KEY_PURPOSE.signing, KEY_PURPOSE.individual]);
const signature = keyUsageExtension(['digitalSignature']);

/** The subject with the attributes of the type replaced by these values. */
function subjectWith(type: string, values: readonly string[]) {
  return nameOf([
    [NAME_ATTRIBUTE.commonName, 'СЫНАҚОВА АЙЖАН'],
    ...(type === NAME_ATTRIBUTE.serialNumber
      ? []
      : [[NAME_ATTRIBUTE.serialNumber, `IIN${PERSON.iin}`] as const]),
    ...values.map((value) => [type, value] as const),
  ]);
}

const refusedKeys: readonly RefusedKey[] = [
  {
    name: 'a certificate of an authority of the same names',
    reason: 'chain-untrusted',
    key: async (pki) => makeKey({...pki, chain: await mintChain(pki.algorithm, NOW)}),
  },
  {
    name: 'a certificate signed by itself',
    reason: 'chain-untrusted',
    key: async (pki) => {
      const certificate = await issueCertificate({
        subject: personName(PERSON, 'valid'),
        keyPair: pki.keyPair,
        notBefore: daysFrom(NOW, -1),
        notAfter: daysFrom(NOW, 1),
        extensions: personExtensions('valid', pki.algorithm),
      });
      return {
        algorithm: pki.algorithm,
        certificate: derOf(certificate),
        privateKey: pki.keyPair.pkcs8,
      };
    },
  },
  {
    name: 'a certificate signed with a person’s key',
    reason: 'chain-untrusted',
    key: async (pki) => {
      const {privateKey} = pki.keyPair;
      const issuer = {certificate: certificateOf(await makeKey(pki)), privateKey};
      return makeKey(pki, {issuer, keyPair: await makeKeyPair(pki.algorithm)});
    },
  },
  {
    name: 'a critical extension that nobody here understands',
    reason: 'chain-untrusted',
    key: (pki) =>
      makeKey(pki, {
        extensions: [signing, signature, extension('1.2.3.4', true, new asn1js.Null())],
      }),
  },
  {
    name: 'a certificate that has ended',
    reason: 'certificate-expired',
    key: (pki) => makeKey(pki, {notAfter: new Date(NOW.getTime() - 1000)}),
  },
  {
    name: 'a certificate that has not begun',
    reason: 'certificate-not-yet-valid',
    key: (pki) => makeKey(pki, {notBefore: new Date(NOW.getTime() + 1000)}),
  },
  {
    name: 'a key that may only agree on keys',
    reason: 'not-signing-key',
    key: (pki) => makeKey(pki, {extensions: [signing, keyUsageExtension(['keyAgreement'])]}),
  },
  {
    name: 'a certificate that does not state its key usage',
    reason: 'not-signing-key',
    key: (pki) => makeKey(pki, {extensions: [signing]}),
  },
  {
    name: 'a certificate that does not state its purpose',
    reason: 'not-signing-key',
    key: (pki) => makeKey(pki, {extensions: [signature]}),
  },
  {
    name: 'an authority',
    reason: 'not-signing-key',
    key: (pki) =>
      makeKey(pki, {
        extensions: [
          ...authorityExtensions().filter(({extnID}) => extnID === '2.5.29.19'),
          keyUsageExtension(['digitalSignature', 'keyCertSign']),
          signing,
        ],
      }),
  },
  {
    name: 'a key for signing in',
    reason: 'authentication-key',
    key: (pki) => makeKeyOfKind(pki, 'authentication-only'),
  },
  {
    name: 'a key of an organisation',
    reason: 'not-individual-key',
    key: (pki) => makeKeyOfKind(pki, 'organisation'),
  },
  {
    name: 'the purposes of a person, but a BIN in the name',
    reason: 'not-individual-key',
    key: (pki) => makeKey(pki, {subject: personName(PERSON, 'organisation')}),
  },
  {
    name: 'the purposes of a person and of an organisation’s employee',
    reason: 'not-individual-key',
    key: (pki) =>
      makeKey(pki, {
        extensions: [
          signature,
          extendedKeyUsageExtension([
            KEY_PURPOSE.signing,
            KEY_PURPOSE.individual,
            `${KEY_PURPOSE.organisation}.5`,
          ]),
        ],
      }),
  },
  {
    name: 'nobody’s purpose',
    reason: 'not-individual-key',
    key: (pki) =>
      makeKey(pki, {extensions: [signature, extendedKeyUsageExtension([KEY_PURPOSE.signing])]}),
  },
  ...[
    [],
    [`IIN${PERSON.iin}`, `IIN${PERSON.iin}`],
    [PERSON.iin],
    [`IIN${PERSON.iin}0`],
    [`BIN${PERSON.iin}`],
  ].map((values): RefusedKey => ({
    name: `serial numbers in the name: [${values.join(', ')}]`,
    reason: 'identity-missing',
    key: (pki) => makeKey(pki, {subject: subjectWith(NAME_ATTRIBUTE.serialNumber, values)}),
  })),
];

for (const algorithm of ['gost', 'rsa'] as const) {
  describe(`a certificate by ${algorithm}`, () => {
    let pki: TestPki;
    before(async () => {
      pki = await makeTestPki(algorithm);
    });
    const verifyKey = async (key: SigningKey, changes: Partial<SignatureToVerify> = {}) =>
      verifyWith(pki, {cms: base64(await makeSignature(DOCUMENT, key)), ...changes});

    for (const {name, reason, key} of refusedKeys) {
      test(`${reason}: ${name}`, async () => {
        assertRefused(await verifyKey(await key(pki)), reason);
      });
    }

    test('is accepted in the first and in the last second of its validity', async () => {
      assertAccepted(await verifyKey(await makeKey(pki, {notBefore: NOW})));
      assertAccepted(await verifyKey(await makeKey(pki, {notAfter: NOW})));
    });

    test('chain-untrusted: the operator has no intermediate, though the signature brings it', async () => {
      const key = await makeKey(pki);
      const chain = [derOf(pki.chain.issuing.certificate), derOf(pki.chain.root)];
      const cms = base64(await makeSignature(DOCUMENT, key, {chain}));
      const trust = {...pki.trust, intermediates: []};
      assertRefused(await verifyWith(pki, {cms, trust}), 'chain-untrusted');
    });

    test('chain-untrusted: the root is another one', async () => {
      const {root} = await mintChain(algorithm, NOW);
      const trust = {...pki.trust, anchors: [root]};
      assertRefused(await verifyWith(pki, {trust}), 'chain-untrusted');
    });

    test('chain-untrusted: the issuing authority has ended', async () => {
      const now = daysFrom(NOW, 3601);
      const key = await makeKey(pki, {notAfter: daysFrom(NOW, 4000)});
      assertRefused(await verifyKey(key, {now}), 'chain-untrusted');
    });

    test('chain-untrusted: the issuing authority may not sign certificates', async () => {
      const [rootKeyPair, issuingKeyPair] = await Promise.all([
        makeKeyPair(algorithm),
        makeKeyPair(algorithm),
      ]);
      const period = {notBefore: daysFrom(NOW, -9), notAfter: daysFrom(NOW, 9)};
      const root = await issueCertificate({
        subject: authorityName('ROOT', algorithm),
        keyPair: rootKeyPair,
        extensions: authorityExtensions(),
        ...period,
      });
      const certificate = await issueCertificate({
        subject: authorityName('ISSUING', algorithm),
        keyPair: issuingKeyPair,
        extensions: personExtensions('valid', algorithm),
        issuer: {certificate: root, privateKey: rootKeyPair.privateKey},
        ...period,
      });
      const issuing = {certificate, privateKey: issuingKeyPair.privateKey};
      const chain = {algorithm, root, issuing, issuingKeyPair};
      const key = await makeKey({...pki, chain});
      const trust = {...(await trustIn(chain)), revocationLists: pki.trust.revocationLists};
      assertRefused(await verifyKey(key, {trust}), 'chain-untrusted');
    });

    test('takes no chain of another certificate, which the library can find, for the signer’s', async () => {
      const own = pki.chain.issuing.certificate;
      const other = certificateOf(await makeKey(pki, {extensions: authorityExtensions()}));
      const trust = {...pki.trust, intermediates: [own, other]};
      assert.deepEqual(await checkChain(own, trust, NOW), {reason: 'chain-untrusted'});
    });

    test('not-signing-key: the issuing authority itself signs', async () => {
      const key = {
        algorithm,
        certificate: derOf(pki.chain.issuing.certificate),
        privateKey: pki.chain.issuingKeyPair.pkcs8,
      };
      const verdict = await verifyKey(key);
      assert.equal(verdict.accepted, false);
      assertRefused(verdict, 'not-signing-key');
    });
  });
}

test('chain-untrusted: a certificate that its authority signed with SHA-1', async () => {
  const pki = await makeTestPki('rsa');
  const certificate = certificateOf(await makeKey(pki));
  const weak = await importPrivateKey('rsa', pki.chain.issuingKeyPair.pkcs8, 'SHA-1');
  const engine = new CryptoEngine({name: 'plain', crypto});
  await certificate.sign(weak, 'SHA-1', engine);
  assert.equal(await certificate.verify(pki.chain.issuing.certificate, engine), true);

  const key = {
    algorithm: 'rsa',
    certificate: derOf(certificate),
    privateKey: pki.keyPair.pkcs8,
  } as const;
  const cms = base64(await makeSignature(DOCUMENT, key));
  assertRefused(await verifyWith(pki, {cms}), 'chain-untrusted');
});
