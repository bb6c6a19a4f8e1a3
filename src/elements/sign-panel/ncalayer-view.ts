import {html, nothing, type TemplateResult} from 'lit';
import type {SigningFlow} from '../../flow/signing-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import {describeFailure} from '../../i18n/describe.ts';
import {
  ncalayerCheckPage,
  NCALAYER_DOWNLOAD_PAGE,
} from '../../signing/ncalayer/ncalayer-address.ts';
import type {SigningErrorCode} from '../../signing/signing-error.ts';
import {failureNotice} from '../shared/failure-notice.ts';
import {messageBox} from '../shared/message-box.ts';
import {newTabLink} from '../shared/new-tab-link.ts';
import type {MethodView} from './method-view.ts';

/** After these the program may be missing altogether. */
const PERHAPS_NOT_INSTALLED: ReadonlySet<SigningErrorCode> = new Set(['not-running', 'outdated']);

export interface NcalayerSituation {
  readonly flow: SigningFlow;
  readonly ncalayerAddress: string | undefined;
  readonly sign: () => void;
  readonly texts: Catalog;
  readonly signing: SigningCatalog;
}

export function ncalayerView(situation: NcalayerSituation): MethodView {
  const {flow, sign, signing} = situation;
  const isSigning = flow.step === 'signing';
  return {
    introduction: isSigning ? nothing : needs(situation),
    state: state(situation),
    action: isSigning ? undefined : {label: signing.sign.chooseCertificate, run: sign},
  };
}

/** What has to be there before signing with NCALayer, and help for a key kept as a file. */
const needs = ({texts, signing: {ncalayer: words}}: NcalayerSituation): TemplateResult => html`
  <p>${words.needed} ${newTabLink(NCALAYER_DOWNLOAD_PAGE, words.install, texts)}</p>
  <details>
    <summary>${words.fileKeyHeading}</summary>
    <p>${words.fileKey}</p>
  </details>
  <p class="quiet">${words.permission}</p>
`;

function state({flow, ncalayerAddress, texts, signing}: NcalayerSituation): unknown {
  const {ncalayer: words} = signing;
  switch (flow.step) {
    case 'choosing':
      return flow.ended === 'cancelled' ? messageBox('info', words.cancelled) : nothing;
    case 'signing':
      // The progress of a phone is not NCALayer's to tell.
      return typeof flow.progress === 'string'
        ? messageBox('info', words.progress[flow.progress])
        : nothing;
    case 'failed':
      return flow.problem.of === 'signing'
        ? errorView(flow.problem.code, ncalayerAddress, texts, signing)
        : failureNotice(describeFailure(flow.problem.failure, texts), undefined, texts);
    case 'withdrawing':
    case 'signed':
      return nothing;
  }
}

function errorView(
  code: SigningErrorCode,
  ncalayerAddress: string | undefined,
  texts: Catalog,
  {ncalayer: words}: SigningCatalog,
): TemplateResult {
  const remedy = words.remedies[code];
  return messageBox(
    'warning',
    html`<p>${words.errors[code]}</p>
      ${remedy ? html`<p>${remedy}</p>` : nothing}
      ${
        code === 'not-running'
          ? html`<p>
              ${newTabLink(ncalayerCheckPage(ncalayerAddress), words.checkRunning, texts)}
            </p>`
          : nothing
      }
      ${
        PERHAPS_NOT_INSTALLED.has(code)
          ? html`<p>${newTabLink(NCALAYER_DOWNLOAD_PAGE, words.install, texts)}</p>`
          : nothing
      }`,
  );
}
