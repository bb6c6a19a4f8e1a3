import {parseAccept} from 'hono/utils/accept';
import {isLanguage, type Language} from '../../../src/domain/language.ts';

/** The app has said its language with every request since versions 2.4.1 (iOS) and 1.6.77 (Android). */
export function phoneLanguage(acceptLanguage: string | undefined): Language {
  const wanted = parseAccept(acceptLanguage ?? '')
    .sort((left, right) => right.q - left.q)
    .map(({type}) => type.toLowerCase().split('-')[0]);
  return wanted.find(isLanguage) ?? 'kk';
}
