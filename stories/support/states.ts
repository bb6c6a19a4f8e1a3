import type {AdapterFailureCode} from '../../src/adapter/adapter-error.ts';
import type {ApplicationStatus} from '../../src/domain/refund-application.ts';
import type {SignatureRejection} from '../../src/domain/signature-rejection.ts';
import {SIGNATURE_REJECTIONS} from '../../src/domain/signature-rejection.ts';
import type {SigningSessionStateName} from '../../src/domain/signing-session.ts';
import type {RefusalReason, Verification} from '../../src/domain/verification.ts';
import type {ApplicationList} from '../../src/flow/application-list.ts';
import type {ReceiptSaving} from '../../src/flow/receipt-saving-controller.ts';
import type {Arrival, Notice, RefundStep} from '../../src/flow/refund-flow.ts';
import type {SessionStanding} from '../../src/flow/session-watch.ts';
import type {SigningFlow} from '../../src/flow/signing-flow.ts';
import type {NcalayerProgress, PhoneProgress, SigningEnd} from '../../src/signing/signer.ts';
import type {SigningErrorCode} from '../../src/signing/signing-error.ts';
import type * as Failures from '../enpc-refund-form-failures.stories.ts';
import type * as Interruptions from '../enpc-refund-form-interruptions.stories.ts';
import type * as Session from '../enpc-refund-form-session.stories.ts';
import type * as Form from '../enpc-refund-form.stories.ts';
import type * as List from '../refund-application-list.stories.ts';
import type * as Phone from '../sign-panel-phone.stories.ts';
import type * as Panel from '../sign-panel.stories.ts';
import {exportName, storiesOf, type StoryLink} from './story-links.ts';

/*
 * Where each state of each union can be seen. A state that is added to a union does not compile until
 * it has a story, nor does a story that there is not.
 */

const form = storiesOf<typeof Form>('Refund form');
const failures = storiesOf<typeof Failures>('Refund form/Failures');
const interruptions = storiesOf<typeof Interruptions>('Refund form/Interruptions');
const session = storiesOf<typeof Session>('Refund form/End of the session');
const list = storiesOf<typeof List>('List of applications');
const panel = storiesOf<typeof Panel>('Sign panel');
const phone = storiesOf<typeof Phone>('Sign panel with a phone');

type StoriesOf<State extends string> = Readonly<Record<State, StoryLink>>;

export const STEPS: StoriesOf<RefundStep> = {
  loading: form('Loading'),
  'load-failed': form('Maintenance'),
  'load-cancelled': interruptions('LoadCancelled'),
  filling: form('Untouched'),
  composing: form('Composing'),
  signing: form('Signing'),
  submitting: form('Submitting'),
  'asking-receipt': form('AskingReceipt'),
  'submit-failed': form('SubmitFailed'),
  submitted: form('Submitted'),
};

/** What a step can hold beside what it always holds. */
const BESIDE: StoriesOf<
  Notice['kind'] | 'problems' | 'iban-forgotten' | 'rejection' | `arrival ${Arrival}`
> = {
  failed: form('ComposingFailed'),
  'amounts-changed': form('AmountsChanged'),
  problems: form('PressedEarly'),
  'iban-forgotten': interruptions('CameBack'),
  rejection: form('SignatureRejected'),
  'arrival not-arrived': form('SubmitFailed'),
  'arrival unknown': failures('AtSubmissionAndAfter'),
};

export const VERIFICATIONS: StoriesOf<Verification['state']> = {
  required: form('NotVerified'),
  pending: form('Verifying'),
  confirmed: form('Confirmed'),
  refused: form('RefusedClosed'),
  unavailable: form('StateDatabaseOutage'),
  stale: form('ConfirmedThenChanged'),
};

const REFUSALS: StoriesOf<RefusalReason> = {
  owner: form('RefusedOwner'),
  closed: form('RefusedClosed'),
  'not-found': form('RefusedNotFound'),
  name: form('RefusedName'),
  'other-bank': form('RefusedOtherBank'),
  unknown: form('RefusedUnknown'),
};

const FAILURES_AT_LOAD: StoriesOf<
  Exclude<AdapterFailureCode, 'amounts-changed' | 'document-spent' | 'signature-rejected'>
> = {
  unauthenticated: form('SessionEnded'),
  forbidden: form('Forbidden'),
  invalid: failures('AtLoadInvalid'),
  'too-many-requests': failures('AtLoadTooManyRequests'),
  maintenance: failures('AtLoadUntil'),
  'state-database': form('StateDatabaseOutageAtLoad'),
  server: failures('AtLoad'),
  offline: form('Offline'),
  network: failures('AtLoadNetwork'),
  timeout: failures('AtLoadTimeout'),
  'bad-response': failures('AtLoadBadResponse'),
};

const FAILURES_AT_SUBMISSION: StoriesOf<AdapterFailureCode> = {
  unauthenticated: failures('AtSubmissionUnauthenticated'),
  forbidden: failures('AtSubmissionForbidden'),
  'amounts-changed': form('AmountsChanged'),
  'document-spent': form('DocumentSpent'),
  'signature-rejected': form('SignatureRejected'),
  invalid: failures('AtSubmissionInvalid'),
  'too-many-requests': failures('AtSubmissionTooManyRequests'),
  maintenance: failures('AtSubmissionMaintenance'),
  'state-database': failures('AtSubmissionStateDatabase'),
  server: failures('AtSubmission'),
  offline: failures('AtSubmissionOffline'),
  network: failures('AtSubmissionNetwork'),
  timeout: failures('AtSubmissionTimeout'),
  'bad-response': failures('AtSubmissionBadResponse'),
};

export const REJECTIONS = Object.fromEntries(
  SIGNATURE_REJECTIONS.map((reason) => [reason, failures(`Rejected${exportName(reason)}`)]),
) as StoriesOf<SignatureRejection>;

const SIGNING_STEPS: StoriesOf<SigningFlow['step']> = {
  choosing: panel('Choosing'),
  signing: panel('WaitingForPerson'),
  withdrawing: phone('Withdrawing'),
  failed: panel('NotRunning'),
  signed: panel('Signed'),
};

const NCALAYER_PROGRESS: StoriesOf<NcalayerProgress> = {
  'asking-permission': panel('AskingPermission'),
  connecting: panel('Connecting'),
  'waiting-for-person': panel('WaitingForPerson'),
  'waiting-long': panel('WaitingLong'),
  checking: panel('Checking'),
};

const NCALAYER_ERRORS: StoriesOf<SigningErrorCode> = {
  'browser-blocked': panel('BrowserBlocked'),
  'frame-blocked': panel('FrameBlocked'),
  'csp-blocked': panel('CspBlocked'),
  'not-running': panel('NotRunning'),
  'connection-lost': panel('ConnectionLost'),
  outdated: panel('Outdated'),
  'signing-failed': panel('SigningFailed'),
  'protocol-error': panel('ProtocolError'),
  'already-signing': panel('AlreadySigning'),
  'wrong-person': panel('WrongPerson'),
  'organisation-key': panel('OrganisationKey'),
  'authentication-key': panel('AuthenticationKey'),
  'key-expired': panel('KeyExpired'),
  'key-not-yet-valid': panel('KeyNotYetValid'),
};

/** What no union holds: the panel's surroundings, and what came of another tab. */
const BESIDE_SIGNING: StoriesOf<
  | 'clock ahead'
  | 'clock behind'
  | 'another tab signs'
  | 'another tab is awaited'
  | 'another tab has ended'
  | 'another tab has taken over'
  | 'document in another language'
  | 'browser’s Back'
> = {
  'clock ahead': panel('ClockAhead'),
  'clock behind': panel('ClockBehind'),
  'another tab signs': panel('AlreadySigning'),
  'another tab is awaited': panel('OtherTabAwaited'),
  'another tab has ended': panel('OtherTabHasEnded'),
  'another tab has taken over': panel('TakenOver'),
  'document in another language': panel('DocumentInAnotherLanguage'),
  'browser’s Back': interruptions('WentBack'),
};

const PHONE_PROGRESS: StoriesOf<PhoneProgress['waitsFor']> = {
  code: phone('MakingTheCode'),
  scan: phone('Code'),
  signature: phone('WaitingForSignature'),
};

const PHONE_ENDS: StoriesOf<SigningEnd | 'refused' | 'failed'> = {
  cancelled: phone('Cancelled'),
  declined: phone('Declined'),
  expired: phone('Expired'),
  superseded: phone('Superseded'),
  refused: phone('Refused'),
  failed: phone('Failed'),
};

const PHONE_SESSIONS: StoriesOf<SigningSessionStateName> = {
  created: phone('Code'),
  opened: phone('WaitingForSignature'),
  fetched: phone('WaitingForSignature'),
  signed: phone('Signed'),
  rejected: phone('Refused'),
  declined: phone('Declined'),
  expired: phone('Expired'),
  cancelled: phone('Cancelled'),
  superseded: phone('Superseded'),
};

const LISTS: StoriesOf<ApplicationList['step'] | 'outdated'> = {
  loading: list('Loading'),
  'load-failed': list('Failed'),
  listed: list('EveryStatus'),
  outdated: list('Outdated'),
};

const only = (status: ApplicationStatus): StoryLink =>
  list('EveryStatus', {answer: `only ${status}`});

const APPLICATIONS: StoriesOf<ApplicationStatus> = {
  registered: only('registered'),
  'in-review': only('in-review'),
  approved: only('approved'),
  'sent-to-bank': only('sent-to-bank'),
  executed: only('executed'),
  rejected: only('rejected'),
  'returned-by-bank': only('returned-by-bank'),
  withdrawn: only('withdrawn'),
  unknown: only('unknown'),
};

const RECEIPTS: StoriesOf<ReceiptSaving['step']> = {
  idle: form('Submitted'),
  loading: form('ReceiptBeingSaved'),
  saved: form('ReceiptSaved'),
  failed: list('ReceiptNotSaved'),
};

type Staying = NonNullable<Extract<SessionStanding, {state: 'ending'}>['staying']>;

const SESSIONS: StoriesOf<SessionStanding['state'] | `staying ${Exclude<Staying, 'asked'>}`> = {
  lasting: form('Untouched'),
  ending: session('AboutToEnd'),
  'staying failed': session('StayingFailed'),
  'staying refused': session('StayingRefused'),
  ended: session('Ended'),
};

/** All states, by what they are states of. */
export const STATES = {
  'Step of the form': STEPS,
  'Beside a step': BESIDE,
  'Check of the bank details': VERIFICATIONS,
  'Refusal of the bank details': REFUSALS,
  'Failure at load': FAILURES_AT_LOAD,
  'Failure at submission': FAILURES_AT_SUBMISSION,
  'Rejection of a signature': REJECTIONS,
  Signing: SIGNING_STEPS,
  'Progress with NCALayer': NCALAYER_PROGRESS,
  'Error of signing': NCALAYER_ERRORS,
  'Beside signing with NCALayer': BESIDE_SIGNING,
  'Progress with a phone': PHONE_PROGRESS,
  'End with a phone': PHONE_ENDS,
  'Session of a phone': PHONE_SESSIONS,
  'List of applications': LISTS,
  'Status of an application': APPLICATIONS,
  'Saving a receipt': RECEIPTS,
  'Session of the person': SESSIONS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, StoryLink>>>>;
