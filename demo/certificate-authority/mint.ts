import type {Certificate} from 'pkijs';
import {derOf} from '../pki/der.ts';
import type {KeyAlgorithmName} from '../pki/signature-maker.ts';
import {
  authorityExtensions,
  authorityName,
  DEMO_KEY_KINDS,
  personExtensions,
  personName,
} from './certificate-profile.ts';
import type {DemoKeyKind, DemoPerson} from './certificate-profile.ts';
import type {DemoKey} from './demo-keys.ts';
import {issueCertificate, issueRevocationList} from './issue.ts';
import type {Issuer} from './issue.ts';
import {makeKeyPair} from './key-pair.ts';
import type {KeyPair} from './key-pair.ts';

/** Root and issuing authority of one algorithm. */
export interface DemoChain {
  readonly algorithm: KeyAlgorithmName;
  readonly root: Certificate;
  readonly issuing: Issuer;
  readonly issuingKeyPair: KeyPair;
}

const DAY = 24 * 60 * 60 * 1000;

/** A minted revocation list is good for this many days. */
const REVOCATION_LIST_DAYS = 30;

/** When a key of the kind begins and ends, in days from now. People's keys run one year. */
const VALIDITY_DAYS: Readonly<Record<DemoKeyKind, readonly [from: number, to: number]>> = {
  valid: [-1, 364],
  expired: [-400, -35],
  revoked: [-30, 335],
  'authentication-only': [-1, 364],
  organisation: [-1, 364],
};

/** Makes a root, which signs the issuing authority and is then forgotten, and that authority. */
export async function mintChain(algorithm: KeyAlgorithmName, now: Date): Promise<DemoChain> {
  const [rootKeyPair, issuingKeyPair] = await Promise.all([
    makeKeyPair(algorithm),
    makeKeyPair(algorithm),
  ]);
  const root = await issueCertificate({
    subject: authorityName('ROOT', algorithm),
    keyPair: rootKeyPair,
    notBefore: daysFrom(now, -1200),
    notAfter: daysFrom(now, 3650),
    extensions: authorityExtensions(),
  });
  const certificate = await issueCertificate({
    subject: authorityName('ISSUING', algorithm),
    keyPair: issuingKeyPair,
    notBefore: daysFrom(now, -1000),
    notAfter: daysFrom(now, 3600),
    extensions: authorityExtensions(),
    issuer: {certificate: root, privateKey: rootKeyPair.privateKey},
  });
  const issuing = {certificate, privateKey: issuingKeyPair.privateKey};
  return {algorithm, root, issuing, issuingKeyPair};
}

/** All the keys of a person in one algorithm; they share a key pair, for making RSA ones is slow. */
export async function mintPersonKeys(
  chain: DemoChain,
  person: DemoPerson,
  now: Date,
): Promise<DemoKey[]> {
  const keyPair = await makeKeyPair(chain.algorithm);
  return Promise.all(
    DEMO_KEY_KINDS.map(async (kind) => {
      const certificate = await mintPersonCertificate(chain, person, kind, keyPair, now);
      return {
        label: `${person.surname} ${person.givenName}: ${chain.algorithm.toUpperCase()}, ${kind}`,
        personId: person.id,
        iin: person.iin,
        kind,
        algorithm: chain.algorithm,
        certificateDer: base64(derOf(certificate)),
        chainDer: [base64(derOf(chain.issuing.certificate)), base64(derOf(chain.root))],
        privateKeyPkcs8: base64(keyPair.pkcs8),
      };
    }),
  );
}

/** One person's certificate of the kind for the given key pair. */
function mintPersonCertificate(
  chain: DemoChain,
  person: DemoPerson,
  kind: DemoKeyKind,
  keyPair: KeyPair,
  now: Date,
): Promise<Certificate> {
  const [from, to] = VALIDITY_DAYS[kind];
  return issueCertificate({
    subject: personName(person, kind),
    keyPair,
    notBefore: daysFrom(now, from),
    notAfter: daysFrom(now, to),
    extensions: personExtensions(kind, chain.algorithm),
    issuer: chain.issuing,
  });
}

/** The issuing authority's list, as DER, of the revoked serial numbers. */
export async function mintRevocationList(
  issuer: Issuer,
  revoked: readonly Uint8Array[],
  now: Date,
): Promise<Uint8Array> {
  const list = await issueRevocationList({
    issuer,
    revoked,
    thisUpdate: new Date(now.getTime() - 60 * 60 * 1000),
    nextUpdate: daysFrom(now, REVOCATION_LIST_DAYS),
  });
  return derOf(list);
}

export function daysFrom(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
