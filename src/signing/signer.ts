import type {DocumentToSign} from '../domain/document-to-sign.ts';
import type {Iin} from '../domain/iin.ts';
import type {Language} from '../domain/language.ts';
import type {RefundReceipt} from '../domain/refund-application.ts';
import type {Signature, SigningMethod} from '../domain/signature.ts';
import type {SigningSession} from '../domain/signing-session.ts';
import type {SubmissionRefusal} from '../domain/submission-refusal.ts';

/** How far a signing with NCALayer has come; shown and announced as it changes. */
export type NcalayerProgress =
  /** The browser is asking the person whether the page may reach NCALayer. */
  | 'asking-permission'
  | 'connecting'
  /** The program's own window waits for the key and the password. */
  | 'waiting-for-person'
  /** As before, for so long that the window may be hidden behind the browser. */
  | 'waiting-long'
  /** The returned signature is being read. */
  | 'checking';

/** How far a signing with a phone has come. */
export type PhoneProgress =
  /** The server is making the code, or is asked how the former one stands. */
  | {readonly waitsFor: 'code'}
  /** The code waits for a phone; then the phone waits for the person. */
  | {
      readonly waitsFor: 'scan' | 'signature';
      readonly session: SigningSession;
      /** When the session ends, in milliseconds of this device's clock since 1970. */
      readonly deadline: number;
      /** The server cannot be reached; it is asked again. */
      readonly isConnectionLost: boolean;
    };

export type SigningProgress = NcalayerProgress | PhoneProgress;

export interface SigningRequest {
  readonly document: DocumentToSign;
  /** Whose key it has to be. */
  readonly applicantIin: Iin;
  /** The language of the program's own window. */
  readonly language: Language;
  /**
   * Aborts the wait: the promise rejects with the signal's reason. What a phone or a program has been
   * asked for goes on without the page, and a later `sign` of the same document takes it up again.
   */
  readonly signal: AbortSignal;
  /** Aborted when the person gives up. */
  readonly withdrawal: AbortSignal;
  readonly onProgress: (progress: SigningProgress) => void;
  /** Ends a signing that goes on in another tab; without it such a signing keeps this one from beginning. */
  readonly takesOver?: boolean;
}

/** How an attempt can end without a signature, and without anybody being at fault. */
export type SigningEnd =
  /** Here, by the person. */
  | 'cancelled'
  /** On the phone, by the person. */
  | 'declined'
  | 'expired'
  /** Another attempt has taken the place of this one. */
  | 'superseded';

export type SigningOutcome =
  | {readonly outcome: 'signed'; readonly signature: Signature}
  /** The phone's signature was the submission, and the fund has taken it (decision 2). */
  | {readonly outcome: 'submitted'; readonly receipt: RefundReceipt}
  /** The fund did not take what the phone signed. */
  | {readonly outcome: 'refused'; readonly refusal: SubmissionRefusal}
  /** The page did not let it begin. */
  | {readonly outcome: 'held-back'}
  | {readonly outcome: SigningEnd};

/** One way to sign a document. */
export interface Signer {
  readonly method: SigningMethod;

  /**
   * @throws {SigningError} when it cannot be done; the code names the remedy.
   * @throws {AdapterError} when the fund's server could not be asked.
   */
  sign(request: SigningRequest): Promise<SigningOutcome>;

  /**
   * Whether `withdrawal` is heard: `sign` then tells whoever has been asked, and gives the outcome:
   * `cancelled`, unless the person was quicker; it throws when they cannot be told, and may sign
   * still. Any other signer is just aborted.
   */
  readonly hearsWithdrawal?: true;
}
