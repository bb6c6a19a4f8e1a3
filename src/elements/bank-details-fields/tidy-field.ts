import {withoutSeparators, type IbanCleaning} from '../../domain/clean-iban.ts';
import {tidyIban} from '../../domain/tidy-iban.ts';

/** Undo and redo give back what was there, however it looked. */
const isHistory = (inputType: string): boolean => inputType.startsWith('history');

/** Keys, one by one. What comes whole: a paste, a drop, a suggestion, what a program fills in. */
const isKey = (inputType: string): boolean =>
  inputType.startsWith('delete') ||
  inputType === 'insertText' ||
  inputType === 'insertCompositionText';

/**
 * Cleans the text of the field after an input, as an edit of its own, so that undo gives back what
 * was typed or pasted.
 *
 * @returns what was changed.
 */
export function tidyField(field: HTMLInputElement, inputType: string): readonly IbanCleaning[] {
  if (isHistory(inputType)) return [];
  const clean = tidyIban(field.value, !isKey(inputType));
  if (clean) replaceText(field, clean.text);
  return clean?.changes ?? [];
}

function replaceText(field: HTMLInputElement, text: string): void {
  if (!replacedByBrowser(field, text)) {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
}

function replacedByBrowser(field: HTMLInputElement, text: string): boolean {
  if ((field.getRootNode() as Document | ShadowRoot).activeElement !== field) return false;
  const behindCaret = withoutSeparators(field.value.slice(field.selectionEnd ?? undefined));
  field.select();
  // Deprecated, and without a successor: nothing else leaves the browser's undo intact.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isReplaced = document.execCommand('insertText', false, text);
  const caret = Math.max(0, text.length - behindCaret.length);
  if (isReplaced) field.setSelectionRange(caret, caret);
  return isReplaced;
}
