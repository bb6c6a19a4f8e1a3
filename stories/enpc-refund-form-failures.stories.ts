import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {AdapterError, type AdapterFailureCode} from '../src/adapter/adapter-error.ts';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import {SAMPLE_IBANS} from '../src/adapter/memory-sample-data.ts';
import '../src/define/enpc-refund-form.ts';
import {SIGNATURE_REJECTIONS, type SignatureRejection} from '../src/domain/signature-rejection.ts';
import {
  applicant,
  asksToSign,
  asksToVerify,
  fillsIn,
  inTurn,
  sees,
  seesStep,
  signsWith,
  ticks,
  typesIban,
  type Deed,
} from './support/applicant.ts';
import {sampleFailures} from './support/sample-failures.ts';
import {simulatedSuccess} from './support/simulated-signers.ts';
import {STORY_SCENARIOS, storyClock} from './support/story-scenarios.ts';

const ORDER = '49756052';

/** In words above the form, or as problems of its fields. */
const seesFailure = sees('#alert > *, #problems-heading');
const filledIn = fillsIn(ORDER, SAMPLE_IBANS.kaspi);

/** The calls of the way to a receipt, and what the person does until each of them fails. */
const CALLS = {
  loadRefundForm: seesFailure,
  verifyBankDetails: inTurn(ticks(ORDER), typesIban(SAMPLE_IBANS.kaspi), asksToVerify, seesFailure),
  composeDocument: inTurn(filledIn, asksToSign, seesFailure),
  submit: inTurn(
    filledIn,
    asksToSign,
    seesStep('signing'),
    signsWith(simulatedSuccess),
    seesFailure,
  ),
} as const satisfies Readonly<Record<string, Deed>>;

interface FailureArgs {
  readonly call: keyof typeof CALLS;
  readonly failure: AdapterFailureCode;
  /** Why a signature is not accepted. */
  readonly reason: SignatureRejection;
  /** Whether the fund can be asked for the receipt of what was sent. */
  readonly receiptIsKnown: boolean;
}

type Story = StoryObj<FailureArgs>;

function adapterWith({call, failure, reason, receiptIsKnown}: FailureArgs): MemoryRefundAdapter {
  const failures = {[call]: sampleFailures(reason)[failure]};
  const adapter = new MemoryRefundAdapter({...STORY_SCENARIOS.oneOrder, failures}, storyClock);
  const outOfReach = (): Promise<never> => Promise.reject(new AdapterError({code: 'network'}));
  return receiptIsKnown ? adapter : Object.assign(adapter, {findReceipt: outOfReach});
}

const ofFund = (description: string) => ({
  description: `${description}; a property of the story, not of the element`,
});

/** Any failure of any call that stands between a person and the receipt. */
const meta: Meta<FailureArgs> = {
  title: 'Refund form/Failures',
  component: 'enpc-refund-form',
  tags: ['!autodocs'],
  render: (args) =>
    html`<enpc-refund-form
      .adapter=${guard(Object.values(args), () => adapterWith(args))}
    ></enpc-refund-form>`,
  args: {
    call: 'loadRefundForm',
    failure: 'server',
    reason: 'certificate-revoked',
    receiptIsKnown: true,
  },
  argTypes: {
    call: {
      ...ofFund('Which call of the adapter fails'),
      control: 'select',
      options: Object.keys(CALLS),
    },
    failure: {
      ...ofFund('How it fails'),
      control: 'select',
      options: Object.keys(sampleFailures('unknown')),
    },
    reason: {
      ...ofFund('Why the signature is not accepted'),
      control: 'select',
      options: SIGNATURE_REJECTIONS,
      if: {arg: 'failure', eq: 'signature-rejected'},
    },
    receiptIsKnown: {
      ...ofFund('Whether the fund can be asked for the receipt of what was sent'),
      if: {arg: 'call', eq: 'submit'},
    },
  },
  play: ({args, canvasElement}) => applicant(CALLS[args.call])({canvasElement}),
};

export default meta;

export const AtLoad: Story = {};

export const AtLoadTooManyRequests: Story = {args: {failure: 'too-many-requests'}};

export const AtLoadUntil: Story = {args: {failure: 'maintenance'}};

export const AtVerification: Story = {args: {call: 'verifyBankDetails'}};

/** The server refuses what this page thought right. */
export const AtVerificationInvalid: Story = {
  args: {call: 'verifyBankDetails', failure: 'invalid'},
};

export const AtComposing: Story = {args: {call: 'composeDocument'}};

export const AtSubmission: Story = {args: {call: 'submit'}};

/** Nobody knows whether the application has arrived. */
export const AtSubmissionAndAfter: Story = {args: {call: 'submit', receiptIsKnown: false}};
