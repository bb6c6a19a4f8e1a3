import type {ApplicationStatus} from '../../domain/refund-application.ts';
import type {Plural} from './plural.ts';

/** The words of the list of applications. */
export interface ListCatalog {
  readonly heading: string;
  readonly loading: string;
  readonly empty: string;
  readonly apply: string;
  readonly outdated: string;
  /** Heading of one of them: `{number}`. */
  readonly application: string;
  readonly status: string;
  readonly changedAt: string;
  readonly reason: string;
  readonly noReason: string;
  readonly receipt: string;
  /** The same for voices, who may come upon it alone: `{number}`. */
  readonly receiptOf: string;
  /** Announced: `{number}`, `{status}`. */
  readonly changed: string;
  /** Announced when there is news of more than one: `{count}`. */
  readonly severalChanged: Plural;
  readonly statuses: Readonly<Record<ApplicationStatus, string>>;
}
