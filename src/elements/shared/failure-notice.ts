import {html, nothing, type TemplateResult} from 'lit';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {fill} from '../../i18n/translate.ts';
import {messageBox} from './message-box.ts';

/** The sentences of a failure, and the server's name for the exchange, which support may ask for. */
export const failureNotice = (
  sentences: readonly string[],
  correlationId: string | undefined,
  texts: Catalog,
): TemplateResult =>
  messageBox(
    'warning',
    html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${
      correlationId
        ? html`<p class="quiet">${fill(texts.failures.reference, {id: correlationId})}</p>`
        : nothing
    }`,
  );
