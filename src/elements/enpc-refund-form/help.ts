import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {AdapterFailureCode} from '../../adapter/adapter-error.ts';
import {failureOf} from '../../flow/failure-of.ts';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {HelpCatalog} from '../../i18n/catalogs/help.ts';
import {adoptStyles} from '../shared/adopt-styles.ts';
import {button} from '../shared/button.ts';
import {newTabLink} from '../shared/new-tab-link.ts';
import type {SignPanel} from '../sign-panel/sign-panel.ts';
import {helpStyles} from './help.styles.ts';
import {paperView} from './paper-view.ts';
import {SupportCard} from './support-card.ts';

/** What the page knows of the fund; each may be missing. */
export interface ServiceContacts {
  readonly supportPhone: string | undefined;
  readonly branchesHref: string | undefined;
  readonly statusHref: string | undefined;
}

interface HelpSituation {
  readonly flow: RefundFlow;
  /** The server's name for the exchange that failed. */
  readonly correlationId: string | undefined;
  /** Without an adapter the form can do nothing at all. */
  readonly isSetUp: boolean;
  readonly service: ServiceContacts;
  readonly texts: Catalog;
  readonly help: HelpCatalog;
}

/**
 * The ways that are left when the form does not help any further: a call, a branch and what to bring
 * there, and a sheet of paper with everything filled in so far. Nothing of it is sent anywhere.
 */
export class Help {
  readonly #host: LitElement;
  readonly #card: SupportCard;
  #isPrinting = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#card = new SupportCard(host);
    adoptStyles(host, helpStyles);
  }

  view(situation: HelpSituation): unknown {
    const {flow, isSetUp, texts, help} = situation;
    if (isSetUp && !isStuck(flow)) return nothing;
    return html`<details class="help" ?open=${!isSetUp || isAtEnd(flow)}>
        <summary>${help.heading}</summary>
        ${this.#waysView(situation)}
      </details>
      ${this.#isPrinting ? paperView(flow, texts, help) : nothing}`;
  }

  #waysView({service, flow, correlationId, texts, help}: HelpSituation): TemplateResult {
    const {supportPhone, branchesHref, statusHref} = service;
    return html`<div class="ways">
      ${
        supportPhone
          ? html`<p>
              ${help.call} <a href="tel:${supportPhone.replace(/[^\d+]/g, '')}">${supportPhone}</a>
            </p>`
          : nothing
      }
      <slot name="contact"></slot>
      <p>${help.bring}</p>
      <ul>
        <li>${help.identityCard}</li>
        <li>${help.paymentOrder}</li>
        <li>${help.account}</li>
      </ul>
      ${branchesHref ? html`<p>${newTabLink(branchesHref, help.branches, texts, 'branches')}</p>` : nothing}
      ${statusHref ? html`<p>${newTabLink(statusHref, help.status, texts, 'status')}</p>` : nothing}
      <div class="buttons">${button(help.print, 'quiet', () => void this.#print())}</div>
      <p class="quiet">${help.printHint}</p>
      ${this.#card.view(() => ({code: this.#codeOf(flow), correlationId}), help)}
    </div>`;
  }

  /** Signing fails in its own panel. */
  #codeOf(flow: RefundFlow): string | undefined {
    const panel = this.#host.renderRoot.querySelector<SignPanel>('sign-panel');
    return failureOf(flow)?.code ?? panel?.problemCode;
  }

  /** The sheet, with its personal data in full, is in the page only while it is being printed. */
  async #print(): Promise<void> {
    this.#isPrinting = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    addEventListener(
      'afterprint',
      () => {
        this.#isPrinting = false;
        this.#host.requestUpdate();
      },
      {once: true},
    );
    print();
  }
}

/** What people mend by themselves: signing in, or getting on the net. */
const MENDABLE: ReadonlySet<AdapterFailureCode> = new Set(['unauthenticated', 'offline']);

/** Whether there is nothing but to try again. */
const isAtEnd = (flow: RefundFlow): boolean =>
  flow.step === 'load-failed' ||
  flow.step === 'submit-failed' ||
  (flow.step === 'filling' && flow.form.orders.length === 0);

function isStuck(flow: RefundFlow): boolean {
  switch (flow.step) {
    case 'load-failed':
    case 'submit-failed':
      return !MENDABLE.has(flow.failure.code);
    case 'filling':
      return flow.notice?.kind !== 'failed' || !MENDABLE.has(flow.notice.failure.code);
    case 'signing':
      return true;
    default:
      return false;
  }
}
