import type {Iin} from '../domain/iin.ts';
import type {CertificateFacts} from './read-cms.ts';
import type {SigningErrorCode} from './signing-error.ts';

const FOR_SIGNING = '1.3.6.1.5.5.7.3.4';
const OF_AN_INDIVIDUAL = '1.2.398.3.3.4.1.1';

/**
 * The extended key usages of a person's key for signing. The National Certification Authority
 * marks signing with emailProtection, signing in with clientAuth, and whose the key is with an
 * identifier of its own.
 */
export const SIGNING_KEY_USAGES = [FOR_SIGNING, OF_AN_INDIVIDUAL] as const;

export type CertificateProblem = Extract<
  SigningErrorCode,
  'wrong-person' | 'organisation-key' | 'authentication-key' | 'key-expired' | 'key-not-yet-valid'
>;

/**
 * Why the server would refuse a signature made with this key, so that the person hears it at once.
 * The problem that leads furthest is named first: whose key it is, then what it is for, then its
 * dates, since a renewed key of another person would be refused just as well. An organisation's
 * key carries its employee's IIN, therefore the right IIN alone proves nothing.
 *
 * @param now milliseconds since 1970, preferably by the server's clock
 */
export function checkSigningCertificate(
  {iin, hasBin, extendedKeyUsages, notBefore, notAfter}: CertificateFacts,
  applicantIin: Iin,
  now: number,
): CertificateProblem | undefined {
  if (iin !== applicantIin && !(iin === undefined && hasBin)) return 'wrong-person';
  if (hasBin || !extendedKeyUsages.includes(OF_AN_INDIVIDUAL)) return 'organisation-key';
  if (!extendedKeyUsages.includes(FOR_SIGNING)) return 'authentication-key';
  if (now > notAfter) return 'key-expired';
  if (now < notBefore) return 'key-not-yet-valid';
  return undefined;
}
