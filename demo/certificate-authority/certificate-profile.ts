import * as asn1js from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  CertificatePolicies,
  Extension,
  ExtKeyUsage,
  PolicyInformation,
  RelativeDistinguishedNames,
} from 'pkijs';
import {
  CERTIFICATE_POLICY,
  EXTENSION,
  KEY_PURPOSE,
  NAME_ATTRIBUTE,
} from '../pki/object-identifiers.ts';
import type {KeyAlgorithmName} from '../pki/signature-maker.ts';

/*
 * What stands in the certificates of the DEMO authority: the profile of the National
 * Certification Authority's certificates, under names that cannot be taken for its own.
 */

/** An invented person who gets DEMO keys. */
export interface DemoPerson {
  readonly id: string;
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
}

/** What is right or wrong with a DEMO key. */
export type DemoKeyKind = 'valid' | 'expired' | 'revoked' | 'authentication-only' | 'organisation';

export const DEMO_KEY_KINDS: readonly DemoKeyKind[] = [
  'valid',
  'expired',
  'revoked',
  'authentication-only',
  'organisation',
];

/** The invented organisation of the organisation keys. */
export const DEMO_ORGANISATION = {name: 'DEMO ORGANISATION', bin: '990140000017'} as const;

type KeyUsageName =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'keyAgreement'
  | 'keyCertSign'
  | 'cRLSign';

const KEY_USAGE_BIT: Readonly<Record<KeyUsageName, number>> = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  keyAgreement: 4,
  keyCertSign: 5,
  cRLSign: 6,
};

/** The name of a DEMO authority; trust in demo mode is bound to "DEMO" and "NOT NCA" in it. */
export function authorityName(
  role: 'ROOT' | 'ISSUING',
  algorithm: KeyAlgorithmName,
): RelativeDistinguishedNames {
  return nameOf([
    [NAME_ATTRIBUTE.commonName, `DEMO ${role} AUTHORITY (${algorithm.toUpperCase()}) NOT NCA`],
    [NAME_ATTRIBUTE.country, 'KZ'],
  ]);
}

/** The subject of a person's certificate: given name holds the patronymic, as the authority has it. */
export function personName(
  {iin, surname, givenName, patronymic}: DemoPerson,
  kind: DemoKeyKind,
): RelativeDistinguishedNames {
  const organisation: NameParts =
    kind === 'organisation'
      ? [
          [NAME_ATTRIBUTE.organisation, DEMO_ORGANISATION.name],
          [NAME_ATTRIBUTE.organisationalUnit, `BIN${DEMO_ORGANISATION.bin}`],
        ]
      : [];
  return nameOf([
    [NAME_ATTRIBUTE.commonName, `${surname} ${givenName}`],
    [NAME_ATTRIBUTE.surname, surname],
    [NAME_ATTRIBUTE.serialNumber, `IIN${iin}`],
    [NAME_ATTRIBUTE.country, 'KZ'],
    ...organisation,
    ...(patronymic === '' ? [] : [[NAME_ATTRIBUTE.givenName, patronymic] as const]),
  ]);
}

type NameParts = readonly (readonly [type: string, value: string])[];

/**
 * A name of one attribute in each step, as the authority writes it. (pkijs by itself would put all
 * the attributes into one step, so the name is encoded here and read back.)
 */
export function nameOf(parts: NameParts): RelativeDistinguishedNames {
  const printable: readonly string[] = [NAME_ATTRIBUTE.country, NAME_ATTRIBUTE.serialNumber];
  const steps = parts.map(([type, text]) => {
    const value = printable.includes(type)
      ? new asn1js.PrintableString({value: text})
      : new asn1js.Utf8String({value: text});
    return new asn1js.Set({value: [new AttributeTypeAndValue({type, value}).toSchema()]});
  });
  return RelativeDistinguishedNames.fromBER(new asn1js.Sequence({value: steps}).toBER());
}

export function authorityExtensions(): Extension[] {
  return [
    extension(EXTENSION.basicConstraints, true, new BasicConstraints({cA: true}).toSchema()),
    keyUsageExtension(['keyCertSign', 'cRLSign']),
    policiesExtension(),
  ];
}

export function personExtensions(kind: DemoKeyKind, algorithm: KeyAlgorithmName): Extension[] {
  return [
    extendedKeyUsageExtension(purposesOf(kind)),
    keyUsageExtension(usagesOf(kind, algorithm)),
    policiesExtension(),
  ];
}

export function keyUsageExtension(usages: readonly KeyUsageName[]): Extension {
  const bits = usages.reduce((sum, usage) => sum | (0x80 >> KEY_USAGE_BIT[usage]), 0);
  const unusedBits = Math.min(...usages.map((usage) => 7 - KEY_USAGE_BIT[usage]));
  const value = new asn1js.BitString({valueHex: new Uint8Array([bits]), unusedBits});
  return extension(EXTENSION.keyUsage, true, value);
}

export function extendedKeyUsageExtension(keyPurposes: readonly string[]): Extension {
  const value = new ExtKeyUsage({keyPurposes: [...keyPurposes]}).toSchema();
  return extension(EXTENSION.extendedKeyUsage, false, value);
}

export function extension(extnID: string, critical: boolean, value: asn1js.AsnType): Extension {
  return new Extension({extnID, critical, extnValue: value.toBER()});
}

function policiesExtension(): Extension {
  const policy = new PolicyInformation({policyIdentifier: CERTIFICATE_POLICY});
  const value = new CertificatePolicies({certificatePolicies: [policy]}).toSchema();
  return extension(EXTENSION.certificatePolicies, false, value);
}

function purposesOf(kind: DemoKeyKind): readonly string[] {
  switch (kind) {
    case 'authentication-only':
      return [KEY_PURPOSE.authentication, KEY_PURPOSE.individual];
    case 'organisation':
      return [KEY_PURPOSE.signing, KEY_PURPOSE.organisation, KEY_PURPOSE.organisationHead];
    default:
      return [KEY_PURPOSE.signing, KEY_PURPOSE.individual];
  }
}

function usagesOf(kind: DemoKeyKind, algorithm: KeyAlgorithmName): readonly KeyUsageName[] {
  if (kind === 'authentication-only') {
    return ['digitalSignature', algorithm === 'gost' ? 'keyAgreement' : 'keyEncipherment'];
  }
  return algorithm === 'gost'
    ? ['digitalSignature', 'nonRepudiation', 'keyAgreement']
    : ['digitalSignature', 'nonRepudiation'];
}
