import type {ServerContext} from '../server-context.ts';

/** Where a phone finds one session. */
export interface SessionAddresses {
  /** API №1: who asks for a signature. Short and without a query, for the QR code's sake. */
  readonly description: string;
  /** API №2: the document, and where it comes back. */
  readonly document: string;
  /** The exact text of the QR code. */
  readonly qrText: string;
  /** Opens the same session in eGov Mobile on this very phone. */
  readonly appLink: string;
}

/** The operator asks for this word in the address. */
export const PHONE_PATH = '/mgovSign';

/** In place of the token of a session that is over. */
const NO_TOKEN = 'over';

/** By the operator's text "QR signing in eGov Mobile", fifth edition. */
export function sessionAddresses(
  {
    publicAddress,
    configuration: {appLinkAddress},
  }: Pick<ServerContext, 'publicAddress' | 'configuration'>,
  token = NO_TOKEN,
): SessionAddresses {
  const description = `${publicAddress()}${PHONE_PATH}/${token}`;
  return {
    description,
    document: `${description}/document`,
    qrText: `mobileSign:${description}`,
    appLink: `${appLinkAddress}${encodeURIComponent(description)}`,
  };
}
