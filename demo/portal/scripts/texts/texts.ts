import type {Language} from '../../../../src/domain/language.ts';
import {en, type TextKey, type Texts} from './en.ts';
import {kk} from './kk.ts';
import {ru} from './ru.ts';

export type {TextKey};

export const TEXTS: Readonly<Record<Language, Texts>> = {kk, ru, en};

/** Whether there is a text of this name: people and answers come from the server. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key);
