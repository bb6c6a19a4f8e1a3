import type {Certificate} from 'pkijs';
import {KEY_PURPOSE, NAME_ATTRIBUTE} from '../../pki/object-identifiers.ts';
import {
  extendedKeyUsages,
  hasKeyUsage,
  isAuthority,
  KEY_USAGE,
  nameValues,
} from './read-certificate.ts';
import type {Rejection} from './verdict.ts';

/**
 * Only a person's own signing key will do. Policies in certificates do not tell the purpose
 * reliably, so the two key usage extensions are read; their mark of criticality varies.
 */
export function checkPurpose(certificate: Certificate): Rejection | undefined {
  const purposes = extendedKeyUsages(certificate);
  const canSign = hasKeyUsage(certificate, [KEY_USAGE.digitalSignature, KEY_USAGE.nonRepudiation]);
  if (isAuthority(certificate) || !canSign) return {reason: 'not-signing-key'};

  if (!purposes.includes(KEY_PURPOSE.signing)) {
    const isForSignIn = purposes.includes(KEY_PURPOSE.authentication);
    return {reason: isForSignIn ? 'authentication-key' : 'not-signing-key'};
  }

  const isOfOrganisation =
    purposes.some((purpose) => `${purpose}.`.startsWith(`${KEY_PURPOSE.organisation}.`)) ||
    nameValues(certificate.subject, NAME_ATTRIBUTE.organisationalUnit).some((unit) =>
      unit.startsWith('BIN'),
    );
  if (isOfOrganisation || !purposes.includes(KEY_PURPOSE.individual)) {
    return {reason: 'not-individual-key'};
  }
  return undefined;
}
