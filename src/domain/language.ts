/** The languages of the service; Kazakh is the main one (service specification, requirement 24). */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the service. */
export type LocalizedText = Readonly<Record<Language, string>>;

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);
