import type {Branded} from './brand.ts';
import {cleanIban} from './clean-iban.ts';
import {mistakenNumber, type MistakenNumber} from './mistaken-number.ts';

/**
 * An account number (IBAN, in Kazakhstan also IIK): `KZ`, two check digits, three digits of the
 * bank, thirteen characters of the account. Made only by `parseIban`.
 */
export type Iban = Branded<string, 'Iban'>;

export const IBAN_LENGTH = 20;

/** Why a number is not an account number. `place` counts characters of the cleaned number from 1. */
export type IbanProblem =
  | {readonly code: 'ibanRequired' | MistakenNumber}
  | {readonly code: 'ibanCyrillic'; readonly character: string; readonly place: number}
  | {readonly code: 'ibanCharacter'; readonly character: string; readonly place: number}
  | {readonly code: 'ibanCountry'; readonly found: string}
  | {readonly code: 'ibanDigitExpected'; readonly character: string; readonly place: number}
  | {readonly code: 'ibanTooLong'; readonly count: number}
  | {readonly code: 'ibanTooShort'; readonly count: number}
  | {readonly code: 'ibanChecksum'};

const COUNTRY = 'KZ';
/** Check digits and bank code: places 3 to 7, counted from 1. */
const DIGITS_FROM = 2;
const DIGITS_TO = 7;

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isLetter = (character: string): boolean => character >= 'A' && character <= 'Z';
const isCyrillic = (character: string): boolean => /[\u0400-\u04ff]/.test(character);

/** The remainder by 97 of the number with its first four characters moved to its end (ISO 7064). */
function remainderBy97(iban: string): number {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    remainder = isDigit(character)
      ? (remainder * 10 + Number(character)) % 97
      : (remainder * 100 + character.charCodeAt(0) - 55) % 97;
  }
  return remainder;
}

/** 00, 01 and 99 can satisfy the remainder, but no bank issues them: valid are 02 to 98. */
const checkDigitsIssued = (iban: string): boolean => {
  const digits = Number(iban.slice(2, 4));
  return digits >= 2 && digits <= 98;
};

/**
 * The most specific thing wrong with a number, for each key pressed; `undefined` when it is right.
 * On complete numbers it never disagrees with the authority behind `parseIban` (decision 14).
 */
export function diagnoseIban(typed: string): IbanProblem | undefined {
  const {text} = cleanIban(typed);
  if (text === '') return {code: 'ibanRequired'};
  const mistaken = mistakenNumber(typed);
  if (mistaken) return {code: mistaken};
  // By code points, so that a sign beyond the basic plane is named whole and counted once.
  const characters = [...text];

  for (const [index, character] of characters.entries()) {
    if (isDigit(character) || isLetter(character)) continue;
    const code = isCyrillic(character) ? 'ibanCyrillic' : 'ibanCharacter';
    return {code, character, place: index + 1};
  }
  const country = text.slice(0, COUNTRY.length);
  if (!COUNTRY.startsWith(country)) return {code: 'ibanCountry', found: country};

  for (const [index, character] of characters.slice(DIGITS_FROM, DIGITS_TO).entries()) {
    if (isDigit(character)) continue;
    return {code: 'ibanDigitExpected', character, place: DIGITS_FROM + index + 1};
  }
  const excess = text.length - IBAN_LENGTH;
  if (excess > 0) return {code: 'ibanTooLong', count: excess};
  if (excess < 0) return {code: 'ibanTooShort', count: -excess};
  return checkDigitsIssued(text) && remainderBy97(text) === 1 ? undefined : {code: 'ibanChecksum'};
}

const UNFINISHED: ReadonlySet<string> = new Set<IbanProblem['code']>([
  'ibanRequired',
  'ibanTooShort',
  'ibanCardNumber',
  'ibanIin',
]);

/** Whether more typing can still make the number right, so that it is too early to complain. */
export const isUnfinished = ({code}: {readonly code: string}): boolean => UNFINISHED.has(code);

/** The three digits that name the bank; `undefined` while they are not there yet. */
export const bankCodeOf = (cleanedIban: string): string | undefined =>
  /^KZ\d{2}(\d{3})/.exec(cleanedIban)?.[1];
