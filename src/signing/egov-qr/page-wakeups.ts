import {isVisible, type SigningPage} from './signing-page.ts';

/**
 * Calls `wake` when the person or the connection comes back, until the signal aborts: what was being
 * waited for may have happened while timers and requests stood still. One return fires several times.
 */
export function onWakeUp(
  page: Pick<SigningPage, 'window' | 'document'>,
  wake: () => void,
  signal: AbortSignal,
): void {
  for (const name of ['pageshow', 'focus', 'online']) {
    page.window.addEventListener(name, wake, {signal});
  }
  page.document.addEventListener('visibilitychange', () => isVisible(page) && wake(), {signal});
}
