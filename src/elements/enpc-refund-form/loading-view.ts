import {html, type TemplateResult} from 'lit';
import type {Catalog} from '../../i18n/catalog.ts';

/** The shape of what comes, and the words for those who do not see it. */
export const loadingView = (texts: Catalog): TemplateResult =>
  html`<div role="status" class="loading">
    <p>${texts.loading.form}</p>
    <div class="skeleton" aria-hidden="true"></div>
    <div class="skeleton" aria-hidden="true"></div>
    <div class="skeleton short" aria-hidden="true"></div>
  </div>`;
