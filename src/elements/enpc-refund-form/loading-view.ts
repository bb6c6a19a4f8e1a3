import {html, nothing, type TemplateResult} from 'lit';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {button} from '../shared/button.ts';
import {waitingWords} from '../shared/waiting-words.ts';

/** The shape of what comes, and the words for those who do not see it or wait for long. */
export const loadingView = (
  words: string | undefined,
  cancel: () => void,
  texts: Catalog,
): TemplateResult =>
  html`<div class="loading">
    <h3 id="step-heading" tabindex="-1" class="visually-hidden">${texts.loading.form}</h3>
    <div class="skeleton" aria-hidden="true"></div>
    <div class="skeleton" aria-hidden="true"></div>
    <div class="skeleton short" aria-hidden="true"></div>
    <div class="buttons">${button(texts.actions.cancel, 'quiet', cancel)}</div>
    ${waitingWords(words)}
  </div>`;

/** There is no form yet, and a way to get it. Why, is said above, or in the hint. */
export const notLoadedView = (
  load: () => void,
  texts: Catalog,
  heading = texts.steps.fill,
  hint?: string,
): TemplateResult =>
  html`<section>
    <h3 id="step-heading" tabindex="-1">${heading}</h3>
    ${hint ? html`<p>${hint}</p>` : nothing}
    <div class="buttons">${button(texts.actions.retry, 'primary', load)}</div>
  </section>`;
