/** What was changed in a typed or pasted number, so that the person can be told. */
export type IbanCleaning = 'separators' | 'prefix' | 'case' | 'look-alikes' | 'country-added';

export interface CleanIban {
  readonly text: string;
  readonly changes: readonly IbanCleaning[];
}

/** White space, every dash, and what cannot be seen: soft hyphen, zero-width and direction signs. */
const SEPARATORS = /[\s\p{Dash}\p{Default_Ignorable_Code_Point}]+/gu;

const SMALL_LETTERS = /[a-z\u0430-\u04ff]+/g;

/** Cyrillic capitals that look exactly like Latin ones (decision 8); digits are never replaced. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Ү: 'Y',
  Х: 'X',
};

const CYRILLIC = /[\u0400-\u04ff]/g;

/** "IBAN" and its Kazakh and Russian fellows as they stand in bank papers, look-alikes replaced. */
const PREFIX_WORDS = ['IBAN', 'IIK', 'ИИK', 'ЖCK'];

const PREFIX = new RegExp(`^(?:(?:${PREFIX_WORDS.join('|')})[:№/]*)+`);

const STARTS_WITH_CHECK_DIGITS = /^\d/;

/**
 * Not the locale's upper case: in Turkish and Azerbaijani "i" would become "İ". Nor that of other
 * alphabets: "ß" would become two letters, and a foreign sign would pass for a letter of the number.
 */
const capitalised = (text: string): string =>
  text.replace(SMALL_LETTERS, (letters) => letters.toUpperCase());

/** With Latin letters for the Cyrillic ones that look the same. */
export const withoutLookAlikes = (text: string): string =>
  text.replace(CYRILLIC, (letter) => LOOK_ALIKES[letter] ?? letter);

/** Without white space, dashes and what cannot be seen. */
export const withoutSeparators = (typed: string): string => typed.replace(SEPARATORS, '');

/** The prefix as it was written; character by character as long as its plain form. */
function withoutPrefix(text: string): string {
  const [prefix = ''] = PREFIX.exec(withoutLookAlikes(capitalised(text))) ?? [];
  return text.slice(prefix.length);
}

/** Whether more letters could make it the label before a number, such as "IB" or "ЖС". */
export function isPrefixBegun(typed: string): boolean {
  const rest = withoutLookAlikes(capitalised(withoutPrefix(withoutSeparators(typed))));
  return rest !== '' && PREFIX_WORDS.some((word) => word.startsWith(rest));
}

/**
 * Cleans a typed or pasted account number: separators, a leading "IBAN:", letter case, Cyrillic
 * look-alikes, and a left-out "KZ" (decision 7). Nothing else is taken away, however wrong it is.
 * The changes are those to the number: what was dropped with a prefix is not counted again.
 */
export function cleanIban(typed: string): CleanIban {
  const changes: IbanCleaning[] = [];
  const step = (before: string, after: string, change: IbanCleaning): string => {
    if (before !== after) changes.push(change);
    return after;
  };

  let text = step(typed, withoutSeparators(typed), 'separators');
  text = step(text, withoutPrefix(text), 'prefix');
  text = step(text, capitalised(text), 'case');
  text = step(text, withoutLookAlikes(text), 'look-alikes');
  text = step(text, STARTS_WITH_CHECK_DIGITS.test(text) ? `KZ${text}` : text, 'country-added');
  return {text, changes};
}
