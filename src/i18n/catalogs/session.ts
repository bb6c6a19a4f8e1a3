import type {Plural} from './plural.ts';

/** The words about the end of the person's session, which are loaded where the adapter tells it. */
export interface SessionCatalog {
  /** `{count}`, in minutes: at least one. */
  readonly ending: Plural;
  readonly kept: string;
  readonly stay: string;
  readonly stayFailed: string;
  /** The server makes the session no longer. */
  readonly stayRefused: string;
  /** Announced after the press, when the session goes on. */
  readonly goesOn: string;
  readonly ended: string;
  readonly signIn: string;
  /** After the press, when nobody has signed the person in. */
  readonly notSignedIn: string;
}
