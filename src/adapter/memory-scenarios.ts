import type {RefundForm} from '../domain/refund-form.ts';
import type {RefusalReason} from '../domain/verification.ts';
import type {AdapterFailure} from './adapter-error.ts';
import {
  MANY_ORDERS,
  NO_ORDERS,
  ONE_ORDER,
  ONE_ORDER_REDUCED,
  OTHER_BANK_WARNS,
  REQUESTED_ORDER,
  SEVERAL_ORDERS,
  TWO_BANKS,
} from './memory-sample-data.ts';
import type {MemorySessionRules} from './memory-session.ts';
import type {MemoryPhone} from './memory-signing-sessions.ts';
import type {RefundAdapter} from './refund-adapter.ts';

/** A call of the adapter in memory. */
export type MemoryCall = Exclude<
  keyof RefundAdapter,
  'signingSessions' | 'session' | 'clockAheadMs'
>;

/** How the adapter in memory behaves; what is left out goes well and at once. */
export interface MemoryScenario {
  readonly form: RefundForm;
  /** Milliseconds before an answer: of every call, or of the named ones. */
  readonly delayMs?: number | Readonly<Partial<Record<MemoryCall, number>>>;
  /** One failure: each time. A list: one after another, then the call goes well. */
  readonly failures?: Readonly<
    Partial<Record<MemoryCall, AdapterFailure | readonly AdapterFailure[]>>
  >;
  /** The fund refuses all bank details for this reason. */
  readonly refusal?: RefusalReason;
  /** What the form has become by the time of the first submit. */
  readonly formAtSubmit?: RefundForm;
  /** What a phone does; without one the fund offers no QR code. */
  readonly phone?: MemoryPhone;
  /** By how much the device's clock is ahead of the fund's. */
  readonly clockAheadMs?: number;
  /** How long the person stays signed in; for ever, when left out. */
  readonly session?: MemorySessionRules;
  /** The first application is stored, but its answer never arrives. */
  readonly losesFirstReceipt?: boolean;
}

const everyCall = (failure: AdapterFailure): Readonly<Record<MemoryCall, AdapterFailure>> => ({
  loadRefundForm: failure,
  verifyBankDetails: failure,
  composeDocument: failure,
  findDocument: failure,
  submit: failure,
  findReceipt: failure,
  loadSignedDocument: failure,
  listApplications: failure,
});

const SLOW_MS = 30_000;

/** The situations that the demo pages, the stories and the tests show, by name. */
export const MEMORY_SCENARIOS = {
  /** The memo's example, and all goes well. */
  oneOrder: {form: ONE_ORDER},
  /** Amounts with tiyn, a large one and a tiny one; a long name. */
  severalOrders: {form: SEVERAL_ORDERS},
  /** Orders that one application cannot hold together; a name without patronymic. */
  twoBanks: {form: TWO_BANKS},
  /** An account at another bank only warns. */
  otherBankWarns: {form: OTHER_BANK_WARNS},
  noOrders: {form: NO_ORDERS},
  /** One of the orders has been asked for already. */
  requestedOrder: {form: REQUESTED_ORDER},
  /** 200 orders. */
  manyOrders: {form: MANY_ORDERS},

  refusedOwner: {form: ONE_ORDER, refusal: 'owner'},
  refusedClosed: {form: ONE_ORDER, refusal: 'closed'},
  refusedNotFound: {form: ONE_ORDER, refusal: 'not-found'},
  refusedName: {form: ONE_ORDER, refusal: 'name'},
  refusedOtherBank: {form: ONE_ORDER, refusal: 'other-bank'},
  /** A reason that this version of the widget does not know. */
  refusedUnknown: {form: ONE_ORDER, refusal: 'unknown'},

  /** The bank details cannot be checked twice, then they can. */
  stateDatabaseOutage: {
    form: ONE_ORDER,
    failures: {
      verifyBankDetails: [
        {code: 'state-database', retryAfter: 20},
        {code: 'state-database', retryAfter: 20},
      ],
    },
  },
  maintenance: {form: ONE_ORDER, failures: everyCall({code: 'maintenance', retryAfter: 1800})},
  offline: {form: ONE_ORDER, failures: everyCall({code: 'offline'})},
  /** The session ends in five minutes, unless the person wants to stay. */
  sessionEnding: {form: ONE_ORDER, phone: {}, session: {lifeMs: 5 * 60_000}},
  sessionEnded: {form: ONE_ORDER, failures: everyCall({code: 'unauthenticated'})},
  forbidden: {form: ONE_ORDER, failures: everyCall({code: 'forbidden'})},
  /** The form comes at the second attempt. */
  loadFailsOnce: {form: ONE_ORDER, failures: {loadRefundForm: [{code: 'server'}]}},
  tooManyRequests: {
    form: ONE_ORDER,
    failures: {verifyBankDetails: [{code: 'too-many-requests', retryAfter: 5}]},
  },
  /** Half a minute for each answer. */
  slow: {form: ONE_ORDER, delayMs: SLOW_MS},

  /** 500 ₸ have become 350,50 ₸ while the person was signing. */
  amountsChanged: {form: ONE_ORDER, formAtSubmit: ONE_ORDER_REDUCED},
  /** The document is refused as expired once; a new one is taken. */
  documentSpent: {form: ONE_ORDER, failures: {submit: [{code: 'document-spent'}]}},
  answerLost: {form: ONE_ORDER, losesFirstReceipt: true},
  /** The first sending fails for sure; the same signature is taken afterwards. */
  submitFailsOnce: {form: ONE_ORDER, failures: {submit: [{code: 'server'}]}},
  signatureRejected: {
    form: ONE_ORDER,
    failures: {submit: {code: 'signature-rejected', reason: 'certificate-revoked'}},
  },

  /** The device shows the day after tomorrow. */
  wrongClock: {form: ONE_ORDER, phone: {}, clockAheadMs: 2 * 86_400_000},

  /** A QR code that nobody scans. */
  qrCode: {form: ONE_ORDER, phone: {}},
  qrSigned: {form: ONE_ORDER, phone: {scansAfterMs: 4000, answersAfterMs: 8000}},
  qrDeclined: {
    form: ONE_ORDER,
    phone: {scansAfterMs: 2000, answersAfterMs: 5000, answer: 'declines'},
  },
  qrRejected: {
    form: ONE_ORDER,
    phone: {
      scansAfterMs: 2000,
      answersAfterMs: 5000,
      answer: {rejectedFor: 'iin-mismatch-session'},
    },
  },
} as const satisfies Readonly<Record<string, MemoryScenario>>;

export type MemoryScenarioName = keyof typeof MEMORY_SCENARIOS;
