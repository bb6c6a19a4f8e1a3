import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  AdapterError,
  asNetworkFailure,
  isAdapterError,
  type AdapterFailure,
} from '../adapter/adapter-error.ts';
import {confirmDigest} from '../adapter/confirm-digest.ts';
import type {RefundAdapter} from '../adapter/refund-adapter.ts';
import type {RefundReceipt, SignedDocument} from '../domain/refund-application.ts';

/** How far the saving of a receipt has come. */
export type ReceiptSaving =
  | {readonly step: 'idle' | 'loading' | 'saved'}
  | {
      readonly step: 'failed';
      readonly failure: AdapterFailure;
      readonly correlationId: string | undefined;
    };

export interface ReceiptSavingHost extends ReactiveControllerHost {
  readonly adapter: Pick<RefundAdapter, 'loadSignedDocument'> | undefined;
  readonly receipt: RefundReceipt | undefined;
  /** Gives the person what has been loaded; may reject when the network fails. */
  handOver(receipt: RefundReceipt, signed: SignedDocument): Promise<void>;
}

/** Fetches from the fund what a saved receipt holds beside its words. */
export class ReceiptSavingController implements ReactiveController {
  #saving: ReceiptSaving = {step: 'idle'};
  #aborter: AbortController | undefined;
  readonly #host: ReceiptSavingHost;

  constructor(host: ReceiptSavingHost) {
    this.#host = host;
    host.addController(this);
  }

  get saving(): ReceiptSaving {
    return this.#saving;
  }

  /** Whoever leaves the page has no use for the file any more. */
  hostDisconnected(): void {
    this.#aborter?.abort();
    if (this.#saving.step === 'loading') this.#saving = {step: 'idle'};
  }

  /** Saves the receipt; a second press while that goes on is none. */
  async save(): Promise<void> {
    const {adapter, receipt} = this.#host;
    if (!adapter || !receipt || this.#saving.step === 'loading') return;
    this.#aborter = new AbortController();
    const {signal} = this.#aborter;
    this.#become({step: 'loading'});
    try {
      const signed = await adapter.loadSignedDocument(receipt.documentId, {signal});
      await confirmSame(receipt, signed);
      if (signal.aborted) return;
      await this.#host.handOver(receipt, signed).catch(asNetworkFailure);
      this.#become({step: 'saved'});
    } catch (error) {
      if (signal.aborted) return;
      if (!isAdapterError(error)) reportError(error);
      this.#become({
        step: 'failed',
        ...(isAdapterError(error)
          ? {failure: error.failure, correlationId: error.correlationId}
          : {failure: {code: 'bad-response'}, correlationId: undefined}),
      });
    }
  }

  #become(saving: ReceiptSaving): void {
    this.#saving = saving;
    this.#host.requestUpdate();
  }
}

/** A receipt must not be kept with another document than the one it was given for. */
async function confirmSame(receipt: RefundReceipt, {document}: SignedDocument): Promise<void> {
  await confirmDigest(document);
  if (document.sha256 === receipt.documentSha256) return;
  throw new AdapterError({code: 'bad-response'}, {detail: 'documentSha256'});
}
