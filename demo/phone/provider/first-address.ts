import {PhoneProblem} from '../phone-outcome.ts';

/** What the text of a QR code for signing begins with, letter case included. */
const SCHEME = 'mobileSign:';

/** Must occur in the address of API №1. */
const REQUIRED_PART = 'mgovSign';

const THIS_COMPUTER = ['127.0.0.1', 'localhost'];

/**
 * The address of API №1 in the text of a QR code, `mobileSign:https://…`.
 *
 * @throws {PhoneProblem} `wrong-text`, `wrong-link`.
 */
export function addressInCode(text: string): URL {
  if (!/^mobileSign:https?:\/\//.test(text)) throw new PhoneProblem({outcome: 'wrong-text'});
  return addressInLink(text.slice(SCHEME.length));
}

/**
 * The address of API №1 as the link that opens the program carries it. This computer, for the demo,
 * needs no HTTPS.
 *
 * @throws {PhoneProblem} `wrong-link`.
 */
export function addressInLink(link: string): URL {
  const address = webAddress(link);
  if (!address || !link.includes(REQUIRED_PART)) throw new PhoneProblem({outcome: 'wrong-link'});
  return address;
}

/** An address of a web server that the phone may go to; undefined for anything else. */
export function webAddress(text: string): URL | undefined {
  if (/\s/.test(text) || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  const {protocol, hostname, username, password} = address;
  const isSafe = protocol === 'https:' || isLocal(protocol, hostname);
  return isSafe && username === '' && password === '' ? address : undefined;
}

const isLocal = (protocol: string, hostname: string): boolean =>
  protocol === 'http:' && THIS_COMPUTER.includes(hostname);
