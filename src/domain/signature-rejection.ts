/**
 * Why the fund's server does not accept a signature. The same codes are the verifier's; an unknown
 * one gets the general text. `revocation-unavailable` is not the signature's fault: it cannot be
 * checked now, and may be sent again.
 */
export const SIGNATURE_REJECTIONS = [
  'signature-too-large',
  'cms-malformed',
  'signer-count',
  'signer-certificate-missing',
  'algorithm-not-allowed',
  'sha1-not-supported',
  'gost2004-not-supported',
  'attributes-missing',
  'attributes-malformed',
  'signing-certificate-mismatch',
  'content-mismatch',
  'signature-invalid',
  'chain-untrusted',
  'certificate-expired',
  'certificate-not-yet-valid',
  'not-signing-key',
  'authentication-key',
  'not-individual-key',
  'identity-missing',
  'iin-mismatch-session',
  'iin-mismatch-document',
  'certificate-revoked',
  'revocation-unavailable',
  'unknown',
] as const;

export type SignatureRejection = (typeof SIGNATURE_REJECTIONS)[number];
