import type {CalendarDate} from '../domain/calendar-date.ts';
import type {Language} from '../domain/language.ts';
import {hasTiyn, tengeAndTiyn, type Money} from '../domain/money.ts';
import type {Timestamp} from '../domain/timestamp.ts';

/**
 * What people read of amounts, dates and numbers. Written by us in all browsers alike, because
 * Chromium has wrong data for Kazakh.
 */

export const NO_BREAK_SPACE = '\u00a0';

interface NumberStyle {
  readonly group: string;
  readonly decimal: string;
}

const SPACED: NumberStyle = {group: NO_BREAK_SPACE, decimal: ','};

const NUMBER_STYLES: Readonly<Record<Language, NumberStyle>> = {
  kk: SPACED,
  ru: SPACED,
  en: {group: ',', decimal: '.'},
};

/** How many decimals a set of amounts shown together needs: two as soon as one of them has tiyn. */
export const decimalsFor = (amounts: Iterable<Money>): 0 | 2 => {
  for (const amount of amounts) if (hasTiyn(amount)) return 2;
  return 0;
};

/** The digits of an amount without the currency's sign: `1 234 567,50`. */
export function formatNumber(
  money: Money,
  language: Language,
  decimals: 0 | 2 = decimalsFor([money]),
): string {
  const {tenge, tiyn} = tengeAndTiyn(money);
  const grouped = formatCount(tenge, language);
  return decimals === 2 ? grouped + NUMBER_STYLES[language].decimal + tiyn : grouped;
}

/** A whole number with its thousands apart: `10 000`. */
export const formatCount = (count: bigint | number, language: Language): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, NUMBER_STYLES[language].group);

/** An amount with its sign: `1 234 567,50 ₸`, in English `1,234,567.50 ₸` (decision 10). */
export const formatMoney = (money: Money, language: Language, decimals?: 0 | 2): string =>
  `${formatNumber(money, language, decimals)}${NO_BREAK_SPACE}₸`;

/** A day as dd.mm.yyyy, in all languages. */
export const formatDate = (date: CalendarDate): string => date.split('-').reverse().join('.');

/** The hour and minute of a moment, by the clock that wrote it. */
export const formatTime = (timestamp: Timestamp): string => timestamp.slice(11, 16);

/** A moment as `dd.mm.yyyy, hh:mm`, by the clock that wrote it. */
export const formatDateTime = (timestamp: Timestamp): string =>
  `${timestamp.slice(0, 10).split('-').reverse().join('.')}, ${formatTime(timestamp)}`;

/** An account number in groups of four: people compare it more easily, and lines break between. */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/gu, '$1 ');

const lastFour = (number: string): string => number.slice(-4);

/** The last four characters behind dots: `•••• 5678`. */
export const maskIban = (iban: string): string => `••••${NO_BREAK_SPACE}${lastFour(iban)}`;

/** The last four digits behind dots: `••••••••1234`. */
export const maskIin = (iin: string): string => `••••••••${lastFour(iin)}`;

/** The last four characters one by one, for voices that would read them as one number. */
export const spellLastFour = (number: string): string => [...lastFour(number)].join(' ');
