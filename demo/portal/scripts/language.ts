import {isLanguage, type Language} from '../../../src/domain/language.ts';
import {isTextKey, TEXTS, type TextKey} from './texts/texts.ts';

/** The one thing the portal keeps in the browser. */
const STORAGE_KEY = 'portal-language';

let language = storedLanguage();

export const currentLanguage = (): Language => language;

/** The text in the portal's language. */
export const text = (key: TextKey): string => TEXTS[language][key];

/** The text of a name that the server gave; the name itself when there is none. */
export const textOf = (key: string): string => (isTextKey(key) ? text(key) : key);

/**
 * Writes the page in the stored language, lets the header's buttons change it, and calls back each
 * time, for what the page writes by itself.
 */
export function startLanguage(onChange: () => void): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-language]');
  const write = (): void => {
    writeTexts();
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
    }
    onChange();
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const chosen = button.dataset['language'];
      if (!isLanguage(chosen)) return;
      language = chosen;
      storeLanguage(chosen);
      write();
    });
  }
  write();
  document.documentElement.dataset['ready'] = '';
}

function writeTexts(): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = textOf(element.dataset['text'] ?? '');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', textOf(element.dataset['label'] ?? ''));
  }
  const title = textOf(document.body.dataset['title'] ?? '');
  document.title = `${title} – ${text('portal.name')} (DEMO)`;
}

function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return isLanguage(stored) ? stored : 'kk';
  } catch {
    // A browser that keeps nothing still shows the page.
    return 'kk';
  }
}

function storeLanguage(chosen: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, chosen);
  } catch {
    // As above: the choice then lasts for this page.
  }
}
