import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {ONE_ORDER} from '../src/adapter/memory-sample-data.ts';
import '../src/define/sign-panel.ts';
import type {DocumentToSign} from '../src/domain/document-to-sign.ts';
import type {SigningErrorCode} from '../src/signing/signing-error.ts';
import {applicant, presses, sees} from './support/applicant.ts';
import {sampleDocument} from './support/sample-document.ts';
import {elementsIn} from './support/shadow-dom.ts';
import {SIMULATED_PHONES} from './support/simulated-phones.ts';
import {SIMULATED_SIGNERS} from './support/simulated-signers.ts';

interface PanelArgs {
  /** What the simulated signer in place of NCALayer does. */
  readonly simulation: keyof typeof SIMULATED_SIGNERS;
  readonly offersQr: boolean;
  readonly isFile: boolean;
  /** As the panel's own property of this name. */
  readonly clockAheadMs?: number;
}

type Story = StoryObj<PanelArgs>;

const ofStory = (description: string) => ({
  description: `${description}; a property of the story, not of the element`,
});

const asFile = (document: DocumentToSign): DocumentToSign => ({
  ...document,
  mimeType: 'application/pdf',
});

const meta: Meta<PanelArgs> = {
  title: 'Sign panel',
  component: 'sign-panel',
  loaders: [async ({globals}) => ({document: await sampleDocument(globals['locale'])})],
  render: ({simulation, offersQr, isFile}, {loaded}) => {
    const document = loaded['document'] as DocumentToSign;
    const signer = SIMULATED_SIGNERS[simulation];
    return html`<sign-panel
      .document=${isFile ? asFile(document) : document}
      .applicant=${ONE_ORDER.beneficiary}
      .signers=${offersQr ? [signer, SIMULATED_PHONES['shows the code']] : [signer]}
    ></sign-panel>`;
  },
  args: {simulation: 'signs', offersQr: false, isFile: false},
  argTypes: {
    simulation: {
      ...ofStory('What the simulated signer does'),
      control: 'select',
      options: Object.keys(SIMULATED_SIGNERS),
    },
    offersQr: ofStory('Whether there is a second way to sign'),
    isFile: ofStory('Whether the document is a file instead of text'),
  },
};

export default meta;

/** Looks like an earlier one before its play function, which the documentation page does not run. */
const tags = ['!autodocs'];

export const Choosing: Story = {play: applicant(sees('#sign:enabled'))};

export const TwoWaysToSign: Story = {
  args: {offersQr: true},
  play: applicant(sees('fieldset [value=egov-qr]')),
};

export const DocumentAsFile: Story = {
  args: {isFile: true},
  play: applicant(sees('.document a')),
};

export const NoDocument: Story = {
  render: () => html`<sign-panel .applicant=${ONE_ORDER.beneficiary}></sign-panel>`,
  play: applicant(sees('#no-document'), sees('#sign:disabled')),
};

const HOUR_MS = 3_600_000;

/** What is signed then tells another time than the fund's. */
export const ClockAhead: Story = {
  args: {clockAheadMs: HOUR_MS},
  play: applicant(sees('.message.warning'), sees('#sign:enabled')),
};

export const ClockBehind: Story = {
  args: {clockAheadMs: -HOUR_MS},
  play: applicant(sees('.message.warning'), sees('#sign:enabled')),
};

/** Issued in Kazakh before the person changed the language of the page. */
export const DocumentInAnotherLanguage: Story = {
  loaders: [async () => ({document: await sampleDocument('kk')})],
  globals: {locale: 'en'},
  play: applicant(sees('[part=document][lang=kk]')),
};

/** Nothing is left to be decided. */
async function seesNothingToPress(canvas: HTMLElement): Promise<void> {
  await waitFor(() => expect(elementsIn(canvas, '.message.warning button')).toHaveLength(0));
  await sees('.message.warning p')(canvas);
}

const waits = (simulation: PanelArgs['simulation']): Story => ({
  tags,
  args: {simulation},
  play: applicant(presses('#sign'), sees('.message.info')),
});

export const AskingPermission = waits('waits at asking-permission');

export const Connecting = waits('waits at connecting');

export const WaitingForPerson = waits('waits at waiting-for-person');

export const WaitingLong = waits('waits at waiting-long');

export const Checking = waits('waits at checking');

export const Cancelled: Story = {
  tags,
  args: {simulation: 'is cancelled'},
  play: applicant(presses('#sign'), sees('.message.info'), sees('#sign:enabled')),
};

/** Another tab has taken over, and a person sees it in the former one. */
export const TakenOver: Story = {
  tags,
  args: {simulation: 'is superseded'},
  play: applicant(presses('#sign'), sees('.message.info'), sees('#sign:enabled')),
};

export const Signed: Story = {
  tags,
  play: applicant(presses('#sign'), sees('#sign:disabled')),
};

const fails = (code: SigningErrorCode): Story => ({
  tags,
  args: {simulation: `fails with ${code}`},
  play: applicant(presses('#sign'), sees('.message.warning')),
});

export const NotRunning = fails('not-running');

export const BrowserBlocked = fails('browser-blocked');

export const FrameBlocked = fails('frame-blocked');

export const CspBlocked = fails('csp-blocked');

export const ConnectionLost = fails('connection-lost');

export const Outdated = fails('outdated');

export const SigningFailed = fails('signing-failed');

export const ProtocolError = fails('protocol-error');

export const AlreadySigning = fails('already-signing');

/** A tab that signs for as long as anybody looks. */
function letAnotherTabSign(): () => void {
  const request = (): Promise<never> => new Promise(() => undefined);
  Object.defineProperty(navigator.locks, 'request', {configurable: true, value: request});
  return () => Reflect.deleteProperty(navigator.locks, 'request');
}

const waitsForTheOtherTab = presses('.message.warning .buttons button:first-of-type');

export const OtherTabAwaited: Story = {
  ...AlreadySigning,
  beforeEach: () => letAnotherTabSign(),
  play: applicant(
    presses('#sign'),
    waitsForTheOtherTab,
    sees('.message.warning .buttons button:only-of-type'),
  ),
};

export const OtherTabHasEnded: Story = {
  ...AlreadySigning,
  play: applicant(presses('#sign'), waitsForTheOtherTab, seesNothingToPress),
};

export const WrongPerson = fails('wrong-person');

export const OrganisationKey = fails('organisation-key');

export const AuthenticationKey = fails('authentication-key');

export const KeyExpired = fails('key-expired');

export const KeyNotYetValid = fails('key-not-yet-valid');
