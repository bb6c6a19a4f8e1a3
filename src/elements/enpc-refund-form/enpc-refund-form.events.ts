import type {Language} from '../../domain/language.ts';
import type {IdempotencyKey} from '../../domain/refund-application.ts';
import type {Timestamp} from '../../domain/timestamp.ts';
import type {RefundStep} from '../../flow/refund-flow.ts';
import {BeforeEvent} from '../shared/before-event.ts';
import {PublicEvent} from '../shared/public-event.ts';

/** The form has been drawn for the first time, and can be used as soon as it has an adapter. */
export class RefundReadyEvent extends PublicEvent<{
  /** Of the package. */
  readonly version: string;
  readonly locale: Language;
}> {
  static readonly type = 'refund-ready';

  constructor(version: string, locale: Language) {
    super(RefundReadyEvent.type, {version, locale});
  }
}

/** Who or what has led to another step: the person, the fund's answer, a call that failed, the page. */
export type StateChangeReason = 'person' | 'answer' | 'failure' | 'page';

/** The form has gone to another step. */
export class RefundStateChangedEvent extends PublicEvent<{
  readonly from: RefundStep;
  readonly to: RefundStep;
  readonly reason: StateChangeReason;
}> {
  static readonly type = 'refund-state-changed';

  constructor(from: RefundStep, to: RefundStep, reason: StateChangeReason) {
    super(RefundStateChangedEvent.type, {from, to, reason});
  }
}

/** Other orders are ticked, by the person or because the amounts have changed. */
export class RefundSelectionChangedEvent extends PublicEvent<{
  readonly count: number;
  /** A decimal string with two decimals. */
  readonly total: string;
  readonly currency: 'KZT';
}> {
  static readonly type = 'refund-selection-changed';

  constructor(count: number, total: string) {
    super(RefundSelectionChangedEvent.type, {count, total, currency: 'KZT'});
  }
}

/**
 * What is signed with NCALayer is about to be sent, for the first time or again. A phone's signature
 * is its own submission: for that `refund-before-sign` is the last word.
 */
export class RefundBeforeSubmitEvent extends BeforeEvent<{
  /** The same each time that this application is sent. */
  readonly idempotencyKey: IdempotencyKey;
}> {
  static readonly type = 'refund-before-submit';

  constructor(idempotencyKey: IdempotencyKey) {
    super(RefundBeforeSubmitEvent.type, {idempotencyKey});
  }
}

/**
 * The fund has taken the application; only the server's receipt causes this event. A reload that shows
 * the receipt again fires it again, with the same `applicationNumber`.
 */
export class RefundSubmittedEvent extends PublicEvent<{
  readonly applicationNumber: string;
  readonly submittedAt: Timestamp;
}> {
  static readonly type = 'refund-submitted';

  constructor(applicationNumber: string, submittedAt: Timestamp) {
    super(RefundSubmittedEvent.type, {applicationNumber, submittedAt});
  }
}

/** What the page's title may say: the step, and how many problems the person has to mend. */
export class RefundTitleHintEvent extends PublicEvent<{
  readonly step: RefundStep;
  readonly errorCount: number;
}> {
  static readonly type = 'refund-title-hint';

  constructor(step: RefundStep, errorCount: number) {
    super(RefundTitleHintEvent.type, {step, errorCount});
  }
}
