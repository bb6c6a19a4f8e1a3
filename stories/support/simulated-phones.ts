import {unlessAborted} from '../../src/adapter/abortable.ts';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import {ONE_ORDER, SAMPLE_IBANS} from '../../src/adapter/memory-sample-data.ts';
import type {DocumentId} from '../../src/domain/document-to-sign.ts';
import {ZERO} from '../../src/domain/money.ts';
import type {RefundReceipt} from '../../src/domain/refund-application.ts';
import type {Timestamp} from '../../src/domain/timestamp.ts';
import type {
  SigningSession,
  SigningSessionId,
  SigningSessionSecret,
} from '../../src/domain/signing-session.ts';
import type {Signer, SigningEnd, SigningOutcome, SigningRequest} from '../../src/signing/signer.ts';

/**
 * Signing with a phone without a phone and without a server, for stories: a code that leads nowhere,
 * and whatever may come of it.
 */

const LIFE_MS = 5 * 60_000;
const ADDRESS = 'https://simulated.invalid/mgovSign/SIMULATED-SIMULATED-00';

const SESSION: SigningSession = {
  id: 'simulated' as SigningSessionId,
  secret: 'simulated' as SigningSessionSecret,
  qrText: `mobileSign:${ADDRESS}`,
  appLink: ADDRESS,
  controlCode: '4718',
  remainingMs: LIFE_MS,
  waitMs: 0,
};

const RECEIPT: RefundReceipt = {
  applicationNumber: 'SIMULATED',
  submittedAt: '2026-11-23T14:40:00+05:00' as Timestamp,
  beneficiary: ONE_ORDER.beneficiary,
  orders: [],
  total: ZERO,
  bankName: {kk: 'SIMULATED', ru: 'SIMULATED', en: 'SIMULATED'},
  iban: SAMPLE_IBANS.kaspi,
  documentId: 'simulated' as DocumentId,
  documentSha256: '',
};

const simulatedPhone = (sign: Signer['sign']): Signer => ({
  method: 'egov-qr',
  hearsWithdrawal: true,
  sign,
});

/** Comes so far and waits there until the person cancels. */
const waitsAt = (
  waitsFor: 'scan' | 'signature',
  {remainingMs = LIFE_MS, isConnectionLost = false} = {},
): Signer =>
  simulatedPhone((request) => {
    const deadline = Date.now() + remainingMs;
    request.onProgress({waitsFor, session: SESSION, deadline, isConnectionLost});
    return untilWithdrawn(request);
  });

const never = new Promise<never>(() => undefined);

const untilWithdrawn = ({signal, withdrawal}: SigningRequest): Promise<SigningOutcome> =>
  unlessAborted(
    new Promise((resolve) => {
      withdrawal.addEventListener('abort', () => {
        resolve({outcome: 'cancelled'});
      });
    }),
    signal,
  );

const endsWith = (outcome: SigningOutcome): Signer =>
  simulatedPhone(() => Promise.resolve(outcome));

type Simulation =
  | 'makes the code'
  | 'shows the code'
  | 'shows the code, connection lost'
  | 'shows the code, time is up'
  | 'waits for the signature'
  | 'waits for the signature, connection lost'
  | 'withdraws'
  | `is ${SigningEnd}`
  | 'is refused'
  | 'fails'
  | 'submits';

/** All that can come of signing with a phone; that no end is forgotten the compiler sees. */
export const SIMULATED_PHONES: Readonly<Record<Simulation, Signer>> = {
  'makes the code': simulatedPhone(untilWithdrawn),
  'shows the code': waitsAt('scan'),
  'shows the code, connection lost': waitsAt('scan', {isConnectionLost: true}),
  'shows the code, time is up': waitsAt('scan', {remainingMs: 0}),
  'waits for the signature': waitsAt('signature'),
  'waits for the signature, connection lost': waitsAt('signature', {isConnectionLost: true}),
  withdraws: simulatedPhone(({signal}) => unlessAborted(never, signal)),
  'is cancelled': endsWith({outcome: 'cancelled'}),
  'is declined': endsWith({outcome: 'declined'}),
  'is expired': endsWith({outcome: 'expired'}),
  'is superseded': endsWith({outcome: 'superseded'}),
  'is refused': endsWith({outcome: 'refused', refusal: {code: 'document-spent'}}),
  fails: simulatedPhone(() => Promise.reject(new AdapterError({code: 'server'}))),
  submits: endsWith({outcome: 'submitted', receipt: RECEIPT}),
};
