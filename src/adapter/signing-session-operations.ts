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
    response: signingSessionState,
    successStatus: 200,
    idempotencyKey: false,
    sessionSecret: true,
    timeoutMs: 10_000,
    failures: [401, 403, 404, 429, 503],
  },
} as const satisfies Record<string, HttpOperation>;
