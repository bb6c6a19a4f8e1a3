import {html, nothing, type TemplateResult} from 'lit';
import type {RefundStep} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {fill} from '../../i18n/translate.ts';
import {icon} from '../shared/icons.ts';

/** The steps a person sees are two; the flow's own steps between them belong to one or the other. */
const POSITIONS: Readonly<Record<RefundStep, 0 | 1 | 2>> = {
  loading: 0,
  'load-failed': 0,
  'load-cancelled': 0,
  filling: 0,
  composing: 0,
  signing: 1,
  submitting: 1,
  'asking-receipt': 1,
  'submit-failed': 1,
  submitted: 2,
};

/** The indicator of the two steps of the memo (service specification, requirement 4). */
export function stepsView(step: RefundStep, texts: Catalog): TemplateResult {
  const position = POSITIONS[step];
  const names = [texts.steps.fill, texts.steps.sign];
  return html`<ol class="steps" aria-label=${texts.steps.label}>
    ${names.map((name, index) => {
      const where = {current: index + 1, total: names.length};
      return html`<li
        class=${index < position ? 'done' : ''}
        part=${index === position ? 'step step-current' : 'step'}
        aria-current=${index === position ? 'step' : 'false'}
      >
        <span class="step-number" aria-hidden="true"
          >${index < position ? icon('success') : index + 1}</span
        >
        <span
          ><span class="visually-hidden">${fill(texts.steps.position, where)}. </span>${name}${
            index < position
              ? html`<span class="visually-hidden">. ${texts.steps.done}</span>`
              : nothing
          }</span
        >
      </li>`;
    })}
  </ol>`;
}
