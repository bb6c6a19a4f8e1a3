import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {expect, waitFor} from 'storybook/test';
import {AdapterError} from '../src/adapter/adapter-error.ts';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import {SAMPLE_IBANS} from '../src/adapter/memory-sample-data.ts';
import type {SessionAdapter} from '../src/adapter/refund-adapter.ts';
import '../src/define/enpc-refund-form.ts';
import {
  applicant,
  asksToSign,
  fillsIn,
  inTurn,
  presses,
  sees,
  seesStep,
} from './support/applicant.ts';
import {elementsIn, findElement} from './support/shadow-dom.ts';
import {STORY_SCENARIOS, storyClock} from './support/story-scenarios.ts';

/** Less than two minutes, however long anybody looks. */
const LITTLE_MS = 110_000;

const failsWith = (code: 'server' | 'unauthenticated') => (): Promise<number> =>
  Promise.reject(new AdapterError({code}));

/** What the simulated fund answers otherwise about the person's session. */
const SESSIONS = {
  'about to end': {},
  'about to end, out of reach': {extend: failsWith('server')},
  ended: {remaining: failsWith('unauthenticated')},
} as const satisfies Readonly<Record<string, Partial<SessionAdapter>>>;

interface SessionArgs {
  readonly session: keyof typeof SESSIONS;
}

type Story = StoryObj<SessionArgs>;

function adapterWith(answers: Partial<SessionAdapter>): MemoryRefundAdapter {
  const scenario = {...STORY_SCENARIOS.oneOrder, session: {lifeMs: LITTLE_MS}};
  const adapter = new MemoryRefundAdapter(scenario, storyClock);
  Object.assign(adapter.session ?? {}, answers);
  return adapter;
}

/** Nobody on these pages answers the question to sign the person in again. */
const meta: Meta<SessionArgs> = {
  title: 'Refund form/End of the session',
  component: 'enpc-refund-form',
  render: ({session}) =>
    html`<enpc-refund-form
      .adapter=${guard([session], () => adapterWith(SESSIONS[session]))}
      status-href="#applications"
    ></enpc-refund-form>`,
  args: {session: 'about to end'},
  argTypes: {
    session: {
      description: 'What the simulated fund says of the session; not a property of the element',
      control: 'select',
      options: Object.keys(SESSIONS),
    },
  },
};

export default meta;

const seesNotice = sees('#session-notice');

/** Presses the notice's only button, and is answered in other words. */
async function isAnswered(canvas: HTMLElement): Promise<void> {
  const notice = await findElement(canvas, '#session-notice');
  const before = notice.textContent;
  await presses('#session-notice button')(canvas);
  await waitFor(() =>
    expect(elementsIn(canvas, '#session-notice')[0]?.textContent).not.toBe(before),
  );
}

const filledIn = fillsIn('49756052', SAMPLE_IBANS.kaspi);

/** Looks like an earlier one before its play function, which the documentation page does not run. */
const tags = ['!autodocs'];

export const AboutToEnd: Story = {play: applicant(seesStep('filling'), seesNotice)};

export const AboutToEndWhileSigning: Story = {
  tags,
  play: applicant(inTurn(filledIn, asksToSign), seesStep('signing'), seesNotice),
};

export const StayingFailed: Story = {
  tags,
  args: {session: 'about to end, out of reach'},
  play: applicant(seesNotice, isAnswered),
};

/** The fund lets no session last any longer. */
export const StayingRefused: Story = {tags, play: applicant(seesNotice, isAnswered)};

export const Ended: Story = {args: {session: 'ended'}, play: applicant(filledIn, seesNotice)};

export const SignInRefused: Story = {
  tags,
  args: {session: 'ended'},
  play: applicant(filledIn, seesNotice, isAnswered),
};
