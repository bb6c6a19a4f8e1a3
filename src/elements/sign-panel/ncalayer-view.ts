import {html, nothing, type TemplateResult} from 'lit';
import type {SigningFlow, SigningProblem} from '../../flow/signing-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import {describeFailure} from '../../i18n/describe.ts';
import {
  ncalayerCheckPage,
  NCALAYER_DOWNLOAD_PAGE,
} from '../../signing/ncalayer/ncalayer-address.ts';
import type {SigningErrorCode} from '../../signing/signing-error.ts';
import {button} from '../shared/button.ts';
import {failureNotice} from '../shared/failure-notice.ts';
import type {Fetched} from '../shared/lazy.ts';
import {messageBox} from '../shared/message-box.ts';
import {newTabLink} from '../shared/new-tab-link.ts';
import type {LoopbackAccess} from './loopback-access.ts';
import type {MethodView} from './method-view.ts';
import type {Obstacles} from './obstacles.ts';

/** After these the program may be missing altogether. */
const PERHAPS_NOT_INSTALLED: ReadonlySet<SigningErrorCode> = new Set(['not-running', 'outdated']);

/** After these the other way to sign is offered at once: the person may not be able to mend it. */
const NOT_FOR_THE_PERSON: ReadonlySet<SigningErrorCode> = new Set([
  'browser-blocked',
  'frame-blocked',
  'csp-blocked',
]);

export interface NcalayerSituation {
  readonly flow: SigningFlow;
  readonly access: Pick<LoopbackAccess, 'state' | 'isRefusedByFramingPage'>;
  readonly ncalayerAddress: string | undefined;
  readonly sign: () => void;
  readonly takeOver: () => void;
  /** Where the page offers it. */
  readonly signWithPhone: (() => void) | undefined;
  /** Fetches it when it is asked for. */
  readonly obstacles: () => Fetched<Obstacles, 'obstacles'> | undefined;
  readonly texts: Catalog;
  readonly signing: SigningCatalog;
}

export function ncalayerView(situation: NcalayerSituation): MethodView {
  const {flow, access, sign, signing} = situation;
  if (flow.step === 'choosing' && access.isRefusedByFramingPage) {
    return {state: errorView('frame-blocked', situation)};
  }
  const isSigning = flow.step === 'signing';
  return {
    introduction: isSigning ? nothing : needs(situation),
    state: state(situation),
    action: isSigning ? undefined : {label: signing.sign.chooseCertificate, run: sign},
  };
}

/** What has to be there before signing with NCALayer, and help for a key kept as a file. */
const needs = ({
  access,
  texts,
  signing: {ncalayer: words},
}: NcalayerSituation): TemplateResult => html`
  <p>${words.needed} ${newTabLink(NCALAYER_DOWNLOAD_PAGE, words.install, texts)}</p>
  <details>
    <summary>${words.fileKeyHeading}</summary>
    <p>${words.fileKey}</p>
  </details>
  ${access.state === 'granted' ? nothing : html`<p class="quiet">${words.permission}</p>`}
`;

function state(situation: NcalayerSituation): unknown {
  const {flow, access, obstacles, texts, signing} = situation;
  const {ncalayer: words} = signing;
  switch (flow.step) {
    case 'choosing':
      if (flow.ended === 'cancelled') return messageBox('info', words.cancelled);
      if (flow.ended === 'superseded') {
        return messageBox('info', obstacles()?.words.otherTab.takenOver ?? words.cancelled);
      }
      return access.state === 'denied' ? errorView('browser-blocked', situation) : nothing;
    case 'signing':
      // The progress of a phone is not NCALayer's to tell.
      return typeof flow.progress === 'string'
        ? messageBox('info', words.progress[flow.progress])
        : nothing;
    case 'failed':
      return flow.problem.of === 'signing'
        ? errorView(flow.problem.code, situation, flow.problem)
        : failureNotice(describeFailure(flow.problem.failure, texts), undefined, texts);
    case 'withdrawing':
    case 'signed':
      return nothing;
  }
}

function errorView(
  code: SigningErrorCode,
  situation: NcalayerSituation,
  problem?: SigningProblem,
): TemplateResult {
  const {ncalayerAddress, signWithPhone, texts, signing} = situation;
  const {ncalayer: words} = signing;
  return messageBox(
    'warning',
    html`<p>${words.errors[code]}</p>
      ${remedy(code, situation)}
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
      }
      ${
        NOT_FOR_THE_PERSON.has(code) && signWithPhone
          ? button(texts.sign.method['egov-qr'], 'primary', signWithPhone)
          : nothing
      }
      ${code === 'already-signing' && problem ? otherTab(problem, situation) : nothing}`,
  );
}

function remedy(code: SigningErrorCode, {obstacles, signing}: NcalayerSituation): unknown {
  const fetched = code === 'browser-blocked' ? obstacles() : undefined;
  if (fetched) return fetched.made.unblocking(fetched.words, signing.sign.chooseCertificate);
  const sentence = signing.ncalayer.remedies[code];
  return sentence ? html`<p>${sentence}</p>` : nothing;
}

function otherTab(problem: SigningProblem, {obstacles, takeOver}: NcalayerSituation): unknown {
  const fetched = obstacles();
  return fetched ? fetched.made.otherTab(problem, takeOver, fetched.words) : nothing;
}
