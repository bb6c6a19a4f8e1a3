import type {WireProblemReport} from '../../src/adapter/wire-schemas.ts';
import type {FieldProblem} from '../../src/adapter/adapter-error.ts';

type Status = 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503;

/** An answer that is not a success. Thrown anywhere in a route and written in one place. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: Status;
  readonly report: WireProblemReport;
  /** Seconds, for the `Retry-After` header. */
  readonly retryAfter: number | undefined;

  constructor(status: Status, report: WireProblemReport, retryAfter?: number) {
    super(report.code);
    this.status = status;
    this.report = report;
    this.retryAfter = retryAfter;
  }
}

/** The request is of the contract's form, but these values are not acceptable. */
export const invalid = (...problems: readonly FieldProblem[]): HttpProblem =>
  new HttpProblem(422, {code: 'invalid', problems: [...problems]});

export const unauthenticated = (): HttpProblem => new HttpProblem(401, {code: 'unauthenticated'});

export const documentSpent = (): HttpProblem => new HttpProblem(409, {code: 'document-spent'});
