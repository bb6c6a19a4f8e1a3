/** Ends the program at an interrupt, and with its parent when it was started as a child process. */
export function endWhenAsked(close: () => Promise<void>): void {
  const stop = (): void => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
}
