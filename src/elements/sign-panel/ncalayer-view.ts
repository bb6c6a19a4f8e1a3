import {html, nothing, type TemplateResult} from 'lit';
import type {SigningFlow} from '../../flow/signing-flow.ts';
import type {Catalog, SigningCatalog} from '../../i18n/catalog.ts';
import {
  ncalayerCheckPage,
  NCALAYER_DOWNLOAD_PAGE,
} from '../../signing/ncalayer/ncalayer-address.ts';
import type {SigningErrorCode} from '../../signing/signing-error.ts';
import {messageBox} from '../shared/message-box.ts';

/** After these the program may be missing altogether. */
const PERHAPS_NOT_INSTALLED: ReadonlySet<SigningErrorCode> = new Set(['not-running', 'outdated']);

const newTabLink = (href: string, text: string, texts: Catalog): TemplateResult =>
  html`<a href=${href} target="_blank" rel="noopener noreferrer"
    >${text}<span class="visually-hidden"> (${texts.format.newTab})</span></a
  >`;

/** What has to be there before signing with NCALayer, and help for a key kept as a file. */
export const ncalayerNeeds = (
  texts: Catalog,
  {ncalayer: words}: SigningCatalog,
): TemplateResult => html`
  <p>${words.needed} ${newTabLink(NCALAYER_DOWNLOAD_PAGE, words.install, texts)}</p>
  <details>
    <summary>${words.fileKeyHeading}</summary>
    <p>${words.fileKey}</p>
  </details>
  <p class="quiet">${words.permission}</p>
`;

/** How the signing stands, in words. The element that holds this is a live region. */
export function ncalayerState(
  flow: SigningFlow,
  ncalayerAddress: string | undefined,
  texts: Catalog,
  {ncalayer: words}: SigningCatalog,
): unknown {
  switch (flow.step) {
    case 'choosing':
      return flow.cancelled ? messageBox('info', words.cancelled) : nothing;
    case 'signing':
      return messageBox('info', words.progress[flow.progress]);
    case 'failed': {
      const remedy = words.remedies[flow.code];
      return messageBox(
        'warning',
        html`<p>${words.errors[flow.code]}</p>
          ${remedy ? html`<p>${remedy}</p>` : nothing}
          ${
            flow.code === 'not-running'
              ? html`<p>
                  ${newTabLink(ncalayerCheckPage(ncalayerAddress), words.checkRunning, texts)}
                </p>`
              : nothing
          }
          ${
            PERHAPS_NOT_INSTALLED.has(flow.code)
              ? html`<p>${newTabLink(NCALAYER_DOWNLOAD_PAGE, words.install, texts)}</p>`
              : nothing
          }`,
      );
    }
    case 'signed':
      return nothing;
  }
}
