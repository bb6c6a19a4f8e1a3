import type * as z from 'zod/mini';
import {
  applicationList,
  documentRequest,
  documentToSign,
  issuedDocument,
  refundForm,
  refundReceipt,
  signedDocument,
  submissionRequest,
  verificationRequest,
  verificationResult,
} from './wire-schemas.ts';

/** One call of the HTTP contract. */
export interface HttpOperation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the adapter's base address; a name in braces stands for its value, escaped. */
  readonly path: string;
  readonly request?: z.ZodMiniType;
  readonly response: z.ZodMiniType;
  readonly successStatus: 200 | 201;
  /** Whether the call carries the `Idempotency-Key` header and may be sent again under it. */
  readonly idempotencyKey: boolean;
  /** Whether the call carries the `Signing-Session-Secret` header. */
  readonly sessionSecret?: true;
  /** How long to wait for the answer, in milliseconds, unless the adapter is told otherwise. */
  readonly timeoutMs: number;
  /** The failures of the contract that this call can answer with. */
  readonly failures: readonly (401 | 403 | 404 | 409 | 422 | 429 | 503)[];
}

/**
 * The HTTP contract of the form itself: `HttpRefundAdapter` calls it, and the OpenAPI document is made
 * of it and of the operations for signing with a phone.
 */
export const HTTP_OPERATIONS = {
  loadRefundForm: {
    method: 'GET',
    path: '/form',
    response: refundForm,
    successStatus: 200,
    idempotencyKey: false,
    timeoutMs: 20_000,
    failures: [401, 403, 429, 503],
  },
  verifyBankDetails: {
    method: 'POST',
    path: '/bank-details/verification',
    request: verificationRequest,
    response: verificationResult,
    successStatus: 200,
    idempotencyKey: false,
    timeoutMs: 40_000,
    failures: [401, 403, 409, 422, 429, 503],
  },
  composeDocument: {
    method: 'POST',
    path: '/documents',
    request: documentRequest,
    response: documentToSign,
    successStatus: 201,
    idempotencyKey: true,
    timeoutMs: 20_000,
    failures: [401, 403, 409, 422, 429, 503],
  },
  findDocument: {
    method: 'GET',
    path: '/documents/{documentId}',
    response: issuedDocument,
    successStatus: 200,
    idempotencyKey: false,
    timeoutMs: 20_000,
    failures: [401, 403, 404, 429, 503],
  },
  submit: {
    method: 'POST',
    path: '/applications',
    request: submissionRequest,
    response: refundReceipt,
    successStatus: 201,
    idempotencyKey: true,
    timeoutMs: 60_000,
    failures: [401, 403, 409, 422, 429, 503],
  },
  findReceipt: {
    method: 'GET',
    path: '/receipts/{idempotencyKey}',
    response: refundReceipt,
    successStatus: 200,
    idempotencyKey: false,
    timeoutMs: 20_000,
    failures: [401, 403, 404, 429, 503],
  },
  loadSignedDocument: {
    method: 'GET',
    path: '/documents/{documentId}/signed',
    response: signedDocument,
    successStatus: 200,
    idempotencyKey: false,
    timeoutMs: 20_000,
    failures: [401, 403, 404, 429, 503],
  },
  listApplications: {
    method: 'GET',
    path: '/applications',
    response: applicationList,
    successStatus: 200,
    idempotencyKey: false,
    timeoutMs: 20_000,
    failures: [401, 403, 429, 503],
  },
} as const satisfies Record<string, HttpOperation>;
