import {html, nothing, type TemplateResult} from 'lit';
import {asNetworkFailure} from '../../adapter/adapter-error.ts';
import type {RefundAdapter} from '../../adapter/refund-adapter.ts';
import type {Language} from '../../domain/language.ts';
import type {FormField} from '../../flow/filled.ts';
import {RefundFlowController, type FlowChange} from '../../flow/refund-flow-controller.ts';
import type {RefundFlow, RefundFlowEvent} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {offeredMethods} from '../../signing/offered-methods.ts';
import {storageOf} from '../../signing/widget-storage.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import type {BankDetailsFields} from '../bank-details-fields/bank-details-fields.ts';
import {AdapterInUse} from '../shared/adapter-in-use.ts';
import {adoptStyles} from '../shared/adopt-styles.ts';
import {awaitsConfig, configSlot} from '../shared/config-slot.ts';
import {defineElement} from '../shared/define-element.ts';
import {messageBox} from '../shared/message-box.ts';
import type {SignPanel} from '../sign-panel/sign-panel.ts';
import {alertView} from './alert-view.ts';
import {styles} from './enpc-refund-form.styles.ts';
import type {FillingActions} from './filling-view.ts';
import {LaterParts} from './later-parts.ts';
import {loadingView, notLoadedView} from './loading-view.ts';
import {RevealedIin} from './revealed-iin.ts';
import type {PageCalls} from './page-calls.ts';
import {PageNews} from './page-news.ts';
import {RefundFormApi} from './refund-form-api.ts';
import type * as signingStep from './signing-view.ts';
import type {SigningActions} from './signing-view.ts';
import {StepFocus} from './step-focus.ts';
import {stepsView} from './steps-view.ts';

/**
 * The whole refund of voluntary pension contributions credited by mistake: from the payment orders
 * to the fund's receipt. It reaches the fund's server only through its adapter.
 *
 * @tag enpc-refund-form
 * @slot brand - Above the steps: the fund's or the page's own sign.
 * @slot help - Below all that is asked for: the page's own help.
 * @slot contact - Among the other ways for someone whom the form cannot help, after the telephone number.
 * @slot success-extra - Below the fund's receipt; not printed with it.
 * @slot footer - At the end.
 * @csspart step - A step of the indicator.
 * @csspart step-current - The step that the person is at.
 * @csspart error-summary - What an action has found wrong, with a way to each of it.
 * @csspart notice - A box that tells a state: an answer of the fund, a failure, a warning.
 * @csspart button - A button, or a link that looks like one.
 * @csspart button-primary - The one main button of a screen.
 * @csspart button-quiet - A button that is quieter than the main one.
 * @csspart table - The table of payment orders.
 * @csspart row - A payment order.
 * @csspart total - The cell with the total of the ticked payment orders.
 * @csspart field - A field with its name, its hint and what is wrong with it.
 * @csspart input - What is typed into.
 * @csspart document - The sheet with the text that is signed.
 * @csspart qr - The plate with the QR code; white in every scheme, or no phone reads it.
 * @csspart receipt - The fund's receipt.
 * @cssprop --enpc-button-radius - Corners of buttons; `--enpc-radius` unless set.
 * @cssprop --enpc-field-border - Edges of fields; `--enpc-border` unless set.
 * @cssprop --enpc-field-surface - Ground of fields; `--enpc-surface` unless set.
 * @cssprop --enpc-row-ticked - Ground of a ticked payment order; a little of `--enpc-accent` unless set.
 * @cssprop --enpc-line - Lines between rows and sections; a little of `--enpc-border` unless set.
 * @cssprop --enpc-summary-surface - Ground of the summary of errors; a little of `--enpc-danger` unless set.
 * @cssprop --enpc-document-surface - Ground of the sheet that is signed; `--enpc-surface-raised` unless set.
 * @cssprop --enpc-width - How wide it grows; `60em` unless set.
 * @cssprop --enpc-padding - Room around everything; four units of `--enpc-space`, eight where it is wide, unless set.
 */
export class EnpcRefundForm extends RefundFormApi {
  static override styles = [tokens, typography, controls, styles];

  readonly #adapter = new AdapterInUse(this);
  readonly #controller = new RefundFlowController(this);
  readonly #focus = new StepFocus(this);
  readonly #iin = new RevealedIin(this);
  readonly #later = new LaterParts(this, this.localize, () => this.#controller.wait);
  readonly #send = (event: RefundFlowEvent): void => {
    this.#controller.send(event);
  };
  readonly #load = (): void => {
    this.#send({type: 'load-requested'});
  };
  readonly #cancel = (): void => {
    const work = this.#controller.wait?.work;
    if (work === 'load') void this.prepareInterruptions();
    this.#send({type: 'cancelled'});
    if (work === 'verify') this.fields?.focusField('verification');
  };
  readonly #finish = (fields: readonly FormField[]): boolean => {
    this.#send({type: 'fields-finished', fields});
    const {flow} = this.#controller;
    return flow.step === 'filling' && flow.problems.length === 0;
  };
  readonly #fillingActions: FillingActions = {
    send: this.#send,
    requestSigning: (method) => {
      this.#controller.requestSigning(method);
    },
    leadTo: (field) => void this.#later.showFor(field).then(() => this.#focus.field(field)),
    toggleIin: this.#iin.toggle,
    cancel: this.#cancel,
  };
  readonly #signingActions: SigningActions = {
    host: this,
    send: this.#send,
    resumeFilling: () => this.resumeFilling(),
    cancel: this.#cancel,
  };
  #signingStep: typeof signingStep | undefined;
  readonly #news = new PageNews(this);
  #correlationId: string | undefined;

  private get panel(): SignPanel | null {
    return this.renderRoot.querySelector<SignPanel>('sign-panel');
  }

  private get fields(): BankDetailsFields | null {
    return this.renderRoot.querySelector<BankDetailsFields>('bank-details-fields');
  }

  protected override get isReadable(): boolean {
    return this.step !== 'loading';
  }

  /** Where the form stands; changes are told by `refund-state-changed`. */
  get step(): RefundFlow['step'] {
    return this.#controller.flow.step;
  }

  /** The adapter in use. @internal */
  get refundAdapter(): RefundAdapter | undefined {
    return this.#adapter.current;
  }

  /** Whether there is an adapter, or will be one. @internal */
  get isSetUp(): boolean {
    return this.refundAdapter !== undefined || awaitsConfig(this);
  }

  /** The language on the screen. @internal */
  get language(): Language {
    return this.localize.language;
  }

  /** Loads what the second step is made of, while its document is being issued. @internal */
  async prepareSigning(): Promise<void> {
    const [step] = await Promise.all([
      import('./signing-view.ts'),
      this.localize.need('signing', 'receipt'),
    ]);
    defineElement('sign-panel', step.SignPanel);
    if (!this.#signingStep) {
      adoptStyles(this, step.signingStyles);
      if (this.history === 'on') new step.StepHistory(this);
    }
    this.#signingStep = step;
  }

  /** Loads the words for someone who waits long or comes back. @internal */
  prepareInterruptions(): Promise<void> {
    return this.#later.prepareInterruptions();
  }

  /** Back to the first step, with all that was filled in. @internal */
  async resumeFilling(): Promise<void> {
    // A phone may hold the document still, and may even have signed it: then there is a receipt.
    await this.panel?.cancel();
    this.#send({type: 'filling-resumed'});
  }

  /**
   * Moves the focus to the heading of the present step, where there is one.
   *
   * @param options as for any element.
   */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('#step-heading')?.focus(options);
  }

  /** Called by the flow's controller. @internal */
  flowChanged(change: FlowChange): void {
    const {from, to, event, correlationId} = change;
    // Asking whether a lost application has arrived makes its failure no other.
    if (event.type === 'call-failed') this.#correlationId = correlationId;
    this.#focus.follow(change);
    // Its words belong to the same moment; without them one sentence serves for all.
    if (event.type === 'directory-loaded') void this.localize.need('iban').catch(() => undefined);
    if (from.step !== to.step) this.#iin.hide();
    this.#news.add({...change, correlationId: this.#correlationId});
  }

  protected override async pageCalls(): Promise<PageCalls> {
    const {PageCalls} = await import('./page-calls.ts').catch(asNetworkFailure);
    return new PageCalls(this, this.#controller);
  }

  /** Tells the page what it has not been told yet. @internal */
  tellPage(): void {
    this.#news.tell();
  }

  protected override renderUnseen(): unknown {
    return configSlot(this);
  }

  protected override renderTexts(texts: Catalog): TemplateResult {
    const {flow} = this.#controller;
    return html`
      <header>
        <slot name="brand"></slot>
        ${stepsView(flow.step, texts)}
        <h2>${texts.service.title}</h2>
      </header>
      ${this.#later.sessionView(flow, texts)}
      <div id="alert" data-announce="assertive">
        ${alertView(
          flow,
          this.#correlationId,
          texts,
          this.localize.texts('signing'),
          this.#signingStep,
        )}
      </div>
      ${
        this.isSetUp
          ? this.#renderStep(flow, texts)
          : messageBox('warning', texts.failures.adapterMissing)
      }
      ${this.#later.helpView(flow, this.#correlationId, texts)}
      <slot name="help"></slot>
      <slot name="footer"></slot>
    `;
  }

  #renderStep(flow: RefundFlow, texts: Catalog): unknown {
    const {waiting, interruptions} = this.#later;
    switch (flow.step) {
      case 'loading':
        return loadingView(waiting, this.#cancel, texts);
      case 'load-failed':
        return notLoadedView(this.#load, texts);
      case 'load-cancelled': {
        const {loadCancelled, loadCancelledHint} = interruptions ?? {};
        return notLoadedView(this.#load, texts, loadCancelled, loadCancelledHint);
      }
      case 'filling':
      case 'composing':
        return this.#later.fillingView(
          {
            flow,
            isIinRevealed: this.#iin.isRevealed,
            methods: offeredMethods(this.refundAdapter?.signingSessions),
            actions: this.#fillingActions,
            texts,
            storage: this.storage,
            iban: this.localize.texts('iban'),
            interruptions,
            waiting,
            messages: this.messages,
          },
          this.#finish,
        );
      default: {
        const signing = this.localize.texts('signing');
        const {statusHref, supportPhone, ncalayerAddress, acceptTestCertificates} = this;
        const storage = storageOf(this);
        const adapter = this.refundAdapter;
        const signingSessions = adapter?.signingSessions;
        if (!signing || !this.#signingStep) return nothing;
        return this.#signingStep.signingView({
          flow,
          signersOptions: {ncalayerAddress, acceptTestCertificates, signingSessions, storage},
          adapter,
          statusHref,
          supportPhone,
          calm: this.calm,
          actions: this.#signingActions,
          texts,
          signing,
          waiting,
          messages: this.messages,
        });
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'enpc-refund-form': EnpcRefundForm;
  }
}
