import {html, nothing, type TemplateResult} from 'lit';
import type {SigningMethod} from '../../domain/signature.ts';
import {bankOfFilled, type FormField} from '../../flow/filled.ts';
import type {RefundFlow, RefundFlowEvent} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {IbanCatalog} from '../../i18n/catalogs/iban.ts';
import type {InterruptionsCatalog} from '../../i18n/catalogs/interruptions.ts';
import type {MessageOverrides} from '../../i18n/load-catalog.ts';
import type {WidgetStorage} from '../../signing/widget-storage.ts';
import type {
  AccountKindChosenEvent,
  IbanTypedEvent,
} from '../bank-details-fields/bank-details-fields.events.ts';
import type {OrdersTickedEvent} from '../payment-order-table/payment-order-table.events.ts';
import {button} from '../shared/button.ts';
import {messageBox} from '../shared/message-box.ts';
import {problemSummary} from '../shared/problem-summary.ts';
import {waitingWords} from '../shared/waiting-words.ts';
import {beneficiaryView} from './beneficiary-view.ts';
import {introView} from './intro-view.ts';

/** What a person can do on the first step. */
export interface FillingActions {
  readonly send: (event: RefundFlowEvent) => void;
  readonly requestSigning: (method: SigningMethod) => void;
  readonly leadTo: (field: FormField) => void;
  readonly toggleIin: () => void;
  /** Gives up waiting for an answer. */
  readonly cancel: () => void;
}

export interface FillingView {
  readonly flow: Extract<RefundFlow, {step: 'filling' | 'composing'}>;
  readonly isIinRevealed: boolean;
  /** The ways to sign, each a button (decision 1). */
  readonly methods: readonly SigningMethod[];
  readonly actions: FillingActions;
  readonly texts: Catalog;
  readonly storage: WidgetStorage | undefined;
  /** For the elements within, which have texts of their own. */
  readonly messages: MessageOverrides | undefined;
  /** The words about a typed account number, once they have been loaded. */
  readonly iban: IbanCatalog | undefined;
  /** The words for someone who was interrupted, once they have been loaded. */
  readonly interruptions: InterruptionsCatalog | undefined;
  /** What is to be said to someone who waits for long. */
  readonly waiting: string | undefined;
}

const cancelButton = ({actions, texts}: FillingView): TemplateResult =>
  button(texts.actions.cancel, 'quiet', actions.cancel);

/** The first step: what is asked back, for whom, where the money goes, and the way to signing. */
export function fillingView(view: FillingView): TemplateResult {
  const {flow, actions, texts, iban} = view;
  const isComposing = flow.step === 'composing';
  const problems = isComposing ? [] : flow.problems;
  return html`
    ${problems.length > 0 ? problemSummary(problems, actions.leadTo, texts, iban) : nothing}
    ${introView(texts, view.storage)}
    <div class="filling" .inert=${isComposing}>
      ${ordersSection(view)}
      <section aria-labelledby="beneficiary-heading">
        <h3 id="beneficiary-heading">${texts.beneficiary.heading}</h3>
        ${beneficiaryView(flow.form.beneficiary, view.isIinRevealed, actions.toggleIin, texts)}
      </section>
      ${bankSection(view)}
    </div>
    <section class="sign" aria-labelledby="sign-heading">
      <h3 id="sign-heading">${texts.sign.heading}</h3>
      ${
        isComposing
          ? html`<div id="composing" tabindex="-1">
              ${messageBox('info', texts.sign.composing)}
            </div>`
          : nothing
      }
      <div class="buttons">
        ${
          isComposing
            ? cancelButton(view)
            : view.methods.map((method, index) =>
                button(texts.sign.method[method], index === 0 ? 'primary' : 'quiet', () => {
                  actions.requestSigning(method);
                }),
              )
        }
      </div>
      ${waitingWords(isComposing ? view.waiting : undefined)}
    </section>
  `;
}

function ordersSection({flow, actions, texts, messages}: FillingView): TemplateResult {
  const problems = flow.step === 'composing' ? [] : flow.problems;
  const reported = problems.find((found) => found.field === 'orders');
  const handleTicked = ({detail}: OrdersTickedEvent): void => {
    actions.send({type: 'orders-ticked', ticked: detail.ticked});
  };
  return html`<section aria-labelledby="step-heading">
    <h3 id="step-heading" tabindex="-1">${texts.orders.heading}</h3>
    <p class="quiet">${texts.orders.hint}</p>
    <payment-order-table
      exportparts="table, row, total, field, input"
      .locale=${texts.language}
      .messages=${messages}
      .orders=${flow.form.orders}
      .ticked=${flow.filled.ticked}
      .problem=${reported?.problem}
      .isProblemMended=${reported?.isMended === true}
      @orders-ticked=${handleTicked}
    ></payment-order-table>
  </section>`;
}

function bankSection(view: FillingView): TemplateResult {
  const {flow, actions, texts, messages, interruptions} = view;
  const {form, filled} = flow;
  const isVerifying = filled.verification.state === 'pending';
  const handleAccountKind = ({detail}: AccountKindChosenEvent): void => {
    actions.send({type: 'account-kind-chosen', accountKind: detail.accountKind});
  };
  const handleIban = ({detail}: IbanTypedEvent): void => {
    actions.send({type: 'iban-typed', iban: detail.iban});
  };
  const handleVerification = (): void => {
    actions.send({type: 'verification-requested'});
  };
  return html`<section aria-labelledby="bank-heading">
    <h3 id="bank-heading">${texts.bank.heading}</h3>
    ${
      flow.step === 'filling' && flow.isIbanForgotten && interruptions
        ? messageBox('info', interruptions.ibanForgotten)
        : nothing
    }
    <bank-details-fields
      exportparts="field, input, button, button-quiet, notice"
      .locale=${texts.language}
      .messages=${messages}
      .bank=${bankOfFilled(filled)}
      .accountKinds=${form.accountKinds}
      .accountKind=${filled.accountKind}
      .iban=${filled.iban}
      .findBank=${flow.findBank}
      .otherBank=${form.otherBank}
      .verification=${filled.verification}
      .problems=${flow.step === 'composing' ? [] : flow.problems}
      @account-kind-chosen=${handleAccountKind}
      @iban-typed=${handleIban}
      @verification-requested=${handleVerification}
    ></bank-details-fields>
    ${isVerifying ? html`<div class="buttons">${cancelButton(view)}</div>` : nothing}
    ${waitingWords(isVerifying ? view.waiting : undefined)}
  </section>`;
}
