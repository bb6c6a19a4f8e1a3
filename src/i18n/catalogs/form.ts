import type {AdapterFailureCode} from '../../adapter/adapter-error.ts';
import type {AccountKind} from '../../domain/bank-details.ts';
import type {Language} from '../../domain/language.ts';
import type {SelectionProblem} from '../../domain/order-selection.ts';
import type {SigningMethod} from '../../domain/signature.ts';
import type {Plural} from './plural.ts';

/**
 * Every word a person reads. A gap is written `{name}`; a Kazakh case ending is never glued to one.
 * The codes of the folders to the left are keys here, so a code without a sentence in one of the
 * languages does not compile. These are the words of the first step; signing has its own.
 */
export interface Catalog {
  readonly language: Language;
  readonly service: {
    readonly title: string;
  };
  readonly intro: {
    readonly heading: string;
    readonly erroneous: string;
    readonly edsRequired: string;
    readonly refundTo: string;
    readonly availability: string;
  };
  readonly steps: {
    readonly label: string;
    readonly fill: string;
    readonly sign: string;
    /** For screen readers, before the name of a step: `{current}`, `{total}`. */
    readonly position: string;
    readonly done: string;
  };
  readonly actions: {
    readonly cancel: string;
    readonly retry: string;
  };
  readonly loading: {
    readonly form: string;
  };
  readonly orders: {
    readonly heading: string;
    /** The table's caption, for screen readers. */
    readonly caption: string;
    readonly hint: string;
    readonly number: string;
    readonly date: string;
    readonly available: string;
    readonly refund: string;
    /** Names a row's checkbox: `{number}`, `{date}`, `{amount}`. */
    readonly tick: string;
    readonly tickAll: string;
    readonly total: string;
    /** Announced after ticking: `{count}`, `{amount}`. */
    readonly ticked: Plural;
    readonly requested: string;
    readonly empty: string;
    readonly emptyHint: string;
  };
  readonly beneficiary: {
    readonly heading: string;
    readonly fullName: string;
    readonly iin: string;
    /** Read instead of the masked digits: `{digits}`, the last four with spaces between. */
    readonly iinEndsWith: string;
    readonly showIin: string;
    readonly hideIin: string;
    readonly currency: string;
    readonly tenge: string;
  };
  readonly bank: {
    readonly heading: string;
    /** Stands in place of the details until an order is ticked. */
    readonly automatic: string;
    readonly bic: string;
    readonly bin: string;
    readonly name: string;
    readonly branch: string;
    readonly account: string;
  };
  readonly account: Readonly<Record<AccountKind, string>> & {
    readonly label: string;
  };
  readonly recipient: {
    readonly label: string;
    readonly hint: string;
    readonly whereHeading: string;
  };
  readonly verification: {
    readonly button: string;
    readonly hint: string;
    readonly pending: string;
    /** `{time}`. */
    readonly confirmed: string;
    /** Whatever the fund's reason is, until the words for it have been loaded. */
    readonly refused: string;
    readonly unavailable: string;
    readonly stale: string;
  };
  /** What keeps the person from going on; the code is the key, its facts fill the gaps. */
  readonly problems: Readonly<
    Record<'ibanRequired' | 'verification-required' | SelectionProblem['code'], string>
  > & {
    /** What is wrong with the number, until the words for it have been loaded. */
    readonly iban: string;
    /** Nothing is wrong any more with `{part}` of the form. */
    readonly mended: string;
    /** Heading of the list of problems: `{count}`. */
    readonly heading: Plural;
  };
  readonly failures: Readonly<Record<AdapterFailureCode, string>> & {
    /** Beside every failure of a call. */
    readonly kept: string;
    /** `{seconds}`. */
    readonly retryAfter: Plural;
    /** `{minutes}`: for the longer waits. */
    readonly retryAfterMinutes: Plural;
    /** `{time}`. */
    readonly until: string;
    /** `{id}`: what support may ask for. */
    readonly reference: string;
    /** The host has given no adapter. */
    readonly adapterMissing: string;
  };
  readonly sign: {
    readonly heading: string;
    readonly method: Readonly<Record<SigningMethod, string>>;
    readonly composing: string;
  };
  readonly format: {
    /** The word read aloud beside ₸. */
    readonly tenge: string;
    readonly newTab: string;
  };
}
