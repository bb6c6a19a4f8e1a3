import type {Language} from '../../src/domain/language.ts';
import type {Catalogs} from '../../src/i18n/catalog-parts.ts';
import {texts as enCalm} from '../../src/i18n/locales/en/calm.ts';
import {texts as enObstacles} from '../../src/i18n/locales/en/obstacles.ts';
import {texts as enIban} from '../../src/i18n/locales/en/iban.ts';
import {texts as enInterruptions} from '../../src/i18n/locales/en/interruptions.ts';
import {texts as enList} from '../../src/i18n/locales/en/list.ts';
import {texts as enLongList} from '../../src/i18n/locales/en/long-list.ts';
import {texts as enHelp} from '../../src/i18n/locales/en/help.ts';
import {texts as enPhone} from '../../src/i18n/locales/en/phone.ts';
import {texts as enSession} from '../../src/i18n/locales/en/session.ts';
import {texts as enReceipt} from '../../src/i18n/locales/en/receipt.ts';
import {texts as enSigning} from '../../src/i18n/locales/en/signing.ts';
import {texts as en} from '../../src/i18n/locales/en/form.ts';
import {texts as kkCalm} from '../../src/i18n/locales/kk/calm.ts';
import {texts as kkObstacles} from '../../src/i18n/locales/kk/obstacles.ts';
import {texts as kkIban} from '../../src/i18n/locales/kk/iban.ts';
import {texts as kkInterruptions} from '../../src/i18n/locales/kk/interruptions.ts';
import {texts as kkList} from '../../src/i18n/locales/kk/list.ts';
import {texts as kkLongList} from '../../src/i18n/locales/kk/long-list.ts';
import {texts as kkHelp} from '../../src/i18n/locales/kk/help.ts';
import {texts as kkPhone} from '../../src/i18n/locales/kk/phone.ts';
import {texts as kkSession} from '../../src/i18n/locales/kk/session.ts';
import {texts as kkReceipt} from '../../src/i18n/locales/kk/receipt.ts';
import {texts as kkSigning} from '../../src/i18n/locales/kk/signing.ts';
import {texts as kk} from '../../src/i18n/locales/kk/form.ts';
import {texts as ruCalm} from '../../src/i18n/locales/ru/calm.ts';
import {texts as ruObstacles} from '../../src/i18n/locales/ru/obstacles.ts';
import {texts as ruIban} from '../../src/i18n/locales/ru/iban.ts';
import {texts as ruInterruptions} from '../../src/i18n/locales/ru/interruptions.ts';
import {texts as ruList} from '../../src/i18n/locales/ru/list.ts';
import {texts as ruLongList} from '../../src/i18n/locales/ru/long-list.ts';
import {texts as ruHelp} from '../../src/i18n/locales/ru/help.ts';
import {texts as ruPhone} from '../../src/i18n/locales/ru/phone.ts';
import {texts as ruSession} from '../../src/i18n/locales/ru/session.ts';
import {texts as ruReceipt} from '../../src/i18n/locales/ru/receipt.ts';
import {texts as ruSigning} from '../../src/i18n/locales/ru/signing.ts';
import {texts as ru} from '../../src/i18n/locales/ru/form.ts';

/** All texts of each language. */
export const CATALOGS: Readonly<Record<Language, Catalogs>> = {
  kk: {
    form: kk,
    iban: kkIban,
    signing: kkSigning,
    phone: kkPhone,
    session: kkSession,
    help: kkHelp,
    longList: kkLongList,
    interruptions: kkInterruptions,
    receipt: kkReceipt,
    list: kkList,
    calm: kkCalm,
    obstacles: kkObstacles,
  },
  ru: {
    form: ru,
    iban: ruIban,
    signing: ruSigning,
    phone: ruPhone,
    session: ruSession,
    help: ruHelp,
    longList: ruLongList,
    interruptions: ruInterruptions,
    receipt: ruReceipt,
    list: ruList,
    calm: ruCalm,
    obstacles: ruObstacles,
  },
  en: {
    form: en,
    iban: enIban,
    signing: enSigning,
    phone: enPhone,
    session: enSession,
    help: enHelp,
    longList: enLongList,
    interruptions: enInterruptions,
    receipt: enReceipt,
    list: enList,
    calm: enCalm,
    obstacles: enObstacles,
  },
};

/** A key with the sentence under it, or with all sentences of a plural one by their category. */
export interface Leaf {
  readonly key: string;
  readonly sentences: Readonly<Record<string, string>>;
  readonly isPlural: boolean;
}

function leavesUnder(branch: object, path: string): readonly Leaf[] {
  return Object.entries(branch).flatMap(([name, value]: [string, unknown]): readonly Leaf[] => {
    const key = path ? `${path}.${name}` : name;
    if (typeof value === 'string') return [{key, sentences: {only: value}, isPlural: false}];
    if (typeof value !== 'object' || value === null) throw new Error(`no text at ${key}`);
    return 'other' in value
      ? [{key, sentences: value as Readonly<Record<string, string>>, isPlural: true}]
      : leavesUnder(value, key);
  });
}

/** All keys of a language's texts in their order, with their sentences. */
export function leavesOf(language: Language): readonly Leaf[] {
  return Object.entries(CATALOGS[language]).flatMap(([part, {language: _, ...texts}]) =>
    leavesUnder(texts, part),
  );
}

/** Every sentence of a language with the key it stands under. */
export const sentencesOf = (language: Language): readonly (readonly [string, string])[] =>
  leavesOf(language).flatMap(({key, sentences}) =>
    Object.values(sentences).map((sentence) => [key, sentence] as const),
  );

/** The names of a sentence's gaps in alphabetical order. */
export const gapsOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
