import type {Language} from '../domain/language.ts';
import type {Plural} from './catalogs/plural.ts';

export type Facts = Readonly<Record<string, string | number>>;

/** Puts the facts into the gaps of a sentence. A gap without a fact stays visible. */
export const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(facts[name] ?? gap));

const rules = new Map<Language, Intl.PluralRules>();

/** The leaf of a plural sentence for a count, which also fills its gap `{count}`. */
export function fillPlural(
  language: Language,
  plural: Plural,
  count: number,
  facts: Facts = {},
): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  const leaf = rule.select(count);
  const sentence = (leaf === 'zero' || leaf === 'two' ? undefined : plural[leaf]) ?? plural.other;
  return fill(sentence, {count, ...facts});
}
