import {serveStatic} from '@hono/node-server/serve-static';
import {Hono, type Context} from 'hono';
import {createMiddleware} from 'hono/factory';
import {phoneRoutes} from './egov-mobile/phone-routes.ts';
import {HttpProblem} from './http-problem.ts';
import {limitBody} from './limit-body.ts';
import {portalRoutes} from './portal-routes.ts';
import {refundRoutes} from './refund/refund-routes.ts';
import {
  failureLine,
  requestLog,
  type CorrelationEnvironment,
  type WriteLog,
} from './request-log.ts';
import {securityHeaders} from './security-headers.ts';
import type {ServerContext} from './server-context.ts';
import {sessionRoutes} from './session/session-routes.ts';
import {PHONE_PATH} from './signing-session/session-addresses.ts';

type Application = Hono<CorrelationEnvironment>;

/** A signature with its certificates takes some 10 KiB; one that encloses the document, more. */
const BODY_BYTES = 1024 * 1024;

/** Everything the server answers, as one function from requests to responses. */
export function createApplication(
  server: ServerContext,
  writeLog: WriteLog,
  portalFolder: string | undefined,
): Application {
  const application: Application = new Hono();
  application.use(requestLog(writeLog));
  application.use(securityHeaders(server.configuration.ncalayerAddress));
  application.onError((error, context) => {
    if (error instanceof HttpProblem) return answer(context, error);
    writeLog(failureLine(error, context.var.correlationId));
    return answer(context, new HttpProblem(500, {code: 'server'}));
  });
  application.notFound((context) => answer(context, new HttpProblem(404, {code: 'not-found'})));

  application.use('/api/*', noStore, limitBody(BODY_BYTES));
  application.route('/api/refund', refundRoutes(server));
  application.route('/api/session', sessionRoutes(server));
  application.route('/api/portal', portalRoutes(server));
  application.route(PHONE_PATH, phoneRoutes(server, writeLog));
  if (server.faults) application.route('/api/faults', server.faults.routes());
  if (portalFolder !== undefined) {
    application.get('/assets/*', immutable, serveStatic({root: portalFolder}));
    application.get('*', revalidated, serveStatic({root: portalFolder}));
  }
  return application;
}

function answer(context: Context<CorrelationEnvironment>, problem: HttpProblem): Response {
  if (problem.retryAfter !== undefined) context.header('Retry-After', String(problem.retryAfter));
  const {correlationId} = context.var;
  return context.json({...problem.report, correlationId}, problem.status);
}

const cacheControl = (value: string) =>
  createMiddleware(async (context, next) => {
    await next();
    if (context.res.status !== 404 || value === 'no-store') context.header('Cache-Control', value);
  });

const noStore = cacheControl('no-store');
/** The files there carry the hash of their content in the name. */
const immutable = cacheControl('public, max-age=31536000, immutable');
const revalidated = cacheControl('no-cache');
