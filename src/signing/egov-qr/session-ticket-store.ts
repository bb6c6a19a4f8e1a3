import type {DocumentId} from '../../domain/document-to-sign.ts';
import type {SigningSessionTicket} from '../../domain/signing-session.ts';

/** Where the widget keeps what has to survive a reload; `sessionStorage` fits, and so does a host's own. */
export type WidgetStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A session that may be going on, and the document it is about. */
export interface StoredTicket extends SigningSessionTicket {
  readonly documentId: DocumentId;
}

const KEY = 'enpc-refund-form.signing-session';

/**
 * The ticket of the signing that goes on, kept over a reload. It says nothing about the person. A
 * storage that is forbidden, full or broken only means that a reload begins anew.
 */
export class SessionTicketStore {
  readonly #storage: WidgetStorage | undefined;

  /** @param storage the page's `sessionStorage` when left out. */
  constructor(storage?: WidgetStorage) {
    this.#storage = storage;
  }

  read(): StoredTicket | undefined {
    return this.#attempt((storage) => parseTicket(storage.getItem(KEY)));
  }

  write(documentId: DocumentId, {id, secret}: SigningSessionTicket): void {
    this.#attempt((storage) => storage.setItem(KEY, JSON.stringify({id, secret, documentId})));
  }

  clear(): void {
    this.#attempt((storage) => storage.removeItem(KEY));
  }

  /** Even to name `sessionStorage` throws where the browser forbids it. */
  #attempt<Result>(work: (storage: WidgetStorage) => Result): Result | undefined {
    try {
      return work(this.#storage ?? sessionStorage);
    } catch {
      return undefined;
    }
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
