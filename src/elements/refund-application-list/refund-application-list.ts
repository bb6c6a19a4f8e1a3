import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {repeat} from 'lit/directives/repeat.js';
import {isPassing} from '../../adapter/adapter-error.ts';
import type {RefundAdapter} from '../../adapter/refund-adapter.ts';
import type {ApplicationSummary} from '../../domain/refund-application.ts';
import {
  ApplicationListController,
  type ApplicationListHost,
} from '../../flow/application-list-controller.ts';
import type {ApplicationList, ListFailure} from '../../flow/application-list.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {ListCatalog} from '../../i18n/catalogs/list.ts';
import type {ReceiptCatalog} from '../../i18n/catalogs/receipt.ts';
import {describeFailure} from '../../i18n/describe.ts';
import {decimalsFor} from '../../i18n/format.ts';
import {fill, fillPlural} from '../../i18n/translate.ts';
import {thisPage} from '../../signing/egov-qr/signing-page.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import {AdapterInUse} from '../shared/adapter-in-use.ts';
import {button} from '../shared/button.ts';
import {awaitsConfig, configSlot} from '../shared/config-slot.ts';
import {failureNotice} from '../shared/failure-notice.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import {messageBox} from '../shared/message-box.ts';
import {RefundErrorEvent} from '../shared/refund-error-event.ts';
import {askBefore} from '../shared/refund-navigate-event.ts';
import {applicationView} from './application-view.ts';
import {styles} from './refund-application-list.styles.ts';

type Listed = Extract<ApplicationList, {step: 'listed'}>;

/** The words of the whole list. */
interface Words {
  readonly texts: Catalog;
  readonly words: ListCatalog;
  readonly receiptWords: ReceiptCatalog;
}

/**
 * The person's applications for a refund: where each stands, why one was turned down, and its receipt
 * again. It keeps itself up to date while it is to be seen, and never takes the focus.
 *
 * @tag refund-application-list
 * @slot empty - Stands under the sentence that there are no applications, in place of the link.
 * @slot config - `<script type="application/json" slot="config">` with the adapter and further properties, for pages without scripts. Never shown.
 * @fires {RefundAuthRequiredEvent} refund-auth-required - The person's session has ended. Answer with `respondWith(promise)` to sign them in again without leaving the page.
 * @fires {RefundErrorEvent} refund-error - The list could not be had: `type`, `code`, `retryable`, `correlationId`.
 * @fires {RefundNavigateEvent} refund-navigate - The person follows the link to where they can apply. Cancelable, for the page's own router.
 * @cssState loading - The fund is asked for the first time.
 * @cssState listed - The applications are there.
 * @cssState empty - There are none.
 * @cssState error - The fund could not be asked, at first or since.
 * @csspart status-tag - How far the fund has come with an application.
 * @csspart receipt - The receipt that is open.
 * @csspart notice - A box that tells a state: a failure, or what came of saving a receipt.
 * @csspart button - A button, or a link that looks like one.
 * @csspart button-primary - The main button: to apply, to try again, or to save a receipt.
 * @csspart button-quiet - A button that is quieter than the main one.
 * @cssprop --enpc-width - How wide it grows; `60em` unless set.
 * @cssprop --enpc-padding - Room around everything; four units of `--enpc-space`, eight where it is wide, unless set.
 */
export class RefundApplicationList extends LocalizedElement implements ApplicationListHost {
  static override styles = [tokens, typography, controls, styles];
  static override properties: PropertyDeclarations = {
    adapter: {attribute: false},
    applyHref: {attribute: 'apply-href'},
    supportPhone: {attribute: 'support-phone'},
    headingLevel: {type: Number, attribute: 'heading-level'},
    refreshSeconds: {type: Number, attribute: 'refresh-seconds'},
    openNumber: {state: true},
  };

  /** The fund's server. Wins over an adapter provided by an ancestor through the context. */
  adapter: RefundAdapter | undefined = undefined;

  /** Where the person can apply; linked from an empty list. */
  applyHref: string | undefined = undefined;

  /** The fund's telephone number, as it is to be shown on receipts. */
  supportPhone: string | undefined = undefined;

  /** The level of the list's heading among those of the page, for voices; 2 unless told otherwise. */
  headingLevel: number | undefined = undefined;

  /** Seconds between two questions to the fund; 0 for none but when the person comes back. */
  refreshSeconds = 60;

  /** The number of the application whose receipt is open. */
  private openNumber: string | undefined = undefined;

  readonly #adapter = new AdapterInUse(this);
  readonly #controller = new ApplicationListController(this, thisPage);
  #hasLevels = false;

  constructor() {
    super('list', 'receipt');
  }

  /** The adapter in use. @internal */
  get refundAdapter(): RefundAdapter | undefined {
    return this.#adapter.current;
  }

  /** Names for `:state()`, as they are now. @internal */
  get customStates(): readonly string[] {
    const {list} = this.#controller;
    if (list.step !== 'listed') return [list.step === 'loading' ? 'loading' : 'error'];
    return [
      'listed',
      ...(list.applications.length === 0 ? ['empty'] : []),
      ...(list.outdated ? ['error'] : []),
    ];
  }

  /** Asks the fund now. */
  refresh(): void {
    this.#controller.refresh();
  }

  /**
   * Moves the focus to the heading.
   *
   * @param options as for any element.
   */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('#heading')?.focus(options);
  }

  /** Called by the list's controller. @internal */
  listFailed({failure, correlationId}: ListFailure): void {
    const error = {type: 'adapter', code: failure.code} as const;
    this.dispatchEvent(new RefundErrorEvent(error, isPassing(failure), correlationId));
  }

  protected override updated(): void {
    if (this.headingLevel === undefined || this.#hasLevels) return;
    this.#hasLevels = true;
    void import('../shared/heading-levels.ts')
      .then(({HeadingLevels}) => new HeadingLevels(this))
      .catch(() => (this.#hasLevels = false));
  }

  protected override renderUnseen(): unknown {
    return configSlot(this);
  }

  protected override renderTexts(texts: Catalog): unknown {
    const words = this.localize.texts('list');
    const receiptWords = this.localize.texts('receipt');
    if (!words || !receiptWords) return nothing;
    const {list} = this.#controller;
    return html`
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <div hidden data-announce="polite">
        ${list.step === 'listed' ? newsOf(list, texts, words) : nothing}
      </div>
      <div data-announce="assertive">
        ${list.step === 'load-failed' ? this.#renderFailure(list, texts) : nothing}
      </div>
      ${this.refundAdapter || awaitsConfig(this) ? this.#renderList(list, {texts, words, receiptWords}) : messageBox('warning', texts.failures.adapterMissing)}
    `;
  }

  #renderList(list: ApplicationList, all: Words): unknown {
    const {texts, words} = all;
    switch (list.step) {
      case 'loading':
        return html`<div class="loading">
          <p>${words.loading}</p>
          <div class="skeleton" aria-hidden="true"></div>
          <div class="skeleton" aria-hidden="true"></div>
        </div>`;
      case 'load-failed':
        return html`<div class="buttons">
          ${button(texts.actions.retry, 'primary', this.#retry)}
        </div>`;
      case 'listed':
        return html`${list.outdated ? this.#renderOutdated(list.outdated, texts, words) : nothing}
        ${list.applications.length > 0 ? this.#renderApplications(list, all) : this.#renderEmpty(words)}`;
    }
  }

  #renderFailure(
    {failure, correlationId}: Extract<ApplicationList, {step: 'load-failed'}>,
    texts: Catalog,
  ): TemplateResult {
    return failureNotice(describeFailure(failure, texts), correlationId, texts);
  }

  #renderOutdated(
    {failure, correlationId}: NonNullable<Listed['outdated']>,
    texts: Catalog,
    words: ListCatalog,
  ): TemplateResult {
    const sentences = [words.outdated, ...describeFailure(failure, texts)];
    return html`${failureNotice(sentences, correlationId, texts)}
      <div class="buttons">${button(texts.actions.retry, 'quiet', this.#retry)}</div>`;
  }

  #renderEmpty(words: ListCatalog): TemplateResult {
    return html`<p>${words.empty}</p>
      <slot name="empty"
        >${this.applyHref ? html`<a class="button primary" part="button button-primary" href=${this.applyHref} @click=${askBefore('apply')}>${words.apply}</a>` : nothing}</slot
      >`;
  }

  #renderApplications({applications}: Listed, all: Words): TemplateResult {
    const decimals = decimalsFor(applications.map(({receipt}) => receipt.total));
    return html`<ul class="applications">
      ${repeat(
        applications,
        ({receipt}) => receipt.applicationNumber,
        (application) => {
          const {applicationNumber} = application.receipt;
          const isOpen = applicationNumber === this.openNumber;
          return applicationView(application, {
            ...all,
            decimals,
            isOpen,
            toggle: () => {
              this.openNumber = isOpen ? undefined : applicationNumber;
            },
            receipt: isOpen ? this.#renderReceipt(application, all.texts) : nothing,
          });
        },
      )}
    </ul>`;
  }

  #renderReceipt({receipt}: ApplicationSummary, texts: Catalog): TemplateResult {
    return html`<receipt-panel
      part="receipt"
      exportparts="button, button-primary, button-quiet, notice"
      .locale=${texts.language}
      .messages=${this.messages}
      .receipt=${receipt}
      .adapter=${this.refundAdapter}
      .supportPhone=${this.supportPhone}
    ></receipt-panel>`;
  }

  /** The button that was pressed goes away, and must not take the focus along. */
  readonly #retry = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
    this.#controller.retry();
  };
}

/** Said once, without taking the focus; the next news are new words even when they read the same. */
function newsOf({changed}: Listed, texts: Catalog, words: ListCatalog): unknown {
  const [first, ...others] = changed;
  if (!first) return nothing;
  const sentence =
    others.length > 0
      ? fillPlural(texts.language, words.severalChanged, changed.length)
      : fill(words.changed, {
          number: first.receipt.applicationNumber,
          status: words.statuses[first.status],
        });
  return keyed(changed, html`<p>${sentence}</p>`);
}

declare global {
  interface HTMLElementTagNameMap {
    'refund-application-list': RefundApplicationList;
  }
}
