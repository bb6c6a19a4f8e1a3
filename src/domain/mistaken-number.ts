import {withoutSeparators} from './clean-iban.ts';
import {isIdentificationNumber} from './identification-number.ts';

/** A number that people have at hand and type in place of an account number. */
export type MistakenNumber = 'ibanCardNumber' | 'ibanIin';

/** The check of payment cards (ISO/IEC 7812): every second digit doubled, its digits summed. */
function isCardNumber(text: string): boolean {
  if (!/^\d{16}$/.test(text)) return false;
  let sum = 0;
  for (const [index, digit] of [...text].entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Which other number was typed, if its own check digit says so; nothing of it is kept. */
export function mistakenNumber(typed: string): MistakenNumber | undefined {
  const text = withoutSeparators(typed);
  if (isCardNumber(text)) return 'ibanCardNumber';
  return isIdentificationNumber(text) ? 'ibanIin' : undefined;
}
