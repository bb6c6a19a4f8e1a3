import {expect} from '@open-wc/testing';
import {OrderSelection} from '../../src/domain/order-selection.ts';
import type {IssuedDocument, RefundReceipt} from '../../src/domain/refund-application.ts';
import type {SigningSessionState} from '../../src/domain/signing-session.ts';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import type {Draft} from '../../src/flow/draft.ts';
import {findEarlier, resumedFlow, type Earlier} from '../../src/flow/take-up.ts';
import {SessionTicketStore} from '../../src/signing/egov-qr/session-ticket-store.ts';
import {DRAFT_KEY} from '../../src/signing/widget-storage.ts';
import {
  DETAILS,
  DOCUMENT,
  filledIn,
  FORM,
  KEY,
  ORDER,
  OTHER_BANKS_ORDER,
  RECEIPT,
  refundForm,
  resumedSession,
  SECOND_ORDER,
  SESSION,
} from '../support/flow-samples.ts';
import {MemoryStorage} from '../support/memory-storage.ts';

const {signal} = new AbortController();
const APPLICATION = {details: DETAILS, idempotencyKey: KEY};
const ISSUED: IssuedDocument = {document: DOCUMENT, application: APPLICATION};
const DRAFT: Draft = {
  orderIds: [ORDER.id],
  accountKind: 'savings',
  hadIban: true,
  issued: {documentId: DOCUMENT.id, idempotencyKey: KEY, method: 'ncalayer'},
};

interface Fund {
  readonly receipt?: RefundReceipt;
  readonly issued?: IssuedDocument;
  readonly session?: SigningSessionState;
  readonly failure?: AdapterError;
}

/** What a page finds that comes after one with this draft, and which calls it made. */
async function found(
  fund: Fund,
  kept: {readonly draft?: unknown; readonly hasTicket?: true} = {draft: DRAFT},
  isDraftKept = true,
) {
  const calls: string[] = [];
  const answer = <Value>(name: string, value: Value): Promise<Value> => {
    calls.push(name);
    return fund.failure ? Promise.reject(fund.failure) : Promise.resolve(value);
  };
  const adapter = {
    findReceipt: () => answer('findReceipt', fund.receipt),
    findDocument: () => answer('findDocument', fund.issued),
    signingSessions: {
      resumeSession: () =>
        answer('resumeSession', fund.session && {...resumedSession(fund.session), ...ISSUED}),
    },
  } as unknown as RefundAdapter;
  const storage = new MemoryStorage();
  if (kept.hasTicket) new SessionTicketStore(storage).write(DOCUMENT.id, SESSION);
  if ('draft' in kept) storage.setItem(DRAFT_KEY, JSON.stringify(kept.draft));
  const earlier = await findEarlier(adapter, {storage, isDraftKept}, {signal});
  return {earlier, calls};
}

describe('taking up what a page before this one has left', () => {
  it('asks for the receipt first, and then for nothing else', async () => {
    const {earlier, calls} = await found({receipt: RECEIPT, issued: ISSUED});
    expect(earlier).to.deep.equal({reached: 'receipt', receipt: RECEIPT});
    expect(calls).to.deep.equal(['findReceipt']);
  });

  it('asks for the document where nothing has arrived', async () => {
    const {earlier} = await found({issued: ISSUED});
    expect(earlier).to.deep.equal({reached: 'document', method: 'ncalayer', ...ISSUED});
  });

  it('goes on with the form when the document is unknown or another person\u2019s', async () => {
    const {earlier, calls} = await found({});
    expect(calls).to.deep.equal(['findReceipt', 'findDocument']);
    expect(earlier).to.deep.equal({reached: 'form', draft: DRAFT});
  });

  it('asks nothing for a form that was being filled in', async () => {
    const {issued: _, ...draft} = DRAFT;
    const {earlier, calls} = await found({}, {draft});
    expect(calls).to.be.empty;
    expect(earlier).to.deep.equal({reached: 'form', draft});
  });

  it('begins with the phone that may be signing', async () => {
    const session = {state: 'created', remainingMs: 1000} as const;
    const {earlier, calls} = await found({session}, {draft: DRAFT, hasTicket: true});
    expect(calls).to.deep.equal(['resumeSession']);
    expect(earlier).to.deep.equal({reached: 'document', method: 'egov-qr', ...ISSUED});
  });

  it('has the receipt when the phone has signed while the page was away', async () => {
    const session = {state: 'signed', receipt: RECEIPT} as const;
    const {earlier} = await found({session}, {hasTicket: true});
    expect(earlier).to.deep.equal({reached: 'receipt', receipt: RECEIPT});
  });

  it('falls back on the draft when the session of the phone is gone', async () => {
    const {earlier} = await found({issued: ISSUED}, {draft: DRAFT, hasTicket: true});
    expect(earlier).to.deep.equal({reached: 'document', method: 'ncalayer', ...ISSUED});
  });

  it('takes no draft where none is to be kept, but the signing with a phone', async () => {
    expect((await found({issued: ISSUED}, {draft: DRAFT}, false)).earlier).to.equal(undefined);
    const session = {state: 'created', remainingMs: 1000} as const;
    const {earlier} = await found({session}, {hasTicket: true}, false);
    expect(earlier?.reached).to.equal('document');
  });

  it('fails when the server cannot be asked now', async () => {
    const failure = new AdapterError({code: 'network'});
    const error: unknown = await found({failure}).catch((thrown: unknown) => thrown);
    expect(error).to.equal(failure);
  });

  it('does not let a question that is never answered keep anybody out', async () => {
    const {earlier} = await found({failure: new AdapterError({code: 'bad-response'})});
    expect(earlier).to.deep.equal({reached: 'form', draft: DRAFT});
  });

  const spoiled: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['a list', []],
    ['a text', 'draft'],
    ['orders that are no list', {...DRAFT, orderIds: 'all'}],
    ['orders without names', {...DRAFT, orderIds: [1, null]}],
    ['an unknown kind of account', {...DRAFT, accountKind: 'purse'}],
  ];
  for (const [name, draft] of spoiled) {
    it(`does not take ${name} for a draft`, async () => {
      expect((await found({}, {draft})).earlier).to.equal(undefined);
    });
  }

  it('does not ask for a document whose name is no name', async () => {
    const issued = {...DRAFT.issued, documentId: {}};
    const {earlier, calls} = await found({}, {draft: {...DRAFT, issued}});
    expect(calls).to.be.empty;
    expect(earlier?.reached).to.equal('form');
  });
});

describe('going on where the person was', () => {
  const document: Earlier = {reached: 'document', method: 'egov-qr', ...ISSUED};
  const draft = {orderIds: [ORDER.id, SECOND_ORDER.id], accountKind: 'savings', hadIban: true};
  const form: Earlier = {reached: 'form', draft: {...draft, accountKind: 'savings'}};

  it('shows the document, and nothing need be typed', () => {
    expect(resumedFlow(FORM, document)).to.deep.equal({
      step: 'signing',
      form: FORM,
      filled: filledIn({verification: {state: 'required'}}),
      application: APPLICATION,
      document: DOCUMENT,
      method: 'egov-qr',
    });
  });

  it('shows the receipt', () => {
    const earlier: Earlier = {reached: 'receipt', receipt: RECEIPT};
    expect(resumedFlow(FORM, earlier)).to.deep.equal({step: 'submitted', receipt: RECEIPT});
  });

  it('goes back to the form when an order of the document is not to be had', () => {
    const gone = refundForm({orders: [SECOND_ORDER]});
    const requested = refundForm({orders: [{...ORDER, state: 'requested'}]});
    for (const current of [gone, requested]) {
      const flow = resumedFlow(current, document);
      expect(flow).to.deep.include({step: 'filling', isIbanForgotten: true});
      expect(flow)
        .to.have.property('filled')
        .that.deep.includes({ticked: OrderSelection.of(current.orders, [])});
    }
  });

  it('has the ticks that there still are, with the amounts of now', () => {
    const orders = [{...ORDER, state: 'requested'} as const, SECOND_ORDER, OTHER_BANKS_ORDER];
    const current = refundForm({orders});
    const flow = resumedFlow(current, form);
    expect(flow).to.have.property('form', current);
    expect(flow)
      .to.have.property('filled')
      .that.deep.equals({
        ticked: OrderSelection.of(orders, [SECOND_ORDER.id]),
        accountKind: 'savings',
        iban: '',
        verification: {state: 'required'},
      });
  });

  it('has a kind of account that the fund offers', () => {
    const flow = resumedFlow(refundForm({accountKinds: ['current', 'card']}), form);
    expect(flow).to.have.property('filled').that.includes({accountKind: 'current'});
  });

  it('does not ask again for an account number that was never typed', () => {
    const {step: _, ...flow} = resumedFlow(FORM, {
      reached: 'form',
      draft: {orderIds: [], accountKind: 'card', hadIban: false},
    });
    expect(flow).not.to.have.property('isIbanForgotten');
  });
});
