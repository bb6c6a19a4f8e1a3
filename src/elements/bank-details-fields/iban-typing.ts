import type {ReactiveControllerHost} from 'lit';
import {withoutSeparators, type IbanCleaning} from '../../domain/clean-iban.ts';
import type {LazyIbanAid} from './lazy-iban-aid.ts';

/** Follows what is done to the text of the account number, and has it cleaned. */
export class IbanTyping {
  readonly #host: ReactiveControllerHost;
  readonly #aid: LazyIbanAid;
  readonly #typed: (iban: string) => void;
  #isTidying = false;
  /** Whether the person is still in the field, so that it is too early to judge the number. */
  isGoingOn = false;
  /** What was changed in the number just now. */
  told: readonly IbanCleaning[] = [];

  /** @param typed called with each new text. */
  constructor(host: ReactiveControllerHost, aid: LazyIbanAid, typed: (iban: string) => void) {
    this.#host = host;
    this.#aid = aid;
    this.#typed = typed;
  }

  readonly handleFocus = (): void => {
    this.isGoingOn = true;
    this.#host.requestUpdate();
    void this.#aid.want();
  };

  readonly handleBlur = (): void => {
    this.isGoingOn = false;
    this.#host.requestUpdate();
  };

  /** The groups are drawn: a space of the person's own would only be in the way. */
  readonly handleBeforeInput = (event: InputEvent): void => {
    const isKey = event.inputType === 'insertText' && !event.isComposing;
    if (!isKey || !event.data || withoutSeparators(event.data) !== '') return;
    event.preventDefault();
    this.#tell(['separators']);
  };

  readonly handleInput = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    this.#tell([]);
    this.#typed(field.value);
    // A program that fills in the field may tell no more than that there is an input.
    const {inputType, isComposing} =
      event instanceof InputEvent ? event : {inputType: '', isComposing: false};
    // The text of a composition belongs to the keyboard until it is done.
    if (!isComposing) void this.#tidy(field, inputType);
  };

  readonly handleCompositionEnd = (event: Event): void => {
    void this.#tidy(event.target as HTMLInputElement, 'insertCompositionText');
  };

  async #tidy(field: HTMLInputElement, inputType: string): Promise<void> {
    if (this.#isTidying) return;
    const {value} = field;
    // At once if possible: nobody should see the number change after the key.
    const aid = this.#aid.current?.aid ?? (await this.#aid.want());
    if (!aid || field.value !== value) return;
    this.#isTidying = true;
    const changes = aid.tidyField(field, inputType);
    this.#isTidying = false;
    if (changes.length === 0) return;
    this.#typed(field.value);
    this.#tell(changes);
  }

  #tell(changes: readonly IbanCleaning[]): void {
    this.told = changes;
    this.#host.requestUpdate();
  }
}
