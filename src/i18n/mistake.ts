/** What the developer of a page can mend; `src/errors.ts` says how. */
export type MistakeCode =
  /** The JSON in `<script slot="config">` cannot be read. */
  | 'configuration-unreadable'
  /** It has a name or a value that the element does not know. */
  | 'configuration-wrong'
  /** What was given to `resume()` is no continuation. */
  | 'continuation-unreadable'
  /** The continuation comes from a later version of the package. */
  | 'continuation-newer'
  /** Words in `messages` that take the place of none of ours. */
  | 'messages-unused';

/** Tells a mistake in the console, beginning with the tag; `sentence` says what to do about it. */
export function reportMistake(tag: string, code: MistakeCode, sentence: string): void {
  // eslint-disable-next-line no-console -- it is the page's developer who can mend it
  console.warn(`${tag}: ${sentence} (${code})`);
}
