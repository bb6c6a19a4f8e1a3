import type {SigningErrorCode} from '../signing/signing-error.ts';
import type {ErrorEntry} from './error-entry.ts';

/** Signatures that could not be made. A person who cancels is none of them. */
export const SIGNING_ERRORS: Readonly<Record<SigningErrorCode, ErrorEntry>> = {
  'browser-blocked': {
    meaning: 'The browser does not let the page reach NCALayer.',
    likelyCause:
      'The person, or a policy of their office, refused access to programs on this device.',
    cure: "Allow it in the site's settings next to the address bar, or sign with the phone.",
    retryable: false,
  },
  'frame-blocked': {
    meaning: 'The frame that the form stands in may not reach NCALayer.',
    likelyCause: 'An iframe of another origin without the permission.',
    cure: 'Add `allow="loopback-network; local-network-access"` to the iframe.',
    retryable: false,
  },
  'csp-blocked': {
    meaning: "The page's content security policy forbids NCALayer's address.",
    likelyCause: '`connect-src` without `wss://127.0.0.1:13579`.',
    cure: 'Add the address to `connect-src`.',
    retryable: false,
  },
  'not-running': {
    meaning: 'Nobody answers where NCALayer listens.',
    likelyCause:
      'The program is not installed or not running, or its certificate is not trusted: a page cannot tell which.',
    cure: 'Start NCALayer; the form has links to check it and to download it.',
    retryable: true,
  },
  'connection-lost': {
    meaning: 'The connection to NCALayer broke while it was signing.',
    likelyCause: 'The program was closed.',
    cure: 'Start it and sign again.',
    retryable: true,
  },
  outdated: {
    meaning: 'NCALayer has none of the modules that sign.',
    likelyCause: 'An old version.',
    cure: 'Update NCALayer.',
    retryable: false,
  },
  'signing-failed': {
    meaning: 'NCALayer reports that signing failed.',
    likelyCause: 'A wrong password, a damaged key, or a mistake in a signer of your own.',
    cure: 'Sign again, with another key if need be. A mistake in a signer is reported in the console.',
    retryable: true,
  },
  'protocol-error': {
    meaning: 'NCALayer answered in no known way.',
    likelyCause: 'Another program on its port, or a damaged installation.',
    cure: 'Restart or reinstall NCALayer.',
    retryable: true,
  },
  'already-signing': {
    meaning: 'Another signing with NCALayer is going on.',
    likelyCause: 'Another tab, or another form on the page.',
    cure: 'Finish or cancel it there.',
    retryable: true,
  },
  'wrong-person': {
    meaning: 'The key belongs to another person than the one who is signed in.',
    likelyCause: 'A key of somebody else was chosen.',
    cure: "Choose one's own key. Nothing was sent.",
    retryable: false,
  },
  'organisation-key': {
    meaning: 'The key belongs to an organisation.',
    likelyCause: 'A key of a legal entity was chosen.',
    cure: 'Choose a key of an individual.',
    retryable: false,
  },
  'authentication-key': {
    meaning: 'The key is for signing in, not for signing documents.',
    likelyCause: 'A file whose name begins with AUTH was chosen.',
    cure: 'Choose the key for signing documents.',
    retryable: false,
  },
  'key-expired': {
    meaning: 'The certificate of the key has expired.',
    likelyCause: 'Keys in files live for one year.',
    cure: 'Get a new key.',
    retryable: false,
  },
  'key-not-yet-valid': {
    meaning: 'The certificate of the key is not valid yet.',
    likelyCause: 'A very new key, or a computer with a wrong date.',
    cure: 'Wait, or set the date right.',
    retryable: false,
  },
};
