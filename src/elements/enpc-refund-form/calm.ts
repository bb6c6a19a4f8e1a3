import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {totalOf} from '../../domain/order-selection.ts';
import {bankOfFilled, type FormField} from '../../flow/filled.ts';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import type {CalmCatalog} from '../../i18n/catalogs/calm.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {formatIban} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {button} from '../shared/button.ts';
import {moneyText} from '../shared/money-text.ts';
import {calmStyles} from './calm.styles.ts';

/** The first step in three parts, each with its heading. */
const HEADINGS = {orders: 'step-heading', account: 'bank-heading', check: 'check-heading'} as const;

type Question = keyof typeof HEADINGS;

const QUESTIONS: readonly Question[] = ['orders', 'account', 'check'];

/** Where a problem is mended. */
const QUESTION_OF: Readonly<Record<FormField, Question>> = {
  orders: 'orders',
  iban: 'account',
  verification: 'account',
};

export interface CalmSituation {
  readonly flow: Extract<RefundFlow, {step: 'filling' | 'composing'}>;
  /** The whole first step, of which one question is shown. */
  readonly form: TemplateResult;
  readonly texts: Catalog;
  readonly calm: CalmCatalog;
}

/**
 * The calm mode: one question a screen, larger letters, short hints. Which question is shown is a
 * matter of the screen alone; the flow behind it is the same.
 */
export class Calm implements ReactiveController {
  readonly #host: LitElement;
  #question: Question = 'orders';
  /** The step that was drawn last, while it is one of the first step's. */
  #drawn: CalmSituation['flow']['step'] | undefined;
  #isDrawn = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    const {styleSheet} = calmStyles;
    // Where browsers have no such sheets, the whole form stays in sight.
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  view({flow, form, texts, calm}: CalmSituation): TemplateResult {
    this.#follow(flow);
    const question = this.#question;
    const index = QUESTIONS.indexOf(question);
    const go = (step: -1 | 1) => () => void this.#show(QUESTIONS[index + step] ?? question);
    const isComposing = flow.step === 'composing';
    return html`<div class="calm ${question}">
      <div>
        <p class="calm-position">
          ${fill(calm.position, {current: index + 1, total: QUESTIONS.length})}
        </p>
        ${question === 'check' ? nothing : html`<p id="calm-hint">${calm.hints[question]}</p>`}
      </div>
      ${question === 'check' ? checkView(flow, texts, calm) : nothing} ${form}
      <div class="buttons calm-ways">
        ${index > 0 && !isComposing ? button(calm.back, 'quiet', go(-1)) : nothing}
        ${index < QUESTIONS.length - 1 ? button(calm.next, 'primary', go(1)) : nothing}
      </div>
    </div>`;
  }

  /** Shows the question in which a problem is mended. */
  async showFor(field: FormField): Promise<void> {
    this.#question = QUESTION_OF[field];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostUpdated(): void {
    // Who comes back from the second step begins with the first question.
    if (!this.#isDrawn) {
      this.#question = 'orders';
      this.#drawn = undefined;
    }
    this.#isDrawn = false;
  }

  #follow(flow: CalmSituation['flow']): void {
    // The document was not issued after all: the button that had the focus has gone.
    const isBack = this.#drawn === 'composing' && flow.step === 'filling';
    this.#drawn = flow.step;
    this.#isDrawn = true;
    if (isBack && flow.problems.length === 0) void this.#show(this.#question);
  }

  async #show(question: Question): Promise<void> {
    this.#question = question;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>(`#${HEADINGS[question]}`);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.setAttribute('aria-describedby', 'calm-hint');
    heading.focus();
  }
}

/** What the document is going to say, before it is issued. */
function checkView(
  {form, filled}: CalmSituation['flow'],
  texts: Catalog,
  calm: CalmCatalog,
): TemplateResult {
  const bank = bankOfFilled(form, filled);
  const facts: readonly (readonly [string, unknown])[] = [
    [texts.orders.total, moneyText(totalOf(form.orders, filled.ticked), texts)],
    [texts.bank.name, bank ? bank.name[texts.language] : '–'],
    [
      texts.recipient.label,
      html`<span class="account-number" translate="no"
        >${formatIban(filled.iban.replace(/\s/gu, '')) || '–'}</span
      >`,
    ],
  ];
  return html`<section>
    <h3 id="check-heading" tabindex="-1">${calm.check}</h3>
    <dl class="facts">
      ${facts.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
