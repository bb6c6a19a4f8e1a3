import type {Cms} from '../domain/signature.ts';
import {decodeBase64} from '../domain/base64.ts';
import {
  type DerElement,
  isSameElement,
  readDer,
  readObjectIdentifier,
  readText,
  readTime,
  TAG,
} from './der.ts';

/** What a signer's certificate says of itself. It is read, not verified: that is the server's. */
export interface CertificateFacts {
  /** The 12 digits as they stand; `undefined` in a certificate that names no person. */
  readonly iin: string | undefined;
  /** Whether the subject names an organisation by its BIN. */
  readonly hasBin: boolean;
  /** Extended key usages in dotted form: what the key is for and whose it is. */
  readonly extendedKeyUsages: readonly string[];
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  /** Milliseconds since 1970. */
  readonly notAfter: number;
}

/** What a CMS of one signer says of itself. */
export interface CmsFacts {
  /** Whether the signed content is left out. */
  readonly isDetached: boolean;
  /** The certificate that the signer names, which need not be the first one included. */
  readonly certificate: CertificateFacts;
}

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  serialNumber: '2.5.4.5',
  organizationalUnit: '2.5.4.11',
  extendedKeyUsage: '2.5.29.37',
} as const;

/**
 * Reads a CMS SignedData in DER or BER with exactly one signer, named by issuer and serial number
 * as all signatures of the National Certification Authority's programs are. Whether the signature
 * is right is not asked here.
 *
 * @returns `undefined` when it is anything else, or when the signer's certificate is not included.
 */
export function readCms(cms: Cms): CmsFacts | undefined {
  const [contentType, content] = readDer(decodeBase64(cms))?.parts ?? [];
  if (readObjectIdentifier(contentType) !== OID.signedData) return undefined;
  const [, , encapsulated, ...fields] = content?.parts[0]?.parts ?? [];
  const signers = fields.at(-1);
  if (encapsulated === undefined || signers?.tag !== TAG.set) return undefined;
  if (signers.parts.length !== 1) return undefined;
  const [issuer, serialNumber] = signers.parts[0]?.parts[1]?.parts ?? [];
  if (issuer === undefined || serialNumber === undefined) return undefined;

  for (const certificate of fields.find(({tag}) => tag === TAG.context0)?.parts ?? []) {
    const toBeSigned = readToBeSigned(certificate);
    if (
      toBeSigned !== undefined &&
      isSameElement(toBeSigned.issuer, issuer) &&
      isSameElement(toBeSigned.serialNumber, serialNumber)
    ) {
      const facts = readFacts(toBeSigned);
      return facts && {isDetached: encapsulated.parts.length === 1, certificate: facts};
    }
  }
  return undefined;
}

interface ToBeSigned {
  readonly serialNumber: DerElement;
  readonly issuer: DerElement;
  readonly validity: DerElement;
  readonly subject: DerElement;
  readonly extensions: readonly DerElement[];
}

function readToBeSigned(certificate: DerElement): ToBeSigned | undefined {
  const fields = certificate.parts[0]?.parts ?? [];
  // The version is optional and stands first.
  const afterVersion = fields[0]?.tag === TAG.context0 ? 1 : 0;
  const [serialNumber, , issuer, validity, subject] = fields.slice(afterVersion);
  if (!serialNumber || !issuer || !validity || !subject) return undefined;
  const extensions = fields.find(({tag}) => tag === TAG.context3)?.parts[0]?.parts ?? [];
  return {serialNumber, issuer, validity, subject, extensions};
}

function readFacts({validity, subject, extensions}: ToBeSigned): CertificateFacts | undefined {
  const notBefore = readTime(validity.parts[0]);
  const notAfter = readTime(validity.parts[1]);
  if (notBefore === undefined || notAfter === undefined) return undefined;
  return {
    iin: numberAfter('IIN', subject, OID.serialNumber),
    hasBin: numberAfter('BIN', subject, OID.organizationalUnit) !== undefined,
    extendedKeyUsages: readExtendedKeyUsages(extensions),
    notBefore,
    notAfter,
  };
}

/** The 12 digits behind a prefix, as the authority writes identification numbers into a name. */
function numberAfter(prefix: string, name: DerElement, attributeType: string): string | undefined {
  const pattern = new RegExp(`^${prefix}(\\d{12})$`);
  return name.parts
    .flatMap(({parts}) => parts)
    .filter(({parts}) => readObjectIdentifier(parts[0]) === attributeType)
    .map(({parts}) => pattern.exec(readText(parts[1]))?.[1])
    .find((digits) => digits !== undefined);
}

function readExtendedKeyUsages(extensions: readonly DerElement[]): readonly string[] {
  const extension = extensions.find(
    ({parts}) => readObjectIdentifier(parts[0]) === OID.extendedKeyUsage,
  );
  // The value comes last: the mark of criticality before it may be left out.
  const value = extension?.parts.at(-1);
  const usages = value && readDer(value.octets);
  return usages?.parts.map(readObjectIdentifier) ?? [];
}
