import type {Language} from '../../src/domain/language.ts';
import type {CatalogPart} from '../../src/i18n/catalog-parts.ts';
import {loadCatalog, loadedCatalog} from '../../src/i18n/load-catalog.ts';

/** A text in the three languages, by its key. */
export interface TextRow {
  readonly key: string;
  readonly texts: Readonly<Record<Language, string>>;
}

const textAt = (branch: unknown, path: readonly string[]): string => {
  let found = branch;
  for (const name of path) found = (found as Readonly<Record<string, unknown>>)[name];
  return typeof found === 'string' ? found : Object.values(found as object).join(' / ');
};

/** The rows of a table of texts; of a plural all its sentences. */
export const textRows = (keys: readonly string[]): Promise<readonly TextRow[]> =>
  Promise.all(
    keys.map(async (key) => {
      const [part, ...path] = key.split('.');
      const textIn = async (language: Language): Promise<string> => {
        await loadCatalog(part as CatalogPart, language);
        return textAt(loadedCatalog(part as CatalogPart, language), path);
      };
      return {key, texts: {kk: await textIn('kk'), ru: await textIn('ru'), en: await textIn('en')}};
    }),
  );
