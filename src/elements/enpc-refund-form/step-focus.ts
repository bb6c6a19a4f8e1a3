import type {LitElement, ReactiveController} from 'lit';
import {isTickable} from '../../domain/order-selection.ts';
import type {FormField} from '../../flow/filled.ts';
import type {FlowChange} from '../../flow/refund-flow-controller.ts';
import type {RefundFlowEvent} from '../../flow/refund-flow.ts';

type HeadingId = 'step-heading' | 'problems-heading' | 'composing';

/** What a person does to go on, and is answered with what is wrong. */
const ACTIONS: ReadonlySet<RefundFlowEvent['type']> = new Set([
  'fields-finished',
  'verification-requested',
  'iban-refused',
  'call-failed',
  'signing-requested',
]);

/** Leads the focus to the heading of what the person has come to. */
export class StepFocus implements ReactiveController {
  readonly #host: LitElement;
  /** What the next drawing has to put the focus on. */
  #wanted: HeadingId | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  follow({from, to, event}: Omit<FlowChange, 'correlationId'>): void {
    // An action that found problems leads to their list.
    if (to.step === 'filling' && to.problems.length > 0 && ACTIONS.has(event.type)) {
      this.#wanted = 'problems-heading';
      return;
    }
    // The ticks are gone with the amounts that they were for.
    const isChanged = to.step === 'filling' && to.notice?.kind === 'amounts-changed';
    if (isChanged && event.type === 'call-failed') this.#wanted = 'step-heading';
    if (from.step === to.step || event.type === 'adapter-replaced') return;

    // Where the person did something, focus goes along; a form that appears does not take it.
    const isTheirs = event.type === 'cancelled' || this.#host.shadowRoot?.activeElement;
    if (from.step !== 'loading' || isTheirs) {
      // The form itself is out of reach while its document is being issued; the next heading has the
      // words of this one, and would be heard twice.
      this.#wanted = to.step === 'composing' ? 'composing' : 'step-heading';
    }
  }

  hostUpdated(): void {
    if (!this.#wanted || !this.heading(this.#wanted)) return;
    this.#wanted = undefined;
    // What has failed stands above the heading.
    const alert = this.#host.renderRoot.querySelector('#alert > *');
    alert?.scrollIntoView({block: 'nearest'});
  }

  /** Puts the focus on what mends a problem. */
  field(field: FormField): void {
    const {renderRoot} = this.#host;
    const table = renderRoot.querySelector('payment-order-table');
    if (field !== 'orders') renderRoot.querySelector('bank-details-fields')?.focusField(field);
    else if (table?.orders.some(isTickable)) table.focus();
    else this.heading();
  }

  /** Puts the focus on a heading, if it is there. */
  heading(id: HeadingId = 'step-heading'): boolean {
    const heading = this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`);
    heading?.focus();
    return heading !== null;
  }
}
