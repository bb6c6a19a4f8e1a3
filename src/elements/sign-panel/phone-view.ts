import {html, nothing, type TemplateResult} from 'lit';
import type {SigningSession} from '../../domain/signing-session.ts';
import type {SigningFlow, SigningProblem} from '../../flow/signing-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {PhoneCatalog} from '../../i18n/catalogs/phone.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import {describeFailure} from '../../i18n/describe.ts';
import {fill} from '../../i18n/translate.ts';
import {failureNotice} from '../shared/failure-notice.ts';
import {messageBox} from '../shared/message-box.ts';
import {newTabLink} from '../shared/new-tab-link.ts';
import type {MethodView} from './method-view.ts';
import {phoneDrawing, type PhoneStepName} from './phone-drawings.ts';
import {qrImage} from './qr-image.ts';

/** The session that a person sees, at the moment of drawing. */
export interface SessionOnScreen {
  readonly waitsFor: 'scan' | 'signature';
  readonly session: SigningSession;
  readonly secondsLeft: number;
  readonly isConnectionLost: boolean;
  /** The phone has had the document for minutes. */
  readonly isLongWait: boolean;
}

/** What the panel knows of the signing, and the words for it. */
export interface PhoneStepSituation {
  readonly flow: SigningFlow;
  readonly sign: () => void;
  /** No time that runs is shown. */
  readonly isCalm: boolean;
  readonly texts: Catalog;
  readonly signing: SigningCatalog;
  readonly phone: PhoneCatalog;
}

/** With what only the screen knows. */
export interface PhoneSituation extends PhoneStepSituation {
  /** `undefined` while a code is being made, and when none is wanted. */
  readonly onScreen: SessionOnScreen | undefined;
  /** Decides what comes first, the link or the code; both are always there. */
  readonly isHandheld: boolean;
  readonly isEnlarged: boolean;
  readonly enlarge: (isEnlarged: boolean) => void;
}

const APP_STORE = 'https://apps.apple.com/kz/app/id1476128386';
const GOOGLE_PLAY = 'https://play.google.com/store/apps/details?id=kz.mobile.mgov';

const SCANNING: readonly PhoneStepName[] = ['openApp', 'openScanner', 'pointCamera'];
const AFTER_SCANNING: readonly PhoneStepName[] = ['compare', 'sign', 'comeBack'];

/** Everything that a person sees of signing with eGov Mobile. */
export function phoneView(situation: PhoneSituation): MethodView {
  const {flow, sign, phone} = situation;
  const canBegin = flow.step === 'failed' || (flow.step === 'choosing' && flow.ended !== undefined);
  return {
    state: state(situation),
    means: flow.step === 'signing' ? means(situation) : nothing,
    action: canBegin ? {label: phone.newCode, run: sign} : undefined,
  };
}

function state(situation: PhoneSituation): unknown {
  const {flow, texts, signing, phone} = situation;
  switch (flow.step) {
    case 'choosing':
      // Why the fund refuses is for the host to tell.
      return flow.ended === undefined || flow.ended === 'refused'
        ? nothing
        : messageBox('info', phone.ended[flow.ended]);
    case 'signing':
      return progress(situation);
    case 'withdrawing':
      return html`<p>${phone.withdrawing}</p>`;
    case 'failed':
      return failureNotice(sentences(flow.problem, texts, phone), undefined, texts);
    case 'signed':
      return messageBox('success', signing.receipt.heading);
  }
}

const sentences = (problem: SigningProblem, texts: Catalog, phone: PhoneCatalog) =>
  problem.of === 'server' ? describeFailure(problem.failure, texts) : [phone.failed];

function progress({onScreen, isHandheld, phone}: PhoneSituation): TemplateResult {
  if (!onScreen) return html`<p>${phone.making}</p>`;
  // The server may yet renew it; what is on the screen must not be scanned any more.
  if (onScreen.secondsLeft === 0) return messageBox('info', phone.ended.expired);
  return html`
    ${
      onScreen.waitsFor === 'scan'
        ? html`<p>${isHandheld ? phone.openHere : phone.scan}</p>`
        : messageBox('info', onScreen.isLongWait ? phone.onPhoneLong : phone.onPhone)
    }
    ${onScreen.isConnectionLost ? messageBox('info', phone.connectionLost) : nothing}
  `;
}

/** The code and the link, or what is left to compare once a phone has the document. */
function means(situation: PhoneSituation): unknown {
  const {onScreen, phone} = situation;
  const hasExpired = onScreen?.secondsLeft === 0;
  if (onScreen?.waitsFor === 'signature') {
    return hasExpired ? nothing : html`${facts(onScreen, phone)} ${timeLeft(situation)}`;
  }
  // What has expired is gone at once; its place is kept for the next one.
  const shown = hasExpired ? {...situation, onScreen: undefined} : situation;
  return html`${shown.isHandheld ? linkFirst(shown) : codeFirst(shown)} ${install(shown)}`;
}

const codeFirst = (situation: PhoneSituation): TemplateResult => {
  const {onScreen, phone} = situation;
  return html`
    ${code(situation, timeLeft(situation), [
      facts(onScreen, phone),
      steps([...SCANNING, ...AFTER_SCANNING], phone),
      warning(phone.notCamera, phone.neverSentCode),
    ])}
    <div class="other-way">
      <p>${phone.onThisPhone}</p>
      ${appLink(onScreen?.session, 'quiet', phone)}
    </div>
  `;
};

const linkFirst = (situation: PhoneSituation): TemplateResult => {
  const {onScreen, phone} = situation;
  return html`
    ${appLink(onScreen?.session, 'primary', phone)} ${timeLeft(situation)} ${facts(onScreen, phone)}
    ${steps(['pressOpen', ...AFTER_SCANNING], phone)} ${warning(phone.neverSentCode)}
    <details>
      <summary>${phone.onAnotherPhone}</summary>
      ${code(situation, nothing, [steps(SCANNING, phone), warning(phone.notCamera)])}
    </details>
  `;
};

/**
 * A real link, ready before it is tapped: only a tap on one leads to the application. From a frame
 * it has to lead the whole window, or the application's page would open inside of the frame.
 */
const appLink = (
  session: SigningSession | undefined,
  look: 'primary' | 'quiet',
  phone: PhoneCatalog,
): TemplateResult =>
  session
    ? html`<a
        id="open-app"
        class="button ${look}"
        part="button button-${look}"
        href=${session.appLink}
        target="_top"
        rel="noreferrer"
        >${phone.open}</a
      >`
    : html`<span class="button" part="button button-quiet" role="link" aria-disabled="true"
        >${phone.open}</span
      >`;

/** The picture beside what to do with it. */
const code = (situation: PhoneSituation, caption: unknown, guide: unknown): TemplateResult =>
  html`<div class="code ${situation.isEnlarged ? 'enlarged' : ''}">
    <div class="picture">${plate(situation)} ${caption}</div>
    <div class="guide">${guide}</div>
  </div>`;

/** The code, which grows when it is pressed. Before it is made, its place is kept. */
function plate({onScreen, isEnlarged, enlarge, phone}: PhoneSituation): TemplateResult {
  if (!onScreen) return html`<div class="plate" part="qr"></div>`;
  const {qrText} = onScreen.session;
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isEnlarged) return;
    // Not also the dialog that the host may have put the form in.
    event.preventDefault();
    event.stopPropagation();
    enlarge(false);
  };
  return html`<button
    id="enlarge"
    type="button"
    class="plate"
    part="qr"
    aria-pressed=${isEnlarged}
    @click=${() => {
      enlarge(!isEnlarged);
    }}
    @keydown=${handleKey}
  >
    ${qrImage(qrText, phone.picture)}
    <span>${phone.enlarge}</span>
  </button>`;
}

const steps = (names: readonly PhoneStepName[], phone: PhoneCatalog): TemplateResult =>
  html`<ol class="phone-steps" aria-label=${phone.stepsLabel}>
    ${names.map((name) => html`<li>${phoneDrawing(name)}${phone.steps[name]}</li>`)}
  </ol>`;

/** What has to be the same here and on the phone. */
const facts = (onScreen: SessionOnScreen | undefined, phone: PhoneCatalog): TemplateResult =>
  html`<dl class="facts compared">
    <div>
      <dt>${phone.organisation}</dt>
      <dd>${phone.organisationName}</dd>
    </div>
    <div>
      <dt>${phone.controlCode}</dt>
      <dd>
        <span class="control-code number" translate="no"
          >${onScreen ? inPairs(onScreen.session.controlCode) : '…'}</span
        >
        <span class="quiet">${phone.sameCodeOnly}</span>
      </dd>
    </div>
  </dl>`;

/** The digits in pairs, as the phone shows them: people compare them more easily. */
const inPairs = (digits: string): string => digits.replace(/(..)(?=.)/g, '$1\u00a0');

const warning = (...lines: readonly string[]): TemplateResult =>
  messageBox(
    'warning',
    lines.map((line) => html`<p>${line}</p>`),
  );

/** For the eye; voices are told by the announcements, not each second. */
const timeLeft = ({onScreen, isCalm, phone}: PhoneSituation): unknown => {
  if (!onScreen) return nothing;
  if (isCalm) return html`<p class="quiet">${phone.noHurry}</p>`;
  const time = minutesAndSeconds(onScreen.secondsLeft);
  return html`<p class="time-left number">${fill(phone.timeLeft, {time})}</p>`;
};

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** A browser cannot tell whether the application is there, and must not send people to a store. */
const install = ({texts, phone}: PhoneSituation): TemplateResult =>
  html`<div class="install quiet">
    <p>${phone.noApp}:</p>
    <p>
      ${newTabLink(APP_STORE, 'App Store', texts)} ${newTabLink(GOOGLE_PLAY, 'Google Play', texts)}
    </p>
    <p>${phone.afterInstalling}</p>
  </div>`;
