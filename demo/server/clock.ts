/** Where the server takes the time from, so that tests can set it. */
export type Clock = () => Date;

export const MINUTE_MS = 60_000;

/** The one time zone of the country since 1 March 2024. */
const OFFSET = '+05:00';
const OFFSET_MS = 5 * 60 * MINUTE_MS;

/** Date and time by the fund's clock, up to milliseconds: `2026-11-22T14:35:00.000`. */
export const localTimeOf = (moment: Date): string =>
  new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, -1);

/** The moment as it stands on the wire and in documents: `2026-11-22T14:35:00+05:00`. */
export const timestampOf = (moment: Date): string => localTimeOf(moment).slice(0, 19) + OFFSET;
