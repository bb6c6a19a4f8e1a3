import * as z from 'zod/mini';
import {isAdapterError, type AdapterFailure} from '../../src/adapter/adapter-error.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import {signingSessionRequest} from '../../src/adapter/signing-session-schemas.ts';
import {
  documentRequest,
  problemReport,
  submissionRequest,
  verificationRequest,
} from '../../src/adapter/wire-schemas.ts';
import type {BankDetails} from '../../src/domain/bank-details.ts';
import type {DocumentId} from '../../src/domain/document-to-sign.ts';
import type {IssuedDocument, IdempotencyKey} from '../../src/domain/refund-application.ts';
import type {
  SigningSession,
  SigningSessionStateName,
  SigningSessionTicket,
} from '../../src/domain/signing-session.ts';
import {callOf, type ContractCall} from './call-of.ts';
import {OPERATIONS, type CallName} from './fault.ts';

/** A request that has arrived. */
interface Arrived {
  readonly parameters: ContractCall['parameters'];
  readonly headers: Headers;
  readonly body: unknown;
  readonly options: {readonly signal: AbortSignal};
}

const STATUSES: Readonly<Partial<Record<AdapterFailure['code'], number>>> = {
  unauthenticated: 401,
  forbidden: 403,
  'amounts-changed': 409,
  'document-spent': 409,
  'signature-rejected': 422,
  invalid: 422,
  'too-many-requests': 429,
  maintenance: 503,
  'state-database': 503,
  server: 500,
};

const HEADERS = {'x-correlation-id': 'simulated-fund'};

/** What stands for "there is no such thing". */
const MISSING = Symbol('missing');

/**
 * A server of the contract in memory: makes requests as `fetch` does, and has an adapter answer them.
 * What it answers is written by the contract's own schemas.
 *
 * @param adapter the fund.
 * @param baseUrl where it is to be reached.
 */
export function fetchFrom(adapter: RefundAdapter, baseUrl: string): typeof fetch {
  const answers = answersOf(adapter);
  return async (input, init = {}) => {
    const call = callOf(baseUrl, input, init);
    if (!call) return Response.json({code: 'not-found'}, {status: 404, headers: HEADERS});
    const {successStatus} = OPERATIONS[call.name];
    const schema: z.ZodMiniType = OPERATIONS[call.name].response;
    try {
      const value = await answers[call.name]({
        parameters: call.parameters,
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
        options: {signal: init.signal ?? new AbortController().signal},
      });
      return value === MISSING
        ? Response.json({code: 'not-found'}, {status: 404, headers: HEADERS})
        : Response.json(z.encode(schema, value), {
            status: successStatus,
            headers: HEADERS,
          });
    } catch (error) {
      if (!isAdapterError(error)) throw error;
      return answerOf(error.failure);
    }
  };
}

function answerOf(failure: AdapterFailure): Response {
  const status = STATUSES[failure.code];
  // Nothing of such a failure comes from a server.
  if (status === undefined) throw new TypeError(`Simulated: ${failure.code}`);
  const retryAfter = 'retryAfter' in failure ? {'retry-after': String(failure.retryAfter)} : {};
  const report = z.encode(problemReport, failure as z.output<typeof problemReport>);
  return Response.json(report, {status, headers: {...HEADERS, ...retryAfter}});
}

type Answers = Readonly<Record<CallName, (arrived: Arrived) => Promise<unknown>>>;

function answersOf(adapter: RefundAdapter): Answers {
  const {signingSessions, session} = adapter;
  const details = async (
    {orderIds, accountKind, iban}: z.output<typeof verificationRequest>,
    {options}: Arrived,
  ): Promise<BankDetails> => {
    const {orders} = await adapter.loadRefundForm(options);
    const bank = orders.find(({id}) => orderIds.includes(id))?.bank;
    if (!bank) throw new TypeError('Simulated: there is no such payment order');
    return {orderIds, accountKind, iban, bank};
  };
  const keyOf = ({headers}: Arrived): IdempotencyKey =>
    (headers.get('idempotency-key') ?? '') as IdempotencyKey;
  const documentIdOf = ({parameters}: Arrived): DocumentId =>
    (parameters['documentId'] ?? '') as DocumentId;
  const ticketOf = ({parameters, headers}: Arrived): SigningSessionTicket =>
    ({
      id: parameters['sessionId'],
      secret: headers.get('signing-session-secret'),
    }) as SigningSessionTicket;
  const there = <Part>(part: Part | undefined): Part => {
    if (!part) throw new TypeError('Simulated: the fund has no such calls');
    return part;
  };
  return {
    loadRefundForm: ({options}) => adapter.loadRefundForm(options),
    verifyBankDetails: async (arrived) =>
      adapter.verifyBankDetails(
        await details(z.decode(verificationRequest, arrived.body as never), arrived),
        arrived.options,
      ),
    composeDocument: async (arrived) => {
      const {language, ...rest} = z.decode(documentRequest, arrived.body as never);
      const application = {details: await details(rest, arrived), idempotencyKey: keyOf(arrived)};
      return adapter.composeDocument(application, language, arrived.options);
    },
    findDocument: async (arrived) =>
      onWire(await adapter.findDocument(documentIdOf(arrived), arrived.options)),
    submit: (arrived) => {
      const {documentId, signature} = z.decode(submissionRequest, arrived.body as never);
      const idempotencyKey = keyOf(arrived);
      return adapter.submit({documentId, signature, idempotencyKey}, arrived.options);
    },
    findReceipt: async ({parameters, options}) =>
      (await adapter.findReceipt(
        (parameters['idempotencyKey'] ?? '') as IdempotencyKey,
        options,
      )) ?? MISSING,
    loadSignedDocument: (arrived) =>
      adapter.loadSignedDocument(documentIdOf(arrived), arrived.options),
    listApplications: async ({options}) => ({
      applications: await adapter.listApplications(options),
    }),
    createSession: ({body, options}) =>
      there(signingSessions).createSession(
        z.decode(signingSessionRequest, body as never).documentId,
        options,
      ),
    resumeSession: async (arrived) => {
      const resumed = await there(signingSessions).resumeSession(
        ticketOf(arrived),
        arrived.options,
      );
      return resumed
        ? {session: resumed.session, state: resumed.state, ...(onWire(resumed) as object)}
        : MISSING;
    },
    waitForChange: (arrived) =>
      there(signingSessions).waitForChange(
        {...ticketOf(arrived), waitMs: 0} as SigningSession,
        (arrived.parameters['known'] ?? 'created') as SigningSessionStateName,
        arrived.options,
      ),
    cancelSession: (arrived) =>
      there(signingSessions).cancelSession(ticketOf(arrived), arrived.options),
    remaining: async ({options}) => ({remainingMs: await there(session).remaining(options)}),
    extend: async ({options}) => ({remainingMs: await there(session).extend(options)}),
  };
}

/** The wire has the parts of an application side by side. */
const onWire = (issued: IssuedDocument | undefined): unknown =>
  issued
    ? {
        document: issued.document,
        application: {
          ...issued.application.details,
          idempotencyKey: issued.application.idempotencyKey,
        },
      }
    : MISSING;
