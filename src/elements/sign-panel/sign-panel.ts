import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {SigningSessionAdapter} from '../../adapter/refund-adapter.ts';
import type {Beneficiary} from '../../domain/beneficiary.ts';
import type {DocumentToSign} from '../../domain/document-to-sign.ts';
import type {RefundReceipt} from '../../domain/refund-application.ts';
import type {Signature, SigningMethod} from '../../domain/signature.ts';
import type {SubmissionRefusal} from '../../domain/submission-refusal.ts';
import {SigningFlowController} from '../../flow/signing-flow-controller.ts';
import type {SigningProblem} from '../../flow/signing-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import type {WidgetStorage} from '../../signing/widget-storage.ts';
import type {Signer} from '../../signing/signer.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import {DocumentFile} from './document-file.ts';
import {documentView} from './document-view.ts';
import {LazyPhoneStep} from './lazy-phone-step.ts';
import {methodChoice} from './method-choice.ts';
import {MethodSwitch} from './method-switch.ts';
import type {MethodView} from './method-view.ts';
import {NcalayerStep} from './ncalayer-step.ts';
import {
  ApplicationSubmittedEvent,
  DocumentSignedEvent,
  SubmissionRefusedEvent,
} from './sign-panel.events.ts';
import {OfferedSigners} from './offered-signers.ts';
import {phoneStyles} from './phone.styles.ts';
import {qrImageStyles} from './qr-image.styles.ts';
import {styles} from './sign-panel.styles.ts';
import {SigningFocus} from './signing-focus.ts';
import {askingFirst, signingErrorEvent} from './signing-news.ts';
import {signingSection} from './signing-section.ts';

/**
 * Shows a document exactly as it will be signed, and has it signed. It sends nothing anywhere: the
 * signature is handed over by its event.
 *
 * @tag sign-panel
 * @fires {DocumentSignedEvent} document-signed - A signature was made; `detail.signature` holds it. Neither bubbles nor leaves the shadow root.
 * @fires {ApplicationSubmittedEvent} application-submitted - The fund has taken what was signed on the phone; `detail.receipt` holds its receipt. Neither bubbles nor leaves the shadow root.
 * @fires {SubmissionRefusedEvent} submission-refused - The fund does not take what was signed on the phone. Neither bubbles nor leaves the shadow root.
 * @fires {SigningMethodChosenEvent} signing-method-chosen - Another way to sign was chosen. Does not bubble.
 * @fires {RefundAuthRequiredEvent} refund-auth-required - The person's session has ended. Answer with `respondWith(promise)` to sign them in again without leaving the page; what was waiting then goes on.
 * @fires {RefundBeforeSignEvent} refund-before-sign - A signing is about to begin, by `method`. Cancelable; waits for promises given to `waitUntil`.
 * @fires {RefundErrorEvent} refund-error - A signing has failed: `type`, `code`, `retryable`, `correlationId`.
 * @fires {RefundNavigateEvent} refund-navigate - The person follows a link to `target`. Cancelable, for the page's own router.
 * @cssState choosing - Nothing is being signed.
 * @cssState signing - NCALayer or a phone has been asked.
 * @cssState withdrawing - The person has given up, and a phone is being told.
 * @cssState signed - There is a signature, or the fund's receipt.
 * @cssState error - The signing has failed.
 * @cssState calm - No time that runs is shown.
 * @csspart document - The sheet with the document's text.
 * @csspart qr - The plate with the QR code; white in every scheme, or no phone reads it.
 * @csspart notice - A box that tells how the signing stands, or a warning.
 * @csspart button - A button, or a link that looks like one.
 * @csspart button-primary - The one main button.
 * @csspart button-quiet - A button that is quieter than the main one.
 * @cssprop --enpc-document-surface - Ground of the sheet that is signed; `--enpc-surface-raised` unless set.
 */
export class SignPanel extends LocalizedElement {
  static override styles = [tokens, typography, controls, styles, qrImageStyles, phoneStyles];
  static override properties: PropertyDeclarations = {
    document: {attribute: false},
    applicant: {attribute: false},
    signers: {attribute: false},
    method: {},
    ncalayerAddress: {attribute: 'ncalayer-address'},
    signingSessions: {attribute: false},
    storage: {attribute: false},
    calm: {type: Boolean},
    clockAheadMs: {attribute: false},
    acceptTestCertificates: {type: Boolean, attribute: 'accept-test-certificates'},
  };

  /** The document as the fund has issued it; until it is there nothing can be signed. */
  document: DocumentToSign | undefined = undefined;

  /** Whose key has to sign. Another person's key is refused before anything is handed over. */
  applicant: Beneficiary | undefined = undefined;

  /** The ways to sign, instead of those the panel makes itself. */
  signers: readonly Signer[] | undefined = undefined;

  /** The chosen way to sign. */
  method: SigningMethod = 'ncalayer';

  /** Where NCALayer listens, when it is not `wss://127.0.0.1:13579/`. */
  ncalayerAddress: string | undefined = undefined;

  /** The fund's calls for signing with a phone; without them the panel offers no such way. */
  signingSessions: SigningSessionAdapter | undefined = undefined;

  /** Keeps over a reload which signing with a phone goes on; panels that share one need an `id` each. */
  storage: WidgetStorage | undefined = undefined;

  /** Shows no time that runs; its end is still announced. */
  calm = false;

  /**
   * By how many milliseconds the clock of this device is ahead of the fund's, where that is known. The
   * person is warned when it is too much: signatures tell their time.
   */
  clockAheadMs: number | undefined = undefined;

  /** Lets NCALayer offer keys of test authorities; the fund's server still decides. */
  acceptTestCertificates = false;

  readonly #offered = new OfferedSigners(this);
  readonly #signing = new SigningFlowController(this);
  readonly #phone = new LazyPhoneStep(this, this.localize);
  readonly #switch = new MethodSwitch(this, this.#signing);
  readonly #ncalayer = new NcalayerStep(this, this.localize, {
    flow: () => this.#signing.flow,
    begin: () => this.#begin(),
    reset: () => this.#signing.reset(),
  });
  readonly #file = new DocumentFile();
  readonly #focus = new SigningFocus(this, () => this.#signing.flow.step);

  /** What is shown of each way to sign. */
  readonly #views: Readonly<
    Record<SigningMethod, (texts: Catalog, signing: SigningCatalog) => MethodView>
  > = {
    ncalayer: (texts, signing) =>
      this.#ncalayer.view({
        flow: this.#signing.flow,
        ncalayerAddress: this.ncalayerAddress,
        sign: () => this.#press(),
        takeOver: () => this.#press(true),
        signWithPhone: this.#offered.by('egov-qr') && (() => void this.#switch.choose('egov-qr')),
        texts,
        signing,
      }),
    'egov-qr': (texts, signing) =>
      this.#phone.view({
        flow: this.#signing.flow,
        sign: () => this.#press(),
        isCalm: this.calm,
        texts,
        signing,
      }),
  };

  constructor() {
    super('signing');
  }

  /** What hinders the signing, for support. @internal */
  get problemCode(): string | undefined {
    const {flow} = this.#signing;
    if (flow.step !== 'failed') return undefined;
    return flow.problem.of === 'signing' ? flow.problem.code : flow.problem.failure.code;
  }

  /** Called by the signing controller. @internal */
  documentSigned(signature: Signature): void {
    this.dispatchEvent(new DocumentSignedEvent(signature));
  }

  /** Called by the signing controller. @internal */
  applicationSubmitted(receipt: RefundReceipt): void {
    this.dispatchEvent(new ApplicationSubmittedEvent(receipt));
  }

  /** Called by the signing controller. @internal */
  submissionRefused(refusal: SubmissionRefusal): void {
    this.dispatchEvent(new SubmissionRefusedEvent(refusal));
  }

  /** Called by the signing controller. @internal */
  signingFailed(problem: SigningProblem, correlationId: string | undefined): void {
    this.dispatchEvent(signingErrorEvent(problem, correlationId));
  }

  /** Names for `:state()`, as they are now. @internal */
  get customStates(): readonly string[] {
    const {step} = this.#signing.flow;
    return [step === 'failed' ? 'error' : step, ...(this.calm ? ['calm'] : [])];
  }

  /** The signature is not wanted: the same document can be signed again. @internal */
  readonly signAnew = (): void => this.#signing.reset();

  /** Withdraws a signing that goes on. A phone may have been quicker: then its outcome is told first. */
  cancel(): Promise<void> {
    return this.#signing.cancel();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#file.forget();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#file.show(this.document);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('document') && !changed.has('method')) return;
    if (this.hasUpdated) this.#signing.reset();
    if (changed.has('document')) this.#file.show(this.document);
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.localize.texts('signing')) this.#prepareChosenMethod();
    super.update(changed);
  }

  /**
   * Who chose the phone has pressed "Sign with QR" already: the code is made at once, and its link is
   * ready before it is tapped. After an end the person begins again.
   */
  #prepareChosenMethod(): void {
    if (this.#offered.chosen?.method !== 'egov-qr') return;
    this.#phone.want();
    const {flow} = this.#signing;
    if (this.isConnected && flow.step === 'choosing' && !flow.ended) this.#begin();
  }

  protected override renderTexts(texts: Catalog): unknown {
    const signing = this.localize.texts('signing');
    if (!signing) return nothing;
    const {document} = this;
    return html`
      ${
        document
          ? documentView(document, this.#file.address, texts, signing)
          : html`<p id="no-document">${signing.sign.noDocument}</p>`
      }
      ${this.#ncalayer.clockView(this.clockAheadMs)} ${this.#renderMethods(texts, signing)}
      ${this.#renderSigning(texts, signing)}
    `;
  }

  #renderMethods(texts: Catalog, signing: SigningCatalog): unknown {
    const methods = this.#offered.all.map(({method}) => method);
    if (methods.length < 2) return nothing;
    const chosen = this.#switch.next ?? this.#offered.chosen?.method;
    return methodChoice(
      methods,
      chosen,
      (method) => void this.#switch.choose(method),
      texts,
      signing,
    );
  }

  #renderSigning(texts: Catalog, signing: SigningCatalog): TemplateResult {
    const signer = this.#offered.chosen;
    const method = signer?.method ?? this.method;
    return signingSection({
      method,
      view: this.#views[method](texts, signing),
      step: this.#signing.flow.step,
      hasDocument: this.document !== undefined,
      canSign: this.applicant !== undefined && signer !== undefined,
      cancel: this.#handleCancel,
      texts,
    });
  }

  #press(takesOver = false): void {
    this.#focus.pressed();
    this.#begin(takesOver);
  }

  #begin(takesOver = false): void {
    const {document, applicant} = this;
    const signer = this.#offered.chosen;
    if (!document || !applicant || !signer) return;
    const {language} = this.localize;
    const request = {document, applicantIin: applicant.iin, language, takesOver};
    void this.#signing.start(askingFirst(signer, this), request);
  }

  readonly #handleCancel = ({detail: clickCount}: MouseEvent): void => {
    // The second half of a double click on the button that stood here before.
    if (clickCount > 1) return;
    void this.#signing.cancel();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-panel': SignPanel;
  }
}
