/**
 * The HTTP contract as an OpenAPI 3.1 document, made of the table of operations and of the schemas
 * that the adapter reads answers with: neither can differ from what the widget does.
 */
import * as z from 'zod/mini';
import {HTTP_OPERATIONS, type HttpOperation} from '../src/adapter/http-operations.ts';
import {SESSION_OPERATIONS, sessionRemaining} from '../src/adapter/session-operations.ts';
import {SIGNING_SESSION_OPERATIONS} from '../src/adapter/signing-session-operations.ts';
import type {RefundAdapter} from '../src/adapter/refund-adapter.ts';
import * as sessions from '../src/adapter/signing-session-schemas.ts';
import * as wire from '../src/adapter/wire-schemas.ts';
import packageManifest from '../package.json' with {type: 'json'};

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

type ProblemCode = z.output<typeof wire.problemReport>['code'];
type FailureStatus = HttpOperation['failures'][number];

type Named<Part extends string, Operations> = `${Part}.${keyof Operations & string}`;
type OperationId =
  | keyof typeof HTTP_OPERATIONS
  | Named<'signingSessions', typeof SIGNING_SESSION_OPERATIONS>
  | Named<'session', typeof SESSION_OPERATIONS>;

/** What each operation does. */
const SUMMARIES: Readonly<Record<OperationId, string>> = {
  loadRefundForm: 'The signed-in person, their payment orders, and the rules of the form',
  verifyBankDetails: 'Whether the refund of these orders can go to this account',
  composeDocument: 'Issues the application as a document to be signed',
  findDocument: 'An issued document with its application, while it can be signed',
  submit: 'Submits the signature over an issued document',
  findReceipt: 'The receipt of an application whose answer was lost',
  loadSignedDocument: 'The document of an application that was taken, with its signature',
  listApplications: 'The refund applications of the signed-in person, newest first',
  'signingSessions.createSession': 'Begins an attempt to sign an issued document with a phone',
  'signingSessions.resumeSession': 'An attempt with its document, for a page that was reloaded',
  'signingSessions.waitForChange':
    'Where an attempt stands; held until that differs from the known state, or for `waitMs`',
  'signingSessions.cancelSession': 'Withdraws an attempt, and tells what became of it',
  'session.remaining':
    "How long the person's session lasts if nobody does anything; asking changes nothing",
  'session.extend': "Makes the person's session longer, as far as the server's rules allow",
};

/** The named schemas, and what only words can say of them. */
const SCHEMAS: Readonly<Record<string, readonly [schema: z.ZodMiniType, description: string]>> = {
  Money: [
    wire.money,
    'An amount of tenge as a decimal string with a point and at most two decimals; never a number.',
  ],
  CalendarDate: [wire.calendarDate, 'A day, `YYYY-MM-DD`, that the calendar has.'],
  Timestamp: [
    wire.timestamp,
    "A moment with the offset of the server's clock. People are shown the digits as they stand.",
  ],
  Iin: [wire.iin, "A person's identification number; the last digit is a check digit."],
  Bin: [wire.bin, "An organisation's identification number; the last digit is a check digit."],
  Bic: [wire.bic, 'A bank identifier code of 8 or 11 characters.'],
  Iban: [
    wire.iban,
    'A Kazakh account number: 20 characters, capitals, no spaces, check digits by ISO 7064.',
  ],
  Sha256: [wire.sha256, 'SHA-256, 64 lower-case hexadecimal digits.'],
  Base64Bytes: [wire.bytes, 'Bytes in base64 with padding.'],
  Cms: [wire.cms, 'A detached CMS SignedData, DER in base64 without armour or white space.'],
  LocalizedText: [wire.localizedText, 'One text in each language of the service.'],
  Language: [wire.language, 'A language of the service.'],
  AccountKind: [wire.accountKind, 'The kind of account that the refund goes to.'],
  OtherBankRule: [
    wire.otherBankRule,
    'Whether an account at another bank than the one of the payment is refused or only warned of.',
  ],
  PaymentOrderId: [wire.paymentOrderId, 'An opaque name of a payment order.'],
  DocumentId: [wire.documentId, 'An opaque name of an issued document.'],
  IdempotencyKey: [
    wire.idempotencyKey,
    'Names one application over all attempts to send it; made once by the widget.',
  ],
  Bank: [wire.bank, 'The bank that a payment came from, with its own account.'],
  PaymentOrder: [
    wire.paymentOrder,
    'A contribution paid by mistake. `requested` ones are shown but cannot be asked for again.',
  ],
  RefundForm: [
    wire.refundForm,
    'What the person may fill in. The first kind of account is chosen in advance.',
  ],
  VerificationRequest: [wire.verificationRequest, 'The payment orders, and where the money goes.'],
  RefusalReason: [
    wire.refusalReason,
    'Why bank details are refused. The widget reads a reason it does not know as `unknown`.',
  ],
  VerificationResult: [wire.verificationResult, 'A refusal is an answer, not a failure.'],
  DocumentRequest: [wire.documentRequest, 'The application, and the language of its document.'],
  DocumentToSign: [
    wire.documentToSign,
    'The issued document. Its bytes are final: they are shown, signed and kept as they are.',
  ],
  IssuedDocument: [
    wire.issuedDocument,
    'An issued document with its application, for a page that was reloaded.',
  ],
  SubmissionRequest: [wire.submissionRequest, 'The signature over the bytes of the document.'],
  RefundReceipt: [wire.refundReceipt, 'The word of the fund that an application was taken.'],
  SignedDocument: [
    wire.signedDocument,
    'What the fund keeps of an application: the document to the byte, and the signature over it.',
  ],
  ApplicationStatus: [
    wire.applicationStatus,
    'How far an application has come. The widget reads a status it does not know as `unknown`.',
  ],
  ApplicationList: [wire.applicationList, 'The applications, newest first.'],
  SignatureRejection: [
    wire.signatureRejection,
    'Why a signature is not accepted. The widget reads a reason it does not know as `unknown`.',
  ],
  SessionRemaining: [
    sessionRemaining,
    'Milliseconds that are left of the session, from the moment of the answer.',
  ],
  SigningSessionId: [sessions.signingSessionId, 'Names a signing session to the page.'],
  SigningSessionSecret: [
    sessions.signingSessionSecret,
    "Lets the page ask for its session. Different from the QR code's token, and of no use for signing.",
  ],
  SigningSessionRequest: [sessions.signingSessionRequest, 'The document to be signed.'],
  SigningSession: [
    sessions.signingSession,
    'One attempt to sign with a phone. Times are in milliseconds, from the moment of the answer; a `waitMs` of 0 says that the server holds no answer.',
  ],
  SubmissionRefusal: [sessions.submissionRefusal, 'Why a signed application is not taken.'],
  SigningSessionState: [
    sessions.signingSessionState,
    "Where an attempt stands. The phone's accepted signature is the submission: `signed` has the receipt.",
  ],
  ResumedSigningSession: [
    sessions.resumedSigningSession,
    'An attempt that goes on after a reload, with its document and application.',
  ],
};

const PROBLEM_DESCRIPTIONS: Readonly<Record<ProblemCode, string>> = {
  unauthenticated: 'The session has ended: the person has to sign in again.',
  forbidden: 'The person may not use this service.',
  'not-found': 'There is no such thing, or not for this person.',
  'amounts-changed': 'What can be refunded has changed; `current` is the form as it is now.',
  'document-spent': 'The document has expired or was signed already: it has to be issued anew.',
  'signature-rejected': 'The signature is not accepted.',
  invalid: 'Values are refused: where each stands in the request, and a code of what is wrong.',
  'too-many-requests': 'Too many calls in a short time.',
  maintenance: 'Technical work on the site of the fund, maybe with its announced end.',
  'state-database': 'The state database of individuals does not answer.',
  server: 'Any other failure of the server.',
};

const STATUSES: Readonly<Record<FailureStatus, readonly [ProblemCode, ...ProblemCode[]]>> = {
  401: ['unauthenticated'],
  403: ['forbidden'],
  404: ['not-found'],
  409: ['amounts-changed', 'document-spent'],
  422: ['invalid', 'signature-rejected'],
  429: ['too-many-requests'],
  503: ['maintenance', 'state-database'],
};

const FAILURE_STATUSES = Object.keys(STATUSES).map(Number) as FailureStatus[];

const WITH_RETRY_AFTER: ReadonlySet<FailureStatus> = new Set([429, 503]);

/** What names a schema that stands by itself; here its place in the document does. */
const IDENTIFYING: ReadonlySet<string> = new Set(['$schema', '$id', 'id']);

const problemSchemaName = (code: ProblemCode): string =>
  `${code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Problem`;

const schemaRef = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});
const headerRef = (name: string): JsonObject => ({$ref: `#/components/headers/${name}`});
const parameterRef = (name: string): JsonObject => ({$ref: `#/components/parameters/${name}`});

const responseRef = (name: string): JsonObject => ({$ref: `#/components/responses/${name}`});

function schemaNameOf(schema: z.ZodMiniType): string {
  const entry = Object.entries(SCHEMAS).find(([, [named]]) => named === schema);
  if (!entry) throw new Error('An operation uses a schema that has no name in the document');
  return entry[0];
}

/** The named schemas as JSON Schema of what stands on the wire, before it is read. */
function schemaComponents(): JsonObject {
  const registry = z.registry<{id: string; description: string}>();
  for (const [id, [schema, description]] of Object.entries(SCHEMAS)) {
    registry.add(schema, {id, description});
  }
  for (const option of wire.problemReport.def.options) {
    const [code] = option.shape.code.def.values;
    if (code === undefined) throw new Error('A problem report has no code');
    registry.add(option, {id: problemSchemaName(code), description: PROBLEM_DESCRIPTIONS[code]});
  }
  const {schemas} = z.toJSONSchema(registry, {
    metadata: registry,
    io: 'input',
    target: 'draft-2020-12',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({zodSchema, jsonSchema}) => {
      // What is read in place of an unknown value is no default of a missing one.
      if (zodSchema._zod.def.type === 'catch') delete jsonSchema.default;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const fields = Object.entries(schema as JsonObject);
      return [name, Object.fromEntries(fields.filter(([key]) => !IDENTIFYING.has(key)))];
    }),
  );
}

const answer = (description: string, schema: JsonObject, headers: JsonObject = {}): JsonObject => ({
  description,
  headers: {'X-Correlation-Id': headerRef('CorrelationId'), ...headers},
  content: {'application/json': {schema}},
});

function problemAnswer(status: FailureStatus): JsonObject {
  const codes = STATUSES[status];
  const [first, ...others] = codes;
  const refs = codes.map((code) => schemaRef(problemSchemaName(code)));
  return answer(
    codes.map((code) => PROBLEM_DESCRIPTIONS[code]).join(' Or: '),
    others.length === 0 ? schemaRef(problemSchemaName(first)) : {oneOf: refs},
    WITH_RETRY_AFTER.has(status) ? {'Retry-After': headerRef('RetryAfter')} : {},
  );
}

/** One named answer for each status of a failure, and one for all others. */
const responseComponents = (): JsonObject => ({
  ...Object.fromEntries(
    FAILURE_STATUSES.map((status) => [`Failure${status}`, problemAnswer(status)]),
  ),
  OtherFailure: answer(PROBLEM_DESCRIPTIONS.server, schemaRef(problemSchemaName('server'))),
});

function operationOf(operationId: OperationId, operation: HttpOperation): JsonObject {
  const parameters = [
    ...(operation.path.includes('{documentId}') ? [parameterRef('DocumentIdInPath')] : []),
    ...(operation.path.includes('{sessionId}') ? [parameterRef('SigningSessionId')] : []),
    ...(operation.path.includes('{known}') ? [parameterRef('KnownState')] : []),
    ...(operation.sessionSecret ? [parameterRef('SigningSessionSecret')] : []),
    ...(operation.path.includes('{idempotencyKey}') ? [parameterRef('IdempotencyKeyInPath')] : []),
    ...(operation.idempotencyKey ? [parameterRef('IdempotencyKey')] : []),
    ...(operation.method === 'GET' ? [] : [parameterRef('CsrfToken')]),
  ];
  const responseName = schemaNameOf(operation.response);
  return {
    operationId,
    summary: SUMMARIES[operationId],
    ...(parameters.length > 0 ? {parameters} : {}),
    ...(operation.request
      ? {
          requestBody: {
            required: true,
            content: {'application/json': {schema: schemaRef(schemaNameOf(operation.request))}},
          },
        }
      : {}),
    responses: {
      [operation.successStatus]: answer(SCHEMAS[responseName]?.[1] ?? '', schemaRef(responseName)),
      ...Object.fromEntries(
        operation.failures.map((status) => [status, responseRef(`Failure${status}`)]),
      ),
      default: responseRef('OtherFailure'),
    },
  };
}

/** The operations under the names that they have in that part of an adapter. */
const namedAsPart = <Part extends keyof RefundAdapter, Operations extends object>(
  part: Part,
  operations: Operations,
) =>
  Object.entries(operations).map(
    ([name, operation]) =>
      [`${part}.${name}`, operation] as [Named<Part, Operations>, HttpOperation],
  );

function paths(): JsonObject {
  const result: Record<string, Record<string, JsonObject>> = {};
  const operations: readonly (readonly [OperationId, HttpOperation])[] = [
    ...(Object.entries(HTTP_OPERATIONS) as [keyof typeof HTTP_OPERATIONS, HttpOperation][]),
    ...namedAsPart('signingSessions', SIGNING_SESSION_OPERATIONS),
    ...namedAsPart('session', SESSION_OPERATIONS),
  ];
  for (const [operationId, operation] of operations) {
    const [path = ''] = operation.path.split('?');
    const methods = (result[path] ??= {});
    methods[operation.method.toLowerCase()] = operationOf(operationId, operation);
  }
  return result;
}

/** The document; the same each time it is made. */
export const openApiDocument = (): JsonObject => ({
  openapi: '3.1.0',
  info: {
    title: 'Refund of voluntary pension contributions credited by mistake',
    version: packageManifest.version,
    license: {name: 'MIT', identifier: 'MIT'},
    description: [
      "What the server of the fund answers to the refund form's HTTP adapter.",
      'Each call speaks for the signed-in person; how the person is known (a session cookie, a token) is for the host to decide.',
      'Fields that this document does not name are ignored. No answer may be cached.',
      'The same `Idempotency-Key` gives the same document and the same receipt again.',
    ].join(' '),
  },
  servers: [{url: '/api/refund', description: "The adapter's base address, as the host sets it."}],
  paths: paths(),
  components: {
    schemas: schemaComponents(),
    responses: responseComponents(),
    parameters: {
      IdempotencyKeyInPath: {
        name: 'idempotencyKey',
        in: 'path',
        required: true,
        description: 'The key under which the application was sent.',
        schema: schemaRef('IdempotencyKey'),
      },
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'Sent again with the same key, the call has no second effect.',
        schema: schemaRef('IdempotencyKey'),
      },
      DocumentIdInPath: {
        name: 'documentId',
        in: 'path',
        required: true,
        description: 'The document that is meant.',
        schema: schemaRef('DocumentId'),
      },
      SigningSessionId: {
        name: 'sessionId',
        in: 'path',
        required: true,
        description: 'The session that is meant.',
        schema: schemaRef('SigningSessionId'),
      },
      SigningSessionSecret: {
        name: 'Signing-Session-Secret',
        in: 'header',
        required: true,
        description: 'With a wrong one the session is not found.',
        schema: schemaRef('SigningSessionSecret'),
      },
      KnownState: {
        name: 'known',
        in: 'query',
        required: false,
        description: 'The state that the page shows. Without it the answer comes at once.',
        schema: {type: 'string'},
      },
      CsrfToken: {
        name: 'X-CSRF-Token',
        in: 'header',
        required: false,
        description: "The host's token against forged requests, where it uses one.",
        schema: {type: 'string'},
      },
    },
    headers: {
      CorrelationId: {
        description: "The server's name of this exchange, told to support. Nothing personal.",
        schema: {type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$'},
      },
      RetryAfter: {
        description: 'Seconds to wait, or the date until when, as in HTTP.',
        schema: {type: 'string'},
      },
    },
  },
});
