import type {PhoneCatalog} from '../../catalogs/phone.ts';

/** The English texts of signing with a phone. */
export const texts: PhoneCatalog = {
  scan: 'To sign with a QR code, open the eGov Mobile app',
  openHere: 'Sign the document in the eGov Mobile app on this phone.',
  stepsLabel: 'Steps of signing with QR',
  steps: {
    openApp: 'Open the eGov Mobile app installed on your device',
    openScanner: 'Open the QR scanner in the top right corner of the main screen',
    pointCamera: 'Point the phone camera at this QR code to read it',
    pressOpen: 'Press “Open in eGov Mobile”',
    compare:
      'Check that the organisation, the amount and the control code are the same as on this page',
    sign: 'Press “Sign” and enter your eGov Mobile passcode',
    comeBack: 'Come back to this page: the result appears by itself',
  },
  open: 'Open in eGov Mobile',
  onThisPhone: 'If this page is open on your phone, you need not scan the code:',
  onAnotherPhone: 'Sign with another phone',
  picture: 'QR code for signing the application in the eGov Mobile app',
  enlarge: 'Enlarge the QR code',
  organisation: 'Organisation',
  organisationName: 'UAPF JSC',
  controlCode: 'Control code',
  sameCodeOnly: 'Sign only if the code on the phone is exactly the same.',
  notCamera: 'Scan with the scanner of eGov Mobile, not with the phone’s ordinary camera.',
  neverSentCode: 'Never scan a QR code that somebody has sent you.',
  noApp: 'If you do not have the eGov Mobile app, install it from the official link',
  afterInstalling: 'After installing, come back to this page.',
  timeLeft: 'Time left: {time}',
  noHurry: 'There is no hurry: if the code expires, you can get a new one.',
  secondsLeft: {
    one: '{count} second left',
    other: '{count} seconds left',
  },
  making: 'Creating the QR code…',
  renewed: 'A new QR code has been created.',
  onPhone: 'Check the document on your phone and press “Sign”.',
  onPhoneLong:
    'Still waiting for the signature on your phone. Check the document and press “Sign”, or cancel here.',
  connectionLost: 'No connection. Everything goes on by itself when it is back.',
  withdrawing: 'Cancelling the signing…',
  ended: {
    cancelled: 'The signing was cancelled. Nothing has been sent.',
    declined: 'You declined to sign on the phone. Nothing has been sent.',
    expired: 'The QR code is no longer valid. Everything you filled in is kept.',
    superseded:
      'A new QR code has taken the place of this one. The signing goes on in another tab or on another device.',
  },
  failed: 'Signing with a phone did not work. Try again.',
  newCode: 'Show a new QR code',
};
