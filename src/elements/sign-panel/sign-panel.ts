import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Beneficiary} from '../../domain/beneficiary.ts';
import type {DocumentToSign} from '../../domain/document-to-sign.ts';
import type {Signature, SigningMethod} from '../../domain/signature.ts';
import {SigningFlowController} from '../../flow/signing-flow-controller.ts';
import type {SigningFlow} from '../../flow/signing-flow.ts';
import type {Catalog, SigningCatalog} from '../../i18n/catalog.ts';
import {createSigners} from '../../signing/create-signers.ts';
import type {Signer} from '../../signing/signer.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import {documentView, PDF} from './document-view.ts';
import {ncalayerNeeds, ncalayerState} from './ncalayer-view.ts';
import {DocumentSignedEvent, SigningMethodChosenEvent} from './sign-panel.events.ts';
import {styles} from './sign-panel.styles.ts';

/**
 * Shows a document exactly as it will be signed, and has it signed. It sends nothing anywhere: the
 * signature is handed over by its event.
 *
 * @tag sign-panel
 * @fires {DocumentSignedEvent} document-signed - A signature was made; `detail.signature` holds it. Neither bubbles nor leaves the shadow root.
 * @fires {SigningMethodChosenEvent} signing-method-chosen - Another way to sign was chosen. Does not bubble.
 * @csspart document - The sheet with the document's text.
 */
export class SignPanel extends LocalizedElement {
  static override styles = [tokens, typography, controls, styles];

  /** The document as the fund has issued it; until it is there nothing can be signed. */
  @property({attribute: false}) document: DocumentToSign | undefined = undefined;

  /** Whose key has to sign. Another person's key is refused before anything is handed over. */
  @property({attribute: false}) applicant: Beneficiary | undefined = undefined;

  /** The ways to sign, instead of those the panel makes itself. */
  @property({attribute: false}) signers: readonly Signer[] | undefined = undefined;

  /** The chosen way to sign. */
  @property() method: SigningMethod = 'ncalayer';

  /** Where NCALayer listens, when it is not `wss://127.0.0.1:13579/`. */
  @property({attribute: 'ncalayer-address'}) ncalayerAddress: string | undefined = undefined;

  /** Lets NCALayer offer keys of test authorities; the fund's server still decides. */
  @property({type: Boolean, attribute: 'accept-test-certificates'}) acceptTestCertificates = false;

  readonly #signing = new SigningFlowController(this);
  /** A file's address lives as long as the document that it shows. */
  #fileAddress: string | undefined;
  #shownStep: SigningFlow['step'] = 'choosing';

  @query('#sign') private readonly signButton!: HTMLButtonElement | null;
  @query('#method-heading') private readonly signingHeading!: HTMLElement | null;

  constructor() {
    super('signing');
  }

  /** Called by the signing controller. @internal */
  documentSigned(signature: Signature): void {
    this.dispatchEvent(new DocumentSignedEvent(signature));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetFile();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#makeFile();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('document') && !changed.has('method')) return;
    if (this.hasUpdated) this.#signing.reset();
    if (changed.has('document')) this.#makeFile();
  }

  protected override updated(): void {
    const {step} = this.#signing.flow;
    if (step === this.#shownStep) return;
    // The pressed button has made room. Not on "Cancel": a key that is held down would press it.
    if (step === 'signing') this.signingHeading?.focus();
    // The person comes back from the program's window: to the button that begins again.
    else if (this.#shownStep === 'signing' && step !== 'signed') this.signButton?.focus();
    this.#shownStep = step;
  }

  protected override renderTexts(texts: Catalog): unknown {
    const signing = this.localize.texts('signing');
    if (!signing) return nothing;
    const {document} = this;
    return html`
      ${
        document
          ? documentView(document, this.#fileAddress, texts, signing)
          : html`<p id="no-document">${signing.sign.noDocument}</p>`
      }
      ${this.#renderMethods(texts, signing)} ${this.#renderSigning(texts, signing)}
    `;
  }

  #renderMethods(texts: Catalog, signing: SigningCatalog): unknown {
    const signers = this.#offeredSigners();
    if (signers.length < 2) return nothing;
    return html`<fieldset @change=${this.#handleMethod}>
      <legend>${signing.sign.chooseMethod}</legend>
      <div class="choices">
        ${signers.map(
          ({method}) =>
            html`<label class="choice">
              <input
                type="radio"
                name="method"
                value=${method}
                .checked=${live(method === this.#chosenSigner()?.method)}
              />
              <span
                >${texts.sign.method[method]}
                <span class="quiet">${signing.sign.methodHint[method]}</span></span
              >
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderSigning(texts: Catalog, signing: SigningCatalog): TemplateResult {
    const {flow} = this.#signing;
    const isSigning = flow.step === 'signing';
    const signer = this.#chosenSigner();
    return html`<section class="signing" aria-labelledby="method-heading">
      <h3 id="method-heading" tabindex="-1">${texts.sign.method[signer?.method ?? this.method]}</h3>
      ${isSigning ? nothing : ncalayerNeeds(texts, signing)}
      <div role="status">${ncalayerState(flow, this.ncalayerAddress, texts, signing)}</div>
      <div class="buttons">
        ${
          isSigning
            ? html`<button type="button" class="button" @click=${this.#handleCancel}>
                ${texts.actions.cancel}
              </button>`
            : html`<button
                id="sign"
                type="button"
                class="button primary"
                ?disabled=${!this.document || !this.applicant || !signer || flow.step === 'signed'}
                aria-describedby=${this.document ? nothing : 'no-document'}
                @click=${this.#handleSign}
              >
                ${signing.sign.chooseCertificate}
              </button>`
        }
      </div>
    </section>`;
  }

  /** A way to sign that is not offered gives way to the first one that is. */
  #chosenSigner(): Signer | undefined {
    const signers = this.#offeredSigners();
    return signers.find(({method}) => method === this.method) ?? signers[0];
  }

  #offeredSigners(): readonly Signer[] {
    const {ncalayerAddress, acceptTestCertificates} = this;
    return this.signers ?? createSigners({ncalayerAddress, acceptTestCertificates});
  }

  #handleMethod(event: Event): void {
    const {value} = event.target as HTMLInputElement;
    const signer = this.#offeredSigners().find(({method}) => method === value);
    if (!signer) return;
    this.method = signer.method;
    this.dispatchEvent(new SigningMethodChosenEvent(signer.method));
  }

  #handleSign(): void {
    const {document, applicant} = this;
    const signer = this.#chosenSigner();
    if (!document || !applicant || !signer) return;
    const {language} = this.localize;
    void this.#signing.start(signer, {document, applicantIin: applicant.iin, language});
  }

  #handleCancel({detail: clickCount}: MouseEvent): void {
    // The second half of a double click on the button that stood here before.
    if (clickCount > 1) return;
    this.#signing.cancel();
  }

  #makeFile(): void {
    this.#forgetFile();
    const {document} = this;
    if (!document || document.mimeType === 'text/plain') return;
    // Opened from this origin, a document of another type could run a script in the host's page.
    const type = document.mimeType === PDF ? PDF : 'application/octet-stream';
    this.#fileAddress = URL.createObjectURL(new Blob([document.bytes], {type}));
  }

  #forgetFile(): void {
    if (this.#fileAddress !== undefined) URL.revokeObjectURL(this.#fileAddress);
    this.#fileAddress = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-panel': SignPanel;
  }
}
