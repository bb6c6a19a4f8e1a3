import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseCalendarDate} from '../../src/domain/calendar-date.ts';

const isLeap = (year: number): boolean => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);

/** 0 for a month that no year has. */
const daysOf = (year: number, month: number): number =>
  [0, 31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;

describe('parseCalendarDate', () => {
  for (const text of ['2026-06-12', '2024-02-29', '2000-02-29', '1999-12-31', '2026-01-01']) {
    it(`reads ${text} as it stands`, () => {
      expect(parseCalendarDate(text)).to.equal(text);
    });
  }

  const refused: [name: string, text: string][] = [
    ['nothing', ''],
    ['30 February', '2026-02-30'],
    ['30 February of a leap year', '2024-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of a century year', '1900-02-29'],
    ['31 April', '2026-04-31'],
    ['day 0', '2026-06-00'],
    ['day 32', '2026-01-32'],
    ['month 0', '2026-00-12'],
    ['month 13', '2026-13-12'],
    ['a year before 1000', '0026-06-12'],
    ['a year of five digits', '12026-06-12'],
    ['a one-digit month', '2026-6-12'],
    ['the order of the screen', '12.06.2026'],
    ['slashes', '2026/06/12'],
    ['a time behind it', '2026-06-12T00:00:00'],
    ['a space around', ' 2026-06-12'],
    ['a line break behind', '2026-06-12\n'],
  ];
  for (const [name, text] of refused) {
    it(`refuses ${name}`, () => {
      expect(parseCalendarDate(text)).to.equal(undefined);
    });
  }

  it('reads the days that the calendar has and no others', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1000, max: 9999}),
        fc.nat({max: 14}),
        fc.nat({max: 33}),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const exists = day >= 1 && day <= daysOf(year, month);
          expect(parseCalendarDate(text)).to.equal(exists ? text : undefined);
        },
      ),
      {numRuns: 2000},
    );
  });
});
