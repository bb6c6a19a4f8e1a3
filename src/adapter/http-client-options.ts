/**
 * How a host has the calls made. Apart from the client, so that a host's compiler need not read the
 * schemas of the wire.
 */
export interface HttpClientOptions {
  /** Where the contract is served, for example `/api/refund`; may be another origin. */
  readonly baseUrl: string;
  /** As for `fetch`; `same-origin` unless told otherwise. */
  readonly credentials?: RequestCredentials;
  /** Further headers, asked for before each call: a bearer token, a tenant. */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
  /** The host's token against forged requests, sent as `X-CSRF-Token` with each write. */
  readonly csrfToken?: () => string | Promise<string>;
  /** Makes the requests instead of the page's own `fetch`: to sign them, or to count them. */
  readonly fetch?: typeof fetch;
  /** Milliseconds to wait for any one answer, instead of the contract's own limits. */
  readonly timeoutMs?: number;
  /** Milliseconds before the first repetition of a failed read; doubled for the next one. */
  readonly retryDelayMs?: number;
}
