import type {Language} from '../domain/language.ts';
import type {CatalogPart, Catalogs} from './catalog-parts.ts';
import type {CatalogModule} from './later-catalogs.ts';
import type {overrideCatalog} from './override-catalog.ts';

type Partly<Texts> = Texts extends string
  ? string
  : {readonly [Key in keyof Texts]?: Partly<Texts[Key]>};

/** A host's own words by language, part and key. What is left out stays ours. */
export type MessageOverrides = {
  readonly [Spoken in Language]?: {
    readonly [Part in CatalogPart]?: Partly<Omit<Catalogs[Part], 'language'>>;
  };
};

/** One module a language and moment, so that people load only what they read. */
const FORM: Readonly<Record<Language, CatalogModule<'form'>>> = {
  kk: () => import('./locales/kk/form.ts'),
  ru: () => import('./locales/ru/form.ts'),
  en: () => import('./locales/en/form.ts'),
};

/** What has been loaded, by language and part. */
const loaded = new Map<string, Catalogs[CatalogPart]>();

const nameOf = (part: CatalogPart, language: Language): string => `${language}.${part}`;

interface OwnWords {
  readonly override: typeof overrideCatalog;
  /** By the names of all parts. */
  readonly parts: object;
}

let ownWords: OwnWords | undefined;

/**
 * The texts when they have been loaded before: an element that comes later need not wait.
 *
 * @param messages a host's own words, which take the place of ours.
 */
export function loadedCatalog<Part extends CatalogPart>(
  part: Part,
  language: Language,
  messages?: MessageOverrides,
): Catalogs[Part] | undefined {
  const catalog = loaded.get(nameOf(part, language)) as Catalogs[Part] | undefined;
  return catalog && messages
    ? ownWords?.override(catalog, messages, language, part, ownWords.parts)
    : catalog;
}

/** Loads the texts, and what a host's own words need, once; rejects when a module cannot be fetched. */
export async function loadCatalog(
  part: CatalogPart,
  language: Language,
  messages?: MessageOverrides,
): Promise<void> {
  if (messages) ownWords ??= await loadOwnWords();
  const name = nameOf(part, language);
  if (loaded.has(name)) return;
  const load: CatalogModule<CatalogPart> =
    part === 'form' ? FORM[language] : (await laterCatalogs())[part][language];
  loaded.set(name, (await load()).texts);
}

const laterCatalogs = async () => (await import('./later-catalogs.ts')).LATER_CATALOGS;

async function loadOwnWords(): Promise<OwnWords> {
  const [{overrideCatalog}, later] = await Promise.all([
    import('./override-catalog.ts'),
    laterCatalogs(),
  ]);
  return {override: overrideCatalog, parts: {form: FORM, ...later}};
}
