import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import {SAMPLE_IBANS} from '../src/adapter/memory-sample-data.ts';
import '../src/define/enpc-refund-form.ts';
import {DRAFT_KEY, type WidgetStorage} from '../src/signing/widget-storage.ts';
import {
  applicant,
  asksToSign,
  fillsIn,
  presses,
  sees,
  seesStep,
  seesVerification,
} from './support/applicant.ts';
import {STORY_SCENARIOS, storyClock, type StoryScenarioName} from './support/story-scenarios.ts';

interface InterruptionArgs {
  /** How the fund in memory behaves. */
  readonly scenario: StoryScenarioName;
  readonly storage: WidgetStorage | undefined;
}

type Story = StoryObj<InterruptionArgs>;

/** A person who gives up waiting, waits for long, or comes back. */
const meta: Meta<InterruptionArgs> = {
  title: 'Refund form/Interruptions',
  component: 'enpc-refund-form',
  tags: ['!autodocs'],
  render: ({scenario, storage}) =>
    html`<enpc-refund-form
      .storage=${storage}
      .adapter=${guard(
        [scenario],
        () => new MemoryRefundAdapter(STORY_SCENARIOS[scenario], storyClock),
      )}
    ></enpc-refund-form>`,
  args: {scenario: 'loadNeverEnds', storage: undefined},
  argTypes: {
    scenario: {
      description: 'How the simulated fund behaves; a property of the story, not of the element',
      control: 'select',
      options: Object.keys(STORY_SCENARIOS),
    },
  },
};

export default meta;

/** What a page before this one has left: the tick, and that there was an account number. */
const LEFT_BEHIND: WidgetStorage = {
  getItem: (key) =>
    key === DRAFT_KEY
      ? JSON.stringify({orderIds: ['order-49756052'], accountKind: 'savings', hadIban: true})
      : null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

/** Scenario 5: from then on the wait is put into words. */
const LONG_MS = 6000;

export const LoadCancelled: Story = {
  play: applicant(presses('.loading button'), seesStep('load-cancelled')),
};

export const LoadingLong: Story = {play: applicant(sees('.loading p.quiet span', LONG_MS))};

export const CameBack: Story = {
  args: {scenario: 'oneOrder', storage: LEFT_BEHIND},
  play: applicant(seesStep('filling'), sees('#iban')),
};

/** As by the browser's button. */
const goesBack = async (): Promise<void> => {
  history.back();
  await Promise.resolve();
};

/** From the second step Back leads to the first one, with all that was filled in. */
export const WentBack: Story = {
  args: {scenario: 'oneOrder'},
  play: applicant(
    fillsIn('49756052', SAMPLE_IBANS.kaspi),
    asksToSign,
    seesStep('signing'),
    goesBack,
    seesStep('filling'),
    seesVerification('confirmed'),
  ),
};
