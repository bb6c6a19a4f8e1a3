import type {FindBank} from './bank-directory.ts';
import {cleanIban} from './clean-iban.ts';
import {bankCodeOf, diagnoseIban} from './iban.ts';

/** One slip that would explain a number whose check digits do not match; `place` counts from 1. */
export interface Suspicion {
  /** Whether it is about the character at the place and the next one, or about that one alone. */
  readonly kind: 'swapped' | 'look-alike';
  readonly place: number;
  readonly found: string;
  readonly likely: string;
}

/** Characters that are taken for each other, on paper or by hand; each pair works both ways. */
const LOOK_ALIKE_PAIRS = [
  '0O',
  '0D',
  '1I',
  '1L',
  '17',
  '2Z',
  '38',
  '49',
  '56',
  '5S',
  '6G',
  '8B',
  'UV',
] as const;

const lookAlikesOf = (character: string): readonly string[] =>
  LOOK_ALIKE_PAIRS.filter((pair) => pair.includes(character)).map((pair) =>
    pair.replace(character, ''),
  );

/**
 * Every single slip (two neighbours swapped, or one character taken for another) whose mending makes
 * the number right. Whoever made one such slip finds it here; chance adds others, so only a single
 * suspicion is worth naming.
 *
 * @param findBank leaves out numbers of banks that do not exist.
 */
export function suspectPlaces(typed: string, findBank?: FindBank): readonly Suspicion[] {
  const {text} = cleanIban(typed);
  const suspicions: Suspicion[] = [];
  const suspect = (kind: Suspicion['kind'], index: number, length: number, likely: string) => {
    const mended = text.slice(0, index) + likely + text.slice(index + length);
    const found = text.slice(index, index + length);
    if (found === likely || diagnoseIban(mended) !== undefined) return;
    if (findBank && !findBank(bankCodeOf(mended) ?? '')) return;
    suspicions.push({kind, place: index + 1, found, likely});
  };
  for (const [index, character] of [...text].entries()) {
    for (const likely of lookAlikesOf(character)) suspect('look-alike', index, 1, likely);
    const next = text.charAt(index + 1);
    if (next) suspect('swapped', index, 2, next + character);
  }
  return suspicions;
}
