import {randomUUID} from 'node:crypto';
import type {HttpBindings} from '@hono/node-server';
import {createMiddleware} from 'hono/factory';
import type {Context} from 'hono';
import {matchedRoutes} from 'hono/route';

/** Where a line of the log goes. */
export type WriteLog = (line: string) => void;

export interface CorrelationEnvironment {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    readonly correlationId: string;
    /** For how long of the time a question was held on purpose, in milliseconds. */
    readonly heldMs?: number;
  };
}

/**
 * One JSON line for each call of the server: the method, the pattern of the route (never the
 * address itself, which may hold a key), status, milliseconds without those for which a question was
 * held on purpose, and the correlation id. Nothing about
 * a person.
 */
export const requestLog = (write: WriteLog) =>
  createMiddleware<CorrelationEnvironment>(async (context, next) => {
    const correlationId = randomUUID();
    const start = performance.now();
    context.set('correlationId', correlationId);
    await next();
    context.header('X-Correlation-Id', correlationId);
    const route = routePattern(context);
    const {status} = context.res;
    // Pages and their files are of interest only when they cannot be had.
    if (route.endsWith('*') && status < 400) return;
    const {heldMs = 0} = context.var;
    const ms = Math.round(performance.now() - start - heldMs);
    const held = heldMs === 0 ? {} : {heldMs: Math.round(heldMs)};
    const {method} = context.req;
    write(JSON.stringify({method, route, status, ms, ...held, correlationId}));
  });

/** The pattern that answered: of those that match, the last that is not one for many addresses. */
function routePattern(context: Context): string {
  const patterns = matchedRoutes(context).map(({path}) => path);
  return patterns.filter((pattern) => !pattern.endsWith('*')).at(-1) ?? patterns.at(-1) ?? '';
}

/** The line for a failure of the server itself: where in the code, without the error's own words. */
export function failureLine(error: unknown, correlationId: string): string {
  const isError = error instanceof Error;
  const places = isError
    ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
    : [];
  return JSON.stringify({
    failure: isError ? error.name : typeof error,
    at: places.slice(0, 8).map((line) => line.trim()),
    correlationId,
  });
}
