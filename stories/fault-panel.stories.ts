import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {
  CALL_NAMES,
  FAULT_KINDS,
  formatFault,
  parseFault,
  type CallName,
  type Fault,
} from '../demo/faults/fault.ts';
import {simulatedNcalayer} from '../demo/faults/simulated-ncalayer.ts';
import {letNcalayerFail, withFaults} from '../demo/faults/with-faults.ts';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import {SAMPLE_IBANS} from '../src/adapter/memory-sample-data.ts';
import '../src/define/enpc-refund-form.ts';
import {applicant, asksToSign, fillsIn, presses, sees, seesStep} from './support/applicant.ts';
import './support/event-log.ts';
import {STORY_SCENARIOS, storyClock} from './support/story-scenarios.ts';

/** What befalls each call and each way to sign: a fault without its target, or `none`. */
type FaultArgs = Record<CallName | 'ncalayer' | 'phone', string> & {
  /** Whether calls fail the first time only. */
  once: boolean;
};

type Story = StoryObj<FaultArgs>;

const NCALAYER = 'wss://127.0.0.1:13579/';
const NONE = 'none';
const TARGETS = [...CALL_NAMES, 'ncalayer', 'phone'] as const;

/** The contract's own limits take longer than anybody watches. */
const QUICK = {timeoutMs: 6000, retryDelayMs: 200};

const CALL_FAULTS = Object.keys(FAULT_KINDS.call).flatMap((kind) => {
  if (kind === 'status') return [403, 429, 500, 503].map((status) => `status-${status}`);
  return kind === 'slow' ? ['slow-1000', 'slow-5000'] : [kind];
});

const optionsOf = (target: (typeof TARGETS)[number]): readonly string[] => [
  NONE,
  ...(target === 'ncalayer' || target === 'phone' ? Object.keys(FAULT_KINDS[target]) : CALL_FAULTS),
];

function faultsOf(args: FaultArgs): readonly Fault[] {
  return TARGETS.flatMap((target) => {
    const once = args.once && target !== 'ncalayer' && target !== 'phone' ? ':once' : '';
    return parseFault(`${target}:${args[target]}${once}`) ?? [];
  });
}

let mendNcalayer: (() => void) | undefined;

/** Begins anew with other faults, NCALayer's connections included. */
function adapterWith(faults: readonly Fault[]) {
  mendNcalayer?.();
  mendNcalayer = letNcalayerFail(faults, NCALAYER, simulatedNcalayer);
  const phone = {scansAfterMs: 4000, answersAfterMs: 8000};
  const fund = new MemoryRefundAdapter({...STORY_SCENARIOS.oneOrder, phone}, fundClock);
  return withFaults(fund, faults, QUICK);
}

/** From the day of all stories on; here time goes by, because phones take theirs. */
const fundClock = (): Date => new Date(storyClock().getTime() + performance.now());

const faultText = (faults: readonly Fault[]): string => faults.map(formatFault).join(', ');

/**
 * The form with a simulated fund behind the HTTP contract and a simulated NCALayer: each call and each
 * way to sign can be made to fail, below the code that is published. Beside it the events that a page
 * hears. The same faults are had in the demo by `?fault=submit:lost-answer:once`.
 */
const meta: Meta<FaultArgs> = {
  title: 'Fault panel',
  component: 'enpc-refund-form',
  tags: ['!autodocs'],
  render: (args) => {
    const faults = faultsOf(args);
    return html`<p id="faults">
        <strong>SIMULATED.</strong>
        ${faults.length > 0 ? html`Faults: <code>${faultText(faults)}</code>` : 'No faults.'}
      </p>
      <enpc-refund-form
        draft="off"
        .adapter=${guard([faultText(faults)], () => adapterWith(faults))}
      ></enpc-refund-form>
      <event-log></event-log>`;
  },
  beforeEach: () => () => {
    mendNcalayer?.();
    mendNcalayer = undefined;
  },
  args: {
    ...(Object.fromEntries(TARGETS.map((target) => [target, NONE])) as Record<
      (typeof TARGETS)[number],
      string
    >),
    once: false,
  },
  argTypes: {
    ...Object.fromEntries(
      TARGETS.map((target) => [
        target,
        {
          description: 'A simulated fault; a property of the story, not of the element',
          control: 'select',
          options: optionsOf(target),
        },
      ]),
    ),
    once: {
      description: 'Whether calls fail the first time only; a property of the story',
      control: 'boolean',
    },
  },
};

export default meta;

const signs = [fillsIn('49756052', SAMPLE_IBANS.kaspi), asksToSign, presses('#sign')] as const;

export const NoFaults: Story = {play: applicant(seesStep('filling'), sees('#iban'))};

/** The application is stored, the answer never comes, and the form asks for the receipt. */
export const AnswerLost: Story = {
  args: {submit: 'lost-answer', once: true},
  play: applicant(...signs, seesStep('submitted')),
};

export const ExpiredKey: Story = {
  args: {ncalayer: 'expired-key'},
  play: applicant(...signs, sees('.signing .message.warning')),
};

export const DeclinedOnPhone: Story = {
  args: {phone: 'closes-midway'},
  play: applicant(
    fillsIn('49756052', SAMPLE_IBANS.kaspi),
    presses('.sign .button:not(.primary)'),
    sees('#sign:enabled', 6000),
  ),
};
