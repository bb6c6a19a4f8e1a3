import {isLanguage, type Language} from '../domain/language.ts';
import {reportMistake} from './mistake.ts';

type Branch = Readonly<Record<string, unknown>>;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** What stands for words that are no object at all. */
const NOTHING: Branch = {};

const overridden = new WeakMap<object, WeakMap<object, object>>();

/**
 * The texts with a host's own words in the places that these have a word for. Whatever does not fit
 * is left out and told to the developer, once for each set of words, language and part: a key that
 * does not exist, something else than a text, an empty text, other gaps than the text replaced has.
 * Made once for each pair of objects, so that the same words give the same texts.
 *
 * @param messages by language and part; from outside, so anything.
 * @param parts the parts that there are, by name.
 */
export function overrideCatalog<Texts extends object>(
  catalog: Texts,
  messages: unknown,
  language: Language,
  part: string,
  parts: object,
): Texts {
  const words = isBranch(messages) ? messages : NOTHING;
  const known = overridden.get(words);
  const found = known?.get(catalog);
  if (found) return found as Texts;

  const ignored = known ? [] : [...strangersIn(messages, parts)];
  const own = branchOf(branchOf(words, language), part);
  const merged = merge(catalog as Branch, own, `${language}.${part}`, ignored);
  if (ignored.length > 0) {
    reportMistake(
      'enpc-refund-form',
      'messages-unused',
      `these messages are not used, because there is no such key, or the text is empty, or has other gaps than the original: ${ignored.join(', ')}`,
    );
  }
  overridden.set(words, (known ?? new WeakMap<object, object>()).set(catalog, merged));
  return merged as Texts;
}

const branchOf = (branch: Branch, name: string): Branch => {
  const below = Object.hasOwn(branch, name) ? branch[name] : undefined;
  return isBranch(below) ? below : NOTHING;
};

/** What is there of words in no language, and in no part of the texts. */
function strangersIn(messages: unknown, parts: object): readonly string[] {
  if (!isBranch(messages)) return ['messages'];
  return given(messages).flatMap(([language, spoken]) => {
    if (!isLanguage(language) || !isBranch(spoken)) return [language];
    return given(spoken)
      .filter(([part, words]) => !Object.hasOwn(parts, part) || !isBranch(words))
      .map(([part]) => `${language}.${part}`);
  });
}

const given = (branch: Branch): readonly (readonly [string, unknown])[] =>
  Object.entries(branch).filter(([, value]) => value !== undefined);

function merge(original: Branch, own: Branch, path: string, ignored: string[]): Branch {
  const merged: Record<string, unknown> = {...original};
  for (const [key, word] of given(own)) {
    const before = Object.hasOwn(original, key) ? original[key] : undefined;
    const place = `${path}.${key}`;
    if (isBranch(before) && isBranch(word)) merged[key] = merge(before, word, place, ignored);
    else if (typeof before === 'string' && fits(word, before) && key !== 'language') {
      merged[key] = word;
    } else ignored.push(place);
  }
  return merged;
}

/** A text for a text, with the same facts in it. */
const fits = (word: unknown, before: string): boolean =>
  typeof word === 'string' && word.trim() !== '' && gapsOf(word) === gapsOf(before);

const gapsOf = (sentence: string): string =>
  [...new Set(sentence.match(/\{\w+\}/g))].sort().join('');
