import type {HttpOperation} from './http-operations.ts';
import {
  resumedSigningSession,
  signingSession,
  signingSessionRequest,
  signingSessionState,
} from './signing-session-schemas.ts';

/** The HTTP contract of signing with a phone, as far as the page calls it. */
export const SIGNING_SESSION_OPERATIONS = {
  createSession: {
    method: 'POST',
    path: '/signing-sessions',
    summary: 'Begins an attempt to sign an issued document with a phone',
    request: signingSessionRequest,
    response: signingSession,
    successStatus: 201,
    idempotencyKey: false,
    timeoutMs: 20_000,
    failures: [401, 403, 409, 422, 429, 503],
  },
  resumeSession: {
    method: 'GET',
    path: '/signing-sessions/{sessionId}',
    summary: 'An attempt with its document, for a page that was reloaded',
    response: resumedSigningSession,
    successStatus: 200,
    idempotencyKey: false,
    sessionSecret: true,
    timeoutMs: 20_000,
    failures: [401, 403, 404, 429, 503],
  },
  waitForChange: {
    method: 'GET',
    path: '/signing-sessions/{sessionId}/state?known={known}',
    summary:
      'Where an attempt stands; held until that differs from the known state, or for `waitMs`',
    response: signingSessionState,
    successStatus: 200,
    idempotencyKey: false,
    sessionSecret: true,
    // Beside the time for which the server holds the question.
    timeoutMs: 15_000,
    failures: [401, 403, 404, 429, 503],
  },
  cancelSession: {
    method: 'DELETE',
    path: '/signing-sessions/{sessionId}',
    summary: 'Withdraws an attempt, and tells what became of it',
    response: signingSessionState,
    successStatus: 200,
    idempotencyKey: false,
    sessionSecret: true,
    timeoutMs: 10_000,
    failures: [401, 403, 404, 429, 503],
  },
} as const satisfies Record<string, HttpOperation>;
