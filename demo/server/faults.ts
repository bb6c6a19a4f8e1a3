import {Hono} from 'hono';
import {createMiddleware} from 'hono/factory';
import * as z from 'zod/mini';
import type {HttpBindings} from '@hono/node-server';
import {HTTP_OPERATIONS} from '../../src/adapter/http-operations.ts';
import {SIGNING_SESSION_OPERATIONS} from '../../src/adapter/signing-session-operations.ts';
import type {Database} from './database/database.ts';
import {HttpProblem, unauthenticated} from './http-problem.ts';
import {readBody} from './read-request.ts';

/*
 * Failures on purpose, for tests. Mounted only when the configuration allows it; no page shows it.
 */

/** The calls of a phone beside those of the contract. */
const PHONE_CALLS = ['describeToPhone', 'giveToPhone', 'takeFromPhone'] as const;

/** The calls about the person's own session, by their names in the server. */
const SESSION_CALLS = ['sessionRemaining', 'sessionExtend'] as const;

type OperationName =
  | keyof typeof HTTP_OPERATIONS
  | keyof typeof SIGNING_SESSION_OPERATIONS
  | (typeof PHONE_CALLS)[number]
  | (typeof SESSION_CALLS)[number];

const OPERATION_NAMES = Object.keys({
  ...HTTP_OPERATIONS,
  ...SIGNING_SESSION_OPERATIONS,
  ...Object.fromEntries([...PHONE_CALLS, ...SESSION_CALLS].map((name) => [name, undefined])),
}) as [OperationName, ...OperationName[]];

const FAULTS = [
  /** The call is carried out, then the connection breaks. */
  'lost-answer',
  'maintenance',
  'state-database',
  'server',
  'unauthenticated',
  /** A page instead of JSON, as proxies like to answer. */
  'not-json',
  /** Only after `delayMs`. */
  'slow',
  /** The first payment order of each person loses one tenge before the call is carried out. */
  'amounts-changed',
] as const;

type FaultName = (typeof FAULTS)[number];

interface ArmedFault {
  readonly fault: FaultName;
  readonly delayMs: number;
}

const RETRY_AFTER_SECONDS = 20;

const noFault = createMiddleware((_context, next) => next());

/** Lets the operation fail as it was armed to, where the configuration allows that at all. */
export const faultOf = (faults: Faults | undefined, operation: OperationName) =>
  faults?.middleware(operation) ?? noFault;

const faultRequest = z.object({
  operation: z.enum(OPERATION_NAMES),
  fault: z.enum(FAULTS),
  /** How many of the next calls fail; one unless said otherwise. */
  times: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(100)), 1),
  delayMs: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(60_000)), 2000),
});

/** The failures that wait for their calls. */
export class Faults {
  readonly #database: Database;
  readonly #armed = new Map<OperationName, ArmedFault[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** `POST` arms a failure for the next calls of an operation, `DELETE` disarms all. */
  routes(): Hono {
    const routes = new Hono();
    routes.post('/', async (context) => {
      const {operation, fault, times, delayMs} = await readBody(context, faultRequest);
      const armed = Array.from({length: times}, (): ArmedFault => ({fault, delayMs}));
      this.#armed.set(operation, [...(this.#armed.get(operation) ?? []), ...armed]);
      return context.body(null, 204);
    });
    routes.delete('/', (context) => {
      this.#armed.clear();
      return context.body(null, 204);
    });
    return routes;
  }

  /** Lets the operation fail as it was armed to. */
  middleware(operation: OperationName) {
    return createMiddleware<{Bindings: HttpBindings}>(async (context, next) => {
      const armed = this.#armed.get(operation)?.shift();
      switch (armed?.fault) {
        case undefined:
          return next();
        case 'lost-answer':
          await next();
          context.env.incoming.socket.destroy();
          return;
        case 'maintenance':
          throw new HttpProblem(503, {code: 'maintenance'}, RETRY_AFTER_SECONDS);
        case 'state-database':
          throw new HttpProblem(503, {code: 'state-database'}, RETRY_AFTER_SECONDS);
        case 'server':
          throw new HttpProblem(500, {code: 'server'});
        case 'unauthenticated':
          throw unauthenticated();
        case 'not-json':
          return context.html('<!doctype html><title>Gateway</title>');
        case 'slow':
          await new Promise((resolve) => setTimeout(resolve, armed.delayMs));
          return next();
        case 'amounts-changed':
          await this.#changeAmounts();
          return next();
      }
    });
  }

  async #changeAmounts(): Promise<void> {
    await this.#database.write((transaction) =>
      transaction.execute({
        sql: `UPDATE payment_orders SET available_tiyn = available_tiyn - 100
              WHERE position = 0 AND state = 'available'`,
        args: [],
      }),
    );
  }
}
