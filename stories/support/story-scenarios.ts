import {ONE_ORDER} from '../../src/adapter/memory-sample-data.ts';
import {
  MEMORY_SCENARIOS,
  type MemoryCall,
  type MemoryScenario,
} from '../../src/adapter/memory-scenarios.ts';

/** Longer than anybody looks at a story. */
const NO_END_MS = 3_600_000;

const waitsFor = (call: MemoryCall): MemoryScenario => ({
  form: ONE_ORDER,
  delayMs: {[call]: NO_END_MS},
});

/** The scenarios of the adapter in memory, and those that hold a passing state for good. */
export const STORY_SCENARIOS = {
  ...MEMORY_SCENARIOS,
  loadNeverEnds: waitsFor('loadRefundForm'),
  verificationNeverEnds: waitsFor('verifyBankDetails'),
  composingNeverEnds: waitsFor('composeDocument'),
  submitNeverEnds: waitsFor('submit'),
  savingNeverEnds: waitsFor('loadSignedDocument'),
  askingNeverEnds: {
    ...MEMORY_SCENARIOS.answerLost,
    delayMs: {findReceipt: NO_END_MS},
  },
  stateDatabaseOutageAtLoad: {
    form: ONE_ORDER,
    failures: {loadRefundForm: {code: 'state-database', retryAfter: 20}},
  },
  composingFails: {form: ONE_ORDER, failures: {composeDocument: {code: 'server'}}},
} as const satisfies Readonly<Record<string, MemoryScenario>>;

export type StoryScenarioName = keyof typeof STORY_SCENARIOS;

/** The fund's clock in stories: a picture of a story is the same on every day. */
export const storyClock = (): Date => new Date('2026-11-23T14:35:00+05:00');
