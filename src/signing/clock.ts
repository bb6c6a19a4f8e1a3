/** Signatures and certificates bear less. */
const HARMLESS_MS = 5 * 60_000;

/** Whether a clock that is ahead by so much, or behind where it is below 0, may spoil a signature. */
export const isClockWrong = (aheadMs: number): boolean => Math.abs(aheadMs) > HARMLESS_MS;
