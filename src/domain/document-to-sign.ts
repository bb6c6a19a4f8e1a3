import type {Branded} from './brand.ts';
import type {Language, LocalizedText} from './language.ts';
import type {Timestamp} from './timestamp.ts';

export type DocumentId = Branded<string, 'DocumentId'>;

/** One fact of the document that a phone or a page may show beside it. */
export interface DocumentFact {
  readonly name: LocalizedText;
  readonly value: string;
}

/**
 * The application as the fund's server has issued it. The bytes are final: they are shown, signed
 * and kept exactly as they came, and nothing in the page writes them anew.
 */
export interface DocumentToSign {
  readonly id: DocumentId;
  readonly name: LocalizedText;
  /** `text/plain` is shown in the page; another type is offered as a file beside its facts. */
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Fixed when the document is issued: a later change of the page's language leaves it alone. */
  readonly language: Language;
  readonly issuedAt: Timestamp;
  readonly expiresAt: Timestamp;
  readonly facts: readonly DocumentFact[];
}
