import type * as z from 'zod/mini';
import type {IdempotencyKey} from '../domain/refund-application.ts';
import type {SigningSessionSecret} from '../domain/signing-session.ts';
import {pause, unlessAborted} from './abortable.ts';
import {AdapterError, type AdapterFailureCode} from './adapter-error.ts';
import type {HttpClientOptions} from './http-client-options.ts';
import type {HttpOperation} from './http-operations.ts';
import {readFailure, readResponse, saysNotFound, type HttpAnswer} from './read-response.ts';
import type {CallOptions} from './refund-adapter.ts';

interface Call extends CallOptions {
  /** The values of the names in braces in the operation's path. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly idempotencyKey?: IdempotencyKey;
  readonly secret?: SigningSessionSecret;
  /** Milliseconds for which the server may hold the answer on purpose. */
  readonly heldMs?: number;
}

/** Failures that may be gone a moment later, so that a read is asked again by itself. */
const PASSING: ReadonlySet<AdapterFailureCode> = new Set(['network', 'timeout', 'server']);
const READ_ATTEMPTS = 3;
const RETRY_DELAY_MS = 500;

/** Makes the calls of the contract: time limits, headers, repeated reads, answers read by their schema. */
export class HttpClient {
  /** By how much this device's clock is ahead of the server's; `undefined` until an answer tells. */
  clockAheadMs: number | undefined;
  readonly #options: HttpClientOptions;

  constructor(options: HttpClientOptions) {
    this.#options = options;
  }

  /**
   * Calls the operation; a read up to three times, unless its answer is held on purpose. `absentIs` is
   * the value of "not found", where it has one.
   *
   * @throws {AdapterError}
   */
  async call<Schema extends z.ZodMiniType, Absent = never>(
    operation: HttpOperation & {readonly response: Schema},
    call: Call,
    absent?: {readonly absentIs: Absent},
  ): Promise<z.output<Schema> | Absent> {
    const attempts = operation.method === 'GET' && call.heldMs === undefined ? READ_ATTEMPTS : 1;
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await this.#exchange(operation, call);
        if (answer.status === operation.successStatus) {
          return readResponse(answer, operation.response);
        }
        if (absent && saysNotFound(answer)) return absent.absentIs;
        throw readFailure(answer);
      } catch (error) {
        // Whatever an abort interrupts, the caller hears of the abort.
        call.signal.throwIfAborted();
        const passing = error instanceof AdapterError && PASSING.has(error.failure.code);
        if (!passing || attempt === attempts) throw error;
        const delay = this.#options.retryDelayMs ?? RETRY_DELAY_MS;
        await pause(delay * 2 ** (attempt - 1) * (0.5 + Math.random()), call.signal);
      }
    }
  }

  async #exchange(operation: HttpOperation, call: Call): Promise<HttpAnswer> {
    const {baseUrl, credentials = 'same-origin', timeoutMs = operation.timeoutMs} = this.#options;
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(call.parameters?.[name] ?? ''),
    );
    // By hand, because browsers of 2023 lack AbortSignal.any.
    const limit = new AbortController();
    const stop = (): void => {
      limit.abort();
    };
    const timer = setTimeout(stop, timeoutMs + (call.heldMs ?? 0));
    call.signal.addEventListener('abort', stop);
    try {
      call.signal.throwIfAborted();
      // Under the same limit: a token that the host never gives must not hold the person.
      const headers = await unlessAborted(this.#headers(operation, call), limit.signal);
      const request = this.#options.fetch ?? fetch;
      const answer = await send(request, baseUrl.replace(/\/$/, '') + path, {
        method: operation.method,
        headers,
        credentials,
        cache: 'no-store',
        // Portals answer an ended session with a redirect to their sign-in page.
        redirect: 'manual',
        signal: limit.signal,
        ...(call.body === undefined ? {} : {body: JSON.stringify(call.body)}),
      });
      this.#compareClocks(answer);
      return answer;
    } catch (error) {
      call.signal.throwIfAborted();
      throw limit.signal.aborted ? new AdapterError({code: 'timeout'}) : error;
    } finally {
      clearTimeout(timer);
      call.signal.removeEventListener('abort', stop);
    }
  }

  #compareClocks({headers}: HttpAnswer): void {
    const serverTime = Date.parse(headers.get('date') ?? '');
    if (serverTime) this.clockAheadMs = Date.now() - serverTime;
  }

  async #headers(operation: HttpOperation, call: Call): Promise<Headers> {
    const headers = new Headers(await this.#options.headers?.());
    headers.set('accept', 'application/json');
    if (call.secret !== undefined) headers.set('signing-session-secret', call.secret);
    if (operation.method === 'GET') return headers;

    headers.set('content-type', 'application/json');
    const token = await this.#options.csrfToken?.();
    if (token !== undefined) headers.set('x-csrf-token', token);
    if (call.idempotencyKey) headers.set('idempotency-key', call.idempotencyKey);
    return headers;
  }
}

/** One request and its whole answer: a connection that breaks within the body is a broken one too. */
async function send(request: typeof fetch, url: string, options: RequestInit): Promise<HttpAnswer> {
  try {
    const response = await request(url, options);
    if (response.type === 'opaqueredirect') throw new AdapterError({code: 'unauthenticated'});
    return {status: response.status, headers: response.headers, body: await response.text()};
  } catch (error) {
    if (error instanceof AdapterError) throw error;
    throw new AdapterError({code: isOffline() ? 'offline' : 'network'}, {cause: error});
  }
}

/** Only a browser knows; elsewhere a failed call is a failure of the network. */
const isOffline = (): boolean =>
  (globalThis as {readonly navigator?: Partial<Navigator>}).navigator?.onLine === false;
