import type {AdapterFailure} from '../../src/adapter/adapter-error.ts';
import type {FindBank} from '../../src/domain/bank-directory.ts';
import {findBankByCode} from '../../src/domain/bank-directory.ts';
import type {DocumentId, DocumentToSign} from '../../src/domain/document-to-sign.ts';
import {parseIin} from '../../src/domain/iin.ts';
import {
  applicationFrom,
  type IdempotencyKey,
  type RefundReceipt,
} from '../../src/domain/refund-application.ts';
import {OrderSelection} from '../../src/domain/order-selection.ts';
import type {PaymentOrder} from '../../src/domain/payment-order.ts';
import type {RefundForm} from '../../src/domain/refund-form.ts';
import {parseCms, type Signature} from '../../src/domain/signature.ts';
import type {
  ResumedSigningSession,
  SigningSession,
  SigningSessionId,
  SigningSessionSecret,
  SigningSessionState,
} from '../../src/domain/signing-session.ts';
import type {Verification} from '../../src/domain/verification.ts';
import {nothingFilled, type Filled} from '../../src/flow/filled.ts';
import type {RefundFlow, RefundStep} from '../../src/flow/refund-flow.ts';
import {CMS_SAMPLES, SAMPLE_IIN} from './cms-samples.ts';
import {
  bankDetails,
  halyk,
  iban,
  money,
  orderId,
  paymentOrder,
  timestamp,
} from './refund-samples.ts';

/** The invented applicant of the sample signatures. */
const applicantIin = parseIin(SAMPLE_IIN);
if (!applicantIin) throw new Error('not a valid sample');

export const APPLICANT = {fullName: 'Сынақова Сынақ', iin: applicantIin};

export const ORDER = paymentOrder();
export const SECOND_ORDER = paymentOrder({
  id: orderId('order-49756118'),
  number: '49756118',
  available: money('1234567.5'),
});
export const OTHER_BANKS_ORDER = paymentOrder({
  id: orderId('order-51200417'),
  number: '51200417',
  available: money('42000'),
  bank: halyk,
});

export const refundForm = (changes: Partial<RefundForm> = {}): RefundForm => ({
  beneficiary: APPLICANT,
  orders: [ORDER, SECOND_ORDER, OTHER_BANKS_ORDER],
  accountKinds: ['card', 'current', 'savings'],
  otherBank: 'refuse',
  ...changes,
});

export const FORM = refundForm();
export const IBAN = 'KZ84722C000012345678';
export const GROUPED_IBAN = 'KZ84 722C 0000 1234 5678';
export const OTHER_BANKS_IBAN = 'KZ23601A000001234567';
export const DETAILS = bankDetails({iban: iban(IBAN)});
export const CONFIRMED_AT = timestamp('2026-11-22T14:35:00+05:00');
export const CONFIRMED: Verification = {state: 'confirmed', details: DETAILS, at: CONFIRMED_AT};
export const KEY = 'a-key' as IdempotencyKey;
export const FIND_BANK: FindBank = findBankByCode;

/** A selection of the form's orders. */
export const ticking = (...orders: readonly PaymentOrder[]): OrderSelection =>
  OrderSelection.of(
    FORM.orders,
    orders.map(({id}) => id),
  );

/** Everything filled in that `CONFIRMED` speaks of, but for the changes. */
export const filledIn = (changes: Partial<Filled> = {}): Filled => ({
  ticked: ticking(ORDER),
  accountKind: 'card',
  iban: IBAN,
  verification: CONFIRMED,
  ...changes,
});

const cms = parseCms(CMS_SAMPLES.person);
if (!cms) throw new Error('not a valid sample');

export const SIGNATURE: Signature = {method: 'ncalayer', cms};

export const documentToSign = (changes: Partial<DocumentToSign> = {}): DocumentToSign => ({
  id: 'document-1' as DocumentId,
  name: {kk: 'Өтініш', ru: 'Заявление', en: 'Application'},
  mimeType: 'text/plain',
  bytes: new TextEncoder().encode('Өтініш № 49756052\n'),
  sha256: '0123456789abcdef'.repeat(4),
  language: 'kk',
  issuedAt: timestamp('2026-11-22T14:35:00+05:00'),
  expiresAt: timestamp('2026-11-22T14:50:00+05:00'),
  facts: [],
  ...changes,
});

export const DOCUMENT = documentToSign();

export const RECEIPT: RefundReceipt = {
  applicationNumber: 'MEMORY-000001',
  submittedAt: timestamp('2026-11-22T14:40:00+05:00'),
  beneficiary: APPLICANT,
  orders: [{number: ORDER.number, date: ORDER.date, amount: ORDER.available}],
  total: money('500'),
  bankName: ORDER.bank.name,
  iban: DETAILS.iban,
  documentId: DOCUMENT.id,
  documentSha256: DOCUMENT.sha256,
};

export const SESSION: SigningSession = {
  id: 'session-1' as SigningSessionId,
  secret: 'a-secret' as SigningSessionSecret,
  qrText: 'mobileSign:https://qr.fund.example/mgovSign/0123456789abcdefghijkl',
  appLink:
    'https://m.egov.kz/mobileSign/?link=https%3A%2F%2Fqr.fund.example%2FmgovSign%2F0123456789abcdefghijkl',
  controlCode: '4718',
  remainingMs: 300_000,
  waitMs: 20_000,
};

export const resumedSession = (
  state: SigningSessionState = {state: 'created', remainingMs: 250_000},
): ResumedSigningSession => ({
  session: SESSION,
  state,
  document: DOCUMENT,
  application: {details: DETAILS, idempotencyKey: KEY},
});

export const FAILURE: AdapterFailure = {code: 'network'};

const filling = {form: FORM, filled: filledIn(), findBank: FIND_BANK};
const composing = {
  ...filling,
  application: applicationFrom(CONFIRMED, KEY),
  method: 'ncalayer',
} as const;
const signing = {...composing, document: DOCUMENT};

/** A flow in every step. */
export const FLOWS: {readonly [Step in RefundStep]: Extract<RefundFlow, {step: Step}>} = {
  loading: {step: 'loading'},
  'load-failed': {step: 'load-failed', failure: FAILURE},
  'load-cancelled': {step: 'load-cancelled'},
  filling: {step: 'filling', form: FORM, filled: nothingFilled(FORM), problems: []},
  composing: {...composing, step: 'composing'},
  signing: {...signing, step: 'signing'},
  submitting: {...signing, step: 'submitting', signature: SIGNATURE, arrival: 'not-arrived'},
  'asking-receipt': {...signing, step: 'asking-receipt', signature: SIGNATURE, failure: FAILURE},
  'submit-failed': {
    ...signing,
    step: 'submit-failed',
    signature: SIGNATURE,
    failure: FAILURE,
    arrival: 'not-arrived',
  },
  submitted: {step: 'submitted', receipt: RECEIPT},
};

/** The first step with everything filled in and confirmed, but for the changes. */
export const fillingFlow = (
  changes: Partial<Filled> = {},
  more: Partial<Extract<RefundFlow, {step: 'filling'}>> = {},
): Extract<RefundFlow, {step: 'filling'}> => ({
  step: 'filling',
  form: FORM,
  filled: filledIn(changes),
  findBank: FIND_BANK,
  problems: [],
  ...more,
});
