import type {ContextCallback} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {refundAdapterContext} from '../../adapter/refund-adapter-context.ts';
import type {RefundAdapter} from '../../adapter/refund-adapter.ts';
import {signedInCalls} from './signed-in-calls.ts';

interface AdapterUser extends ReactiveControllerHost, Element {
  /** Given to the element itself; wins over one that an ancestor provides. */
  readonly adapter: RefundAdapter | undefined;
}

/**
 * The adapter that an element works with: its own, or the one that an ancestor provides through
 * `refundAdapterContext`. Calls that the end of the person's session refuses go on after signing in
 * again.
 */
export class AdapterInUse implements ReactiveController {
  readonly #host: AdapterUser;
  #provided: RefundAdapter | undefined;
  #unsubscribe: (() => void) | undefined;
  #given: RefundAdapter | undefined;
  #signedIn: RefundAdapter | undefined;

  constructor(host: AdapterUser) {
    this.#host = host;
    host.addController(this);
  }

  /** The same object for as long as the same adapter is given. */
  get current(): RefundAdapter | undefined {
    const given = this.#host.adapter ?? this.#provided;
    if (given !== this.#given) this.#signedIn = given && signedInCalls(this.#host, given);
    this.#given = given;
    return this.#signedIn;
  }

  /** By the protocol of the web components' community group, which any provider may speak. */
  hostConnected(): void {
    const callback: ContextCallback<RefundAdapter | undefined> = (adapter, unsubscribe) => {
      if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      this.#provided = adapter;
      this.#host.requestUpdate();
    };
    const request = new Event('context-request', {bubbles: true, composed: true});
    const facts = {context: refundAdapterContext, contextTarget: this.#host, callback};
    this.#host.dispatchEvent(Object.assign(request, facts, {subscribe: true}));
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
