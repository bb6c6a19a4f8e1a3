import {Hono, type Context} from 'hono';
import type * as z from 'zod/mini';
import {HTTP_OPERATIONS} from '../../../src/adapter/http-operations.ts';
import {SESSION_OPERATIONS} from '../../../src/adapter/session-operations.ts';
import {SIGNING_SESSION_OPERATIONS} from '../../../src/adapter/signing-session-operations.ts';
import {idempotencyKey} from '../../../src/adapter/wire-schemas.ts';
import {faultOf} from '../faults.ts';
import {HttpProblem} from '../http-problem.ts';
import {readBody, readIdempotencyKey} from '../read-request.ts';
import type {ServerContext} from '../server-context.ts';
import {requireSession, type SessionEnvironment} from '../session/require-session.ts';
import {sessionTimeHandlers} from '../session/session-time.ts';
import {sessionHandlers} from '../signing-session/session-handlers.ts';
import {supersedeSession} from '../signing-session/session-repository.ts';
import {findApplicationByKey} from './application-repository.ts';
import {composeDocument} from './compose-document.ts';
import {listApplications} from './list-applications.ts';
import {readDocument} from './read-document.ts';
import {readSignedDocument} from './read-signed-document.ts';
import {loadRefundForm} from './refund-form.ts';
import {submitApplication} from './submit-application.ts';
import {verifyBankDetails} from './verify-bank-details.ts';

const OPERATIONS = {
  ...HTTP_OPERATIONS,
  ...SIGNING_SESSION_OPERATIONS,
  sessionRemaining: SESSION_OPERATIONS.remaining,
  sessionExtend: SESSION_OPERATIONS.extend,
};

type Operations = typeof OPERATIONS;
type OperationName = keyof Operations;

/** For each operation of the contract what answers it; the types are the contract's own. */
type Handlers = {
  readonly [Name in OperationName]: (
    context: Context<SessionEnvironment>,
  ) => Promise<z.input<Operations[Name]['response']>>;
};

/** The HTTP contract of the refund, each operation at the method and path it has there. */
export function refundRoutes(server: ServerContext): Hono<SessionEnvironment> {
  const routes = new Hono<SessionEnvironment>();
  routes.use(requireSession(server));
  const handlers = handlersOf(server);
  for (const name of Object.keys(handlers) as OperationName[]) {
    const {method, path, successStatus} = OPERATIONS[name];
    const pattern = path.replace(/\?.*$/, '').replace(/\{(\w+)\}/g, ':$1');
    routes.on(method, pattern, faultOf(server.faults, name), async (context) =>
      context.json(await handlers[name](context), successStatus),
    );
  }
  return routes;
}

function handlersOf(server: ServerContext): Handlers {
  const {database, configuration, clock, sessionNews} = server;
  return {
    loadRefundForm: ({var: {person}}) => loadRefundForm(database, person, configuration),

    verifyBankDetails: async (context) =>
      verifyBankDetails(
        server,
        context.var.person,
        await readBody(context, HTTP_OPERATIONS.verifyBankDetails.request),
      ),

    composeDocument: async (context) =>
      composeDocument(
        server,
        context.var.person,
        readIdempotencyKey(context),
        await readBody(context, HTTP_OPERATIONS.composeDocument.request),
      ),

    findDocument: async (context) =>
      readDocument(server, context.var.person, context.req.param('documentId') ?? ''),

    submit: async (context) => {
      const submission = await readBody(context, HTTP_OPERATIONS.submit.request);
      const {documentId} = submission;
      const {person} = context.var;
      const key = readIdempotencyKey(context);
      const receipt = await submitApplication(server, person, key, submission, (transaction) =>
        supersedeSession(transaction, documentId, clock().getTime()),
      );
      sessionNews.announce(documentId);
      return receipt;
    },

    findReceipt: async (context) => {
      const key = idempotencyKey.safeParse(context.req.param('idempotencyKey'));
      const stored =
        key.success && (await findApplicationByKey(database, context.var.person.id, key.data));
      if (!stored) throw new HttpProblem(404, {code: 'not-found'});
      return stored.receipt;
    },

    loadSignedDocument: async (context) =>
      readSignedDocument(database, context.var.person, context.req.param('documentId') ?? ''),

    listApplications: ({var: {person}}) => listApplications(server, person),

    ...sessionHandlers(server),
    ...sessionTimeHandlers(server),
  };
}
