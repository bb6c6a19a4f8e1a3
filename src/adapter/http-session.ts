import {asNetworkFailure} from './adapter-error.ts';
import type {HttpClient} from './http-client.ts';
import type {CallOptions, SessionAdapter} from './refund-adapter.ts';

/** The calls about the person's session, over HTTP. What they need is loaded with the first of them. */
export class HttpSession implements SessionAdapter {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  async remaining(options: CallOptions): Promise<number> {
    const {remaining} = await loadOperations();
    return (await this.#client.call(remaining, options)).remainingMs;
  }

  async extend(options: CallOptions): Promise<number> {
    const {extend} = await loadOperations();
    return (await this.#client.call(extend, options)).remainingMs;
  }
}

const loadOperations = async () =>
  (await import('./session-operations.ts').catch(asNetworkFailure)).SESSION_OPERATIONS;
