import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Whether the person has asked to see their IIN. It is masked again when the page is hidden: others
 * may look at the screen then, in a service centre or where it is shared (experience A20).
 */
export class RevealedIin implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  isRevealed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.hide);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.hide);
  }

  readonly toggle = (): void => {
    this.isRevealed = !this.isRevealed;
    this.#host.requestUpdate();
  };

  readonly hide = (): void => {
    if (this.isRevealed) this.toggle();
  };
}
