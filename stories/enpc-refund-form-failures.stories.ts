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

const atLoad = (failure: AdapterFailureCode): Story => ({args: {failure}});

export const AtLoad: Story = {};

export const AtLoadTooManyRequests = atLoad('too-many-requests');

export const AtLoadUntil = atLoad('maintenance');

export const AtLoadInvalid = atLoad('invalid');

export const AtLoadNetwork = atLoad('network');

export const AtLoadTimeout = atLoad('timeout');

export const AtLoadBadResponse = atLoad('bad-response');

export const AtVerification: Story = {args: {call: 'verifyBankDetails'}};

/** The server refuses what this page thought right. */
export const AtVerificationInvalid: Story = {
  args: {call: 'verifyBankDetails', failure: 'invalid'},
};

export const AtComposing: Story = {args: {call: 'composeDocument'}};

const atSubmission = (failure: AdapterFailureCode): Story => ({args: {call: 'submit', failure}});

export const AtSubmission = atSubmission('server');

export const AtSubmissionUnauthenticated = atSubmission('unauthenticated');

export const AtSubmissionForbidden = atSubmission('forbidden');

export const AtSubmissionInvalid = atSubmission('invalid');

export const AtSubmissionTooManyRequests = atSubmission('too-many-requests');

export const AtSubmissionMaintenance = atSubmission('maintenance');

export const AtSubmissionStateDatabase = atSubmission('state-database');

export const AtSubmissionOffline = atSubmission('offline');

export const AtSubmissionNetwork = atSubmission('network');

export const AtSubmissionTimeout = atSubmission('timeout');

export const AtSubmissionBadResponse = atSubmission('bad-response');

/** Nobody knows whether the application has arrived. */
export const AtSubmissionAndAfter: Story = {args: {call: 'submit', receiptIsKnown: false}};

// Why the fund does not take a signature: each reason in its own words

const rejected = (reason: SignatureRejection): Story => ({
  args: {call: 'submit', failure: 'signature-rejected', reason},
});

export const RejectedSignatureTooLarge = rejected('signature-too-large');

export const RejectedCmsMalformed = rejected('cms-malformed');

export const RejectedSignerCount = rejected('signer-count');

export const RejectedSignerCertificateMissing = rejected('signer-certificate-missing');

export const RejectedAlgorithmNotAllowed = rejected('algorithm-not-allowed');

export const RejectedSha1NotSupported = rejected('sha1-not-supported');

export const RejectedGost2004NotSupported = rejected('gost2004-not-supported');

export const RejectedAttributesMissing = rejected('attributes-missing');

export const RejectedAttributesMalformed = rejected('attributes-malformed');

export const RejectedSigningCertificateMismatch = rejected('signing-certificate-mismatch');

export const RejectedContentMismatch = rejected('content-mismatch');

export const RejectedSignatureInvalid = rejected('signature-invalid');

export const RejectedChainUntrusted = rejected('chain-untrusted');

export const RejectedCertificateExpired = rejected('certificate-expired');

export const RejectedCertificateNotYetValid = rejected('certificate-not-yet-valid');

export const RejectedNotSigningKey = rejected('not-signing-key');

export const RejectedAuthenticationKey = rejected('authentication-key');

export const RejectedNotIndividualKey = rejected('not-individual-key');

export const RejectedIdentityMissing = rejected('identity-missing');

export const RejectedIinMismatchSession = rejected('iin-mismatch-session');

export const RejectedIinMismatchDocument = rejected('iin-mismatch-document');

export const RejectedCertificateRevoked = rejected('certificate-revoked');

export const RejectedRevocationUnavailable = rejected('revocation-unavailable');

export const RejectedUnknown = rejected('unknown');
