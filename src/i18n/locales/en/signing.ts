import type {SigningCatalog} from '../../catalogs/signing.ts';

// Sentences for more than one code; of a key the page and the fund’s server say the same.
const OTHER_PERSON = 'This key was issued to another person. Choose your own EDS key.';
const ORGANISATION_KEY = 'This key belongs to an organisation. Choose an EDS key of an individual.';
const AUTHENTICATION_KEY =
  'This key is for signing in (AUTH). Choose the key for signing documents.';
const EXPIRED = 'The EDS key has expired. Get a new key and sign with it.';
const NOT_YET_VALID =
  'The EDS key is not valid yet. Choose another key, or check the date and time on the computer.';
const DAMAGED_SIGNATURE =
  'The signature is incomplete or damaged. Sign again. If this keeps happening, contact support.';
const OUTDATED_KEY =
  'The algorithm of this key is out of date. Get a new EDS key and sign with it.';
const OTHER_METHOD = 'Tell the portal’s support team, or sign in the other way.';

/** The English texts of signing. */
export const texts: SigningCatalog = {
  sign: {
    methodHint: {
      ncalayer: 'On this computer, through the NCALayer program',
      'egov-qr': 'On a phone, through the eGov Mobile app',
    },
    computerOnly: 'Only on a computer, through the NCALayer program',
    loading: 'Loading…',
    chooseMethod: 'Choose how to sign',
    documentHeading: 'Document to be signed',
    documentHint: 'Read the document: this exact text is what you sign.',
    documentLanguage:
      'Language of the document: {language}. It stays as it is when the page’s language changes.',
    openDocument: 'Open the document',
    fingerprint: 'Fingerprint of the document (SHA-256)',
    validUntil: 'The document is valid until: {time}',
    change: 'Change the application',
    chooseCertificate: 'Choose a certificate',
    noDocument: 'There is no document to sign.',
    sending: 'Sending the signed application…',
    asking: 'No answer came. Checking whether the application was accepted…',
    cannotCancel:
      'The application is on its way already and cannot be called back. Please do not close this page.',
    another: 'Begin another application',
    notSent: 'The application was not sent. The signature is kept: you need not sign again.',
    arrivalUnknown:
      'It is not known whether the application was accepted. You can send it again: there will be no second application.',
    sendAgain: 'Send again',
    rejected: {
      'signature-too-large': DAMAGED_SIGNATURE,
      'cms-malformed': DAMAGED_SIGNATURE,
      'signer-certificate-missing': DAMAGED_SIGNATURE,
      'signer-count': 'Only one person must sign the document. Sign again with your own key.',
      'algorithm-not-allowed':
        'The algorithm of this key is not accepted. Sign with another EDS key.',
      'sha1-not-supported': OUTDATED_KEY,
      'gost2004-not-supported': OUTDATED_KEY,
      'attributes-missing': DAMAGED_SIGNATURE,
      'attributes-malformed': DAMAGED_SIGNATURE,
      'signing-certificate-mismatch': DAMAGED_SIGNATURE,
      'content-mismatch': 'Another document was signed. Sign the document on the screen again.',
      'signature-invalid': DAMAGED_SIGNATURE,
      'chain-untrusted':
        'The certificate was not issued by the National Certification Authority of Kazakhstan. Sign with a key issued by it.',
      'certificate-expired': EXPIRED,
      'certificate-not-yet-valid': NOT_YET_VALID,
      'not-signing-key': 'This key is not meant for signing documents. Choose another key.',
      'authentication-key': AUTHENTICATION_KEY,
      'not-individual-key': ORGANISATION_KEY,
      'identity-missing': 'There is no IIN in the certificate. Choose an EDS key of an individual.',
      'iin-mismatch-session': OTHER_PERSON,
      'iin-mismatch-document':
        'The document and the key belong to different people. Sign in to your own personal account and fill in the application again.',
      'certificate-revoked':
        'The EDS certificate has been revoked. Get a new key and sign with it.',
      'revocation-unavailable':
        'The certificate cannot be checked now. This is not your fault. The application is kept; send it again later.',
      unknown: 'No reason was given. Sign again. If this keeps happening, contact support.',
    },
  },
  amountsChanged: {
    heading: 'The amounts have changed',
    explanation:
      'While the application was being filled in, the amounts available for a refund changed. Check them and select the payment orders again.',
    was: 'Before',
    now: 'Now',
    gone: 'no longer available',
  },
  ncalayer: {
    needed: 'The NCALayer program must be installed and running on the computer.',
    install: 'Download NCALayer from the website of the National Certification Authority',
    fileKeyHeading: 'If the EDS key is a file on the computer',
    fileKey:
      'In the NCALayer window choose “Your computer” (in Russian “Ваш компьютер”), point to the key file (a GOST file) and enter the password. This page sees neither the key nor the password.',
    permission:
      'The browser may ask whether to allow a connection to a program on this computer. Allow it: otherwise NCALayer cannot answer.',
    progress: {
      'asking-permission': 'Give the permission that the browser asks for.',
      connecting: 'Connecting to NCALayer…',
      'waiting-for-person': 'Choose the key and enter the password in the NCALayer window.',
      'waiting-long':
        'NCALayer is still waiting. Its window may be behind the browser: look in the taskbar.',
      checking: 'Checking the signature…',
    },
    cancelled:
      'The document was not signed. This happens when the window is closed, the password is wrong or no suitable key is found. If the NCALayer window is open, close it and try again.',
    errors: {
      'browser-blocked': 'The browser did not allow the connection to NCALayer.',
      'frame-blocked': 'The portal does not let this page connect to NCALayer.',
      'csp-blocked': 'The portal’s security settings forbid the connection to NCALayer.',
      'not-running': 'NCALayer does not answer.',
      'connection-lost': 'The connection to NCALayer was lost. The document was not signed.',
      outdated: 'This version of NCALayer is out of date.',
      'signing-failed': 'NCALayer could not sign the document.',
      'protocol-error': 'NCALayer gave an answer that was not understood.',
      'already-signing': 'Another signing is not finished yet.',
      'wrong-person': OTHER_PERSON,
      'organisation-key': ORGANISATION_KEY,
      'authentication-key': AUTHENTICATION_KEY,
      'key-expired': EXPIRED,
      'key-not-yet-valid': NOT_YET_VALID,
    },
    remedies: {
      'browser-blocked':
        'Open the site settings next to the address bar and allow access to apps on this device. Then try again.',
      'frame-blocked': OTHER_METHOD,
      'csp-blocked': OTHER_METHOD,
      'not-running':
        'Start NCALayer and try again. If it is running, open the link below: if the browser warns about the certificate, update NCALayer.',
      'connection-lost': 'Check that NCALayer is running and try again.',
      outdated: 'Update NCALayer and try again.',
      'signing-failed': 'Check the key and the password and try again.',
      'protocol-error': 'Restart NCALayer and try again.',
      'already-signing':
        'Finish or cancel it in the other tab or in the NCALayer window. Then try again.',
    },
    checkRunning: 'Check whether NCALayer is running',
  },
  languages: {kk: 'Қазақша', ru: 'Русский', en: 'English'},
  receipt: {
    heading: 'Signing completed successfully',
  },
};
