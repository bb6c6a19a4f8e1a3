import type {ReactiveControllerHost} from 'lit';
import {withoutSeparators, type IbanCleaning} from '../../domain/clean-iban.ts';
import {tidyField} from './tidy-field.ts';

/** Follows what is done to the text of the account number, and cleans it. */
export class IbanTyping {
  readonly #host: ReactiveControllerHost;
  readonly #field: HTMLInputElement;
  #isTidying = false;
  /** What was changed in the number just now. */
  told: readonly IbanCleaning[] = [];

  constructor(host: ReactiveControllerHost, field: HTMLInputElement) {
    this.#host = host;
    this.#field = field;
    field.addEventListener('beforeinput', this.#handleBeforeInput);
    field.addEventListener('input', this.#handleInput);
    field.addEventListener('compositionend', this.#handleCompositionEnd);
    // What was typed or pasted before.
    this.#tidy('insertText');
  }

  /** The groups are drawn: a space of the person's own would only be in the way. */
  readonly #handleBeforeInput = (event: InputEvent): void => {
    const isKey = event.inputType === 'insertText' && !event.isComposing;
    if (!isKey || !event.data || withoutSeparators(event.data) !== '') return;
    event.preventDefault();
    this.#tell(['separators']);
  };

  readonly #handleInput = (event: Event): void => {
    if (this.#isTidying) return;
    this.#tell([]);
    // A program that fills in the field may tell no more than that there is an input.
    const {inputType, isComposing} =
      event instanceof InputEvent ? event : {inputType: '', isComposing: false};
    // The text of a composition belongs to the keyboard until it is done.
    if (!isComposing) this.#tidy(inputType);
  };

  readonly #handleCompositionEnd = (): void => {
    this.#tidy('insertCompositionText');
  };

  #tidy(inputType: string): void {
    this.#isTidying = true;
    const changes = tidyField(this.#field, inputType);
    this.#isTidying = false;
    if (changes.length > 0) this.#tell(changes);
  }

  #tell(changes: readonly IbanCleaning[]): void {
    const isNews = changes.length + this.told.length > 0;
    this.told = changes;
    if (isNews) this.#host.requestUpdate();
  }
}
