/** Object identifiers by name. Kazakhstan's own begin with 1.2.398. */

export const ALGORITHM = {
  /** GOST-2015 key of 512 bits, its curve, its signature with Streebog-512, and that hash. */
  gostKey: '1.2.398.3.10.1.1.2.2',
  gostCurve: '1.2.398.3.10.1.1.2.2.1',
  gostSignature: '1.2.398.3.10.1.1.2.3.2',
  streebog512: '1.2.398.3.10.1.3.3',
  /** GOST 34.310-2004 with its hash GOST 34.311-95: legacy, refused. */
  gost2004Key: '1.2.398.3.10.1.1.1.1',
  gost2004Signature: '1.2.398.3.10.1.1.1.2',
  gost2004Digest: '1.2.398.3.10.1.3.1',
  rsaKey: '1.2.840.113549.1.1.1',
  rsaSha1: '1.2.840.113549.1.1.5',
  rsaSha256: '1.2.840.113549.1.1.11',
  rsaSha384: '1.2.840.113549.1.1.12',
  rsaSha512: '1.2.840.113549.1.1.13',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;

export const CONTENT = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
} as const;

export const SIGNED_ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

export const NAME_ATTRIBUTE = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  organisationalUnit: '2.5.4.11',
  /** Holds the patronymic in the authority's certificates, not the first name. */
  givenName: '2.5.4.42',
} as const;

export const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  crlNumber: '2.5.29.20',
  reasonCode: '2.5.29.21',
  deltaCrlIndicator: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** What a key is for, and whose it is, in the extended key usage of a certificate. */
export const KEY_PURPOSE = {
  signing: '1.3.6.1.5.5.7.3.4',
  authentication: '1.3.6.1.5.5.7.3.2',
  individual: '1.2.398.3.3.4.1.1',
  /** Of an organisation; roles in it (head, employee and so on) are one level below. */
  organisation: '1.2.398.3.3.4.1.2',
  organisationHead: '1.2.398.3.3.4.1.2.1',
} as const;

/** The only policy in certificates issued since 2022. */
export const CERTIFICATE_POLICY = '1.2.398.3.3.2';
