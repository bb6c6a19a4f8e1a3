import type {Branded} from './brand.ts';

/** A day without time or zone, `YYYY-MM-DD`: it never shifts with the reader's clock. */
export type CalendarDate = Branded<string, 'CalendarDate'>;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads a day; `undefined` for another shape and for days that no calendar has. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = (SHAPE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 ? (text as CalendarDate) : undefined;
}
