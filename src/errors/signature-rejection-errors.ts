import type {SignatureRejection} from '../domain/signature-rejection.ts';
import type {ErrorEntry} from './error-entry.ts';

/** Reasons of the failure `signature-rejected`. */
export const SIGNATURE_REJECTION_ERRORS: Readonly<Record<SignatureRejection, ErrorEntry>> = {
  'signature-too-large': {
    meaning: 'The signature is larger than the server takes.',
    likelyCause: 'The document was put into the signature.',
    cure: 'Sign detached. With a signer of your own, check what it returns.',
    retryable: false,
  },
  'cms-malformed': {
    meaning: 'The signature is no CMS.',
    likelyCause: 'A damaged answer of the signing program.',
    cure: 'Sign again; then reinstall the program.',
    retryable: true,
  },
  'signer-count': {
    meaning: 'There is not exactly one signer.',
    likelyCause: 'The document was signed by several people, or by nobody.',
    cure: 'Sign alone.',
    retryable: false,
  },
  'signer-certificate-missing': {
    meaning: "The signer's certificate is not in the signature.",
    likelyCause: 'An unusual signing program.',
    cure: 'Sign with NCALayer or eGov Mobile.',
    retryable: false,
  },
  'algorithm-not-allowed': {
    meaning: 'The algorithm of the key is not accepted.',
    likelyCause: 'A key of another authority.',
    cure: 'Sign with a key of the National Certification Authority.',
    retryable: false,
  },
  'sha1-not-supported': {
    meaning: 'The key uses SHA-1.',
    likelyCause: 'An old RSA key.',
    cure: 'Get a new key.',
    retryable: false,
  },
  'gost2004-not-supported': {
    meaning: 'The key uses GOST of 2004.',
    likelyCause: 'An old key.',
    cure: 'Get a new key.',
    retryable: false,
  },
  'attributes-missing': {
    meaning: 'The signature lacks signed attributes.',
    likelyCause: 'An unusual signing program.',
    cure: 'Sign with NCALayer or eGov Mobile.',
    retryable: false,
  },
  'attributes-malformed': {
    meaning: 'The signed attributes cannot be read.',
    likelyCause: 'An unusual signing program, or a damaged answer.',
    cure: 'Sign again; then reinstall the program.',
    retryable: true,
  },
  'signing-certificate-mismatch': {
    meaning: 'The certificate that the signature names is not the one it holds.',
    likelyCause: 'A damaged or tampered signature.',
    cure: 'Sign again.',
    retryable: true,
  },
  'content-mismatch': {
    meaning: 'Another document was signed.',
    likelyCause:
      'The bytes were changed on their way to the signer, by another encoding for example.',
    cure: "Hand over the document's bytes as they are.",
    retryable: true,
  },
  'signature-invalid': {
    meaning: 'The signature does not fit the document and the certificate.',
    likelyCause: 'A damaged or tampered signature.',
    cure: 'Sign again.',
    retryable: true,
  },
  'chain-untrusted': {
    meaning: 'The certificate comes from no authority that the server trusts.',
    likelyCause: 'A test key against a production server, or anchors that are missing there.',
    cure: "Use a real key; check the server's folder of anchors.",
    retryable: false,
  },
  'certificate-expired': {
    meaning: 'The certificate has expired.',
    likelyCause: 'Keys in files live for one year.',
    cure: 'Get a new key.',
    retryable: false,
  },
  'certificate-not-yet-valid': {
    meaning: 'The certificate is not valid yet.',
    likelyCause: 'A very new key, or a wrong date on the server.',
    cure: "Wait; check the server's clock.",
    retryable: true,
  },
  'not-signing-key': {
    meaning: 'The key is not meant for signing documents.',
    likelyCause: 'Another kind of key was chosen.',
    cure: 'Choose the key for signing documents.',
    retryable: false,
  },
  'authentication-key': {
    meaning: 'The key is for signing in.',
    likelyCause: 'A file whose name begins with AUTH was chosen.',
    cure: 'Choose the key for signing documents.',
    retryable: false,
  },
  'not-individual-key': {
    meaning: 'The key belongs to an organisation.',
    likelyCause: 'A key of a legal entity was chosen.',
    cure: 'Choose a key of an individual.',
    retryable: false,
  },
  'identity-missing': {
    meaning: 'There is no IIN in the certificate.',
    likelyCause: 'A key that was not issued to an individual.',
    cure: 'Choose a key of an individual.',
    retryable: false,
  },
  'iin-mismatch-session': {
    meaning: 'The signer is not the person who is signed in.',
    likelyCause: 'A key of somebody else was chosen.',
    cure: "Choose one's own key.",
    retryable: false,
  },
  'iin-mismatch-document': {
    meaning: 'The signer is not the person whom the document names.',
    likelyCause: 'The session changed hands while the document was open.',
    cure: 'Sign in as the person of the document.',
    retryable: false,
  },
  'certificate-revoked': {
    meaning: 'The certificate was revoked.',
    likelyCause: 'The owner had it revoked, or has a newer one.',
    cure: 'Get a new key.',
    retryable: false,
  },
  'revocation-unavailable': {
    meaning: 'Whether the certificate was revoked cannot be checked now.',
    likelyCause: 'The service of the authority does not answer.',
    cure: 'Send again later: the signature is kept.',
    retryable: true,
  },
  unknown: {
    meaning: 'The server gave no reason, or one that this version does not know.',
    likelyCause: 'A newer server.',
    cure: "Look for the `correlationId` in the server's log.",
    retryable: false,
  },
};
