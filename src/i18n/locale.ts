import {isLanguage, type Language} from '../domain/language.ts';

/** Kazakh is the main language of the service (service specification, requirement 24). */
export const DEFAULT_LANGUAGE: Language = 'kk';

/** The language a tag such as `ru-KZ` asks for; `undefined` for languages we do not speak. */
export function parseLanguage(tag: unknown): Language | undefined {
  const [language] = typeof tag === 'string' ? tag.toLowerCase().split('-') : [];
  return isLanguage(language) ? language : undefined;
}

/** The language of the page around an element: its nearest `lang`, through shadow roots. */
export function surroundingLanguage(element: Element): Language | undefined {
  const holder = element.closest('[lang]');
  if (holder) return parseLanguage(holder.getAttribute('lang'));
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? surroundingLanguage(root.host) : undefined;
}
