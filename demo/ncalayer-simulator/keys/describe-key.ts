import type {RelativeDistinguishedNames} from 'pkijs';
import {AuthorityKeyIdentifier} from 'pkijs';
import {EXTENSION, NAME_ATTRIBUTE} from '../../pki/object-identifiers.ts';
import {nameValues} from '../../server/signature-verifier/read-certificate.ts';
import type {SimulatedKey} from '../../simulators/simulated-key.ts';

/** A key in the words of `commonUtils` / `getKeyInfo`: all texts, dates in milliseconds. */
export interface KeyInfo {
  readonly certNotBefore: string;
  readonly issuerCn: string;
  readonly authorityKeyIdentifier: string;
  readonly serialNumber: string;
  readonly certNotAfter: string;
  readonly issuerDn: string;
  readonly keyId: string;
  readonly alias: string;
  readonly pem: string;
  readonly subjectCn: string;
  readonly algorithm: string;
  readonly subjectDn: string;
}

/** The short names that Java prints, in the order of the authority's names. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  [NAME_ATTRIBUTE.commonName]: 'CN',
  [NAME_ATTRIBUTE.surname]: 'SURNAME',
  [NAME_ATTRIBUTE.serialNumber]: 'SERIALNUMBER',
  [NAME_ATTRIBUTE.country]: 'C',
  [NAME_ATTRIBUTE.organisation]: 'O',
  [NAME_ATTRIBUTE.organisationalUnit]: 'OU',
  [NAME_ATTRIBUTE.givenName]: 'G',
};

export function keyInfoOf(key: SimulatedKey): KeyInfo {
  const {subject, issuer} = key.certificate;
  return {
    certNotBefore: String(key.notBefore.getTime()),
    issuerCn: commonName(issuer),
    authorityKeyIdentifier: authorityKeyIdentifier(key),
    serialNumber: key.serialNumber,
    certNotAfter: String(key.notAfter.getTime()),
    issuerDn: distinguishedName(issuer),
    keyId: key.id,
    alias: key.id,
    pem: certificatePem(key),
    subjectCn: commonName(subject),
    algorithm: key.algorithm === 'rsa' ? 'RSA' : 'ECGOST3410-2015',
    subjectDn: distinguishedName(subject),
  };
}

export function certificatePem({demoKey}: SimulatedKey): string {
  const lines = demoKey.certificateDer.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const commonName = (name: RelativeDistinguishedNames): string =>
  nameValues(name, NAME_ATTRIBUTE.commonName).join(' ');

const distinguishedName = (name: RelativeDistinguishedNames): string =>
  Object.entries(SHORT_NAMES)
    .flatMap(([type, short]) => nameValues(name, type).map((value) => `${short}=${value}`))
    .join(',');

/** Its first four bytes, as hexadecimal. */
function authorityKeyIdentifier({certificate}: SimulatedKey): string {
  const extension = certificate.extensions?.find(
    ({extnID}) => extnID === EXTENSION.authorityKeyIdentifier,
  );
  const value: unknown = extension?.parsedValue;
  if (!(value instanceof AuthorityKeyIdentifier) || !value.keyIdentifier) return '';
  return Buffer.from(value.keyIdentifier.valueBlock.valueHexView.slice(0, 4)).toString('hex');
}
