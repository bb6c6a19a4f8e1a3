import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {bankOfFilled, type FormField} from '../../flow/filled.ts';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import type {CalmCatalog} from '../../i18n/catalogs/calm.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {formatIban} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {adoptStyles} from '../shared/adopt-styles.ts';
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

/** What has to be right before the next question. A check of the account takes the orders along. */
const FIELDS: Readonly<Record<Question, readonly FormField[]>> = {
  orders: ['orders'],
  account: ['orders', 'iban', 'verification'],
  check: ['orders', 'iban', 'verification'],
};

type CalmFlow = Extract<RefundFlow, {step: 'filling' | 'composing'}>;

export interface CalmSituation {
  readonly flow: CalmFlow;
  /** The whole first step, of which one question is shown. */
  readonly form: (flow: CalmFlow) => TemplateResult;
  /** Tells that the person has done with these; `false` when something about them is wrong. */
  readonly finish: (fields: readonly FormField[]) => boolean;
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
  /** What was drawn last, while it is of the first step. */
  #drawn: CalmFlow | undefined;
  #isDrawn = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    adoptStyles(host, calmStyles);
  }

  view({flow, form, finish, texts, calm}: CalmSituation): TemplateResult {
    this.#follow(flow);
    const question = this.#question;
    const index = QUESTIONS.indexOf(question);
    const go = (step: -1 | 1): void => void this.#show(QUESTIONS[index + step] ?? question);
    const goBack = (): void => {
      go(-1);
    };
    const goOn = (): void => {
      if (finish(FIELDS[question])) go(1);
    };
    const isComposing = flow.step === 'composing';
    return html`<div class="calm ${question}">
      <div>
        <p class="calm-position">
          ${fill(calm.position, {current: index + 1, total: QUESTIONS.length})}
        </p>
        ${question === 'check' ? nothing : html`<p id="calm-hint">${calm.hints[question]}</p>`}
      </div>
      ${question === 'check' ? checkView(flow, texts, calm) : nothing}
      ${form(withProblemsOf(question, flow))}
      <div class="buttons calm-ways">
        ${index > 0 && !isComposing ? button(calm.back, 'quiet', goBack) : nothing}
        ${index < QUESTIONS.length - 1 ? button(calm.next, 'primary', goOn) : nothing}
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

  #follow(flow: CalmFlow): void {
    const before = this.#drawn;
    this.#drawn = flow;
    this.#isDrawn = true;
    if (flow.step !== 'filling') return;
    // The ticks are gone with the amounts that they were for.
    if (isAmountsNews(flow, before)) this.#question = 'orders';
    // The document was not issued after all: the button that had the focus has gone.
    else if (before?.step === 'composing' && flow.problems.length === 0) {
      void this.#show(this.#question);
    }
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

/** The orders are asked for before anything that comes after them can be wrong. */
const withProblemsOf = (question: Question, flow: CalmFlow): CalmFlow =>
  flow.step === 'filling' && question === 'orders'
    ? {...flow, problems: flow.problems.filter(({field}) => FIELDS.orders.includes(field))}
    : flow;

const isAmountsNews = (
  {notice}: Extract<CalmFlow, {step: 'filling'}>,
  before: CalmFlow | undefined,
): boolean =>
  notice?.kind === 'amounts-changed' && !(before && 'notice' in before && before.notice === notice);

/** What the document is going to say, before it is issued. */
function checkView({filled}: CalmFlow, texts: Catalog, calm: CalmCatalog): TemplateResult {
  const bank = bankOfFilled(filled);
  const facts: readonly (readonly [string, unknown])[] = [
    [texts.orders.total, moneyText(filled.ticked.total, texts)],
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
