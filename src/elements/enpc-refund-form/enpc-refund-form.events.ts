import type {RefundStep} from '../../flow/refund-flow.ts';
import type {Timestamp} from '../../domain/timestamp.ts';

/**
 * The form's own news for the host's page. They bubble and cross shadow roots; their details are
 * frozen and hold nothing personal (decision 12).
 */
const PUBLIC = {bubbles: true, composed: true} as const;

/** The form has gone to another step. */
export class RefundStateChangedEvent extends CustomEvent<{
  readonly from: RefundStep;
  readonly to: RefundStep;
}> {
  static readonly type = 'refund-state-changed';

  constructor(from: RefundStep, to: RefundStep) {
    super(RefundStateChangedEvent.type, {...PUBLIC, detail: Object.freeze({from, to})});
  }
}

/**
 * The fund has taken the application; only the server's receipt causes this event. A reload that shows
 * the receipt again fires it again, with the same `applicationNumber`.
 */
export class RefundSubmittedEvent extends CustomEvent<{
  readonly applicationNumber: string;
  readonly submittedAt: Timestamp;
}> {
  static readonly type = 'refund-submitted';

  constructor(applicationNumber: string, submittedAt: Timestamp) {
    super(RefundSubmittedEvent.type, {
      ...PUBLIC,
      detail: Object.freeze({applicationNumber, submittedAt}),
    });
  }
}

/** A call of the adapter has failed; the person has been told in their language. */
export class RefundErrorEvent extends CustomEvent<{
  readonly code: string;
  /** The server's name for the exchange, where it gave one. */
  readonly correlationId: string | undefined;
}> {
  static readonly type = 'refund-error';

  constructor(code: string, correlationId: string | undefined) {
    super(RefundErrorEvent.type, {...PUBLIC, detail: Object.freeze({code, correlationId})});
  }
}
