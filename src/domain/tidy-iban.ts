import {
  cleanIban,
  withoutLookAlikes,
  withoutSeparators,
  type CleanIban,
  type IbanCleaning,
} from './clean-iban.ts';
import {diagnoseIban, IBAN_LENGTH} from './iban.ts';

/**
 * What the field should hold in place of the text, and what that changes; `undefined` when the text
 * can stay as it is. Whatever was pasted is cleaned as a whole, and so is a typed number that has
 * become right; while a number is being typed only separators and look-alikes are replaced.
 */
export function tidyIban(text: string, isPasted: boolean): CleanIban | undefined {
  const clean = cleaned(text);
  if (isPasted) return clean.text === text ? undefined : clean;
  const isRight = diagnoseIban(clean.text) === undefined;
  return isRight && clean.changes.some((change) => change !== 'case') ? clean : whileTyping(text);
}

/** "KZ" is put before a whole number alone: before any other digits it would be a guess. */
function cleaned(typed: string): CleanIban {
  const clean = cleanIban(typed);
  if (!clean.changes.includes('country-added') || clean.text.length === IBAN_LENGTH) return clean;
  return {
    text: clean.text.slice(2),
    changes: clean.changes.filter((change) => change !== 'country-added'),
  };
}

const CYRILLIC_LETTER = /[\u0400-\u04ff]/g;

/** Small ones, too: there are small letters that look the same only as capitals. */
function latinFor(letter: string): string {
  const capital = letter.toUpperCase();
  const latin = withoutLookAlikes(capital);
  return latin === capital ? letter : latin;
}

function whileTyping(typed: string): CleanIban | undefined {
  const dense = withoutSeparators(typed);
  const text = dense.replace(CYRILLIC_LETTER, latinFor);
  const changes: readonly IbanCleaning[] = [
    ...(dense === typed ? [] : (['separators'] as const)),
    ...(text === dense ? [] : (['look-alikes'] as const)),
  ];
  return changes.length > 0 ? {text, changes} : undefined;
}
