import {fixture, html} from '@open-wc/testing';
import '../../src/define/sign-panel.ts';
import type {Beneficiary} from '../../src/domain/beneficiary.ts';
import type {DocumentToSign} from '../../src/domain/document-to-sign.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import type {SigningSession, SigningSessionId} from '../../src/domain/signing-session.ts';
import type {SignPanel} from '../../src/elements/sign-panel/sign-panel.ts';
import {loadCatalog} from '../../src/i18n/load-catalog.ts';
import type {PhoneProgress, Signer} from '../../src/signing/signer.ts';
import {APPLICANT, documentToSign, SESSION} from './flow-samples.ts';
import type {ScriptedSigner} from './scripted-signer.ts';
import {findAll, textOf, until} from './shadow-dom.ts';

/** What the panel loads by itself, loaded before: a test then looks at it, not at a waiting line. */
export async function loadPhoneStep(): Promise<void> {
  const texts = LANGUAGES.flatMap((language) =>
    (['form', 'signing', 'phone'] as const).map((part) => loadCatalog(part, language)),
  );
  await Promise.all([import('../../src/elements/sign-panel/phone-step.ts'), ...texts]);
}

interface PhonePanelOptions {
  readonly document?: DocumentToSign | undefined;
  readonly applicant?: Beneficiary | undefined;
  readonly locale?: Language;
}

/** A panel in which signing with a phone is chosen. */
export async function phonePanel(
  signers: readonly Signer[],
  options: PhonePanelOptions = {},
): Promise<SignPanel> {
  const {locale = 'en'} = options;
  const document = 'document' in options ? options.document : documentToSign();
  const applicant = 'applicant' in options ? options.applicant : APPLICANT;
  return fixture<SignPanel>(
    html`<sign-panel
      method="egov-qr"
      locale=${locale}
      .document=${document}
      .applicant=${applicant}
      .signers=${signers}
    ></sign-panel>`,
  );
}

type Going = Extract<PhoneProgress, {session: SigningSession}>;

/** The code waits for a phone, or as the changes say. */
export const waiting = (changes: Partial<Going> = {}): Going => ({
  waitsFor: 'scan',
  session: SESSION,
  deadline: Date.now() + SESSION.remainingMs,
  isConnectionLost: false,
  ...changes,
});

/** Another session of the same signing, as a renewal makes it. */
export const OTHER_SESSION: SigningSession = {
  ...SESSION,
  id: 'session-2' as SigningSessionId,
  qrText: 'mobileSign:https://qr.fund.example/mgovSign/another-0123456789abcd',
  appLink:
    'https://m.egov.kz/mobileSign/?link=https%3A%2F%2Fqr.fund.example%2FmgovSign%2Fanother-0123456789abcd',
  controlCode: '0935',
};

/** The signer says how far it is, and the panel has drawn it. */
export async function tell(
  panel: SignPanel,
  phone: ScriptedSigner,
  progress: PhoneProgress,
): Promise<void> {
  phone.call.request.onProgress(progress);
  await drawn(panel);
}

/** Everybody who waits for a promise has heard, and the panel has drawn it. */
export async function drawn(panel: SignPanel): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await panel.updateComplete;
}

/** The panel shows a code that waits for a phone. */
export async function showCode(
  panel: SignPanel,
  phone: ScriptedSigner,
  changes: Partial<Going> = {},
): Promise<void> {
  await until(() => phone.calls.length > 0, 'the signing has begun', 10_000);
  await tell(panel, phone, waiting(changes));
  await until(() => picturesIn(panel).length > 0, 'the code is drawn', 10_000);
}

export const picturesIn = (panel: SignPanel): readonly Element[] =>
  findAll(panel, '.signing svg[role=img]');

export const linksIn = (panel: SignPanel): readonly HTMLAnchorElement[] =>
  findAll<HTMLAnchorElement>(panel, 'a#open-app');

/** What stands in the region for the state, and what only voices say. */
export const stateOf = (panel: SignPanel): string => regionText(panel, 0);
export const announcementOf = (panel: SignPanel): string => regionText(panel, 1);

function regionText(panel: SignPanel, index: number): string {
  const region = findAll(panel, '.signing > [data-announce=polite]')[index];
  if (!region) throw new Error('a live region is missing');
  return textOf(region);
}

/** Lets this device be held in a hand, or stand on a table, until `restore` is called. */
export function useDevice(device: 'handheld' | 'computer'): {restore: () => void} {
  const real = window.matchMedia;
  window.matchMedia = (query) =>
    query === '(pointer: coarse)'
      ? ({matches: device === 'handheld'} as MediaQueryList)
      : real.call(window, query);
  return {
    restore: () => {
      window.matchMedia = real;
    },
  };
}

/** Stops the clock of the page; it goes on only when a test lets it. */
export function useClock(): {pass: (milliseconds: number) => void; restore: () => void} {
  const real = Date.now;
  let now = real();
  Date.now = () => now;
  return {
    pass: (milliseconds) => {
      now += milliseconds;
    },
    restore: () => {
      Date.now = real;
    },
  };
}
