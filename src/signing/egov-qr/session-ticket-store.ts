import type {DocumentId} from '../../domain/document-to-sign.ts';
import type {SigningSessionTicket} from '../../domain/signing-session.ts';
import {SESSION_KEY, withStorage, type WidgetStorage} from '../widget-storage.ts';

/** A session that may be going on, and the document it is about. */
export interface StoredTicket extends SigningSessionTicket {
  readonly documentId: DocumentId;
}

/** The ticket of the signing that goes on, kept over a reload. It says nothing about the person. */
export class SessionTicketStore {
  readonly #storage: WidgetStorage | undefined;

  /** @param storage the page's `sessionStorage` when left out. */
  constructor(storage?: WidgetStorage) {
    this.#storage = storage;
  }

  read(): StoredTicket | undefined {
    return withStorage(this.#storage, (storage) => parseTicket(storage.getItem(SESSION_KEY)));
  }

  write(documentId: DocumentId, {id, secret}: SigningSessionTicket): void {
    const text = JSON.stringify({id, secret, documentId});
    withStorage(this.#storage, (storage) => {
      storage.setItem(SESSION_KEY, text);
    });
  }

  clear(): void {
    withStorage(this.#storage, (storage) => {
      storage.removeItem(SESSION_KEY);
    });
  }
}

/** @throws {SyntaxError} for a text that is not JSON. */
function parseTicket(text: string | null): StoredTicket | undefined {
  const value: unknown = JSON.parse(text ?? 'null');
  if (typeof value !== 'object' || value === null) return undefined;
  const {id, secret, documentId} = value as Readonly<Record<string, unknown>>;
  const isTicket = [id, secret, documentId].every((part) => typeof part === 'string' && part);
  return isTicket ? ({id, secret, documentId} as StoredTicket) : undefined;
}
