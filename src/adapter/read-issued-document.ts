import type * as z from 'zod/mini';
import type {IssuedDocument} from '../domain/refund-application.ts';
import {confirmDigest} from './confirm-digest.ts';
import type {issuedDocument} from './wire-schemas.ts';

/**
 * An issued document as the widget knows it.
 *
 * @throws {AdapterError} `bad-response` when its bytes are not those that the server had in mind.
 */
export async function readIssuedDocument({
  document,
  application: {idempotencyKey, ...details},
}: z.output<typeof issuedDocument>): Promise<IssuedDocument> {
  await confirmDigest(document);
  return {document, application: {details, idempotencyKey}};
}
