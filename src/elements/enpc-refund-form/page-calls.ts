import {isAdapterError} from '../../adapter/adapter-error.ts';
import type {RefundAdapter} from '../../adapter/refund-adapter.ts';
import {continuationOf, readContinuation} from '../../flow/continuation.ts';
import {refreshed} from '../../flow/refreshed.ts';
import type {RefundFlowController} from '../../flow/refund-flow-controller.ts';
import {reportMistake} from '../../i18n/mistake.ts';
import {
  SESSION_KEY,
  storageOf,
  withStorage,
  type StorageOwner,
} from '../../signing/widget-storage.ts';

/** The form whose methods these are. */
type Form = HTMLElement &
  StorageOwner & {
    readonly refundAdapter: RefundAdapter | undefined;
    readonly renderRoot: ParentNode;
  };

/** What a page calls. Fetched with the first call. */
export class PageCalls {
  readonly #form: Form;
  readonly #controller: RefundFlowController;

  constructor(form: Form, controller: RefundFlowController) {
    this.#form = form;
    this.#controller = controller;
  }

  async refresh(): Promise<boolean> {
    const {refundAdapter} = this.#form;
    if (!refundAdapter) return false;
    switch (this.#controller.flow.step) {
      case 'load-failed':
      case 'load-cancelled':
        this.#controller.send({type: 'load-requested'});
        return this.#isLoaded();
      case 'loading':
        return this.#isLoaded();
      case 'filling':
        return this.#refreshFilling(refundAdapter);
      default:
        return false;
    }
  }

  async reset(): Promise<boolean> {
    if (!(await this.#leave())) return false;
    this.#controller.beginAnew();
    return true;
  }

  async resume(token: unknown): Promise<boolean> {
    const items = readContinuation(token);
    if (items === 'unreadable' || items === 'newer') {
      reportMistake('enpc-refund-form', `continuation-${items}`, WHY_REFUSED[items]);
      return false;
    }
    if (!(await this.#leave())) return false;
    const session = items.get(SESSION_KEY);
    // Whoever signs with a phone looks for it there, as after a reload.
    if (session) withStorage(storageOf(this.#form), (kept) => kept.setItem(SESSION_KEY, session));
    this.#controller.resume({
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    });
    return this.#isLoaded();
  }

  getContinuation(): string | undefined {
    return continuationOf(this.#controller.flow, storageOf(this.#form));
  }

  async cancelSigning(): Promise<boolean> {
    if (this.#controller.flow.step === 'composing') this.#controller.send({type: 'cancelled'});
    await this.#cancelPanel();
    return STOPPED.has(this.#controller.flow.step);
  }

  async #refreshFilling(adapter: RefundAdapter): Promise<boolean> {
    try {
      const form = await adapter.loadRefundForm({signal: new AbortController().signal});
      const {flow} = this.#controller;
      if (flow.step !== 'filling' || this.#form.refundAdapter !== adapter) return false;
      this.#controller.send({type: 'loaded', form, resumed: refreshed(flow, form)});
      return true;
    } catch (error) {
      // What is on the screen is as true as before; calls that need the fund tell their own failures.
      if (!isAdapterError(error)) reportError(error);
      return false;
    }
  }

  #cancelPanel(): Promise<void> | undefined {
    return this.#form.renderRoot.querySelector('sign-panel')?.cancel();
  }

  /** Ends what goes on, but nothing that is on its way to the fund or was signed meanwhile. */
  async #leave(): Promise<boolean> {
    const wasSigning = this.#controller.flow.step === 'signing';
    await this.#cancelPanel();
    const {step} = this.#controller.flow;
    if (wasSigning) return step === 'signing';
    return step !== 'submitting' && step !== 'asking-receipt';
  }

  /** Waits until the form has been loaded; then tells whether it was. */
  async #isLoaded(): Promise<boolean> {
    while (this.#controller.flow.step === 'loading') {
      await new Promise((resolve) => {
        this.#form.addEventListener('refund-state-changed', resolve, {once: true});
      });
    }
    const {step} = this.#controller.flow;
    return step !== 'load-failed' && step !== 'load-cancelled';
  }
}

const WHY_REFUSED = {
  unreadable:
    'resume() was given something that is no continuation; keep the text of getContinuation() as it is.',
  newer: 'resume() was given a continuation of a later version; bring the pages to one version.',
} as const;

/** Where nothing is being signed, and nothing has been. */
const STOPPED: ReadonlySet<string> = new Set(['filling', 'signing']);
