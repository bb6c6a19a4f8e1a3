import type {Language} from '../domain/language.ts';
import type {CalmCatalog} from './calm-catalog.ts';
import type {
  Catalog,
  HelpCatalog,
  IbanCatalog,
  InterruptionsCatalog,
  ListCatalog,
  LongListCatalog,
  PhoneCatalog,
  ReceiptCatalog,
  SigningCatalog,
} from './catalog.ts';
import type {overrideCatalog} from './override-catalog.ts';
import type {SessionCatalog} from './session-catalog.ts';

/** The texts by the moment they are needed. */
export interface Catalogs {
  readonly form: Catalog;
  readonly iban: IbanCatalog;
  readonly signing: SigningCatalog;
  readonly phone: PhoneCatalog;
  readonly session: SessionCatalog;
  readonly help: HelpCatalog;
  readonly longList: LongListCatalog;
  readonly interruptions: InterruptionsCatalog;
  readonly receipt: ReceiptCatalog;
  readonly list: ListCatalog;
  readonly calm: CalmCatalog;
}

export type CatalogPart = keyof Catalogs;

type Partly<Texts> = Texts extends string
  ? string
  : {readonly [Key in keyof Texts]?: Partly<Texts[Key]>};

/** A host's own words by language, part and key. What is left out stays ours. */
export type MessageOverrides = {
  readonly [Spoken in Language]?: {
    readonly [Part in CatalogPart]?: Partly<Omit<Catalogs[Part], 'language'>>;
  };
};

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
  iban: {
    kk: async () => (await import('./locales/kk-iban.ts')).kkIban,
    ru: async () => (await import('./locales/ru-iban.ts')).ruIban,
    en: async () => (await import('./locales/en-iban.ts')).enIban,
  },
  signing: {
    kk: async () => (await import('./locales/kk-signing.ts')).kkSigning,
    ru: async () => (await import('./locales/ru-signing.ts')).ruSigning,
    en: async () => (await import('./locales/en-signing.ts')).enSigning,
  },
  help: {
    kk: async () => (await import('./locales/kk-help.ts')).kkHelp,
    ru: async () => (await import('./locales/ru-help.ts')).ruHelp,
    en: async () => (await import('./locales/en-help.ts')).enHelp,
  },
  phone: {
    kk: async () => (await import('./locales/kk-phone.ts')).kkPhone,
    ru: async () => (await import('./locales/ru-phone.ts')).ruPhone,
    en: async () => (await import('./locales/en-phone.ts')).enPhone,
  },
  session: {
    kk: async () => (await import('./locales/kk-session.ts')).kkSession,
    ru: async () => (await import('./locales/ru-session.ts')).ruSession,
    en: async () => (await import('./locales/en-session.ts')).enSession,
  },
  longList: {
    kk: async () => (await import('./locales/kk-long-list.ts')).kkLongList,
    ru: async () => (await import('./locales/ru-long-list.ts')).ruLongList,
    en: async () => (await import('./locales/en-long-list.ts')).enLongList,
  },
  interruptions: {
    kk: async () => (await import('./locales/kk-interruptions.ts')).kkInterruptions,
    ru: async () => (await import('./locales/ru-interruptions.ts')).ruInterruptions,
    en: async () => (await import('./locales/en-interruptions.ts')).enInterruptions,
  },
  receipt: {
    kk: async () => (await import('./locales/kk-receipt.ts')).kkReceipt,
    ru: async () => (await import('./locales/ru-receipt.ts')).ruReceipt,
    en: async () => (await import('./locales/en-receipt.ts')).enReceipt,
  },
  list: {
    kk: async () => (await import('./locales/kk-list.ts')).kkList,
    ru: async () => (await import('./locales/ru-list.ts')).ruList,
    en: async () => (await import('./locales/en-list.ts')).enList,
  },
  calm: {
    kk: async () => (await import('./locales/kk-calm.ts')).kkCalm,
    ru: async () => (await import('./locales/ru-calm.ts')).ruCalm,
    en: async () => (await import('./locales/en-calm.ts')).enCalm,
  },
};

const loaded: {readonly [Part in CatalogPart]: Map<Language, Catalogs[Part]>} = {
  form: new Map(),
  iban: new Map(),
  signing: new Map(),
  phone: new Map(),
  session: new Map(),
  help: new Map(),
  longList: new Map(),
  interruptions: new Map(),
  receipt: new Map(),
  list: new Map(),
  calm: new Map(),
};

let override: typeof overrideCatalog | undefined;

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
  const catalog = loaded[part].get(language);
  return catalog && messages ? override?.(catalog, messages, language, part, loaded) : catalog;
}

/** Loads the texts, and what a host's own words need, once; rejects when a module cannot be fetched. */
export async function loadCatalog(
  part: CatalogPart,
  language: Language,
  messages?: MessageOverrides,
): Promise<void> {
  if (messages) override ??= (await import('./override-catalog.ts')).overrideCatalog;
  if (loaded[part].has(language)) return;
  // Each part's maps agree in type; only over the union of parts can the compiler not see it.
  const catalog: Catalogs[CatalogPart] = await MODULES[part][language]();
  (loaded[part] as Map<Language, Catalogs[CatalogPart]>).set(language, catalog);
}
