import assert from 'node:assert/strict';
import type {PageRecord} from './page-record.ts';

/** Everything that public events may tell, by their types. */
const DETAILS: Readonly<Record<string, readonly string[]>> = {
  'refund-ready': ['detailVersion', 'locale', 'version'],
  'refund-state-changed': ['detailVersion', 'from', 'reason', 'to'],
  'refund-selection-changed': ['count', 'currency', 'detailVersion', 'total'],
  'refund-before-sign': ['detailVersion', 'method'],
  'refund-before-submit': ['detailVersion', 'idempotencyKey'],
  'refund-submitted': ['applicationNumber', 'detailVersion', 'submittedAt'],
  'refund-title-hint': ['detailVersion', 'errorCount', 'step'],
};

/** What every page hears until a signing begins, when nothing goes wrong. */
export const UP_TO_SIGNING = [
  'refund-ready',
  'refund-state-changed',
  'refund-title-hint',
  'refund-selection-changed',
  'refund-state-changed',
  'refund-title-hint',
  'refund-state-changed',
  'refund-title-hint',
  'refund-before-sign',
] as const;

/** That the page has heard these events in this order, and nothing in them but what they may tell. */
export function assertTold({publicEvents}: PageRecord, types: readonly string[]): void {
  assert.deepEqual(
    publicEvents.map(({type}) => type),
    types,
  );
  for (const {type, detail} of publicEvents) {
    assert.deepEqual(Object.keys(JSON.parse(detail) as object).sort(), DETAILS[type], type);
  }
}

/** The number that the page was told, as its receipt has it. */
export function toldNumber({publicEvents}: PageRecord): unknown {
  const submitted = publicEvents.find(({type}) => type === 'refund-submitted');
  return (JSON.parse(submitted?.detail ?? '{}') as Readonly<Record<string, unknown>>)[
    'applicationNumber'
  ];
}
