import type {DocumentToSign} from '../domain/document-to-sign.ts';
import type {Iin} from '../domain/iin.ts';
import type {Language} from '../domain/language.ts';
import type {Signature, SigningMethod} from '../domain/signature.ts';

/** How far a signing has come; shown and announced as it changes. */
export type SigningProgress =
  /** The browser is asking the person whether the page may reach NCALayer. */
  | 'asking-permission'
  | 'connecting'
  /** The program's own window waits for the key and the password. */
  | 'waiting-for-person'
  /** As before, for so long that the window may be hidden behind the browser. */
  | 'waiting-long'
  /** The returned signature is being read. */
  | 'checking';

export interface SigningRequest {
  readonly document: DocumentToSign;
  /** Whose key it has to be. */
  readonly applicantIin: Iin;
  /** The language of the program's own window. */
  readonly language: Language;
  /** Aborts the wait: the promise rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SigningProgress) => void;
}

export type SigningOutcome =
  {readonly outcome: 'signed'; readonly signature: Signature} | {readonly outcome: 'cancelled'};

/** One way to sign a document. */
export interface Signer {
  readonly method: SigningMethod;

  /** @throws {SigningError} when it cannot be done; the code names the remedy. */
  sign(request: SigningRequest): Promise<SigningOutcome>;
}
