import type {SigningSessionAdapter} from '../../adapter/refund-adapter.ts';
import type {Signer, SigningOutcome, SigningRequest} from '../signer.ts';
import type {WidgetStorage} from '../widget-storage.ts';
import {SessionTicketStore} from './session-ticket-store.ts';
import {SigningAttempt, type SigningTools} from './signing-attempt.ts';
import {thisPage, type SigningPage} from './signing-page.ts';

/**
 * Signs with eGov Mobile on a phone. The fund's server makes a code and hears from the phone; the page
 * shows the code and asks the server how the phone gets on. A later `sign` of the same document, after
 * a reload or in another tab with the same storage, goes on with the same session.
 */
export class EgovQrSigner implements Signer {
  readonly method = 'egov-qr';
  readonly hearsWithdrawal = true;
  readonly #tools: SigningTools;

  /** @param storage where the session is found again; the page's `sessionStorage` when left out. */
  constructor(
    sessions: SigningSessionAdapter,
    storage?: WidgetStorage,
    page: SigningPage = thisPage,
  ) {
    this.#tools = {sessions, tickets: new SessionTicketStore(storage), page};
  }

  /** @throws {AdapterError} when the server cannot be asked; the signal's reason when aborted. */
  async sign(request: SigningRequest): Promise<SigningOutcome> {
    request.signal.throwIfAborted();
    return new SigningAttempt(this.#tools, request).run();
  }
}
