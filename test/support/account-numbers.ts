import fc from 'fast-check';
import {directoryBanks} from '../../src/domain/bank-directory.ts';

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS = '0123456789';
export const CHARACTERS = DIGITS + CAPITALS;

/** Letters as their two-digit numbers, as ISO 13616 counts them. */
const asDigits = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(CAPITALS.indexOf(letter) + 10));

/**
 * The account number of a bank and an account in it, its check digits worked out in big integers:
 * another way than the code under test takes.
 */
export function accountNumber(bankCode: string, account: string): string {
  const check = 98n - (BigInt(asDigits(`${bankCode}${account}KZ00`)) % 97n);
  return `KZ${String(check).padStart(2, '0')}${bankCode}${account}`;
}

/** Text of so many characters, each one of the given. */
export const textOf = (characters: string, length: number): fc.Arbitrary<string> =>
  fc.string({unit: fc.constantFrom(...characters), minLength: length, maxLength: length});

/** What stands behind the bank's three digits. */
export const accounts = textOf(CHARACTERS, 13);

const bankCodes = fc.constantFrom(...directoryBanks().map((bank) => bank.code));

/** Right account numbers at every bank of the directory. */
export const accountNumbers = fc
  .tuple(bankCodes, accounts)
  .map(([bankCode, account]) => accountNumber(bankCode, account));

/** The text with one character replaced; `place` counts from 0. */
export const withCharacter = (text: string, place: number, character: string): string =>
  text.slice(0, place) + character + text.slice(place + 1);

/** The text with the character at the place and the next one swapped; `place` counts from 0. */
export const withSwap = (text: string, place: number): string =>
  text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2);
