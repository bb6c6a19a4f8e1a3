import type {Language} from '../domain/language.ts';
import type {StorageOwner} from '../signing/widget-storage.ts';

/** What the calls need to know of the element that they are made for; it keeps the person's work. */
export interface AskingHost extends StorageOwner {
  /** The language of a document that is issued now. */
  readonly language: Language;
  /** Whether the person's work is kept at all. A signing with a phone is found again in any case. */
  readonly draft: 'on' | 'off';
  /** Loads what the step of signing needs; may reject when the network fails. */
  prepareSigning(): Promise<void>;
  /** Loads the words for someone who was interrupted; does not reject. */
  prepareInterruptions(): Promise<void>;
}
