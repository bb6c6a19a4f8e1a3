import type {PropertyDeclarations} from 'lit';
import type {RefundAdapter} from '../../adapter/refund-adapter.ts';
import type {WidgetStorage} from '../../signing/widget-storage.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import type {PageCalls} from './page-calls.ts';

/**
 * What a page sets, calls and hears; how the form works is in the form.
 *
 * @fires {RefundReadyEvent} refund-ready - The form has been drawn for the first time: `version` of the package, `locale`.
 * @fires {RefundStateChangedEvent} refund-state-changed - The form went from one step to another, and why.
 * @fires {RefundSelectionChangedEvent} refund-selection-changed - Other orders are ticked: `count`, `total` as a decimal string, `currency`.
 * @fires {RefundBeforeSignEvent} refund-before-sign - A signing is about to begin, by `method`. Cancelable; waits for promises given to `waitUntil`.
 * @fires {RefundBeforeSubmitEvent} refund-before-submit - What was signed with NCALayer is about to be sent, under `idempotencyKey`. Cancelable; waits for promises given to `waitUntil`.
 * @fires {RefundSubmittedEvent} refund-submitted - The fund has taken the application. Fires again when a reload shows the receipt again; `applicationNumber` tells whether it is the same.
 * @fires {RefundErrorEvent} refund-error - A call of the adapter, or a signing, has failed: `type`, `code`, `retryable`, `correlationId`.
 * @fires {RefundAuthRequiredEvent} refund-auth-required - The person's session has ended. Answer with `respondWith(promise)` to sign them in again without leaving the page; what was waiting then goes on.
 * @fires {RefundNavigateEvent} refund-navigate - The person follows a link to `target`. Cancelable, for the page's own router.
 * @fires {RefundTitleHintEvent} refund-title-hint - What the page's title may say: `step`, `errorCount`.
 * @slot config - `<script type="application/json" slot="config">` with the adapter and further properties, for pages without scripts. Never shown.
 * @cssState loading - The fund is asked for the form.
 * @cssState load-failed - It could not be loaded.
 * @cssState load-cancelled - The person did not want to wait for it.
 * @cssState filling - The first step.
 * @cssState composing - The document is being issued.
 * @cssState signing - The second step.
 * @cssState submitting - What was signed is on its way.
 * @cssState asking-receipt - The fund is asked whether it has arrived.
 * @cssState submit-failed - Signed, but not sent.
 * @cssState submitted - The fund has taken the application.
 * @cssState error - A failure is shown, or problems that have to be mended.
 * @cssState calm - One question a screen.
 */
export abstract class RefundFormApi extends LocalizedElement {
  static override properties: PropertyDeclarations = {
    adapter: {attribute: false},
    statusHref: {attribute: 'status-href'},
    supportPhone: {attribute: 'support-phone'},
    branchesHref: {attribute: 'branches-href'},
    ncalayerAddress: {attribute: 'ncalayer-address'},
    acceptTestCertificates: {type: Boolean, attribute: 'accept-test-certificates'},
    storage: {attribute: false},
    draft: {},
    history: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    calm: {type: Boolean, reflect: true},
  };

  /**
   * The fund's server. Wins over an adapter provided by an ancestor through the context. Keep one
   * instance: another one begins the form anew, unless something has been signed already.
   */
  adapter: RefundAdapter | undefined = undefined;

  /** Where the host lists the person's applications; linked from the receipt. */
  statusHref: string | undefined = undefined;

  /** The fund's telephone number for people whom the form cannot help, as it is to be shown. */
  supportPhone: string | undefined = undefined;

  /** Where the host lists the fund's branches; opens in a new tab. */
  branchesHref: string | undefined = undefined;

  /** Where NCALayer listens, when it is not `wss://127.0.0.1:13579/`. */
  ncalayerAddress: string | undefined = undefined;

  /** Lets NCALayer offer keys of test authorities; the fund's server still decides. */
  acceptTestCertificates = false;

  /**
   * Keeps over a reload how far the person has come, and which signing with a phone goes on: opaque
   * names and choices, nothing personal. Hand over `localStorage` or your own to have it found in
   * another tab; `sessionStorage` when left out. Two forms that share one need an `id` each, the same
   * after a reload: it becomes part of what their work is kept under.
   */
  storage: WidgetStorage | undefined = undefined;

  /** `off`: a reload begins anew, but for a signing with a phone that goes on. */
  draft: 'on' | 'off' = 'on';

  /** `off`: the second step has no entry in the browser's history, for hosts whose router owns that. */
  history: 'on' | 'off' = 'on';

  /** The level of the form's first heading among those of the page, for voices; 2 unless told otherwise. */
  headingLevel: number | undefined = undefined;

  /** One question a screen, larger letters, short hints, no time that runs. */
  calm = false;

  /**
   * Asks the fund for the form as it is now; what was filled in stays. Fulfilled with whether the form
   * on the screen is the fund's present one: not after a failure, nor past the first step.
   */
  async refresh(): Promise<boolean> {
    return (await this.pageCalls()).refresh();
  }

  /**
   * Begins anew, with nothing filled in. Fulfilled with whether it did: what is on its way to the fund
   * cannot be called back.
   */
  async reset(): Promise<boolean> {
    return (await this.pageCalls()).reset();
  }

  /**
   * How far the person has come, for `resume()` on another page: an opaque text without personal data,
   * to be kept as it is and for this person alone. `undefined` when there is nothing to go on with.
   */
  async getContinuation(): Promise<string | undefined> {
    return (await this.pageCalls()).getContinuation();
  }

  /**
   * Goes on where `getContinuation()` was called. Fulfilled with whether it did: a text that cannot be
   * read, or comes from a later version, is refused with one warning in the console.
   *
   * @param token what `getContinuation()` gave.
   */
  async resume(token: string): Promise<boolean> {
    return (await this.pageCalls()).resume(token);
  }

  /**
   * Withdraws a signing that goes on. Fulfilled with whether nothing was signed: a phone may have been
   * quicker.
   */
  async cancelSigning(): Promise<boolean> {
    return (await this.pageCalls()).cancelSigning();
  }

  /** What the methods do; fetched with the first call. */
  protected abstract pageCalls(): Promise<PageCalls>;
}
