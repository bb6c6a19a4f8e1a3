import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ONE_ORDER} from '../src/adapter/memory-sample-data.ts';
import '../src/define/sign-panel.ts';
import type {DocumentToSign} from '../src/domain/document-to-sign.ts';
import {applicant, presses, sees} from './support/applicant.ts';
import {sampleDocument} from './support/sample-document.ts';
import {SIMULATED_PHONES} from './support/simulated-phones.ts';
import {SIMULATED_SIGNERS} from './support/simulated-signers.ts';

interface PhoneArgs {
  /** What the simulated phone does. */
  readonly simulation: keyof typeof SIMULATED_PHONES;
  readonly offersNcalayer: boolean;
  readonly isCalm: boolean;
}

type Story = StoryObj<PhoneArgs>;

const ofStory = (description: string) => ({
  description: `${description}; a property of the story, not of the element`,
});

/** On a phone the link leads, on a computer the code: the browser's device mode shows the other one. */
const meta: Meta<PhoneArgs> = {
  title: 'Sign panel with a phone',
  component: 'sign-panel',
  loaders: [async ({globals}) => ({document: await sampleDocument(globals['locale'])})],
  render: ({simulation, offersNcalayer, isCalm}, {loaded}) => {
    const phone = SIMULATED_PHONES[simulation];
    return html`<sign-panel
      method="egov-qr"
      .document=${loaded['document'] as DocumentToSign}
      .applicant=${ONE_ORDER.beneficiary}
      ?calm=${isCalm}
      .signers=${offersNcalayer ? [SIMULATED_SIGNERS.signs, phone] : [phone]}
    ></sign-panel>`;
  },
  args: {simulation: 'shows the code', offersNcalayer: false, isCalm: false},
  argTypes: {
    simulation: {
      ...ofStory('What the simulated phone does'),
      control: 'select',
      options: Object.keys(SIMULATED_PHONES),
    },
    offersNcalayer: ofStory('Whether there is NCALayer beside it'),
    isCalm: ofStory('Whether the panel is calm'),
  },
};

export default meta;

const shows = (simulation: PhoneArgs['simulation'], selector: string): Story => ({
  args: {simulation},
  play: applicant(sees(selector)),
});

export const MakingTheCode = shows('makes the code', 'div.plate');

export const Code = shows('shows the code', '.plate svg');

export const CodeBesideNcalayer: Story = {
  args: {offersNcalayer: true},
  play: applicant(sees('fieldset [value=ncalayer]'), sees('.plate svg')),
};

/** Without the time that runs. */
export const CalmCode: Story = {args: {isCalm: true}, play: applicant(sees('.plate svg'))};

/** Looks like an earlier one before its play function, which the documentation page does not run. */
export const EnlargedCode: Story = {
  tags: ['!autodocs'],
  play: applicant(presses('#enlarge'), sees('#enlarge[aria-pressed=true]')),
};

export const ConnectionLost = shows('shows the code, connection lost', '.message.info');

/** The picture is gone at once, before the server has said anything. */
export const TimeIsUp = shows('shows the code, time is up', '.message.info');

export const WaitingForSignature = shows('waits for the signature', '.control-code');

export const WaitingWithoutConnection = shows(
  'waits for the signature, connection lost',
  '.control-code',
);

export const Withdrawing: Story = {
  tags: ['!autodocs'],
  args: {simulation: 'withdraws'},
  play: applicant(presses('#cancel'), sees('.signing h3')),
};

export const Cancelled = shows('is cancelled', '#sign:enabled');

export const Declined = shows('is declined', '#sign:enabled');

export const Expired = shows('is expired', '#sign:enabled');

export const Superseded = shows('is superseded', '#sign:enabled');

/** Why is for the host to tell. */
export const Refused = shows('is refused', '#sign:enabled');

export const Failed = shows('fails', '#sign:enabled');

export const Signed = shows('submits', '.message.success');
