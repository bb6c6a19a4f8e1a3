/**
 * A sentence that depends on a number: the leaf is chosen by `Intl.PluralRules`. Kazakh and English
 * use one and other, Russian one, few, many and other.
 */
export interface Plural {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
