import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import {SAMPLE_IBANS} from '../src/adapter/memory-sample-data.ts';
import '../src/define/enpc-refund-form.ts';
import {
  applicant,
  asksToSign,
  asksToVerify,
  fillsIn,
  inTurn,
  presses,
  sees,
  seesProblems,
  seesStep,
  seesVerification,
  signsWith,
  ticks,
  ticksAll,
  typesIban,
} from './support/applicant.ts';
import {simulatedFailure, simulatedSuccess, simulatedWait} from './support/simulated-signers.ts';
import {STORY_SCENARIOS, storyClock, type StoryScenarioName} from './support/story-scenarios.ts';

interface FormArgs {
  /** How the fund in memory behaves. */
  readonly scenario: StoryScenarioName;
  readonly statusHref: string;
}

type Story = StoryObj<FormArgs>;

const meta: Meta<FormArgs> = {
  title: 'Refund form',
  component: 'enpc-refund-form',
  // The fund in memory begins anew with another scenario, not with another language.
  render: ({scenario, statusHref}) =>
    html`<enpc-refund-form
      .adapter=${guard(
        [scenario],
        () => new MemoryRefundAdapter(STORY_SCENARIOS[scenario], storyClock),
      )}
      status-href=${statusHref}
    ></enpc-refund-form>`,
  args: {scenario: 'oneOrder', statusHref: '#applications'},
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
const filledIn = fillsIn(ORDER, SAMPLE_IBANS.kaspi);
const atSigning = inTurn(filledIn, asksToSign, seesStep('signing'), sees('[part=document]'));
const signed = inTurn(atSigning, signsWith(simulatedSuccess));

/** The person asks for a check, and the fund gives this answer. */
const verified = inTurn(ticks(ORDER), typesIban(SAMPLE_IBANS.kaspi), asksToVerify);
const refused = inTurn(verified, seesVerification('refused'), sees('.message.danger'));

/** Looks like an earlier one before its play function, which the documentation page does not run. */
const tags = ['!autodocs'];

// Step 1: the form is on its way

export const Loading: Story = {
  args: {scenario: 'loadNeverEnds'},
  play: applicant(seesStep('loading'), sees('.loading')),
};

export const AdapterMissing: Story = {
  render: () => html`<enpc-refund-form></enpc-refund-form>`,
  play: applicant(sees('.message.warning')),
};

const loadFailed = applicant(seesStep('load-failed'), sees('.message.warning'));

export const Maintenance: Story = {args: {scenario: 'maintenance'}, play: loadFailed};

export const StateDatabaseOutageAtLoad: Story = {
  args: {scenario: 'stateDatabaseOutageAtLoad'},
  play: loadFailed,
};

export const Offline: Story = {args: {scenario: 'offline'}, play: loadFailed};

export const SessionEnded: Story = {args: {scenario: 'sessionEnded'}, play: loadFailed};

export const Forbidden: Story = {args: {scenario: 'forbidden'}, play: loadFailed};

export const LoadedAtSecondAttempt: Story = {
  tags,
  args: {scenario: 'loadFailsOnce'},
  play: applicant(seesStep('load-failed'), presses('.button.primary'), seesStep('filling')),
};

// Step 1: payment orders

export const Untouched: Story = {play: applicant(seesStep('filling'), sees('#iban'))};

export const NoOrders: Story = {args: {scenario: 'noOrders'}, play: applicant(seesStep('filling'))};

export const SeveralOrders: Story = {
  args: {scenario: 'severalOrders'},
  play: applicant(ticks('49756118'), ticks('49761200'), sees('tr.ticked')),
};

export const RequestedOrder: Story = {
  args: {scenario: 'requestedOrder'},
  play: applicant(ticksAll, sees('.requested')),
};

export const ManyOrders: Story = {
  tags,
  args: {scenario: 'manyOrders'},
  play: applicant(ticksAll, sees('tr.ticked')),
};

export const DifferentBanks: Story = {
  tags,
  args: {scenario: 'twoBanks'},
  play: applicant(ticksAll, asksToVerify, seesProblems(2)),
};

// Step 1: the account

export const PressedEarly: Story = {tags, play: applicant(asksToSign, seesProblems(2))};

export const IinShown: Story = {
  tags,
  play: applicant(presses('dd .link-button'), sees('dd [translate=no]')),
};

const ibanRefused = (iban: string) =>
  applicant(ticks(ORDER), typesIban(iban), sees('#iban-problem.problem'));

/** A digit where the memo has the letter S. */
export const IbanMisprinted: Story = {tags, play: ibanRefused('KZ397225000000680371')};

export const IbanOfBankItself: Story = {tags, play: ibanRefused('KZ39722S000000680371')};

export const IbanOfOtherBank: Story = {tags, play: ibanRefused(SAMPLE_IBANS.halyk)};

export const IbanOfOtherBankOnlyWarned: Story = {
  tags,
  args: {scenario: 'otherBankWarns'},
  play: applicant(fillsIn(ORDER, SAMPLE_IBANS.halyk), sees('#iban-problem.warning')),
};

/** The typed К is Cyrillic, and is replaced. */
export const IbanWithLookAlike: Story = {
  tags,
  play: applicant(ticks(ORDER), typesIban('КZ84722C000012345678'), sees('#iban-news span')),
};

export const IbanWithSwappedPair: Story = {
  tags,
  play: applicant(ticks(ORDER), typesIban('KZ84722C000021345678'), sees('#iban-places mark')),
};

/** Two slips would explain it: both places are marked, and no cure is named. */
export const IbanWithSeveralSuspects: Story = {
  tags,
  play: applicant(ticks(ORDER), typesIban('KZ84722C000012435678'), sees('#iban-places mark')),
};

/** The letter O stands for the digit 0. */
export const IbanWithLetterForDigit: Story = {
  tags,
  play: applicant(ticks(ORDER), typesIban('KZ84722C0O0012345678'), sees('#iban-places mark')),
};

export const IbanWithWrongCharacter: Story = {
  tags,
  play: applicant(ticks(ORDER), typesIban('KZ84722C0?'), sees('#iban-places mark')),
};

export const IbanTooLong: Story = {
  tags,
  play: applicant(ticks(ORDER), typesIban('KZ84722C000012345678123'), sees('#iban-places mark')),
};

export const CardNumberForIban: Story = {tags, play: ibanRefused('4111111111111111')};

export const IinForIban: Story = {tags, play: ibanRefused('910314600125')};

export const WhereToFindIban: Story = {
  tags,
  play: applicant(ticks(ORDER), presses('.field details summary'), sees('.where li')),
};

export const IbanTooShort: Story = {
  tags,
  play: applicant(ticks(ORDER), typesIban('KZ84 722C 0000'), asksToVerify, seesProblems(1)),
};

// Step 1: the fund's word on the bank details

export const NotVerified: Story = {
  tags,
  play: applicant(ticks(ORDER), typesIban(SAMPLE_IBANS.kaspi), seesVerification('required')),
};

export const Verifying: Story = {
  tags,
  args: {scenario: 'verificationNeverEnds'},
  play: applicant(verified, seesVerification('pending')),
};

export const Confirmed: Story = {tags, play: applicant(filledIn)};

export const ConfirmedThenChanged: Story = {
  tags,
  play: applicant(filledIn, presses('[value=savings]'), seesVerification('stale')),
};

const refusedFor = (scenario: StoryScenarioName): Story => ({
  tags,
  args: {scenario},
  play: applicant(refused),
});

export const RefusedOwner = refusedFor('refusedOwner');

export const RefusedClosed = refusedFor('refusedClosed');

export const RefusedNotFound = refusedFor('refusedNotFound');

export const RefusedName = refusedFor('refusedName');

export const RefusedOtherBank = refusedFor('refusedOtherBank');

export const RefusedUnknown = refusedFor('refusedUnknown');

const verificationUnavailable = applicant(verified, seesVerification('unavailable'));

export const StateDatabaseOutage: Story = {
  tags,
  args: {scenario: 'stateDatabaseOutage'},
  play: verificationUnavailable,
};

export const TooManyRequests: Story = {
  tags,
  args: {scenario: 'tooManyRequests'},
  play: verificationUnavailable,
};

// Step 2

export const Composing: Story = {
  tags,
  args: {scenario: 'composingNeverEnds'},
  play: applicant(filledIn, asksToSign, seesStep('composing')),
};

export const ComposingFailed: Story = {
  tags,
  args: {scenario: 'composingFails'},
  play: applicant(filledIn, asksToSign, sees('[data-announce=assertive] .message.warning')),
};

export const Signing: Story = {tags, play: applicant(atSigning)};

export const SigningWaits: Story = {
  tags,
  play: applicant(atSigning, signsWith(simulatedWait('waiting-for-person')), sees('.message.info')),
};

export const SigningFailed: Story = {
  tags,
  play: applicant(
    atSigning,
    signsWith(simulatedFailure('not-running')),
    sees('[data-announce=polite] .message.warning'),
  ),
};

export const SignatureRejected: Story = {
  tags,
  args: {scenario: 'signatureRejected'},
  play: applicant(signed, sees('[data-announce=assertive] .message.warning'), seesStep('signing')),
};

export const Submitting: Story = {
  tags,
  args: {scenario: 'submitNeverEnds'},
  play: applicant(signed, seesStep('submitting')),
};

export const AskingReceipt: Story = {
  tags,
  args: {scenario: 'askingNeverEnds'},
  play: applicant(signed, seesStep('asking-receipt')),
};

export const SubmitFailed: Story = {
  tags,
  args: {scenario: 'submitFailsOnce'},
  play: applicant(signed, seesStep('submit-failed'), sees('.message.warning')),
};

export const SubmittedAtSecondAttempt: Story = {
  tags,
  args: {scenario: 'submitFailsOnce'},
  play: applicant(signed, seesStep('submit-failed'), presses('.primary'), seesStep('submitted')),
};

export const AmountsChanged: Story = {
  tags,
  args: {scenario: 'amountsChanged'},
  play: applicant(signed, seesStep('filling'), sees('.changes')),
};

export const DocumentSpent: Story = {
  tags,
  args: {scenario: 'documentSpent'},
  play: applicant(signed, seesStep('filling'), sees('[data-announce=assertive] .message.warning')),
};

const submitted = applicant(signed, seesStep('submitted'), sees('[part=receipt]'));

export const Submitted: Story = {tags, play: submitted};

export const SubmittedThoughAnswerWasLost: Story = {
  tags,
  args: {scenario: 'answerLost'},
  play: submitted,
};

const savesReceipt = inTurn(signed, seesStep('submitted'), presses('.buttons.screen .primary'));

export const ReceiptBeingSaved: Story = {
  tags,
  args: {scenario: 'savingNeverEnds'},
  play: applicant(savesReceipt, sees('.screen > p')),
};

/** The file is handed to the browser. */
export const ReceiptSaved: Story = {
  tags,
  play: applicant(savesReceipt, sees('.screen .message.success')),
};
