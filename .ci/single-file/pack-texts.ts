/**
 * Writes the texts of all languages in fewer bytes: the keys once, then the texts of each language
 * in the order of the keys. Cyrillic letters, of two bytes each, change places with rare letters of
 * one byte. `unpack-texts.ts` undoes it in the page.
 */
import {isDeepStrictEqual} from 'node:util';
import {
  exchangeLetters,
  unpackTexts,
  type Exchange,
  type PackedTexts,
  type Shape,
  type Tree,
} from './unpack-texts.ts';

const CYRILLIC = /[\u0400-\u04ff]/;
/** Every letter of one byte that a program need not write with a backslash. */
const ONE_BYTE = Array.from({length: 94}, (_, index) => String.fromCharCode(33 + index)).filter(
  (letter) => !/["'`\\$]/.test(letter),
);

/**
 * @param catalogs by language; the same keys in each, but for the forms of plurals.
 * @throws when unpacking would not give the same texts.
 */
export function packTexts(catalogs: Readonly<Record<string, Tree>>): PackedTexts {
  const shape = shapeOf(Object.values(catalogs));
  const lists = Object.entries(catalogs).map(
    ([language, catalog]) => [language, listTexts(shape, catalog).join('\n')] as const,
  );
  const cyrillic = lists.filter(([, list]) => CYRILLIC.test(list));
  const exchanged = cyrillic.map(([language]) => language);
  const letters = chooseLetters(cyrillic.map(([, list]) => list).join(''));
  const texts = lists.map(
    ([language, list]) =>
      [language, exchanged.includes(language) ? exchangeLetters(list, letters) : list] as const,
  );
  const packed = {shape, texts: Object.fromEntries(texts), exchanged, letters};
  if (!isDeepStrictEqual(unpackTexts(packed), catalogs)) {
    throw new Error('A text is empty, or has a line end, or its key has texts below it elsewhere');
  }
  return packed;
}

/** All keys of all languages. */
function shapeOf(trees: readonly Tree[]): Shape {
  const keys = new Set(trees.flatMap(Object.keys));
  return Object.fromEntries(
    [...keys].map((key) => {
      const below = trees.map((tree) => tree[key]).filter((value) => typeof value === 'object');
      return [key, below.length > 0 ? shapeOf(below) : 0];
    }),
  );
}

const listTexts = (shape: Shape, tree: Tree): readonly string[] =>
  Object.entries(shape).flatMap(([key, below]) => {
    const value = tree[key] ?? '';
    if (typeof value === 'string') return below === 0 ? value : listTexts(below, {});
    return below === 0 ? '' : listTexts(below, value);
  });

/** The most frequent Cyrillic letters, each with the rarest that takes less room. */
function chooseLetters(text: string): Exchange {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const count = (letter: string): number => counts.get(letter) ?? 0;
  const wide = [...counts.keys()]
    .filter((letter) => CYRILLIC.test(letter))
    .sort((left, right) => count(right) - count(left));
  const narrow = [...ONE_BYTE].sort((left, right) => count(left) - count(right));
  const pairs = wide
    .map((letter, index) => [letter, narrow[index] ?? letter] as const)
    .filter(([letter, other]) => count(letter) > count(other));
  return [pairs.map(([letter]) => letter).join(''), pairs.map(([, other]) => other).join('')];
}
