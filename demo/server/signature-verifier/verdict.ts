import type {KeyAlgorithmName} from '../../pki/signature-maker.ts';

/** The checks, in the order in which they are made. */
export type CheckName =
  | 'size'
  | 'structure'
  | 'algorithms'
  | 'attributes'
  | 'content'
  | 'signature'
  | 'chain'
  | 'validity'
  | 'purpose'
  | 'identity'
  | 'revocation';

/** Why a signature was not accepted. Each is given by one check alone. */
export type RejectionReason =
  // size
  | 'signature-too-large'
  // structure
  | 'cms-malformed'
  | 'signer-count'
  | 'signer-certificate-missing'
  // algorithms
  | 'algorithm-not-allowed'
  | 'sha1-not-supported'
  | 'gost2004-not-supported'
  // attributes
  | 'attributes-missing'
  | 'attributes-malformed'
  | 'signing-certificate-mismatch'
  // content
  | 'content-mismatch'
  // signature
  | 'signature-invalid'
  // chain
  | 'chain-untrusted'
  // validity
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  // purpose
  | 'not-signing-key'
  | 'authentication-key'
  | 'not-individual-key'
  // identity
  | 'identity-missing'
  | 'iin-mismatch-session'
  | 'iin-mismatch-document'
  // revocation
  | 'certificate-revoked'
  | 'revocation-unavailable';

/** For those who run the server: what was probably signed in the document's stead. */
export type ContentHint = 'base64-text-signed' | 'crlf-line-ends' | 'byte-order-mark';

export interface Rejection {
  readonly reason: RejectionReason;
  readonly hint?: ContentHint;
}

/** Who signed: no more than a receipt and a log need. It holds no name and no IIN. */
export interface SignerSummary {
  /** Hexadecimal. */
  readonly certificateSha256: string;
  /** Hexadecimal. */
  readonly serialNumber: string;
  /** ISO 8601, UTC. */
  readonly validTo: string;
  readonly algorithm: KeyAlgorithmName;
}

/** What is kept beside the document and the signature, so that the verdict can be shown again. */
export interface Evidence {
  /** The server's time, at which validity was judged: ISO 8601, UTC. */
  readonly verifiedAt: string;
  readonly trustMode: TrustMode;
  readonly documentSha256: string;
  /** Of the signature's bytes. */
  readonly cmsSha256: string;
  /** Base64 of DER. Personal data: for the archive, never for a log. */
  readonly certificateDer: string;
  /** From the signer's certificate to the anchor. */
  readonly chainSha256: readonly string[];
  readonly revocationList: RevocationListSummary;
  /** By the signer's own clock, so never decisive; undefined when it was not said. */
  readonly claimedSigningTime: string | undefined;
}

interface RevocationListSummary {
  readonly sha256: string;
  readonly thisUpdate: string;
  readonly nextUpdate: string;
}

/** Whose anchors are trusted. The two are never loaded together. */
export type TrustMode = 'demo' | 'production';

/**
 * Valid, or the reason why not, or `revocation-unavailable`: it cannot be told now and may be
 * asked again with the same signature. `checks` are those that passed, in order.
 */
export type Verdict =
  | {
      readonly accepted: true;
      readonly signer: SignerSummary;
      readonly checks: readonly CheckName[];
      readonly evidence: Evidence;
    }
  | (Rejection & {readonly accepted: false; readonly checks: readonly CheckName[]});
