/**
 * A controller that aborts with any of the signals, too. Whoever makes one aborts it when its work is
 * over: what hangs on its own signal is then released, the links to the others included.
 */
export function linkedController(...signals: readonly AbortSignal[]): AbortController {
  const own = new AbortController();
  for (const signal of signals) {
    const follow = (): void => own.abort(signal.reason);
    if (signal.aborted) follow();
    else signal.addEventListener('abort', follow, {signal: own.signal});
  }
  return own;
}

/** Aborts the controller with the reason when so many milliseconds have passed, unless it is over by then. */
export function abortAfter(
  controller: AbortController,
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>,
  milliseconds: number,
  reason: Error,
): void {
  pause(milliseconds, controller.signal).then(
    () => controller.abort(reason),
    () => undefined,
  );
}
