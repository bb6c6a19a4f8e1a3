import * as z from 'zod/mini';
import type {HttpOperation} from './http-operations.ts';

const LONGEST_MS = 24 * 60 * 60_000;

export const sessionRemaining = z.object({
  remainingMs: z.int().check(z.minimum(0), z.maximum(LONGEST_MS)),
});

export type WireSessionRemaining = z.input<typeof sessionRemaining>;

/** The HTTP contract of the person's own session. Loaded when it is first asked for. */
export const SESSION_OPERATIONS = {
  remaining: {
    method: 'GET',
    path: '/session',
    response: sessionRemaining,
    successStatus: 200,
    idempotencyKey: false,
    timeoutMs: 10_000,
    failures: [401, 403, 429, 503],
  },
  extend: {
    method: 'POST',
    path: '/session/extension',
    response: sessionRemaining,
    successStatus: 200,
    idempotencyKey: false,
    timeoutMs: 10_000,
    failures: [401, 403, 429, 503],
  },
} as const satisfies Record<string, HttpOperation>;
