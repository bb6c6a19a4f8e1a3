import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isAdapterError} from '../adapter/adapter-error.ts';
import type {RefundAdapter} from '../adapter/refund-adapter.ts';
import type {IdempotencyKey} from '../domain/refund-application.ts';
import type {SigningMethod} from '../domain/signature.ts';
import {DRAFT_KEY, storageOf, withStorage, type WidgetStorage} from '../signing/widget-storage.ts';
import {askAdapter, workOf} from './ask-adapter.ts';
import type {AskingHost} from './asking-host.ts';
import {nextFlow} from './next-flow.ts';
import type {RefundFlow, RefundFlowEvent, Work} from './refund-flow.ts';

/** A change of state and what caused it. */
export interface FlowChange {
  readonly from: RefundFlow;
  readonly to: RefundFlow;
  readonly event: RefundFlowEvent;
  /** The server's name for the exchange that failed. */
  readonly correlationId: string | undefined;
}

/** A call that goes on, and since when, by the clock of `performance.now()`. */
export interface Wait {
  readonly work: Work;
  readonly since: number;
}

interface RunningWork extends Wait {
  readonly aborter: AbortController;
  /** Holds the form until it runs out, so it ends with the work. */
  readonly needsWords: ReturnType<typeof setTimeout>;
}

/** From then on a wait may become one that needs words. */
const WORDS_NEEDED_MS = 1000;

/** What the controller needs to know of its element. */
export interface RefundFlowHost extends ReactiveControllerHost, AskingHost {
  /** Without an adapter the flow waits in its first step. */
  readonly refundAdapter: RefundAdapter | undefined;
  /** Called after each change of state. */
  flowChanged(change: FlowChange): void;
}

/**
 * Owns the state of the refund and runs the adapter's call that belongs to it. Only the call of the
 * present state may speak: whatever leaves that state aborts it, and an answer that comes all the
 * same is not heard.
 */
export class RefundFlowController implements ReactiveController {
  #flow: RefundFlow = {step: 'loading'};
  #work: RunningWork | undefined;
  /** The one that the flow has asked so far. */
  #adapter: RefundAdapter | undefined;
  #isConnected = false;
  readonly #host: RefundFlowHost;

  constructor(host: RefundFlowHost) {
    this.#host = host;
    host.addController(this);
  }

  get flow(): RefundFlow {
    return this.#flow;
  }

  /** What is being waited for. */
  get wait(): Wait | undefined {
    return this.#work;
  }

  /** The step that was left is entered again: the person's work has survived the absence. */
  hostConnected(): void {
    this.#isConnected = true;
    this.#followAdapter();
    this.#startWork();
  }

  hostUpdate(): void {
    if (this.#isConnected) this.#followAdapter();
  }

  /** What is only moved within the page is back already, and its call goes on. */
  hostDisconnected(): void {
    this.#isConnected = false;
    queueMicrotask(() => {
      if (!this.#isConnected) this.#stopWork();
    });
  }

  #followAdapter(): void {
    const {refundAdapter} = this.#host;
    // What was signed goes its way to the end with the server that it was given to.
    if (refundAdapter === this.#adapter || isSigned(this.#flow)) return;
    this.#adapter = refundAdapter;
    if (this.#flow.step === 'loading') this.resume(this.#flow.earlier);
    // Another server knows nothing of what the person did with the former one.
    else this.beginAnew();
  }

  beginAnew(): void {
    this.#forgetDraft();
    this.resume();
  }

  /** Loads the form anew, and goes on from what is kept there; from the host's storage when left out. */
  resume(earlier?: WidgetStorage): void {
    this.#stopWork();
    this.send({type: 'adapter-replaced', ...(earlier && {earlier})});
  }

  /** Names the application once, however often it will be sent. */
  requestSigning(method: SigningMethod): void {
    const idempotencyKey = crypto.randomUUID() as IdempotencyKey;
    this.send({type: 'signing-requested', method, idempotencyKey});
  }

  send(event: RefundFlowEvent): void {
    // Whoever begins another application has done with this one.
    if (event.type === 'load-requested' && this.#flow.step === 'submitted') this.#forgetDraft();
    this.#send(event, undefined);
    if (event.type === 'iban-typed') void this.#loadDirectory();
  }

  /** The names of the banks are worth their bytes as soon as there is a number to look at. */
  async #loadDirectory(): Promise<void> {
    if (this.#flow.step !== 'filling' || this.#flow.findBank) return;
    // A failure is no news yet: the check of the bank details loads it again, and tells.
    const module = await import('../domain/bank-directory.ts').catch(() => undefined);
    if (module) this.#send({type: 'directory-loaded', findBank: module.findBankByCode}, undefined);
  }

  #send(event: RefundFlowEvent, correlationId: string | undefined): void {
    const from = this.#flow;
    const to = nextFlow(from, event);
    if (to === from) return;
    this.#flow = to;
    if (workOf(to) !== this.#work?.work) this.#stopWork();
    this.#host.requestUpdate();
    this.#host.flowChanged({from, to, event, correlationId});
    this.#startWork();
    const isTheirs = event.type !== 'loaded' && to.step !== 'loading';
    if (isTheirs && this.#host.draft === 'on') void this.#keepDraft(to);
  }

  /** A draft that cannot be kept only means that a reload begins anew. */
  async #keepDraft(flow: RefundFlow): Promise<void> {
    const module = await import('./draft.ts').catch(() => undefined);
    // What came meanwhile is kept by itself, or not to be kept.
    if (flow === this.#flow && this.#host.draft === 'on') {
      module?.keepDraft(flow, storageOf(this.#host));
    }
  }

  #forgetDraft(): void {
    withStorage(storageOf(this.#host), (storage) => {
      storage.removeItem(DRAFT_KEY);
    });
  }

  #stopWork(): void {
    this.#work?.aborter.abort();
    this.#endWork();
  }

  #endWork(): void {
    clearTimeout(this.#work?.needsWords);
    this.#work = undefined;
  }

  #startWork(): void {
    const work = workOf(this.#flow);
    if (!work || !this.#adapter || !this.#isConnected || this.#work) return;
    const aborter = new AbortController();
    const needsWords = setTimeout(() => {
      void this.#host.prepareInterruptions();
    }, WORDS_NEEDED_MS);
    this.#work = {work, since: performance.now(), aborter, needsWords};
    void this.#run(this.#adapter, aborter.signal);
  }

  async #run(adapter: RefundAdapter, signal: AbortSignal): Promise<void> {
    try {
      const event = await askAdapter(this.#flow, adapter, this.#host, signal);
      if (!signal.aborted) this.#answer(event, undefined);
    } catch (error) {
      if (signal.aborted) return;
      if (isAdapterError(error)) {
        this.#answer({type: 'call-failed', failure: error.failure}, error.correlationId);
        return;
      }
      // A mistake in the host's adapter, in a call or in what it gave: the person gets a way on,
      // the adapter's developer gets the error.
      reportError(error);
      this.#answer({type: 'call-failed', failure: {code: 'bad-response'}}, undefined);
    }
  }

  #answer(event: RefundFlowEvent, correlationId: string | undefined): void {
    this.#endWork();
    this.#send(event, correlationId);
  }
}

const isSigned = ({step}: RefundFlow): boolean =>
  step === 'submitting' ||
  step === 'asking-receipt' ||
  step === 'submit-failed' ||
  step === 'submitted';
