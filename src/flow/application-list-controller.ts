import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isAdapterError, type AdapterFailure} from '../adapter/adapter-error.ts';
import type {RefundAdapter} from '../adapter/refund-adapter.ts';
import {onWakeUp} from '../signing/egov-qr/page-wakeups.ts';
import {isVisible, type SigningPage} from '../signing/egov-qr/signing-page.ts';
import {
  afterListed,
  afterListFailed,
  type ApplicationList,
  type ListFailure,
} from './application-list.ts';

export interface ApplicationListHost extends ReactiveControllerHost {
  /** Without an adapter the list waits. */
  readonly refundAdapter: Pick<RefundAdapter, 'listApplications'> | undefined;
  /** Seconds between two questions; 0 for none but those when the person comes back. */
  readonly refreshSeconds: number;
  /** A question could not be answered. */
  listFailed(failed: ListFailure): void;
}

/** What the list needs of the page that it stands in. */
type Page = Pick<SigningPage, 'window' | 'document' | 'now' | 'pause'>;

/** One return to the page is told of several times. */
const SAME_RETURN_MS = 3000;

/**
 * Keeps the list of applications up to date: asks when the person or the connection comes back, and
 * at a calm pace while the page is to be seen. There is one question at a time.
 */
export class ApplicationListController implements ReactiveController {
  #list: ApplicationList = {step: 'loading'};
  #adapter: ApplicationListHost['refundAdapter'];
  #question: AbortController | undefined;
  #answeredAt = 0;
  #pause: AbortController | undefined;
  #presence: AbortController | undefined;
  readonly #host: ApplicationListHost;
  readonly #page: Page;

  constructor(host: ApplicationListHost, page: Page) {
    this.#host = host;
    this.#page = page;
    host.addController(this);
  }

  get list(): ApplicationList {
    return this.#list;
  }

  hostConnected(): void {
    this.#presence = new AbortController();
    onWakeUp(this.#page, this.#wake, this.#presence.signal);
    this.#followAdapter();
    this.refresh();
  }

  hostUpdate(): void {
    if (this.#presence) this.#followAdapter();
  }

  hostDisconnected(): void {
    this.#presence?.abort();
    this.#presence = undefined;
    this.#stop();
  }

  /** Asks the fund now, unless it is being asked. */
  refresh(): void {
    if (!this.#adapter || this.#question || !this.#presence) return;
    this.#pause?.abort();
    const question = new AbortController();
    this.#question = question;
    void this.#ask(this.#adapter, question.signal);
  }

  /** Begins anew after a failure. */
  retry(): void {
    if (this.#list.step === 'load-failed') this.#become({step: 'loading'});
    this.refresh();
  }

  readonly #wake = (): void => {
    if (this.#page.now() - this.#answeredAt > SAME_RETURN_MS) this.refresh();
  };

  #followAdapter(): void {
    const {refundAdapter} = this.#host;
    if (refundAdapter === this.#adapter) return;
    this.#adapter = refundAdapter;
    this.#stop();
    this.#become({step: 'loading'});
    this.refresh();
  }

  async #ask(adapter: Pick<RefundAdapter, 'listApplications'>, signal: AbortSignal): Promise<void> {
    try {
      const answer = await adapter.listApplications({signal});
      if (signal.aborted) return;
      this.#answeredAt = this.#page.now();
      this.#settle(afterListed(this.#list, answer));
    } catch (error) {
      if (signal.aborted) return;
      if (!isAdapterError(error)) reportError(error);
      const failed = failedBy(error);
      this.#settle(afterListFailed(this.#list, failed), failed.failure);
      this.#host.listFailed(failed);
    }
  }

  #settle(list: ApplicationList, failure?: AdapterFailure): void {
    this.#question = undefined;
    this.#become(list);
    const seconds = secondsToNext(this.#host.refreshSeconds, failure);
    if (seconds !== undefined) void this.#refreshAfter(seconds);
  }

  async #refreshAfter(seconds: number): Promise<void> {
    const {signal} = (this.#pause = new AbortController());
    await this.#page.pause(seconds * 1000, signal).catch(() => undefined);
    // A page that nobody sees asks when it is seen again.
    if (!signal.aborted && isVisible(this.#page)) this.refresh();
  }

  #become(list: ApplicationList): void {
    this.#list = list;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#question?.abort();
    this.#question = undefined;
    this.#pause?.abort();
  }
}

const failedBy = (error: unknown): ListFailure =>
  isAdapterError(error)
    ? {failure: error.failure, correlationId: error.correlationId}
    : {failure: {code: 'bad-response'}, correlationId: undefined};

/** Who has to sign in again is not asked for by a clock; a server in trouble sets the pace. */
function secondsToNext(seconds: number, failure: AdapterFailure | undefined): number | undefined {
  if (!(seconds > 0) || failure?.code === 'unauthenticated' || failure?.code === 'forbidden') {
    return undefined;
  }
  const retryAfter = failure && 'retryAfter' in failure ? failure.retryAfter : undefined;
  return Math.max(seconds, retryAfter ?? 0);
}
