import type {ReactiveController, ReactiveElement} from 'lit';

/**
 * A page that moves an element takes it out and puts it in again, and browsers take the focus from
 * what is taken out. Whatever had it in this element gets it back; what is inside of another
 * element of ours is for that one.
 */
export class KeptFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  #focused: HTMLElement | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
    host.renderRoot.addEventListener('focusin', ({target}) => {
      this.#focused = (target as HTMLElement).shadowRoot ? undefined : (target as HTMLElement);
    });
    host.renderRoot.addEventListener('focusout', () => this.hostDisconnected());
  }

  hostConnected(): void {
    this.#focused?.focus({preventScroll: true});
  }

  /** When a move is over, what has not got the focus back has lost it for good. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      // Not `:focus-within`, which no element of a window behind others matches in some engines.
      if (!this.#host.shadowRoot?.activeElement) this.#focused = undefined;
    });
  }
}
