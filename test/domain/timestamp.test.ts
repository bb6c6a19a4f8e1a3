import {expect} from '@open-wc/testing';
import {parseTimestamp, toEpochMilliseconds} from '../../src/domain/timestamp.ts';
import {timestamp} from '../support/refund-samples.ts';

describe('parseTimestamp', () => {
  for (const text of [
    '2026-11-22T14:35:00+05:00',
    '2026-11-22T14:35:00+06:00',
    '2026-11-22T14:35:00-03:30',
    '2026-11-22T09:35:00Z',
    '2026-11-22T09:35:00.1Z',
    '2026-11-22T09:35:00.123Z',
    '2026-11-22T09:35:00.123456789+05:00',
    '2024-02-29T00:00:00Z',
    '2026-11-22T23:59:59Z',
  ]) {
    it(`reads ${text} as it stands`, () => {
      expect(parseTimestamp(text)).to.equal(text);
    });
  }

  const refused: [name: string, text: string][] = [
    ['nothing', ''],
    ['no offset', '2026-11-22T14:35:00'],
    ['no offset behind a fraction', '2026-11-22T14:35:00.123'],
    ['a day only', '2026-11-22'],
    ['no seconds', '2026-11-22T14:35+05:00'],
    ['a day that does not exist', '2026-02-30T14:35:00Z'],
    ['29 February of a common year', '2026-02-29T14:35:00Z'],
    ['hour 24', '2026-11-22T24:00:00Z'],
    ['minute 60', '2026-11-22T14:60:00Z'],
    ['second 60', '2026-11-22T14:35:60Z'],
    ['an offset without its colon', '2026-11-22T14:35:00+0500'],
    ['an offset of hours only', '2026-11-22T14:35:00+05'],
    ['an offset of 15 hours', '2026-11-22T14:35:00+15:00'],
    ['an offset of 60 minutes', '2026-11-22T14:35:00+05:60'],
    ['a space for the T', '2026-11-22 14:35:00+05:00'],
    ['a small t and z', '2026-11-22t14:35:00z'],
    ['a decimal comma', '2026-11-22T14:35:00,5Z'],
    ['a point without a fraction', '2026-11-22T14:35:00.Z'],
    ['ten decimals', '2026-11-22T14:35:00.1234567890Z'],
    ['a line break behind', '2026-11-22T14:35:00Z\n'],
  ];
  for (const [name, text] of refused) {
    it(`refuses ${name}`, () => {
      expect(parseTimestamp(text)).to.equal(undefined);
    });
  }
});

describe('toEpochMilliseconds', () => {
  const moment = Date.UTC(2026, 10, 22, 9, 35);

  const cases: [text: string, milliseconds: number][] = [
    ['2026-11-22T09:35:00Z', moment],
    ['2026-11-22T14:35:00+05:00', moment],
    ['2026-11-22T15:35:00+06:00', moment],
    ['2026-11-22T06:05:00-03:30', moment],
    ['2026-11-22T23:35:00+14:00', moment],
    ['2026-11-22T09:35:00.5Z', moment + 500],
    ['2026-11-22T09:35:00.123Z', moment + 123],
    ['2026-11-22T09:35:00.123456789Z', moment + 123],
  ];
  for (const [text, milliseconds] of cases) {
    it(`puts ${text} at its moment, whatever the offset`, () => {
      expect(toEpochMilliseconds(timestamp(text))).to.equal(milliseconds);
    });
  }
});
