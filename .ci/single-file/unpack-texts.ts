/** The texts' keys: `0` where a text is. */
export interface Shape {
  readonly [key: string]: Shape | 0;
}

/** The texts of one language. */
export interface Tree {
  readonly [key: string]: Tree | string;
}

/** Letters that change places, each with the one at the same place of the other string. */
export type Exchange = readonly [string, string];

export interface PackedTexts {
  readonly shape: Shape;
  /** The texts by language, one a line, in the order of the keys; an empty line is no text. */
  readonly texts: Readonly<Record<string, string>>;
  /** The languages in which letters have changed places. */
  readonly exchanged: readonly string[];
  readonly letters: Exchange;
}

/** What `pack-texts.ts` has packed, by language. */
export function unpackTexts({shape, texts, exchanged, letters}: PackedTexts): Record<string, Tree> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => {
      const list = exchanged.includes(language) ? exchangeLetters(text, letters) : text;
      return [language, fill(shape, list.split('\n').values())];
    }),
  );
}

/** Done twice, it gives the same text again. */
export const exchangeLetters = (text: string, [left, right]: Exchange): string =>
  text.replace(/./g, (letter) => (left + right)[(right + left).indexOf(letter)] ?? letter);

function fill(shape: Shape, texts: Iterator<string, undefined>): Tree {
  const tree: Record<string, Tree | string> = {};
  for (const [key, below] of Object.entries(shape)) {
    const value = below === 0 ? texts.next().value : fill(below, texts);
    if (value) tree[key] = value;
  }
  return tree;
}
