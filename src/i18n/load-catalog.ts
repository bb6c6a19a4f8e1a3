import type {Language} from '../domain/language.ts';
import type {Catalog, PhoneCatalog, SigningCatalog} from './catalog.ts';

/** The texts by the moment they are needed. */
export interface Catalogs {
  readonly form: Catalog;
  readonly signing: SigningCatalog;
  readonly phone: PhoneCatalog;
}

export type CatalogPart = keyof Catalogs;

type Modules = {
  readonly [Part in CatalogPart]: Readonly<Record<Language, () => Promise<Catalogs[Part]>>>;
};

/** One module a language and moment, so that people load only what they read. */
const MODULES: Modules = {
  form: {
    kk: async () => (await import('./locales/kk.ts')).kk,
    ru: async () => (await import('./locales/ru.ts')).ru,
    en: async () => (await import('./locales/en.ts')).en,
  },
  signing: {
    kk: async () => (await import('./locales/kk-signing.ts')).kkSigning,
    ru: async () => (await import('./locales/ru-signing.ts')).ruSigning,
    en: async () => (await import('./locales/en-signing.ts')).enSigning,
  },
  phone: {
    kk: async () => (await import('./locales/kk-phone.ts')).kkPhone,
    ru: async () => (await import('./locales/ru-phone.ts')).ruPhone,
    en: async () => (await import('./locales/en-phone.ts')).enPhone,
  },
};

const loaded: {readonly [Part in CatalogPart]: Map<Language, Catalogs[Part]>} = {
  form: new Map(),
  signing: new Map(),
  phone: new Map(),
};

/** The texts when they have been loaded before: an element that comes later need not wait. */
export const loadedCatalog = <Part extends CatalogPart>(
  part: Part,
  language: Language,
): Catalogs[Part] | undefined => loaded[part].get(language);

/** Loads the texts once; rejects when their module cannot be fetched. */
export async function loadCatalog(part: CatalogPart, language: Language): Promise<void> {
  if (loaded[part].has(language)) return;
  // Each part's maps agree in type; only over the union of parts can the compiler not see it.
  const catalog: Catalogs[CatalogPart] = await MODULES[part][language]();
  (loaded[part] as Map<Language, Catalogs[CatalogPart]>).set(language, catalog);
}
