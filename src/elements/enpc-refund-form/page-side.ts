import type {LitElement, ReactiveController} from 'lit';
import type {Language} from '../../domain/language.ts';
import {failureOf} from '../../flow/failure-of.ts';
import type {FlowChange} from '../../flow/refund-flow-controller.ts';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import {CustomStates} from '../shared/custom-states.ts';
import {VERSION} from '../shared/version.ts';
import {RefundReadyEvent} from './enpc-refund-form.events.ts';
import {fetchAhead} from './fetch-ahead.ts';
import {newsOf} from './public-news.ts';

export interface PageSideHost extends LitElement {
  readonly language: Language;
  readonly calm: boolean;
  readonly headingLevel: number | undefined;
}

const sides = new WeakMap<Element, PageSide>();

/**
 * Tells the page what has happened, in order. Loaded when the form has been drawn; until then the news
 * wait.
 *
 * @param changes are taken out as they are told.
 */
export function tellPage(form: PageSideHost, changes: FlowChange[]): void {
  const side = sides.get(form) ?? new PageSide(form, changes);
  sides.set(form, side);
  side.tell();
}

/** What the form does beside what it shows: for the page around it, and for the next step. */
class PageSide implements ReactiveController {
  readonly #form: PageSideHost;
  readonly #untold: FlowChange[];
  /** As the page knows it. */
  #flow: RefundFlow = {step: 'loading'};
  #isReady = false;
  #hasLevels = false;

  constructor(form: PageSideHost, untold: FlowChange[]) {
    this.#form = form;
    this.#untold = untold;
    new CustomStates(form, () => statesOf(this.#flow, form.calm));
    form.addController(this);
    this.hostUpdated();
  }

  tell(): void {
    if (!this.#isReady) return;
    for (let change = this.#untold.shift(); change; change = this.#untold.shift()) {
      this.#flow = change.to;
      fetchAhead(change.to, this.#form.language);
      // Its states are those of the last news.
      this.#form.requestUpdate();
      for (const event of newsOf(change)) this.#form.dispatchEvent(event);
    }
  }

  hostUpdated(): void {
    const {headingLevel, language, renderRoot} = this.#form;
    if (headingLevel !== undefined && !this.#hasLevels) {
      this.#hasLevels = true;
      void import('../shared/heading-levels.ts')
        .then(({HeadingLevels}) => new HeadingLevels(this.#form))
        .catch(() => (this.#hasLevels = false));
    }
    if (this.#isReady || !renderRoot.querySelector('.root')) return;
    this.#isReady = true;
    this.#form.dispatchEvent(new RefundReadyEvent(VERSION, language));
    this.tell();
  }
}

function statesOf(flow: RefundFlow, isCalm: boolean): readonly string[] {
  const isWrong = failureOf(flow) ?? (flow.step === 'filling' && flow.problems.length > 0);
  return [flow.step, ...(isWrong ? ['error'] : []), ...(isCalm ? ['calm'] : [])];
}
