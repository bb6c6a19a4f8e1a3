import {pause} from '../../adapter/abortable.ts';

/** What waiting for a phone needs of the page and its browser. Tests put their own in its place. */
export interface SigningPage {
  readonly window: EventTarget;
  readonly document: EventTarget & Pick<Document, 'visibilityState'>;
  /** Missing on pages without encryption. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly openChannel: (name: string) => BroadcastChannel | undefined;
  /** Milliseconds since 1970; unlike a timer it goes on while the device sleeps. */
  readonly now: () => number;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
  /** Rejects with the signal's reason as soon as it aborts. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The page that this code runs in; looked at only when used, since a server has none. */
export const thisPage: SigningPage = {
  get window() {
    return window;
  },
  get document() {
    return document;
  },
  get locks() {
    return (navigator as Partial<Navigator>).locks;
  },
  openChannel: (name) => {
    try {
      return new BroadcastChannel(name);
    } catch {
      return undefined;
    }
  },
  now: () => Date.now(),
  random: () => Math.random(),
  pause,
};

export const isVisible = ({document}: Pick<SigningPage, 'document'>): boolean =>
  document.visibilityState === 'visible';
