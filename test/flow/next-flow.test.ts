import {expect} from '@open-wc/testing';
import {NONE_TICKED} from '../../src/domain/order-selection.ts';
import type {AdapterFailure, AdapterFailureCode} from '../../src/adapter/adapter-error.ts';
import type {Verification} from '../../src/domain/verification.ts';
import type {FormField} from '../../src/flow/filled.ts';
import {nextFlow} from '../../src/flow/next-flow.ts';
import type {RefundFlow, RefundFlowEvent, RefundStep} from '../../src/flow/refund-flow.ts';
import {
  CONFIRMED,
  CONFIRMED_AT,
  DETAILS,
  DOCUMENT,
  FAILURE,
  filledIn,
  fillingFlow,
  FIND_BANK,
  FLOWS,
  FORM,
  GROUPED_IBAN,
  IBAN,
  KEY,
  ORDER,
  OTHER_BANKS_ORDER,
  RECEIPT,
  refundForm,
  SECOND_ORDER,
  SIGNATURE,
  ticking,
} from '../support/flow-samples.ts';
import {money} from '../support/refund-samples.ts';

type EventType = RefundFlowEvent['type'];
type FillingFlow = Extract<RefundFlow, {step: 'filling'}>;

/** One event of every type; a type without a sample does not compile. */
const EVENTS: {readonly [Type in EventType]: Extract<RefundFlowEvent, {type: Type}>} = {
  'load-requested': {type: 'load-requested'},
  'adapter-replaced': {type: 'adapter-replaced'},
  loaded: {type: 'loaded', form: FORM},
  'orders-ticked': {type: 'orders-ticked', ticked: new Set([SECOND_ORDER.id])},
  'account-kind-chosen': {type: 'account-kind-chosen', accountKind: 'savings'},
  'iban-typed': {type: 'iban-typed', iban: 'KZ84'},
  'directory-loaded': {type: 'directory-loaded', findBank: FIND_BANK},
  'verification-requested': {type: 'verification-requested'},
  'fields-finished': {type: 'fields-finished', fields: ['orders']},
  'iban-refused': {type: 'iban-refused', problem: {code: 'ibanOfBankItself'}},
  verified: {
    type: 'verified',
    details: DETAILS,
    verification: {result: 'confirmed', at: CONFIRMED_AT},
  },
  'signing-requested': {type: 'signing-requested', method: 'ncalayer', idempotencyKey: KEY},
  'document-issued': {type: 'document-issued', document: DOCUMENT},
  'method-chosen': {type: 'method-chosen', method: 'egov-qr'},
  'filling-resumed': {type: 'filling-resumed'},
  cancelled: {type: 'cancelled'},
  'document-signed': {type: 'document-signed', signature: SIGNATURE},
  'submission-refused': {type: 'submission-refused', refusal: {code: 'document-spent'}},
  'submit-requested': {type: 'submit-requested'},
  'receipt-given': {type: 'receipt-given', receipt: RECEIPT},
  'receipt-missing': {type: 'receipt-missing'},
  'call-failed': {type: 'call-failed', failure: FAILURE},
};

const SITUATIONS = {
  ...FLOWS,
  'filling, confirmed': fillingFlow(),
  'filling, pending': fillingFlow({verification: {state: 'pending'}}),
} satisfies Readonly<Record<string, RefundFlow>>;

const EDITS = {
  'orders-ticked': 'filling',
  'account-kind-chosen': 'filling',
  'iban-typed': 'filling',
  'directory-loaded': 'filling',
  'verification-requested': 'filling',
  'fields-finished': 'filling',
  'signing-requested': 'filling',
} as const;

/** The step to which an event leads; what is not here changes nothing at all. */
const MEANINGFUL: Readonly<
  Record<keyof typeof SITUATIONS, Readonly<Partial<Record<EventType, RefundStep>>>>
> = {
  loading: {loaded: 'filling', 'call-failed': 'load-failed', cancelled: 'load-cancelled'},
  'load-failed': {'load-requested': 'loading'},
  'load-cancelled': {'load-requested': 'loading'},
  filling: EDITS,
  'filling, confirmed': {...EDITS, 'signing-requested': 'composing'},
  'filling, pending': {
    ...EDITS,
    verified: 'filling',
    'iban-refused': 'filling',
    'call-failed': 'filling',
    cancelled: 'filling',
  },
  composing: {'document-issued': 'signing', 'call-failed': 'filling', cancelled: 'filling'},
  signing: {
    'method-chosen': 'signing',
    'filling-resumed': 'filling',
    'document-signed': 'submitting',
    'receipt-given': 'submitted',
    'submission-refused': 'filling',
  },
  submitting: {'receipt-given': 'submitted', 'call-failed': 'asking-receipt'},
  'asking-receipt': {
    'receipt-given': 'submitted',
    'receipt-missing': 'submit-failed',
    'call-failed': 'submit-failed',
    cancelled: 'submit-failed',
  },
  'submit-failed': {'submit-requested': 'submitting', 'filling-resumed': 'filling'},
  submitted: {'load-requested': 'loading'},
};

/** The next state, which has to be the given step. */
function nextIn<Step extends RefundStep>(
  step: Step,
  flow: RefundFlow,
  event: RefundFlowEvent,
): Extract<RefundFlow, {step: Step}> {
  const next = nextFlow(flow, event);
  expect(next.step).to.equal(step);
  return next as Extract<RefundFlow, {step: Step}>;
}

const codesOf = ({problems}: FillingFlow): readonly string[] =>
  problems.map(({problem}) => problem.code);

const failed = (failure: AdapterFailure): RefundFlowEvent => ({type: 'call-failed', failure});

/** Another account at the same bank. */
const SECOND_IBAN = 'KZ57722C000012345679';

describe('nextFlow', () => {
  describe('table of steps and events', () => {
    for (const [name, flow] of Object.entries(SITUATIONS)) {
      const meaningful = MEANINGFUL[name as keyof typeof SITUATIONS];
      for (const event of Object.values(EVENTS)) {
        const step = event.type === 'adapter-replaced' ? 'loading' : meaningful[event.type];
        if (step) {
          it(`${name}: ${event.type} leads to ${step}`, () => {
            const next = nextFlow(flow, event);
            expect(next.step).to.equal(step);
            expect(next).not.to.equal(flow);
          });
        } else {
          it(`${name}: ${event.type} changes nothing`, () => {
            expect(nextFlow(flow, event)).to.equal(flow);
          });
        }
      }
    }
  });

  describe('loading', () => {
    it('begins with an empty form', () => {
      expect(nextFlow(FLOWS.loading, EVENTS.loaded)).to.deep.equal(FLOWS.filling);
    });

    for (const resumed of [FLOWS.filling, FLOWS.signing, FLOWS.submitted]) {
      it(`goes on where a page before this one has left the person: ${resumed.step}`, () => {
        const loaded: RefundFlowEvent = {type: 'loaded', form: FORM, resumed};
        expect(nextFlow(FLOWS.loading, loaded)).to.equal(resumed);
      });
    }

    it('keeps what failed, to be told', () => {
      expect(nextFlow(FLOWS.loading, failed({code: 'forbidden'}))).to.deep.equal({
        step: 'load-failed',
        failure: {code: 'forbidden'},
      });
    });
  });

  describe('giving up waiting', () => {
    it('for the check leaves everything filled in, and the check to be asked for', () => {
      const next = nextIn('filling', SITUATIONS['filling, pending'], EVENTS.cancelled);
      expect(next.filled).to.deep.equal(filledIn({verification: {state: 'required'}}));
    });

    it('for the document leads back to the form, confirmed as it was', () => {
      const next = nextIn('filling', FLOWS.composing, EVENTS.cancelled);
      expect(next.filled).to.deep.equal(FLOWS.composing.filled);
      expect(next.notice).to.equal(undefined);
    });

    it('for a lost receipt does not claim to know, and keeps the signature', () => {
      const next = nextIn('submit-failed', FLOWS['asking-receipt'], EVENTS.cancelled);
      expect(next.arrival).to.equal('unknown');
      expect(next.failure).to.equal(FAILURE);
      expect(next.signature).to.equal(SIGNATURE);
    });
  });

  describe('an edit (scenario 15)', () => {
    const edits: readonly (readonly [string, RefundFlowEvent])[] = [
      ['another order', EVENTS['orders-ticked']],
      ['another kind of account', EVENTS['account-kind-chosen']],
      ['one character of the number', {type: 'iban-typed', iban: `${IBAN.slice(0, -1)}9`}],
    ];
    const before: readonly (readonly [Verification, Verification['state']])[] = [
      [{state: 'required'}, 'required'],
      [{state: 'pending'}, 'stale'],
      [CONFIRMED, 'stale'],
      [{state: 'refused', reason: 'owner'}, 'required'],
      [{state: 'unavailable'}, 'required'],
      [{state: 'stale'}, 'stale'],
    ];
    for (const [what, edit] of edits) {
      for (const [verification, state] of before) {
        it(`of ${what} makes ${verification.state} ${state}`, () => {
          const {filled} = nextIn('filling', fillingFlow({verification}), edit);
          expect(filled.verification).to.deep.equal({state});
        });
      }
    }

    it('is not the same number in other groups, case or letters that look alike', () => {
      for (const iban of [GROUPED_IBAN, IBAN.toLowerCase(), `IBAN: ${IBAN}`, IBAN.slice(2)]) {
        const {filled} = nextIn('filling', fillingFlow(), {type: 'iban-typed', iban});
        expect(filled.verification, iban).to.equal(CONFIRMED);
        // The field shows what was typed all the same.
        expect(filled.iban).to.equal(iban);
      }
    });

    it('makes signing refuse, with the reason', () => {
      const edited = nextFlow(fillingFlow(), EVENTS['account-kind-chosen']);
      const refused = nextIn('filling', edited, EVENTS['signing-requested']);
      expect(codesOf(refused)).to.deep.equal(['verification-stale']);
    });

    it('takes the notice away: the person is going on', () => {
      const flow = fillingFlow({}, {notice: {kind: 'failed', failure: FAILURE}});
      expect(nextIn('filling', flow, EVENTS['account-kind-chosen'])).not.to.have.property('notice');
    });
  });

  describe('reported problems', () => {
    const reported = nextIn(
      'filling',
      fillingFlow({ticked: ticking(), iban: '', verification: {state: 'required'}}),
      EVENTS['signing-requested'],
    );

    it('are all that is missing', () => {
      expect(codesOf(reported)).to.deep.equal(['orderRequired', 'ibanRequired']);
    });

    const mendedIn = ({problems}: typeof reported): readonly string[] =>
      problems.filter(({isMended}) => isMended).map(({problem}) => problem.code);

    it('are mended one by one, each in its place, and gone with the next action', () => {
      const ticked = nextIn('filling', reported, EVENTS['orders-ticked']);
      expect(codesOf(ticked)).to.deep.equal(['orderRequired', 'ibanRequired']);
      expect(mendedIn(ticked)).to.deep.equal(['orderRequired']);
      const typed = nextIn('filling', ticked, {type: 'iban-typed', iban: IBAN});
      expect(mendedIn(typed)).to.deep.equal(['orderRequired', 'ibanRequired']);
      expect(codesOf(nextIn('filling', typed, EVENTS['verification-requested']))).to.be.empty;
    });

    it('come back when they are made again', () => {
      const ticked = nextIn('filling', reported, EVENTS['orders-ticked']);
      const unticked = nextIn('filling', ticked, {type: 'orders-ticked', ticked: NONE_TICKED});
      expect(codesOf(unticked)).to.deep.equal(['orderRequired', 'ibanRequired']);
      expect(mendedIn(unticked)).to.be.empty;
    });

    it('of the server are mended by another value of the same part, and by nothing else', () => {
      const flow = fillingFlow(
        {},
        {
          problems: [
            {field: 'orders', problem: {code: 'ordersRefused'}},
            {field: 'iban', problem: {code: 'ibanRefused'}},
          ],
        },
      );
      expect(mendedIn(nextIn('filling', flow, EVENTS['account-kind-chosen']))).to.be.empty;
      const grouped = nextIn('filling', flow, {
        type: 'iban-typed',
        iban: flow.filled.iban.replace('KZ', 'KZ '),
      });
      expect(mendedIn(grouped)).to.be.empty;
      const ticked = nextIn('filling', flow, {type: 'orders-ticked', ticked: new Set([ORDER.id])});
      expect(mendedIn(ticked)).to.deep.equal(['ordersRefused']);
      const typed = nextIn('filling', ticked, {type: 'iban-typed', iban: SECOND_IBAN});
      expect(mendedIn(typed)).to.deep.equal(['ordersRefused', 'ibanRefused']);
      const chosen = nextIn('filling', typed, EVENTS['account-kind-chosen']);
      expect(mendedIn(chosen)).to.deep.equal(['ordersRefused', 'ibanRefused']);
    });

    it('of the fund’s word say how it stands now', () => {
      const pending = fillingFlow({verification: {state: 'pending'}});
      const pressed = nextIn('filling', pending, EVENTS['signing-requested']);
      const edited = nextIn('filling', pressed, EVENTS['account-kind-chosen']);
      expect(codesOf(edited)).to.deep.equal([`verification-${edited.filled.verification.state}`]);
      expect(edited.filled.verification.state).not.to.equal('pending');
      expect(mendedIn(edited)).to.be.empty;
    });

    it('stay when something else is mended', () => {
      const chosen = nextIn('filling', reported, EVENTS['account-kind-chosen']);
      expect(codesOf(chosen)).to.deep.equal(['orderRequired', 'ibanRequired']);
    });

    it('say what is wrong now, not what was', () => {
      const ticked = new Set([ORDER.id, OTHER_BANKS_ORDER.id]);
      const mixed = nextIn('filling', reported, {type: 'orders-ticked', ticked});
      expect(codesOf(mixed)).to.deep.equal(['ordersOfDifferentBanks', 'ibanRequired']);
      const begun = nextIn('filling', mixed, {type: 'iban-typed', iban: 'KZ84'});
      expect(codesOf(begun)).to.deep.equal(['ordersOfDifferentBanks', 'ibanTooShort']);
    });

    it('grow only by an action: an edit reports nothing new', () => {
      const withoutIban = fillingFlow({ticked: ticking(), iban: IBAN});
      const {problems: _, ...flow} = nextIn('filling', withoutIban, EVENTS['signing-requested']);
      const wrong = nextIn(
        'filling',
        {...flow, problems: [{field: 'orders', problem: {code: 'orderRequired'}}]},
        {type: 'iban-typed', iban: 'KZ'},
      );
      expect(codesOf(wrong)).to.deep.equal(['orderRequired']);
    });

    it('are the same list where nothing is reported, so that no key draws the fields anew', () => {
      const flow = fillingFlow();
      expect(flow.problems).to.be.empty;
      expect(nextIn('filling', flow, EVENTS['iban-typed']).problems).to.equal(flow.problems);
    });

    it('of a check that was not finished are gone when it confirms', () => {
      const pending = fillingFlow({verification: {state: 'pending'}});
      const pressed = nextIn('filling', pending, EVENTS['signing-requested']);
      expect(codesOf(pressed)).to.deep.equal(['verification-pending']);
      expect(codesOf(nextIn('filling', pressed, EVENTS.verified))).to.be.empty;
    });

    it('of a check that was not finished become its answer when it refuses or fails', () => {
      const pending = fillingFlow({verification: {state: 'pending'}});
      const pressed = nextIn('filling', pending, EVENTS['signing-requested']);
      const refused = nextIn('filling', pressed, {
        type: 'verified',
        details: DETAILS,
        verification: {result: 'refused', reason: 'closed'},
      });
      expect(codesOf(refused)).to.deep.equal(['verification-refused']);
      const failing = nextIn('filling', pressed, failed({code: 'state-database'}));
      expect(codesOf(failing)).to.deep.equal(['verification-unavailable']);
    });

    it('do not stop a person who mended them from asking for the check', () => {
      const flow = fillingFlow({verification: {state: 'required'}});
      const asked = nextIn('filling', flow, EVENTS['verification-requested']);
      expect(asked.filled.verification).to.deep.equal({state: 'pending'});
    });
  });

  describe('parts of the form that the person has done with', () => {
    const finished = (flow: FillingFlow, ...fields: readonly FormField[]): readonly string[] =>
      codesOf(nextIn('filling', flow, {type: 'fields-finished', fields}));

    it('are asked for what is wrong with them, and with no other', () => {
      const empty = fillingFlow({
        ticked: ticking(),
        iban: '',
        verification: {state: 'required'},
      });
      expect(finished(empty, 'orders')).to.deep.equal(['orderRequired']);
      expect(finished(empty, 'iban', 'verification')).to.deep.equal(['ibanRequired']);
    });

    it('are asked for the fund’s word on the bank details once these are right', () => {
      const {filled} = nextIn('filling', fillingFlow(), EVENTS['account-kind-chosen']);
      expect(finished(fillingFlow(filled), 'iban', 'verification')).to.deep.equal([
        'verification-stale',
      ]);
      expect(finished(fillingFlow(filled), 'orders')).to.be.empty;
      expect(finished(fillingFlow(), 'orders', 'iban', 'verification')).to.be.empty;
    });

    it('let what was found before in other parts rest', () => {
      const problem = {field: 'iban', problem: {code: 'ibanRequired'}} as const;
      expect(finished(fillingFlow({iban: ''}, {problems: [problem]}), 'orders')).to.be.empty;
    });
  });

  describe('the check of the bank details', () => {
    const pending = fillingFlow({verification: {state: 'pending'}});

    it('is not asked for wrong details, which are reported', () => {
      const flow = fillingFlow({iban: 'KZ', verification: {state: 'stale'}});
      const next = nextIn('filling', flow, EVENTS['verification-requested']);
      expect(next.filled.verification).to.deep.equal({state: 'stale'});
      expect(codesOf(next)).to.deep.equal(['ibanTooShort']);
    });

    it('confirms what it was asked about', () => {
      const {filled} = nextIn('filling', pending, EVENTS.verified);
      expect(filled.verification).to.deep.equal(CONFIRMED);
    });

    it('refuses with the fund’s reason', () => {
      const {filled} = nextIn('filling', pending, {
        type: 'verified',
        details: DETAILS,
        verification: {result: 'refused', reason: 'name'},
      });
      expect(filled.verification).to.deep.equal({state: 'refused', reason: 'name'});
    });

    it('that fails leaves everything filled in, and tells', () => {
      const next = nextIn('filling', pending, failed({code: 'state-database', retryAfter: 20}));
      expect(next.filled).to.deep.equal(filledIn({verification: {state: 'unavailable'}}));
      expect(next.notice).to.deep.equal({
        kind: 'failed',
        failure: {code: 'state-database', retryAfter: 20},
      });
    });

    it('takes a former notice away when asked for again', () => {
      const flow = fillingFlow(
        {verification: {state: 'unavailable'}},
        {notice: {kind: 'failed', failure: FAILURE}},
      );
      expect(nextIn('filling', flow, EVENTS['verification-requested'])).not.to.have.property(
        'notice',
      );
    });

    it('reports what only the directory could find wrong with the number', () => {
      const next = nextIn('filling', pending, EVENTS['iban-refused']);
      expect(codesOf(next)).to.deep.equal(['ibanOfBankItself']);
      expect(next.filled.verification).to.deep.equal({state: 'required'});
    });
  });

  describe('changed amounts (scenario 21)', () => {
    const current = refundForm({
      orders: [{...ORDER, available: money('350.5')}, SECOND_ORDER],
      accountKinds: ['savings'],
    });
    const event = failed({code: 'amounts-changed', current});
    const situations: readonly (readonly [string, RefundFlow])[] = [
      ['the check', fillingFlow({verification: {state: 'pending'}})],
      ['the issue of the document', FLOWS.composing],
      ['the submit', FLOWS.submitting],
    ];
    for (const [call, flow] of situations) {
      it(`at ${call} clear the ticks and list what was and is`, () => {
        const next = nextIn('filling', flow, event);
        expect(next.form).to.equal(current);
        expect(next.filled.ticked.size).to.equal(0);
        expect(next.filled.verification).to.deep.equal({state: 'stale'});
        expect(next.notice).to.deep.equal({
          kind: 'amounts-changed',
          changes: [{orderNumber: '49756052', was: money('500'), now: money('350.5')}],
        });
      });

      it(`at ${call} leave the number, and the directory to read it by`, () => {
        const next = nextIn('filling', flow, event);
        expect(next.filled.iban).to.equal(IBAN);
        expect(next.findBank).to.equal(FIND_BANK);
      });
    }

    it('take a kind of account that is not offered any more to the first one', () => {
      expect(nextIn('filling', FLOWS.composing, event).filled.accountKind).to.equal('savings');
    });

    it('keep a kind of account that is still offered', () => {
      const offered = failed({code: 'amounts-changed', current: refundForm()});
      const composing = {...FLOWS.composing, filled: filledIn({accountKind: 'current'})};
      expect(nextIn('filling', composing, offered).filled.accountKind).to.equal('current');
    });

    it('let nothing be signed before the orders are ticked and checked again', () => {
      const next = nextIn('filling', FLOWS.submitting, event);
      const refused = nextIn('filling', next, EVENTS['signing-requested']);
      expect(codesOf(refused)).to.deep.equal(['orderRequired']);
    });
  });

  describe('composing', () => {
    it('takes the confirmed details and the key of this application', () => {
      const next = nextIn('composing', fillingFlow(), EVENTS['signing-requested']);
      expect(next.application).to.deep.equal({details: DETAILS, idempotencyKey: KEY});
      expect(next).not.to.have.property('problems');
    });

    it('that fails goes back to the form as it was, and tells', () => {
      const next = nextIn('filling', FLOWS.composing, failed({code: 'maintenance'}));
      expect(next.filled).to.deep.equal(filledIn());
      expect(next.notice).to.deep.equal({kind: 'failed', failure: {code: 'maintenance'}});
    });
  });

  describe('signing', () => {
    it('shows the issued document, and keeps the chosen method', () => {
      const next = nextIn('signing', FLOWS.composing, EVENTS['document-issued']);
      expect(next.document).to.equal(DOCUMENT);
      expect(next.method).to.equal('ncalayer');
      const changed = nextIn('signing', next, EVENTS['method-chosen']);
      expect(changed.method).to.equal('egov-qr');
      expect(changed.document).to.equal(DOCUMENT);
    });

    it('left for the form keeps everything filled in, confirmation too', () => {
      expect(nextFlow(FLOWS.signing, EVENTS['filling-resumed'])).to.deep.equal(fillingFlow());
    });

    it('after a rejected signature keeps the document, without the signature', () => {
      const rejection = {code: 'signature-rejected', reason: 'certificate-revoked'} as const;
      const next = nextIn('signing', FLOWS.submitting, failed(rejection));
      expect(next.document).to.equal(DOCUMENT);
      expect(next.application).to.equal(FLOWS.submitting.application);
      expect(next.rejection).to.equal(rejection);
      expect(next).not.to.have.property('signature');
    });

    it('again forgets the rejection', () => {
      const rejected = {...FLOWS.signing, rejection: FAILURE};
      const next = nextIn('submitting', rejected, EVENTS['document-signed']);
      expect(next).not.to.have.property('rejection');
      expect(next.signature).to.equal(SIGNATURE);
    });
  });

  describe('submitting', () => {
    /** What becomes of each failure; a new code does not compile without a place here. */
    const AFTER: Readonly<Record<AdapterFailureCode, RefundStep>> = {
      unauthenticated: 'submit-failed',
      forbidden: 'submit-failed',
      'amounts-changed': 'filling',
      'document-spent': 'asking-receipt',
      'signature-rejected': 'signing',
      invalid: 'submit-failed',
      'too-many-requests': 'submit-failed',
      maintenance: 'asking-receipt',
      'state-database': 'submit-failed',
      server: 'asking-receipt',
      offline: 'asking-receipt',
      network: 'asking-receipt',
      timeout: 'asking-receipt',
      'bad-response': 'asking-receipt',
    };
    const failures = Object.keys(AFTER).map((code): AdapterFailure => {
      const known = code as AdapterFailureCode;
      if (known === 'amounts-changed') return {code: known, current: FORM};
      if (known === 'signature-rejected') return {code: known, reason: 'signature-invalid'};
      return known === 'invalid' ? {code: known, problems: []} : {code: known};
    });
    for (const failure of failures) {
      it(`that fails with ${failure.code} leads to ${AFTER[failure.code]}`, () => {
        expect(nextFlow(FLOWS.submitting, failed(failure)).step).to.equal(AFTER[failure.code]);
      });
    }

    it('keeps the signature when its certificate cannot be checked now (scenario 34)', () => {
      const failure = {code: 'signature-rejected', reason: 'revocation-unavailable'} as const;
      const next = nextIn('submit-failed', FLOWS.submitting, failed(failure));
      expect(next.signature).to.equal(SIGNATURE);
      expect(next.failure).to.equal(failure);
    });

    it('with a spent document asks for a receipt first, and without one tells it beside the form', () => {
      const asking = nextIn('asking-receipt', FLOWS.submitting, failed({code: 'document-spent'}));
      expect(nextFlow(asking, EVENTS['receipt-given']).step).to.equal('submitted');
      const next = nextIn('filling', asking, EVENTS['receipt-missing']);
      expect(next.notice).to.deep.equal({kind: 'failed', failure: {code: 'document-spent'}});
      expect(next.filled).to.deep.equal(filledIn());
    });

    it('again after a failure sends the same signature under the same key (scenario 25)', () => {
      const again = nextIn('submitting', FLOWS['submit-failed'], EVENTS['submit-requested']);
      expect(again.signature).to.equal(SIGNATURE);
      expect(again.application.idempotencyKey).to.equal(KEY);
      expect(again.document).to.equal(DOCUMENT);
    });

    it('again, refused before it was looked at, leaves unknown what was unknown', () => {
      const unknown = {...FLOWS['submit-failed'], arrival: 'unknown'} as const;
      const again = nextIn('submitting', unknown, EVENTS['submit-requested']);
      const refused = nextIn('submit-failed', again, failed({code: 'unauthenticated'}));
      expect(refused.arrival).to.equal('unknown');
    });

    it('for the first time, refused before it was looked at, has not arrived', () => {
      const next = nextIn('submit-failed', FLOWS.submitting, failed({code: 'unauthenticated'}));
      expect(next.arrival).to.equal('not-arrived');
    });

    it('that did not arrive says so, and keeps the first failure, the reason to tell', () => {
      const asking = nextIn('asking-receipt', FLOWS.submitting, failed({code: 'timeout'}));
      const missing = nextIn('submit-failed', asking, EVENTS['receipt-missing']);
      expect(missing.failure).to.deep.equal({code: 'timeout'});
      expect(missing.arrival).to.equal('not-arrived');
      expect(missing.signature).to.equal(SIGNATURE);
    });

    it('after which not even the question could be asked does not claim to know (scenario 24)', () => {
      const next = nextIn('submit-failed', FLOWS['asking-receipt'], failed({code: 'offline'}));
      expect(next.failure).to.deep.equal({code: 'offline'});
      expect(next.arrival).to.equal('unknown');
      expect(next.signature).to.equal(SIGNATURE);
    });
  });

  describe('signing with a phone', () => {
    it('keeps the document when only the signature is refused', () => {
      const refusal = {code: 'signature-rejected', reason: 'iin-mismatch-session'} as const;
      const next = nextIn('signing', FLOWS.signing, {type: 'submission-refused', refusal});
      expect(next).to.deep.equal({...FLOWS.signing, rejection: refusal});
    });

    it('goes back to the form when the amounts have changed', () => {
      const refusal = {code: 'amounts-changed', current: refundForm({orders: []})} as const;
      const next = nextIn('filling', FLOWS.signing, {type: 'submission-refused', refusal});
      expect(next.form.orders).to.be.empty;
      expect(next.notice?.kind).to.equal('amounts-changed');
    });
  });
});
