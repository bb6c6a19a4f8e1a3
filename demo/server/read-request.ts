import type {Context} from 'hono';
import type * as z from 'zod/mini';
import {idempotencyKey} from '../../src/adapter/wire-schemas.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import {invalid} from './http-problem.ts';

/**
 * Reads the JSON body by the contract's own schema.
 *
 * @throws {HttpProblem} 422 with the places of what is wrong; never with a value.
 */
export async function readBody<Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  // Another type could be sent by a form of any page, without the browser asking first.
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw invalid({path: '', code: 'content-type'});

  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    throw invalid({path: '', code: 'json'});
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalid(...result.error.issues.map(({path, code}) => ({path: path.join('.'), code})));
}

/** @throws {HttpProblem} 422 when the `Idempotency-Key` header is missing or malformed. */
export function readIdempotencyKey(context: Context): IdempotencyKey {
  const result = idempotencyKey.safeParse(context.req.header('idempotency-key'));
  if (!result.success) throw invalid({path: 'idempotencyKey', code: 'invalid_format'});
  return result.data;
}
