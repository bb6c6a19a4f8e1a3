import {Certificate} from 'pkijs';
import type {Extension, RelativeDistinguishedNames} from 'pkijs';
import {
  personExtensions,
  personName,
} from '../../demo/certificate-authority/certificate-profile.ts';
import type {
  DemoKeyKind,
  DemoPerson,
} from '../../demo/certificate-authority/certificate-profile.ts';
import {issueCertificate} from '../../demo/certificate-authority/issue.ts';
import type {Issuer} from '../../demo/certificate-authority/issue.ts';
import {makeKeyPair} from '../../demo/certificate-authority/key-pair.ts';
import type {KeyPair} from '../../demo/certificate-authority/key-pair.ts';
import {daysFrom, mintChain, mintRevocationList} from '../../demo/certificate-authority/mint.ts';
import type {DemoChain} from '../../demo/certificate-authority/mint.ts';
import {derOf} from '../../demo/pki/der.ts';
import {makeSignature} from '../../demo/pki/signature-maker.ts';
import type {KeyAlgorithmName, SigningKey} from '../../demo/pki/signature-maker.ts';
import {readRevocationList} from '../../demo/server/signature-verifier/read-revocation-list.ts';
import type {TrustStore} from '../../demo/server/signature-verifier/trust-store.ts';
import {verifySignature} from '../../demo/server/signature-verifier/verify-signature.ts';
import type {SignatureToVerify} from '../../demo/server/signature-verifier/verify-signature.ts';

/** The clock of the tests about certificates. */
export const NOW = new Date('2026-11-01T09:00:00Z');

/** Invented people. */
export const PERSON: DemoPerson = {
  id: 'aizhan',
  iin: '850505400018',
  surname: 'СЫНАҚОВА',
  givenName: 'АЙЖАН',
  patronymic: 'ҮЛГІҚЫЗЫ',
};
export const OTHER_PERSON: DemoPerson = {...PERSON, id: 'other', iin: '900101300017'};

export const DOCUMENT = new TextEncoder().encode('Өтініш № 1\nСома: 500 ₸\n');

/** What can be different about a certificate. */
export interface CertificateVariant {
  readonly subject?: RelativeDistinguishedNames;
  readonly extensions?: readonly Extension[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly issuer?: Issuer;
  readonly keyPair?: KeyPair;
}

/** An authority in memory, with a key pair for a person, and trust in it. */
export interface TestPki {
  readonly algorithm: KeyAlgorithmName;
  readonly chain: DemoChain;
  readonly keyPair: KeyPair;
  readonly trust: TrustStore;
}

export async function makeTestPki(algorithm: KeyAlgorithmName): Promise<TestPki> {
  const [chain, keyPair] = await Promise.all([mintChain(algorithm, NOW), makeKeyPair(algorithm)]);
  return {algorithm, chain, keyPair, trust: await trustIn(chain)};
}

/** Trust in the chain, with a fresh revocation list unless other lists (DER) are given. */
export async function trustIn(
  chain: DemoChain,
  lists?: readonly Uint8Array[],
): Promise<TrustStore> {
  const authorities = [chain.issuing.certificate, chain.root];
  const read = await Promise.all(
    (lists ?? [await mintRevocationList(chain.issuing, [], NOW)]).map((list) =>
      readRevocationList(new Uint8Array(list), authorities),
    ),
  );
  return {
    mode: 'demo',
    anchors: [chain.root],
    intermediates: [chain.issuing.certificate],
    revocationLists: read.filter((list) => list !== undefined),
  };
}

/** A key whose certificate is right in everything that the variant does not change. */
export async function makeKey(pki: TestPki, variant: CertificateVariant = {}): Promise<SigningKey> {
  const keyPair = variant.keyPair ?? pki.keyPair;
  const certificate = await issueCertificate({
    subject: personName(PERSON, 'valid'),
    extensions: personExtensions('valid', pki.algorithm),
    notBefore: daysFrom(NOW, -1),
    notAfter: daysFrom(NOW, 364),
    issuer: pki.chain.issuing,
    ...variant,
    keyPair,
  });
  return {
    algorithm: keyPair.algorithm,
    certificate: derOf(certificate),
    privateKey: keyPair.pkcs8,
  };
}

export function makeKeyOfKind(pki: TestPki, kind: DemoKeyKind): Promise<SigningKey> {
  return makeKey(pki, {
    subject: personName(PERSON, kind),
    extensions: personExtensions(kind, pki.algorithm),
  });
}

export function certificateOf(key: SigningKey): Certificate {
  return Certificate.fromBER(new Uint8Array(key.certificate));
}

/** Verifies what would be accepted, with some of it changed. */
export async function verifyWith(pki: TestPki, changes: Partial<SignatureToVerify> = {}) {
  return verifySignature({
    cms: changes.cms ?? base64(await makeSignature(DOCUMENT, await makeKey(pki))),
    document: DOCUMENT,
    sessionIin: PERSON.iin,
    documentIin: PERSON.iin,
    trust: pki.trust,
    now: NOW,
    ...changes,
  });
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
