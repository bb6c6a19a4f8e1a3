import type * as z from 'zod/mini';
import {AdapterError, type AdapterFailure} from './adapter-error.ts';
import {problemReport} from './wire-schemas.ts';

/** An answer that has arrived whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** The server's name for the exchange, from the header that every answer should carry. */
const correlationOf = ({headers}: HttpAnswer): string | undefined =>
  /^[A-Za-z0-9._-]{1,64}$/.exec(headers.get('x-correlation-id') ?? '')?.[0];

/**
 * Reads the body of a successful answer. Nothing of the body gets into the error, only the place.
 *
 * @throws {AdapterError} `bad-response` when it is not JSON or not of the schema.
 */
export function readResponse<Schema extends z.ZodMiniType>(
  answer: HttpAnswer,
  schema: Schema,
): z.output<Schema> {
  const result = schema.safeParse(readJson(answer));
  if (result.success) return result.data;
  const detail = result.error.issues[0]?.path.join('.') || 'the body';
  throw new AdapterError({code: 'bad-response'}, {correlationId: correlationOf(answer), detail});
}

/** Reads an answer that is not a success as the failure it reports. */
export function readFailure(answer: HttpAnswer): AdapterError {
  const report = readReport(answer);
  return new AdapterError(failureOf(answer, report), {
    correlationId: report?.correlationId ?? correlationOf(answer),
  });
}

/** Whether the server itself says that there is no such thing: any wrong address gives a bare 404. */
export const saysNotFound = (answer: HttpAnswer): boolean =>
  answer.status === 404 && readReport(answer)?.code === 'not-found';

type ProblemReport = z.output<typeof problemReport>;

function readReport(answer: HttpAnswer): ProblemReport | undefined {
  const result = problemReport.safeParse(readJson(answer));
  return result.success ? result.data : undefined;
}

function failureOf(answer: HttpAnswer, report: ProblemReport | undefined): AdapterFailure {
  const retryAfter = retryAfterOf(answer);
  switch (answer.status) {
    case 401:
      return {code: 'unauthenticated'};
    case 403:
      return {code: 'forbidden'};
    case 429:
      return {code: 'too-many-requests', ...retryAfter};
    case 503:
      return report?.code === 'state-database'
        ? {code: 'state-database', ...retryAfter}
        : {
            code: 'maintenance',
            ...retryAfter,
            ...(report?.code === 'maintenance' && report.until ? {until: report.until} : {}),
          };
    case 409:
      if (report?.code === 'amounts-changed') return {code: report.code, current: report.current};
      if (report?.code === 'document-spent') return {code: report.code};
      return {code: 'bad-response'};
    case 422:
      if (report?.code === 'signature-rejected') return {code: report.code, reason: report.reason};
      if (report?.code === 'invalid') return {code: report.code, problems: report.problems};
      return {code: 'bad-response'};
    default:
      return {code: answer.status >= 500 ? 'server' : 'bad-response'};
  }
}

/** Seconds to wait, whether the header says seconds or a date. */
function retryAfterOf({headers}: HttpAnswer): {readonly retryAfter?: number} {
  const header = headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(header)
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return seconds > 0 ? {retryAfter: Math.min(seconds, 86_400)} : {};
}

/** The body as JSON; `undefined` for anything else, which no schema accepts. */
function readJson({body}: HttpAnswer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
