import type {DocumentToSign} from '../../domain/document-to-sign.ts';
import {type Cms, parseCms} from '../../domain/signature.ts';
import {toEpochMilliseconds} from '../../domain/timestamp.ts';
import {encodeBase64} from '../../domain/base64.ts';
import {checkSigningCertificate} from '../check-signing-certificate.ts';
import {readCms} from '../read-cms.ts';
import type {Signer, SigningOutcome, SigningRequest} from '../signer.ts';
import {linkedController} from '../egov-qr/linked-controller.ts';
import {SigningError} from '../signing-error.ts';
import {askNcalayer} from './ask-ncalayer.ts';
import {NCALAYER_ADDRESS} from './ncalayer-address.ts';
import type {NcalayerReply} from './ncalayer-reply.ts';
import {
  activeTokensRequest,
  KEY_FILE_STORE,
  oldSignRequest,
  signRequest,
} from './ncalayer-requests.ts';
import {noteNcalayerVersion} from './ncalayer-version.ts';
import {openNcalayerSocket} from './open-ncalayer-socket.ts';
import {TAKEN_OVER, withSingleSigning} from './single-signing.ts';

export interface NcalayerSignerOptions {
  /** Where the program listens; `wss://127.0.0.1:13579/` unless a simulator takes its place. */
  readonly address?: string;
  /** How long the program may take to accept the connection, in milliseconds; 5000. */
  readonly connectTimeoutMs?: number;
  /** After how long `waiting-long` is reported, in milliseconds; 15 000. */
  readonly waitingLongMs?: number;
  /**
   * Lets NCALayer offer keys that are not of the real National Certification Authority: for demos
   * and tests. Which authorities count is for the server to decide, whatever is set here.
   */
  readonly acceptTestCertificates?: boolean;
}

/**
 * Signs with NCALayer, the National Certification Authority's program on the person's computer. It
 * shows a window of its own, where the person chooses the key and types the password; neither ever
 * reaches the page. Each signing has a connection of its own, made when it begins.
 *
 * There is no limit on the person's time, and no way to close the program's window from the page:
 * aborting only stops waiting for it.
 */
export class NcalayerSigner implements Signer {
  readonly method = 'ncalayer';
  readonly #options: Required<NcalayerSignerOptions>;

  /** @throws {TypeError} for an address that is none of a WebSocket. */
  constructor(options: NcalayerSignerOptions = {}) {
    this.#options = {
      address: NCALAYER_ADDRESS,
      connectTimeoutMs: 5000,
      waitingLongMs: 15_000,
      acceptTestCertificates: false,
      ...options,
    };
    if (!/^wss?:$/.test(new URL(this.#options.address).protocol)) {
      throw new TypeError('NcalayerSigner: address must begin with wss:// or ws://');
    }
  }

  /** @throws {SigningError} when it cannot be done; the signal's reason when aborted. */
  async sign(request: SigningRequest): Promise<SigningOutcome> {
    request.signal.throwIfAborted();
    try {
      return await withSingleSigning(
        (taken) => this.#connectAndSign(request, taken),
        request.takesOver,
      );
    } catch (error) {
      if (error !== TAKEN_OVER) throw error;
      return {outcome: 'superseded'};
    }
  }

  async #connectAndSign(request: SigningRequest, taken: AbortSignal): Promise<SigningOutcome> {
    const {address, connectTimeoutMs: timeoutMs} = this.#options;
    const {onProgress} = request;
    const attempt = linkedController(request.signal, taken);
    const {signal} = attempt;
    try {
      const socket = await openNcalayerSocket({address, timeoutMs, signal, onProgress});
      try {
        return await this.#signOver(socket, {...request, signal});
      } finally {
        socket.close();
      }
    } finally {
      attempt.abort();
    }
  }

  async #signOver(socket: WebSocket, request: SigningRequest): Promise<SigningOutcome> {
    const {document, applicantIin: iin, language, signal, onProgress} = request;
    const {acceptTestCertificates, waitingLongMs} = this.#options;
    const data = encodeBase64(document.bytes);
    socket.addEventListener('message', ({data}) => noteNcalayerVersion(data));
    const ask = (message: string): Promise<NcalayerReply> => askNcalayer(socket, message, signal);

    onProgress('waiting-for-person');
    const timer = setTimeout(() => onProgress('waiting-long'), waitingLongMs);
    let reply: NcalayerReply;
    try {
      reply = await ask(signRequest({data, iin, language, acceptTestCertificates}));
      if (reply.kind === 'module-missing') reply = await signTheOldWay(ask, data);
    } finally {
      clearTimeout(timer);
    }
    if (reply.kind === 'cancelled') return {outcome: 'cancelled'};
    onProgress('checking');
    const cms = readSignature(reply);
    checkSignature(cms, request);
    return {outcome: 'signed', signature: {method: this.method, cms}};
  }
}

/**
 * NCALayer without the newer module needs to be told which store to open. Where several devices
 * are plugged in, the key file is offered: a password typed for the wrong device counts towards
 * blocking it, while pulling out the others makes the right one the only one.
 */
async function signTheOldWay(
  ask: (message: string) => Promise<NcalayerReply>,
  data: string,
): Promise<NcalayerReply> {
  const tokens = await ask(activeTokensRequest());
  if (tokens.kind === 'module-missing') return tokens;
  const stores = tokens.kind === 'result' ? tokens.texts : [];
  const [store = KEY_FILE_STORE] = stores.length === 1 ? stores : [];
  return ask(oldSignRequest(data, store));
}

function readSignature(reply: NcalayerReply): Cms {
  if (reply.kind === 'module-missing') throw new SigningError('outdated');
  if (reply.kind === 'failed') throw new SigningError('signing-failed', {cause: reply.code});
  const [text, ...more] = reply.kind === 'result' ? reply.texts : [];
  const cms = text === undefined || more.length > 0 ? undefined : parseCms(text);
  if (cms === undefined) throw new SigningError('protocol-error');
  return cms;
}

/** Programs other than NCALayer answer as well, and not all of them heed what was asked for. */
function checkSignature(cms: Cms, {document, applicantIin}: SigningRequest): void {
  const facts = readCms(cms);
  if (facts?.isDetached !== true) throw new SigningError('protocol-error');
  const problem = checkSigningCertificate(facts.certificate, applicantIin, timeOf(document));
  if (problem !== undefined) throw new SigningError(problem);
}

/** Now, corrected by the server's own clock: a computer with a wrong date has good keys too. */
const timeOf = ({issuedAt, expiresAt}: DocumentToSign): number =>
  Math.min(Math.max(Date.now(), toEpochMilliseconds(issuedAt)), toEpochMilliseconds(expiresAt));
