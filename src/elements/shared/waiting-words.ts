import {html, nothing, type TemplateResult} from 'lit';

/** Where a person is told that a wait goes on; there before its words, or nobody would hear them. */
export const waitingWords = (words: string | undefined): TemplateResult =>
  html`<p class="quiet" data-announce="polite">
    ${words ? html`<span>${words}</span>` : nothing}
  </p>`;
