import type {AdapterFailure, AdapterFailureCode} from '../../src/adapter/adapter-error.ts';
import {ONE_ORDER_REDUCED} from '../../src/adapter/memory-sample-data.ts';
import type {SignatureRejection} from '../../src/domain/signature-rejection.ts';
import type {Timestamp} from '../../src/domain/timestamp.ts';

type SampleFailures = {
  readonly [Code in AdapterFailureCode]: Extract<AdapterFailure, {readonly code: Code}>;
};

/**
 * One failure of each code, with the facts that it can have; that none is forgotten the compiler sees.
 *
 * @param reason why a signature is not accepted.
 */
export const sampleFailures = (reason: SignatureRejection): SampleFailures => ({
  unauthenticated: {code: 'unauthenticated'},
  forbidden: {code: 'forbidden'},
  'amounts-changed': {code: 'amounts-changed', current: ONE_ORDER_REDUCED},
  'document-spent': {code: 'document-spent'},
  'signature-rejected': {code: 'signature-rejected', reason},
  invalid: {code: 'invalid', problems: [{path: 'iban', code: 'simulated'}]},
  'too-many-requests': {code: 'too-many-requests', retryAfter: 20},
  maintenance: {
    code: 'maintenance',
    retryAfter: 1800,
    until: '2026-11-23T18:00:00+05:00' as Timestamp,
  },
  'state-database': {code: 'state-database', retryAfter: 20},
  server: {code: 'server'},
  offline: {code: 'offline'},
  network: {code: 'network'},
  timeout: {code: 'timeout'},
  'bad-response': {code: 'bad-response'},
});
