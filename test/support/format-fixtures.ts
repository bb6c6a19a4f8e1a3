import type {LocalizedText} from '../../src/domain/language.ts';

/**
 * What people read, written by hand: an amount, a day or a number from the wire and how it stands on
 * the screen. Kazakh and Russian write amounts alike; days, times and accounts are one in all three.
 */

const spaced = (text: string): string => text.replaceAll('_', '\u00a0');

/** Kazakh and Russian, then English; `_` is a no-break space. */
const amount = (kazakhAndRussian: string, english: string): LocalizedText => ({
  kk: spaced(kazakhAndRussian),
  ru: spaced(kazakhAndRussian),
  en: spaced(english),
});

/** As a decimal string of tenge. */
export const AMOUNTS: Readonly<Record<string, LocalizedText>> = {
  '0': amount('0_₸', '0_₸'),
  '0.01': amount('0,01_₸', '0.01_₸'),
  '0.1': amount('0,10_₸', '0.10_₸'),
  '0.99': amount('0,99_₸', '0.99_₸'),
  '1': amount('1_₸', '1_₸'),
  '9.05': amount('9,05_₸', '9.05_₸'),
  '500': amount('500_₸', '500_₸'),
  '500.00': amount('500_₸', '500_₸'),
  '999.99': amount('999,99_₸', '999.99_₸'),
  '1000': amount('1_000_₸', '1,000_₸'),
  '1000.5': amount('1_000,50_₸', '1,000.50_₸'),
  '10000': amount('10_000_₸', '10,000_₸'),
  '85000': amount('85_000_₸', '85,000_₸'),
  '100000': amount('100_000_₸', '100,000_₸'),
  '999999.99': amount('999_999,99_₸', '999,999.99_₸'),
  '1000000': amount('1_000_000_₸', '1,000,000_₸'),
  '1234567.50': amount('1_234_567,50_₸', '1,234,567.50_₸'),
  '1002003.04': amount('1_002_003,04_₸', '1,002,003.04_₸'),
  '1000000000': amount('1_000_000_000_₸', '1,000,000,000_₸'),
  '9007199254740993': amount('9_007_199_254_740_993_₸', '9,007,199,254,740,993_₸'),
  '9999999999999999.99': amount('9_999_999_999_999_999,99_₸', '9,999,999,999,999,999.99_₸'),
};

/** By the calendar's own day: no clock of a computer has a say in it. */
export const DAYS: Readonly<Record<string, string>> = {
  '2026-03-05': '05.03.2026',
  '2026-06-12': '12.06.2026',
  '2026-12-31': '31.12.2026',
  '2027-01-01': '01.01.2027',
  '2024-02-29': '29.02.2024',
  '1998-01-01': '01.01.1998',
  '2026-10-09': '09.10.2026',
};

/** By the clock that wrote it, whatever the offset. */
export const MOMENTS: Readonly<Record<string, readonly [moment: string, time: string]>> = {
  '2026-03-05T09:07:00+05:00': ['05.03.2026, 09:07', '09:07'],
  '2026-11-25T00:00:00+05:00': ['25.11.2026, 00:00', '00:00'],
  '2026-11-25T23:59:59+05:00': ['25.11.2026, 23:59', '23:59'],
  '2023-12-31T23:30:00+06:00': ['31.12.2023, 23:30', '23:30'],
  '2026-12-31T19:00:00Z': ['31.12.2026, 19:00', '19:00'],
  '2026-07-01T12:34:56.789+05:00': ['01.07.2026, 12:34', '12:34'],
};

/** In groups of four, and masked. */
export const ACCOUNTS: Readonly<Record<string, readonly [groups: string, masked: string]>> = {
  KZ84722C000012345678: ['KZ84 722C 0000 1234 5678', '••••\u00a05678'],
  KZ39722S000000680371: ['KZ39 722S 0000 0068 0371', '••••\u00a00371'],
  KZ86125KZT5004100100: ['KZ86 125K ZT50 0410 0100', '••••\u00a00100'],
};
