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
  const root = field.getRootNode() as Document | ShadowRoot;
  if (root.activeElement !== field) {
    field.value = text;
    return;
  }
  const behindCaret = withoutSeparators(field.value.slice(field.selectionEnd ?? undefined));
  field.select();
  // Deprecated, and without a successor: nothing else leaves the browser's undo intact.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (!document.execCommand('insertText', false, text)) field.value = text;
  const caret = Math.max(0, text.length - behindCaret.length);
  field.setSelectionRange(caret, caret);
}
