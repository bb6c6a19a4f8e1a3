import {html, type TemplateResult} from 'lit';
import {adapterBehind} from '../../adapter/reauthenticating-calls.ts';
import type {RefundAdapter} from '../../adapter/refund-adapter.ts';
import type {RefundApplication} from '../../domain/refund-application.ts';
import type {RefundFlow, RefundFlowEvent} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import type {MessageOverrides} from '../../i18n/load-catalog.ts';
import type {SignersOptions} from '../../signing/create-signers.ts';
import {button} from '../shared/button.ts';
import {messageBox} from '../shared/message-box.ts';
import {waitingWords} from '../shared/waiting-words.ts';
import type {
  ApplicationSubmittedEvent,
  DocumentSignedEvent,
  SigningMethodChosenEvent,
  SubmissionRefusedEvent,
} from '../sign-panel/sign-panel.events.ts';
import type {SignPanel} from '../sign-panel/sign-panel.ts';
import {RefundBeforeSubmitEvent} from './enpc-refund-form.events.ts';
import {receiptView} from './receipt-view.ts';

/**
 * The second step and the receipt. The form loads this module, and with it the sign panel, while
 * the document is being issued.
 */
export {SignPanel} from '../sign-panel/sign-panel.ts';
export {changesView} from './changes-view.ts';
export {signingStyles} from './signing.styles.ts';
export {StepHistory} from './step-history.ts';

/** What a person can do on the second step. */
export interface SigningActions {
  /** Asks the page before something is sent. */
  readonly host: EventTarget;
  readonly send: (event: RefundFlowEvent) => void;
  readonly resumeFilling: () => Promise<void>;
  /** Gives up asking for a receipt. */
  readonly cancel: () => void;
}

export interface SigningView {
  readonly flow: Extract<
    RefundFlow,
    {step: 'signing' | 'submitting' | 'asking-receipt' | 'submit-failed' | 'submitted'}
  >;
  readonly signersOptions: SignersOptions;
  readonly adapter: RefundAdapter | undefined;
  readonly statusHref: string | undefined;
  readonly supportPhone: string | undefined;
  readonly calm: boolean;
  readonly actions: SigningActions;
  readonly texts: Catalog;
  readonly signing: SigningCatalog;
  /** What is to be said to someone who waits for long. */
  readonly waiting: string | undefined;
  readonly messages: MessageOverrides | undefined;
}

export function signingView(view: SigningView): TemplateResult {
  const {flow, actions, texts, signing} = view;
  switch (flow.step) {
    case 'signing':
      return signView(flow, view);
    case 'submitting':
      return waitView(view, signing.sign.sending, html`<p>${signing.sign.cannotCancel}</p>`);
    case 'asking-receipt':
      return waitView(
        view,
        signing.sign.asking,
        html`<div class="buttons">${button(texts.actions.cancel, 'quiet', actions.cancel)}</div>`,
      );
    case 'submit-failed':
      return submitFailedView(flow, view);
    case 'submitted':
      return html`
        ${receiptView(flow.receipt, view)}
        <div class="buttons">
          ${button(signing.sign.another, 'quiet', () => {
            actions.send({type: 'load-requested'});
          })}
        </div>
      `;
  }
}

function signView(
  flow: Extract<RefundFlow, {step: 'signing'}>,
  {adapter, signersOptions, calm, actions, texts, signing, messages}: SigningView,
): TemplateResult {
  const handleSigned = ({detail: {signature}, currentTarget}: DocumentSignedEvent): void => {
    const panel = currentTarget as SignPanel;
    const submit = (): void => {
      // The page may have thought for long: the person can have gone back, and on with another document.
      if (panel.document === flow.document) actions.send({type: 'document-signed', signature});
    };
    askToSubmit(actions.host, flow.application, submit, () => panel.signAnew());
  };
  const handleMethod = ({detail}: SigningMethodChosenEvent): void => {
    actions.send({type: 'method-chosen', method: detail.method});
  };
  const handleSubmitted = ({detail}: ApplicationSubmittedEvent): void => {
    actions.send({type: 'receipt-given', receipt: detail.receipt});
  };
  const handleRefused = ({detail}: SubmissionRefusedEvent): void => {
    actions.send({type: 'submission-refused', refusal: detail.refusal});
  };
  return html`
    <div class="step-title">
      <h3 id="step-heading" tabindex="-1">${texts.sign.heading}</h3>
      ${button(signing.sign.change, 'quiet', () => void actions.resumeFilling())}
    </div>
    <sign-panel
      exportparts="document, qr, button, button-primary, button-quiet, notice"
      .locale=${texts.language}
      .messages=${messages}
      .document=${flow.document}
      .applicant=${flow.form.beneficiary}
      .method=${flow.method}
      .ncalayerAddress=${signersOptions.ncalayerAddress}
      .acceptTestCertificates=${signersOptions.acceptTestCertificates ?? false}
      .signingSessions=${signersOptions.signingSessions}
      .storage=${signersOptions.storage}
      .calm=${calm}
      .clockAheadMs=${adapter && adapterBehind(adapter).clockAheadMs}
      @document-signed=${handleSigned}
      @application-submitted=${handleSubmitted}
      @submission-refused=${handleRefused}
      @signing-method-chosen=${handleMethod}
    ></sign-panel>
  `;
}

const waitView = (
  {waiting}: SigningView,
  sentence: string,
  more: TemplateResult,
): TemplateResult => html`
  ${messageBox('info', html`<h3 id="step-heading" tabindex="-1">${sentence}</h3>`)} ${more}
  ${waitingWords(waiting)}
`;

const submitFailedView = (
  {arrival, application}: Extract<RefundFlow, {step: 'submit-failed'}>,
  {actions, signing}: SigningView,
): TemplateResult => html`
  <h3 id="step-heading" tabindex="-1">
    ${arrival === 'unknown' ? signing.sign.arrivalUnknown : signing.sign.notSent}
  </h3>
  <div class="buttons">
    ${button(signing.sign.sendAgain, 'primary', () => {
      askToSubmit(actions.host, application, () => actions.send({type: 'submit-requested'}));
    })}
    ${button(signing.sign.change, 'quiet', () => void actions.resumeFilling())}
  </div>
`;

/** Lets the page stop or delay what is about to be sent. */
function askToSubmit(
  host: EventTarget,
  {idempotencyKey}: RefundApplication,
  submit: () => void,
  stay?: () => void,
): void {
  const question = new RefundBeforeSubmitEvent(idempotencyKey);
  host.dispatchEvent(question);
  const {isAllowed} = question;
  const follow = (allowed: boolean): void => (allowed ? submit : stay)?.();
  if (typeof isAllowed === 'boolean') follow(isAllowed);
  else void isAllowed.then(follow);
}
