import type {Branded} from './brand.ts';
import {parseCalendarDate} from './calendar-date.ts';

/**
 * A moment as the fund's server writes it, with the offset of its own clock:
 * `2026-11-22T14:35:00+05:00`. People are shown the digits as they stand: the country changed its
 * offset in 2024 and old systems still shift an hour, so nobody here converts.
 */
export type Timestamp = Branded<string, 'Timestamp'>;

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Reads a moment with an offset; `undefined` for another shape or a day that does not exist. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const [, day] = SHAPE.exec(text) ?? [];
  return day !== undefined && parseCalendarDate(day) !== undefined
    ? (text as Timestamp)
    : undefined;
}

/** The moment as milliseconds since 1970, to compare moments of different offsets. */
export const toEpochMilliseconds = (timestamp: Timestamp): number => Date.parse(timestamp);
