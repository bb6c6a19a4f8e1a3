import type {Language} from '../domain/language.ts';
import type {CatalogPart, Catalogs} from './catalog-parts.ts';

/** A module of the texts of one part in one language. */
export type CatalogModule<Part extends CatalogPart> = () => Promise<{
  readonly texts: Catalogs[Part];
}>;

/** Where the texts are that the first screen does without: one module a language and moment. */
export const LATER_CATALOGS: {
  readonly [Part in Exclude<CatalogPart, 'form'>]: Readonly<Record<Language, CatalogModule<Part>>>;
} = {
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
