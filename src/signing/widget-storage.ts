/** Where the widget keeps what has to survive a reload; `sessionStorage` fits, and so does a host's own. */
export type WidgetStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Names the person's draft, and the signing with a phone that goes on. Neither says anything about
 * the person.
 */
export const DRAFT_KEY = 'enpc-refund-form.draft';
export const SESSION_KEY = 'enpc-refund-form.signing-session';

/** Under it the page's state of a history entry holds the names of the forms on their second step. */
export const HISTORY_KEY = 'enpc-refund-form';

/** An element that keeps something, and the storage that its host has given it for that. */
export interface StorageOwner {
  /** Tells it from another one on the page; empty where the page has not named it. */
  readonly id: string;
  /** The page's `sessionStorage` when `undefined`. */
  readonly storage: WidgetStorage | undefined;
}

/** The storage as its owner alone sees it. Owners without a name see the same. */
export function storageOf({id, storage}: StorageOwner): WidgetStorage | undefined {
  if (id === '') return storage;
  const items = (): WidgetStorage => storage ?? sessionStorage;
  const named = (key: string): string => `${key}#${id}`;
  return {
    getItem: (key) => items().getItem(named(key)),
    setItem: (key, value) => {
      items().setItem(named(key), value);
    },
    removeItem: (key) => {
      items().removeItem(named(key));
    },
  };
}

/**
 * Works with the storage, the page's `sessionStorage` when there is none of the host's. One that is
 * forbidden, full or broken only means that a reload begins anew; even to name `sessionStorage` throws
 * where the browser forbids it.
 */
export function withStorage<Result>(
  storage: WidgetStorage | undefined,
  work: (storage: WidgetStorage) => Result,
): Result | undefined {
  try {
    return work(storage ?? sessionStorage);
  } catch {
    return undefined;
  }
}
