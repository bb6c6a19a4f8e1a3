import {html, nothing, type TemplateResult} from 'lit';
import type {DocumentToSign} from '../../domain/document-to-sign.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import {formatDateTime} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';

/** The hash in groups, so that people can compare it aloud. */
const groupHash = (sha256: string): string => sha256.replace(/(.{8})(?=.)/g, '$1 ');

/**
 * What is going to be signed, drawn from the very bytes that are signed. A document that is no text
 * is offered as a file, with the facts that the server gives beside it.
 */
export function documentView(
  document: DocumentToSign,
  fileAddress: string | undefined,
  texts: Catalog,
  signing: SigningCatalog,
): TemplateResult {
  const stays =
    document.language === texts.language
      ? nothing
      : html`<p>
          ${fill(signing.sign.documentLanguage, {language: signing.languages[document.language]})}
        </p>`;
  return html`<section class="document" aria-labelledby="document-heading">
    <h3 id="document-heading">${signing.sign.documentHeading}</h3>
    <p class="quiet">${signing.sign.documentHint}</p>
    ${stays}
    ${
      fileAddress === undefined
        ? sheet(document, texts)
        : file(document, fileAddress, texts, signing)
    }
    <dl class="facts small">
      <div>
        <dt>${signing.sign.fingerprint}</dt>
        <dd class="hash" translate="no">${groupHash(document.sha256)}</dd>
      </div>
    </dl>
    <p class="quiet small">
      ${fill(signing.sign.validUntil, {time: formatDateTime(document.expiresAt)})}
    </p>
  </section>`;
}

/** The text as it stands, to the last space: no template of ours may add one. */
const sheet = (document: DocumentToSign, texts: Catalog): TemplateResult =>
  html`<div
    class="paper"
    part="document"
    lang=${document.language}
    role="group"
    aria-label=${document.name[texts.language]}
    .textContent=${new TextDecoder('utf-8', {ignoreBOM: true}).decode(document.bytes)}
  ></div>`;

/** The one type of file that browsers show without running anything of it. */
export const PDF = 'application/pdf';

const file = (
  {facts, mimeType, name: documentName}: DocumentToSign,
  address: string,
  texts: Catalog,
  signing: SigningCatalog,
): TemplateResult =>
  html`<dl class="facts">
      ${facts.map(
        ({name, value}) =>
          html`<div>
            <dt>${name[texts.language]}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${
      mimeType === PDF
        ? html`<a href=${address} target="_blank" rel="noopener"
            >${signing.sign.openDocument}<span class="visually-hidden">
              (${texts.format.newTab})</span
            ></a
          >`
        : html`<a href=${address} download=${documentName[texts.language]}
            >${signing.sign.openDocument}</a
          >`
    }`;
