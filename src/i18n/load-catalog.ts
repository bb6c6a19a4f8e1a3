import type {Language} from '../domain/language.ts';
import type {CalmCatalog} from './catalogs/calm.ts';
import type {Catalog} from './catalogs/form.ts';
import type {HelpCatalog} from './catalogs/help.ts';
import type {IbanCatalog} from './catalogs/iban.ts';
import type {InterruptionsCatalog} from './catalogs/interruptions.ts';
import type {ListCatalog} from './catalogs/list.ts';
import type {LongListCatalog} from './catalogs/long-list.ts';
import type {ObstaclesCatalog} from './catalogs/obstacles.ts';
import type {PhoneCatalog} from './catalogs/phone.ts';
import type {ReceiptCatalog} from './catalogs/receipt.ts';
import type {SigningCatalog} from './catalogs/signing.ts';
import type {overrideCatalog} from './override-catalog.ts';
import type {SessionCatalog} from './catalogs/session.ts';

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
  readonly obstacles: ObstaclesCatalog;
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

type Module<Part extends CatalogPart> = () => Promise<{readonly texts: Catalogs[Part]}>;

/** One module a language and moment, so that people load only what they read. */
const MODULES: {readonly [Part in CatalogPart]: Readonly<Record<Language, Module<Part>>>} = {
  form: {
    kk: () => import('./locales/kk/form.ts'),
    ru: () => import('./locales/ru/form.ts'),
    en: () => import('./locales/en/form.ts'),
  },
  iban: {
    kk: () => import('./locales/kk/iban.ts'),
    ru: () => import('./locales/ru/iban.ts'),
    en: () => import('./locales/en/iban.ts'),
  },
  signing: {
    kk: () => import('./locales/kk/signing.ts'),
    ru: () => import('./locales/ru/signing.ts'),
    en: () => import('./locales/en/signing.ts'),
  },
  help: {
    kk: () => import('./locales/kk/help.ts'),
    ru: () => import('./locales/ru/help.ts'),
    en: () => import('./locales/en/help.ts'),
  },
  phone: {
    kk: () => import('./locales/kk/phone.ts'),
    ru: () => import('./locales/ru/phone.ts'),
    en: () => import('./locales/en/phone.ts'),
  },
  session: {
    kk: () => import('./locales/kk/session.ts'),
    ru: () => import('./locales/ru/session.ts'),
    en: () => import('./locales/en/session.ts'),
  },
  longList: {
    kk: () => import('./locales/kk/long-list.ts'),
    ru: () => import('./locales/ru/long-list.ts'),
    en: () => import('./locales/en/long-list.ts'),
  },
  interruptions: {
    kk: () => import('./locales/kk/interruptions.ts'),
    ru: () => import('./locales/ru/interruptions.ts'),
    en: () => import('./locales/en/interruptions.ts'),
  },
  receipt: {
    kk: () => import('./locales/kk/receipt.ts'),
    ru: () => import('./locales/ru/receipt.ts'),
    en: () => import('./locales/en/receipt.ts'),
  },
  list: {
    kk: () => import('./locales/kk/list.ts'),
    ru: () => import('./locales/ru/list.ts'),
    en: () => import('./locales/en/list.ts'),
  },
  calm: {
    kk: () => import('./locales/kk/calm.ts'),
    ru: () => import('./locales/ru/calm.ts'),
    en: () => import('./locales/en/calm.ts'),
  },
  obstacles: {
    kk: () => import('./locales/kk/obstacles.ts'),
    ru: () => import('./locales/ru/obstacles.ts'),
    en: () => import('./locales/en/obstacles.ts'),
  },
};

/** What has been loaded, by its module. */
const loaded = new Map<unknown, Catalogs[CatalogPart]>();

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
  const catalog = loaded.get(MODULES[part][language]) as Catalogs[Part] | undefined;
  return catalog && messages ? override?.(catalog, messages, language, part, MODULES) : catalog;
}

/** Loads the texts, and what a host's own words need, once; rejects when a module cannot be fetched. */
export async function loadCatalog(
  part: CatalogPart,
  language: Language,
  messages?: MessageOverrides,
): Promise<void> {
  if (messages) override ??= (await import('./override-catalog.ts')).overrideCatalog;
  const load = MODULES[part][language];
  if (!loaded.has(load)) loaded.set(load, (await load()).texts);
}
