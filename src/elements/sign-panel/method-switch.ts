import type {SigningMethod} from '../../domain/signature.ts';
import type {SigningFlowController} from '../../flow/signing-flow-controller.ts';
import {SigningMethodChosenEvent} from './sign-panel.events.ts';

interface SwitchingPanel extends EventTarget {
  method: SigningMethod;
  requestUpdate(): void;
}

/** Goes from one way to sign to another: a phone that holds the document is told first. */
export class MethodSwitch {
  readonly #panel: SwitchingPanel;
  readonly #signing: SigningFlowController;
  /** The way that was chosen while a phone is still being told that it is not wanted any more. */
  #next: SigningMethod | undefined;

  constructor(panel: SwitchingPanel, signing: SigningFlowController) {
    this.#panel = panel;
    this.#signing = signing;
  }

  get next(): SigningMethod | undefined {
    return this.#next;
  }

  /** If the phone has signed already, that counts. */
  async choose(method: SigningMethod): Promise<void> {
    this.#next = method;
    await this.#signing.cancel();
    // The person may have thought again meanwhile.
    if (this.#next !== method) return;
    this.#next = undefined;
    this.#panel.requestUpdate();
    if (this.#signing.flow.step === 'signed' || method === this.#panel.method) return;
    this.#panel.method = method;
    this.#panel.dispatchEvent(new SigningMethodChosenEvent(method));
  }
}
