import type {LocalizedText} from '../../src/domain/language.ts';

/** What has gone wrong between the phone and the provider of a QR code. */
export type PhoneFailure =
  /** The QR code's text does not begin with `mobileSign:https://`. */
  | {readonly outcome: 'wrong-text'}
  /** The address of API №1 cannot be one: no HTTPS, or no `mgovSign` in it. */
  | {readonly outcome: 'wrong-link'}
  /** The provider is not on the list of those whom the program calls. */
  | {readonly outcome: 'not-connected'}
  /** No answer. */
  | {readonly outcome: 'unreachable'}
  /**
   * An answer that is not what the protocol says, or that asks for what the simulator does not do;
   * the detail names the place in it, for a developer.
   */
  | {readonly outcome: 'malformed'; readonly detail: string}
  /** No key of the chosen kind for the chosen person. */
  | {readonly outcome: 'no-key'}
  /** 403 for a signature, with the provider's own sentence. */
  | {readonly outcome: 'signature-refused'; readonly message: string | undefined}
  /** Any other status than 200, with the provider's own sentence. */
  | {readonly outcome: 'refused'; readonly status: number; readonly message: string | undefined}
  /** The request is no longer the one on the phone. */
  | {readonly outcome: 'no-such-request'};

/** A failure on its way to the page. */
export class PhoneProblem extends Error {
  override readonly name = 'PhoneProblem';
  readonly failure: PhoneFailure;

  constructor(failure: PhoneFailure) {
    super(failure.outcome);
    this.failure = failure;
  }
}

/** A document as the phone shows it. */
export interface ShownDocument {
  readonly name: LocalizedText;
  readonly meta: readonly {readonly name: string; readonly value: string}[];
  readonly mime: string;
  readonly byteCount: number;
  /** Undefined when the program does not show such a type as text. */
  readonly text: string | undefined;
}

/** A request to sign as the phone shows it. */
export interface ShownRequest {
  readonly id: string;
  readonly organisation: LocalizedText;
  readonly bin: string;
  readonly description: string;
  /** `22-11-2026, 18:44` by Kazakhstan's clock: the program shows no seconds. */
  readonly validUntil: string;
  readonly documents: readonly ShownDocument[];
}

/** What comes of a scanned code or an opened link. */
export type ScanOutcome =
  | {readonly outcome: 'request'; readonly request: ShownRequest}
  | {readonly outcome: 'closed'}
  | PhoneFailure;

/** What comes of pressing Sign or Decline. */
export type AnswerOutcome =
  | {
      readonly outcome: 'signed';
      /** Where Back leads to. */
      readonly backUrl: string | undefined;
    }
  | {readonly outcome: 'declined'}
  | PhoneFailure;
