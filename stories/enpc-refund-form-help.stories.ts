import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import {SAMPLE_IBANS} from '../src/adapter/memory-sample-data.ts';
import '../src/define/enpc-refund-form.ts';
import type {MessageOverrides} from '../src/i18n/load-catalog.ts';
import type {WidgetStorage} from '../src/signing/widget-storage.ts';
import {
  applicant,
  asksToSign,
  asksToVerify,
  fillsIn,
  presses,
  sees,
  seesStep,
  ticks,
  typesIban,
} from './support/applicant.ts';
import {STORY_SCENARIOS, storyClock, type StoryScenarioName} from './support/story-scenarios.ts';

interface HelpArgs {
  /** How the fund in memory behaves. */
  readonly scenario: StoryScenarioName;
  readonly supportPhone: string | undefined;
  readonly branchesHref: string | undefined;
  readonly statusHref: string | undefined;
  readonly messages: MessageOverrides | undefined;
  readonly storage: WidgetStorage | undefined;
}

type Story = StoryObj<HelpArgs>;

/** What a page says of the fund, and says instead of us. */
const meta: Meta<HelpArgs> = {
  title: 'Refund form/Help and words',
  component: 'enpc-refund-form',
  render: ({scenario, supportPhone, branchesHref, statusHref, messages, storage}) =>
    html`<enpc-refund-form
      .adapter=${guard(
        [scenario],
        () => new MemoryRefundAdapter(STORY_SCENARIOS[scenario], storyClock),
      )}
      .supportPhone=${supportPhone}
      .branchesHref=${branchesHref}
      .statusHref=${statusHref}
      .messages=${messages}
      .storage=${storage}
    ></enpc-refund-form>`,
  args: {
    scenario: 'maintenance',
    supportPhone: '1418',
    branchesHref: '#branches',
    statusHref: '#applications',
    messages: undefined,
    storage: undefined,
  },
  argTypes: {
    scenario: {
      description: 'How the simulated fund behaves; a property of the story, not of the element',
      control: 'select',
      options: Object.keys(STORY_SCENARIOS),
    },
  },
};

export default meta;

const ORDER = '49756052';

const INTRODUCTION_READ: WidgetStorage = {
  getItem: (key) => (key.includes('intro') ? 'yes' : null),
  setItem: () => undefined,
  removeItem: () => undefined,
};

const seesHelp = sees('details.help[open] .ways');

export const LoadFailed: Story = {play: applicant(seesStep('load-failed'), seesHelp)};

/** The browser may or may not let the page copy; either is told. */
export const DetailsForSupport: Story = {
  tags: ['!autodocs'],
  play: applicant(
    seesStep('load-failed'),
    seesHelp,
    presses('.ways p.quiet + .buttons button'),
    sees('#support-details'),
  ),
};

export const Forbidden: Story = {
  args: {scenario: 'forbidden'},
  play: applicant(seesStep('load-failed'), seesHelp),
};

/** The page has said nothing of the fund: what to bring, and the form on paper, are left. */
export const NothingConfigured: Story = {
  args: {supportPhone: undefined, branchesHref: undefined, statusHref: undefined},
  play: applicant(seesStep('load-failed'), seesHelp),
};

export const NothingToAskBack: Story = {
  args: {scenario: 'noOrders'},
  play: applicant(seesStep('filling'), seesHelp),
};

export const BesideAFailedCheck: Story = {
  tags: ['!autodocs'],
  args: {scenario: 'stateDatabaseOutage'},
  play: applicant(
    ticks(ORDER),
    typesIban(SAMPLE_IBANS.kaspi),
    asksToVerify,
    sees('details.help > summary'),
    presses('details.help > summary'),
    seesHelp,
  ),
};

export const WhileSigning: Story = {
  tags: ['!autodocs'],
  args: {scenario: 'oneOrder'},
  play: applicant(
    fillsIn(ORDER, SAMPLE_IBANS.kaspi),
    asksToSign,
    seesStep('signing'),
    presses('details.help > summary'),
    seesHelp,
  ),
};

/** The introduction was read before: the browser keeps that, and nothing of the person. */
export const IntroductionFolded: Story = {
  args: {scenario: 'oneOrder', storage: INTRODUCTION_READ},
  play: applicant(seesStep('filling'), sees('details.intro:not([open]) > summary')),
};

/** A page's own words in place of ours. */
export const OwnWords: Story = {
  args: {
    scenario: 'oneOrder',
    messages: {
      kk: {form: {service: {title: 'Қате төленген жарналарды қайтару'}}},
      ru: {form: {service: {title: 'Возврат ошибочных взносов'}}},
      en: {form: {service: {title: 'Refund of mistaken contributions'}}},
    },
  },
  play: applicant(seesStep('filling'), sees('#iban')),
};
