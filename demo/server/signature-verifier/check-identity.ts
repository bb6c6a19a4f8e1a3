import type {Certificate} from 'pkijs';
import {NAME_ATTRIBUTE} from '../../pki/object-identifiers.ts';
import {nameValues} from './read-certificate.ts';
import type {Rejection} from './verdict.ts';

/** Whose signature it has to be. */
export interface ExpectedSigner {
  /** The person who is signed in. */
  readonly sessionIin: string;
  /** The applicant in the issued document as the server stored it. */
  readonly documentIin: string;
}

/** The certificate must name one IIN, that of the session and of the document. */
export function checkIdentity(
  certificate: Certificate,
  {sessionIin, documentIin}: ExpectedSigner,
): Rejection | undefined {
  const [serialNumber, ...others] = nameValues(certificate.subject, NAME_ATTRIBUTE.serialNumber);
  const iin = /^IIN(\d{12})$/.exec(serialNumber ?? '')?.[1];
  if (iin === undefined || others.length > 0) return {reason: 'identity-missing'};
  if (iin !== sessionIin) return {reason: 'iin-mismatch-session'};
  if (iin !== documentIin) return {reason: 'iin-mismatch-document'};
  return undefined;
}
