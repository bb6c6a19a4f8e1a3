import type {AdapterFailureCode} from '../adapter/adapter-error.ts';
import type {ErrorEntry} from './error-entry.ts';

/** Failures of the adapter's calls. */
export const ADAPTER_ERRORS: Readonly<Record<AdapterFailureCode, ErrorEntry>> = {
  unauthenticated: {
    meaning: 'The server does not know who is signed in.',
    likelyCause:
      "The person's session has ended: the server answered 401, or sent to a sign-in page.",
    cure: 'Answer `refund-auth-required` with `respondWith`; the call is then repeated. Without an answer the person is told to sign in.',
    retryable: false,
  },
  forbidden: {
    meaning: 'The signed-in person may not use this service.',
    likelyCause:
      'The server answered 403: no right to apply, or a token against forged requests that is missing or old.',
    cure: 'Grant the right; check `csrfToken`, or `csrf` of the JSON configuration.',
    retryable: false,
  },
  'amounts-changed': {
    meaning: 'What can be refunded has changed since the form was loaded.',
    likelyCause: 'The server answered 409 with the form as it is now.',
    cure: 'Nothing: the person sees what was and what is now, and ticks again.',
    retryable: false,
  },
  'document-spent': {
    meaning: 'The document cannot be signed any more.',
    likelyCause: 'It has expired, or was signed already, perhaps in another tab.',
    cure: 'Nothing: the form asks for the receipt first, then a new document is issued.',
    retryable: false,
  },
  'signature-rejected': {
    meaning: 'The server does not accept the signature.',
    likelyCause: 'The server answered 422 with a reason; see the reasons below.',
    cure: 'As the reason says.',
    retryable: false,
  },
  invalid: {
    meaning: 'The server refuses values that the form thought right.',
    likelyCause: 'The server answered 422 with paths: its rules differ from those of the form.',
    cure: 'Refused orders and a refused IBAN are shown in their places. For other paths compare the rules.',
    retryable: false,
  },
  'too-many-requests': {
    meaning: 'The server asks for a pause.',
    likelyCause: 'The server answered 429.',
    cure: 'Send `Retry-After`: the person is told when to try again.',
    retryable: true,
  },
  maintenance: {
    meaning: "Technical work on the fund's site.",
    likelyCause: 'The server answered 503.',
    cure: 'Send `Retry-After` or `until`: the person is told when to come back.',
    retryable: true,
  },
  'state-database': {
    meaning: 'The state database of individuals does not answer; the fund does.',
    likelyCause: 'The server answered 503 with this code.',
    cure: 'Wait for the database. The form can be filled in meanwhile.',
    retryable: true,
  },
  server: {
    meaning: 'The server failed.',
    likelyCause: 'The server answered with another 5xx.',
    cure: "Look for the `correlationId` in the server's log.",
    retryable: true,
  },
  offline: {
    meaning: 'The device has no connection.',
    likelyCause: 'The browser says so: `navigator.onLine` is false.',
    cure: 'Nothing: what was filled in is kept.',
    retryable: true,
  },
  network: {
    meaning: 'No connection to the server, or one that broke; the call may have arrived.',
    likelyCause:
      'A bad line, a server that is down, a missing CORS header, `connect-src` without the address.',
    cure: "Look into the browser's console: it names CORS and CSP.",
    retryable: true,
  },
  timeout: {
    meaning: 'No answer in time; the call may have arrived.',
    likelyCause: 'A slow server, or a proxy that holds answers.',
    cure: 'Make it quicker, or set `timeoutMs` of `HttpRefundAdapter`.',
    retryable: true,
  },
  'bad-response': {
    meaning: 'The answer is not of the contract.',
    likelyCause:
      'HTML in place of JSON, an amount that is a number, an unexpected status, or a mistake in an adapter of your own.',
    cure: "Compare with `openapi.json`; the adapter's error names the place, never a value.",
    retryable: false,
  },
};
