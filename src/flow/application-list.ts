import type {AdapterFailure} from '../adapter/adapter-error.ts';
import type {ApplicationSummary} from '../domain/refund-application.ts';
import {toEpochMilliseconds} from '../domain/timestamp.ts';

/** A call that failed, and the server's name for the exchange. */
export interface ListFailure {
  readonly failure: AdapterFailure;
  readonly correlationId: string | undefined;
}

/** What is known of the person's applications. */
export type ApplicationList =
  | {readonly step: 'loading'}
  | ({readonly step: 'load-failed'} & ListFailure)
  | {
      readonly step: 'listed';
      /** Newest first. */
      readonly applications: readonly ApplicationSummary[];
      /** What the last news were about: applications that are new, or have another status. */
      readonly changed: readonly ApplicationSummary[];
      /** The list could not be refreshed since. */
      readonly outdated?: ListFailure;
    };

/** The list after an answer of the fund. News stay until there are others. */
export function afterListed(
  list: ApplicationList,
  answer: readonly ApplicationSummary[],
): ApplicationList {
  const applications = [...answer].sort(
    (left, right) =>
      toEpochMilliseconds(right.receipt.submittedAt) -
      toEpochMilliseconds(left.receipt.submittedAt),
  );
  if (list.step !== 'listed') return {step: 'listed', applications, changed: []};

  const known = new Map(list.applications.map(({receipt, status}) => [nameOf(receipt), status]));
  const changed = applications.filter(({receipt, status}) => known.get(nameOf(receipt)) !== status);
  return {step: 'listed', applications, changed: changed.length > 0 ? changed : list.changed};
}

/** What was listed before stays on the screen. */
export function afterListFailed(list: ApplicationList, failed: ListFailure): ApplicationList {
  return list.step === 'listed' ? {...list, outdated: failed} : {step: 'load-failed', ...failed};
}

const nameOf = ({applicationNumber}: ApplicationSummary['receipt']): string => applicationNumber;
