import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {BankDetails} from '../../src/domain/bank-details.ts';
import {cleanIban} from '../../src/domain/clean-iban.ts';
import type {Iban} from '../../src/domain/iban.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import {bankOfFilled} from '../../src/flow/filled.ts';
import {nextFlow} from '../../src/flow/next-flow.ts';
import type {RefundFlow, RefundFlowEvent} from '../../src/flow/refund-flow.ts';
import {
  CONFIRMED_AT,
  DOCUMENT,
  FIND_BANK,
  FORM,
  GROUPED_IBAN,
  IBAN,
  OTHER_BANKS_IBAN,
  RECEIPT,
  refundForm,
  SIGNATURE,
} from '../support/flow-samples.ts';
import {kaspi} from '../support/refund-samples.ts';

/** The details on the screen, as the flow's controller would send them to the fund. */
function detailsOnScreen(flow: RefundFlow): BankDetails | undefined {
  if (flow.step !== 'filling' || flow.filled.verification.state !== 'pending') return undefined;
  const {filled} = flow;
  const bank = bankOfFilled(filled);
  if (!bank) throw new Error('a check was begun without a bank');
  return {
    orderIds: [...filled.ticked],
    bank,
    accountKind: filled.accountKind,
    iban: cleanIban(filled.iban).text as Iban,
  };
}

/** What may happen next; the fund's answers speak of the details it was asked about last. */
type Happening = RefundFlowEvent | {readonly type: 'answer'; readonly isConfirmed: boolean};

const {constantFrom, subarray} = fc;

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  subarray(FORM.orders.map(({id}) => id)).map((ids) => ({
    type: 'orders-ticked' as const,
    ticked: new Set(ids),
  })),
  constantFrom(...FORM.accountKinds).map((accountKind) => ({
    type: 'account-kind-chosen' as const,
    accountKind,
  })),
  constantFrom('', 'KZ84', IBAN, GROUPED_IBAN, OTHER_BANKS_IBAN, kaspi.account, 'Ж €').map(
    (iban) => ({type: 'iban-typed' as const, iban}),
  ),
  fc.boolean().map((isConfirmed) => ({type: 'answer' as const, isConfirmed})),
  constantFrom<Happening>(
    {type: 'load-requested'},
    {type: 'adapter-replaced'},
    {type: 'loaded', form: FORM},
    {type: 'directory-loaded', findBank: FIND_BANK},
    {type: 'verification-requested'},
    {type: 'verification-requested'},
    {type: 'iban-refused', problem: {code: 'ibanChecksum'}},
    {type: 'signing-requested', method: 'ncalayer', idempotencyKey: 'key' as IdempotencyKey},
    {type: 'signing-requested', method: 'egov-qr', idempotencyKey: 'key-2' as IdempotencyKey},
    {type: 'document-issued', document: DOCUMENT},
    {type: 'method-chosen', method: 'egov-qr'},
    {type: 'filling-resumed'},
    {type: 'document-signed', signature: SIGNATURE},
    {type: 'submit-requested'},
    {type: 'receipt-given', receipt: RECEIPT},
    {type: 'receipt-missing'},
    {type: 'call-failed', failure: {code: 'network'}},
    {type: 'call-failed', failure: {code: 'document-spent'}},
    {type: 'call-failed', failure: {code: 'signature-rejected', reason: 'signature-invalid'}},
    {
      type: 'call-failed',
      failure: {code: 'amounts-changed', current: refundForm({orders: FORM.orders.slice(1)})},
    },
  ),
);

/** The straight way; most sequences follow it for a while, so that they get far. */
const STRAIGHT_WAY: readonly Happening[] = [
  {type: 'loaded', form: FORM},
  {type: 'iban-typed', iban: IBAN},
  {type: 'orders-ticked', ticked: new Set(FORM.orders.slice(0, 1).map(({id}) => id))},
  {type: 'verification-requested'},
  {type: 'answer', isConfirmed: true},
  {type: 'signing-requested', method: 'ncalayer', idempotencyKey: 'key' as IdempotencyKey},
  {type: 'document-issued', document: DOCUMENT},
  {type: 'document-signed', signature: SIGNATURE},
];

interface Run {
  readonly flow: RefundFlow;
  /** What the fund was asked about last, and what it confirmed last. */
  readonly asked: BankDetails | undefined;
  readonly confirmed: BankDetails | undefined;
}

const START: Run = {flow: {step: 'loading'}, asked: undefined, confirmed: undefined};

function happen({flow, asked, confirmed}: Run, happening: Happening): Run {
  if (happening.type === 'answer') {
    if (!asked) return {flow, asked, confirmed};
    const verification = happening.isConfirmed
      ? ({result: 'confirmed', at: CONFIRMED_AT} as const)
      : ({result: 'refused', reason: 'owner'} as const);
    const next = nextFlow(flow, {type: 'verified', details: asked, verification});
    const isTaken = next !== flow && happening.isConfirmed;
    return {flow: next, asked, confirmed: isTaken ? asked : confirmed};
  }
  const next = nextFlow(flow, happening);
  return {flow: next, asked: detailsOnScreen(next) ?? asked, confirmed};
}

const runs = fc
  .tuple(fc.nat(STRAIGHT_WAY.length), fc.array(happenings, {maxLength: 40}))
  .map(([length, rest]) => [...STRAIGHT_WAY.slice(0, length), ...rest]);

/** Calls back with the run after each of its happenings. */
function follow(sequence: readonly Happening[], check: (run: Run) => void): void {
  let run = START;
  for (const happening of sequence) {
    run = happen(run, happening);
    check(run);
  }
}

describe('nextFlow, whatever happens', () => {
  it('has an application only of the details that were confirmed last', () => {
    let applications = 0;
    fc.assert(
      fc.property(runs, (sequence) => {
        follow(sequence, ({flow, confirmed}) => {
          if (!('application' in flow)) return;
          applications += 1;
          expect(flow.application.details).to.equal(confirmed);
        });
      }),
      {numRuns: 500},
    );
    // Otherwise the property would say nothing.
    expect(applications).to.be.greaterThan(100);
  });

  it('has an application only of the details on the screen', () => {
    fc.assert(
      fc.property(runs, (sequence) => {
        follow(sequence, ({flow}) => {
          if (!('application' in flow)) return;
          const {details} = flow.application;
          const {filled} = flow;
          expect(details.orderIds).to.have.members([...filled.ticked]);
          expect(details.accountKind).to.equal(filled.accountKind);
          expect(details.iban).to.equal(cleanIban(filled.iban).text);
        });
      }),
      {numRuns: 500},
    );
  });

  it('has a selection of the orders of its form, whatever they are now', () => {
    fc.assert(
      fc.property(runs, (sequence) => {
        follow(sequence, ({flow}) => {
          if ('filled' in flow) expect(flow.filled.ticked.orders).to.equal(flow.form.orders);
        });
      }),
      {numRuns: 500},
    );
  });

  it('never reports a problem of a part that is in order, but as mended', () => {
    fc.assert(
      fc.property(runs, (sequence) => {
        follow(sequence, ({flow}) => {
          if (flow.step !== 'filling') return;
          const open = flow.problems.filter(({isMended}) => !isMended);
          const fields = open.map(({field}) => field);
          if (bankOfFilled(flow.filled)) expect(fields).not.to.include('orders');
          if (flow.filled.verification.state === 'confirmed') {
            expect(fields).not.to.include('verification');
          }
        });
      }),
      {numRuns: 500},
    );
  });
});
