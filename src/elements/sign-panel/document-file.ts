import type {DocumentToSign} from '../../domain/document-to-sign.ts';
import {PDF} from './document-view.ts';

/** The address under which a document that is no text can be opened; lives as long as it is shown. */
export class DocumentFile {
  #address: string | undefined;

  get address(): string | undefined {
    return this.#address;
  }

  show(document: DocumentToSign | undefined): void {
    this.forget();
    if (!document || document.mimeType === 'text/plain') return;
    // Opened from this origin, a document of another type could run a script in the host's page.
    const type = document.mimeType === PDF ? PDF : 'application/octet-stream';
    this.#address = URL.createObjectURL(new Blob([document.bytes], {type}));
  }

  forget(): void {
    if (this.#address !== undefined) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
  }
}
