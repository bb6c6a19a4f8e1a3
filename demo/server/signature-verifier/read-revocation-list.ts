import * as asn1js from 'asn1js';
import {CertificateRevocationList} from 'pkijs';
import type {Certificate, RevokedCertificate} from 'pkijs';
import {cryptoEngine} from '../../pki/gost-crypto-engine.ts';
import {EXTENSION} from '../../pki/object-identifiers.ts';
import {hasKeyUsage, KEY_USAGE, serialNumberHex, sha256Hex} from './read-certificate.ts';

/** A list whose signature by its issuer was verified. */
export interface RevocationList {
  readonly issuer: Certificate;
  readonly sha256: string;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** False for a delta, and for a list that speaks only of some certificates or reasons. */
  readonly isComplete: boolean;
  /** Serial numbers, hexadecimal. */
  readonly revoked: ReadonlySet<string>;
}

/** Entries of a delta list that lift a revocation (RFC 5280, 5.3.1). */
const REMOVE_FROM_LIST = 8;

/**
 * Reads a list and finds which of the authorities issued it; undefined when none did, or when it
 * does not say until when it is good. Throws when the bytes are no revocation list.
 */
export async function readRevocationList(
  bytes: Uint8Array<ArrayBuffer>,
  authorities: readonly Certificate[],
): Promise<RevocationList | undefined> {
  // A real list is long; it comes from the operator's folder, so the library's limits are lifted.
  const limits = {maxNodes: Number.MAX_SAFE_INTEGER, maxContentLength: bytes.length};
  const list = new CertificateRevocationList({schema: asn1js.fromBER(bytes, limits).result});
  const issuer = await findIssuer(list, authorities);
  if (!issuer || !list.nextUpdate) return undefined;

  const extensions = list.crlExtensions?.extensions ?? [];
  const isPartial = extensions.some(
    ({extnID}) =>
      extnID === EXTENSION.deltaCrlIndicator || extnID === EXTENSION.issuingDistributionPoint,
  );
  const revoked = (list.revokedCertificates ?? [])
    .filter((entry) => reasonOf(entry) !== REMOVE_FROM_LIST)
    .map((entry) => serialNumberHex(entry.userCertificate));
  return {
    issuer,
    sha256: sha256Hex(bytes),
    thisUpdate: list.thisUpdate.value,
    nextUpdate: list.nextUpdate.value,
    isComplete: !isPartial,
    revoked: new Set(revoked),
  };
}

async function findIssuer(
  list: CertificateRevocationList,
  authorities: readonly Certificate[],
): Promise<Certificate | undefined> {
  for (const issuerCertificate of authorities) {
    const isIssuer =
      hasKeyUsage(issuerCertificate, [KEY_USAGE.crlSign]) &&
      (await list.verify({issuerCertificate}, cryptoEngine));
    if (isIssuer) return issuerCertificate;
  }
  return undefined;
}

function reasonOf(entry: RevokedCertificate): number | undefined {
  const extension = entry.crlEntryExtensions?.extensions.find(
    ({extnID}) => extnID === EXTENSION.reasonCode,
  );
  const value: unknown = extension?.parsedValue;
  return value instanceof asn1js.Enumerated ? value.valueBlock.valueDec : undefined;
}
