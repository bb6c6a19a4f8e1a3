import type {LitElement, ReactiveController} from 'lit';
import type {SigningFlow} from '../../flow/signing-flow.ts';

type Step = SigningFlow['step'];

const isGoingOn = (step: Step): boolean => step === 'signing' || step === 'withdrawing';

/** Keeps the keyboard with the signing when what it was on makes room for something else. */
export class SigningFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #step: () => Step;
  #shown: Step = 'choosing';
  /** Whether it was a press that began the signing, and not the panel itself. */
  #wasPressed = false;
  #focusedBefore: Element | null | undefined;

  constructor(host: LitElement, step: () => Step) {
    this.#host = host;
    this.#step = step;
    host.addController(this);
  }

  /** The person begins a signing. */
  pressed(): void {
    this.#wasPressed = true;
  }

  hostUpdate(): void {
    this.#focusedBefore = this.#root?.activeElement;
  }

  hostUpdated(): void {
    const before = this.#shown;
    const now = this.#step();
    this.#shown = now;
    const isLost = this.#focusedBefore?.isConnected === false;
    const isEnd = isGoingOn(before) && !isGoingOn(now) && now !== 'signed';
    const isPressedBegin = before !== now && now === 'signing' && this.#wasPressed;
    if (isEnd && (isLost || this.#isHereOrNowhere)) {
      // The person comes back from the program's window: to the button that begins again.
      this.#focus('#sign');
    } else if (isLost || isPressedBegin) {
      // What was pressed has made room. Not on "Cancel": a key that is held down would press it.
      this.#focus('#method-heading');
    }
    if (!isGoingOn(now)) this.#wasPressed = false;
  }

  /** Whoever is elsewhere on the page stays there. */
  get #isHereOrNowhere(): boolean {
    const focused = this.#root?.activeElement;
    if (focused) return focused.closest('.signing') !== null;
    const {activeElement, body} = document;
    return activeElement === null || activeElement === body;
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  #focus(selector: string): void {
    this.#root?.querySelector<HTMLElement>(selector)?.focus();
  }
}
