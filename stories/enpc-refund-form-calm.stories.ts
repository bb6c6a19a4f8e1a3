import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import {SAMPLE_IBANS} from '../src/adapter/memory-sample-data.ts';
import '../src/define/enpc-refund-form.ts';
import {
  applicant,
  asksToVerify,
  inTurn,
  presses,
  sees,
  seesProblems,
  seesVerification,
  ticks,
  typesIban,
} from './support/applicant.ts';
import {STORY_SCENARIOS, storyClock} from './support/story-scenarios.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Refund form in calm mode',
  component: 'enpc-refund-form',
  tags: ['!autodocs'],
  render: () =>
    html`<enpc-refund-form
      calm
      .adapter=${guard([], () => new MemoryRefundAdapter(STORY_SCENARIOS.oneOrder, storyClock))}
    ></enpc-refund-form>`,
};

export default meta;

const goesOn = presses('.calm-ways .primary');
const atTheAccount = inTurn(sees('.calm.orders'), ticks('49756052'), goesOn, sees('.calm.account'));
const filledIn = inTurn(
  atTheAccount,
  typesIban(SAMPLE_IBANS.kaspi),
  asksToVerify,
  seesVerification('confirmed'),
);

export const Orders: Story = {play: applicant(sees('.calm.orders'))};

export const Account: Story = {play: applicant(atTheAccount)};

export const AccountConfirmed: Story = {play: applicant(filledIn)};

export const Check: Story = {play: applicant(filledIn, goesOn, sees('#check-heading'))};

/** Next has found what is wrong with its question. */
export const OrdersPressedEarly: Story = {
  play: applicant(sees('.calm.orders'), goesOn, seesProblems(1), sees('.calm.orders')),
};

export const AccountPressedEarly: Story = {
  play: applicant(atTheAccount, goesOn, seesProblems(1), sees('.calm.account')),
};
