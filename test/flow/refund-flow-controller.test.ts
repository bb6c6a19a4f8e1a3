import {expect} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import type {RefundAdapter, SigningSessionAdapter} from '../../src/adapter/refund-adapter.ts';
import type {Language} from '../../src/domain/language.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import type {RefundForm} from '../../src/domain/refund-form.ts';
import type {SigningSessionTicket} from '../../src/domain/signing-session.ts';
import {
  RefundFlowController,
  type FlowChange,
  type RefundFlowHost,
} from '../../src/flow/refund-flow-controller.ts';
import type {RefundStep} from '../../src/flow/refund-flow.ts';
import {SessionTicketStore} from '../../src/signing/egov-qr/session-ticket-store.ts';
import {DRAFT_KEY} from '../../src/signing/widget-storage.ts';
import {
  CONFIRMED_AT,
  DETAILS,
  DOCUMENT,
  FORM,
  IBAN,
  KEY,
  ORDER,
  OTHER_BANKS_IBAN,
  RECEIPT,
  refundForm,
  resumedSession,
  SESSION,
  SIGNATURE,
  ticking,
} from '../support/flow-samples.ts';
import {MemoryStorage} from '../support/memory-storage.ts';
import {reportedErrors} from '../support/reported-errors.ts';
import {ScriptedAdapter, type ScriptedCall} from '../support/scripted-adapter.ts';

/** An element as far as its flow needs one. */
class FakeHost implements RefundFlowHost {
  refundAdapter: RefundAdapter | undefined;
  language: Language = 'kk';
  readonly id = '';
  readonly storage = new MemoryStorage();
  draft: 'on' | 'off' = 'on';
  prepareSigning: () => Promise<void> = () => Promise.resolve();
  prepareInterruptions: () => Promise<void> = () => Promise.resolve();
  readonly changes: FlowChange[] = [];
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {
    throw new Error('a flow stays with its element');
  }

  requestUpdate(): void {
    // Nothing is drawn here.
  }

  flowChanged(change: FlowChange): void {
    this.changes.push(change);
  }

  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  update(): void {
    for (const controller of this.#controllers) controller.hostUpdate?.();
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

const NO_TICKET = 'no ticket';
const CONFIRMATION = {result: 'confirmed', at: CONFIRMED_AT} as const;

describe('RefundFlowController', () => {
  let adapter: ScriptedAdapter;
  let host: FakeHost;
  let controller: RefundFlowController;

  beforeEach(() => {
    adapter = new ScriptedAdapter();
    host = new FakeHost();
    host.refundAdapter = adapter;
    controller = new RefundFlowController(host);
    host.connect();
  });

  /** Waits until the flow is in a step. */
  async function reaches(step: RefundStep): Promise<void> {
    const deadline = Date.now() + 2000;
    while (controller.flow.step !== step) {
      if (Date.now() > deadline) throw new Error(`still ${controller.flow.step}, not ${step}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** Long enough for every answer that was given to have been heard. */
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  async function fill(): Promise<void> {
    (await adapter.call('loadRefundForm')).answer(FORM);
    await reaches('filling');
    controller.send({type: 'orders-ticked', ticked: new Set([ORDER.id])});
    controller.send({type: 'iban-typed', iban: IBAN});
  }

  async function confirm(): Promise<void> {
    await fill();
    controller.send({type: 'verification-requested'});
    (await adapter.call('verifyBankDetails')).answer(CONFIRMATION);
    while (verification() !== 'confirmed') await settled();
  }

  async function compose(): Promise<ScriptedCall<'composeDocument'>> {
    await confirm();
    controller.requestSigning('ncalayer');
    return adapter.call('composeDocument');
  }

  async function submit(): Promise<ScriptedCall<'submit'>> {
    (await compose()).answer(DOCUMENT);
    await reaches('signing');
    controller.send({type: 'document-signed', signature: SIGNATURE});
    return adapter.call('submit');
  }

  function verification(): string {
    const {flow} = controller;
    return 'filled' in flow ? flow.filled.verification.state : 'none';
  }

  describe('on the straight way', () => {
    it('asks the adapter once for each step, and comes to the receipt', async () => {
      (await submit()).answer(RECEIPT);
      await reaches('submitted');
      expect(controller.flow).to.deep.equal({step: 'submitted', receipt: RECEIPT});
      expect(adapter.calls.map(({name}) => name)).to.deep.equal([
        'loadRefundForm',
        'verifyBankDetails',
        'composeDocument',
        'submit',
      ]);
    });

    it('tells its element each change of step and what caused it', async () => {
      (await submit()).answer(RECEIPT);
      await reaches('submitted');
      const steps = host.changes
        .filter(({from, to}) => from.step !== to.step)
        .map(({from, to, event}) => `${from.step} > ${to.step}: ${event.type}`);
      expect(steps).to.deep.equal([
        'loading > filling: loaded',
        'filling > composing: signing-requested',
        'composing > signing: document-issued',
        'signing > submitting: document-signed',
        'submitting > submitted: receipt-given',
      ]);
    });

    it('sends what is on the screen', async () => {
      const call = await submit();
      const [verify] = adapter.callsOf('verifyBankDetails');
      expect(verify?.parameters[0]).to.deep.equal(DETAILS);
      const [composed] = adapter.callsOf('composeDocument');
      expect(composed?.parameters[0].details).to.deep.equal(DETAILS);
      expect(composed?.parameters[1]).to.equal('kk');
      expect(call.parameters[0]).to.deep.equal({
        documentId: DOCUMENT.id,
        signature: SIGNATURE,
        idempotencyKey: composed?.parameters[0].idempotencyKey,
      });
    });

    it('asks for the document in the language of that moment', async () => {
      await confirm();
      host.language = 'ru';
      controller.requestSigning('ncalayer');
      expect((await adapter.call('composeDocument')).parameters[1]).to.equal('ru');
    });
  });

  describe('a stale answer (scenario 16)', () => {
    it('of the check never overwrites a newer one', async () => {
      await fill();
      controller.send({type: 'verification-requested'});
      const older = await adapter.call('verifyBankDetails', 1);
      controller.send({type: 'account-kind-chosen', accountKind: 'savings'});
      controller.send({type: 'verification-requested'});
      const newer = await adapter.call('verifyBankDetails', 2);
      newer.answer({result: 'refused', reason: 'closed'});
      await settled();
      expect(verification()).to.equal('refused');
      older.answer(CONFIRMATION);
      await settled();
      expect(verification()).to.equal('refused');
    });

    it('that comes before the newer one is not taken for it', async () => {
      await fill();
      controller.send({type: 'verification-requested'});
      const older = await adapter.call('verifyBankDetails', 1);
      controller.send({type: 'account-kind-chosen', accountKind: 'savings'});
      controller.send({type: 'verification-requested'});
      await adapter.call('verifyBankDetails', 2);
      older.answer(CONFIRMATION);
      await settled();
      expect(verification()).to.equal('pending');
    });

    it('after an edit is not heard, and its call is aborted', async () => {
      await fill();
      controller.send({type: 'verification-requested'});
      const call = await adapter.call('verifyBankDetails');
      controller.send({type: 'iban-typed', iban: 'KZ84'});
      expect(call.signal.aborted).to.equal(true);
      call.answer(CONFIRMATION);
      await settled();
      expect(verification()).to.equal('stale');
    });

    it('that fails is not heard either', async () => {
      await fill();
      controller.send({type: 'verification-requested'});
      const call = await adapter.call('verifyBankDetails');
      controller.send({type: 'iban-typed', iban: 'KZ84'});
      const before = host.changes.length;
      call.fail(new AdapterError({code: 'server'}));
      await settled();
      expect(host.changes).to.have.length(before);
    });

    it('does not begin a second check when the button is pressed twice', async () => {
      await fill();
      controller.send({type: 'verification-requested'});
      controller.send({type: 'verification-requested'});
      await adapter.call('verifyBankDetails');
      await settled();
      expect(adapter.callsOf('verifyBankDetails')).to.have.length(1);
    });
  });

  describe('leaving the page', () => {
    it('aborts the call, and coming back asks again', async () => {
      await fill();
      controller.send({type: 'verification-requested'});
      const left = await adapter.call('verifyBankDetails', 1);
      host.disconnect();
      await settled();
      expect(left.signal.aborted).to.equal(true);
      left.answer(CONFIRMATION);
      await settled();
      expect(verification()).to.equal('pending');
      host.connect();
      (await adapter.call('verifyBankDetails', 2)).answer(CONFIRMATION);
      await settled();
      expect(verification()).to.equal('confirmed');
    });

    it('during the submit sends the same application again, under the same key', async () => {
      const left = await submit();
      host.disconnect();
      await settled();
      expect(left.signal.aborted).to.equal(true);
      host.connect();
      const again = await adapter.call('submit', 2);
      expect(again.parameters[0]).to.deep.equal(left.parameters[0]);
    });

    it('only for a moment, as a page does that moves the form, aborts nothing', async () => {
      const submitted = await submit();
      host.disconnect();
      host.connect();
      await settled();
      expect(submitted.signal.aborted).to.equal(false);
      expect(adapter.callsOf('submit')).to.have.length(1);
    });

    it('with nothing to wait for asks nothing on coming back', async () => {
      await confirm();
      const before = adapter.calls.length;
      host.disconnect();
      host.connect();
      await settled();
      expect(adapter.calls).to.have.length(before);
      expect(verification()).to.equal('confirmed');
    });

    it('asks nothing while away, whatever changes', async () => {
      (await adapter.call('loadRefundForm')).answer(FORM);
      await reaches('filling');
      host.disconnect();
      const another = new ScriptedAdapter();
      host.refundAdapter = another;
      host.update();
      await settled();
      expect(another.calls).to.be.empty;
      host.connect();
      await another.call('loadRefundForm');
    });
  });

  describe('the adapter', () => {
    it('is asked once, though the element is drawn after it was connected', async () => {
      host.update();
      host.update();
      await settled();
      expect(adapter.callsOf('loadRefundForm')).to.have.length(1);
      expect((await adapter.call('loadRefundForm')).signal.aborted).to.equal(false);
    });

    it('may come later', async () => {
      const patient = new FakeHost();
      controller = new RefundFlowController(patient);
      patient.connect();
      expect(controller.flow).to.deep.equal({step: 'loading'});
      patient.refundAdapter = adapter;
      patient.update();
      (await adapter.call('loadRefundForm', 2)).answer(FORM);
      await reaches('filling');
    });

    it('swapped while it is asked begins anew and does not hear the former one', async () => {
      const former = await adapter.call('loadRefundForm');
      const another = new ScriptedAdapter();
      host.refundAdapter = another;
      host.update();
      expect(former.signal.aborted).to.equal(true);
      former.answer(FORM);
      await settled();
      expect(controller.flow).to.deep.equal({step: 'loading'});
      const theirs = refundForm({orders: []});
      (await another.call('loadRefundForm')).answer(theirs);
      await reaches('filling');
      expect(controller.flow).to.have.property('form', theirs);
    });

    it('swapped in a later step begins anew, too, and tells the element', async () => {
      await confirm();
      host.refundAdapter = new ScriptedAdapter();
      host.update();
      expect(controller.flow).to.deep.equal({step: 'loading'});
      expect(host.changes.at(-1)).to.include({correlationId: undefined});
      expect(host.changes.at(-1)?.from.step).to.equal('filling');
    });

    it('swapped after the signature was given finishes with the former one', async () => {
      const former = await submit();
      host.refundAdapter = new ScriptedAdapter();
      host.update();
      expect(former.signal.aborted).to.equal(false);
      former.answer(RECEIPT);
      await settled();
      expect(controller.flow).to.deep.equal({step: 'submitted', receipt: RECEIPT});
    });

    it('taken away stops everything', async () => {
      const call = await adapter.call('loadRefundForm');
      host.refundAdapter = undefined;
      host.update();
      expect(call.signal.aborted).to.equal(true);
      expect(controller.flow).to.deep.equal({step: 'loading'});
    });
  });

  describe('the idempotency key', () => {
    const keyOf = (call: ScriptedCall<'submit'> | undefined): IdempotencyKey | undefined =>
      call?.parameters[0].idempotencyKey;

    it('is a random UUID', async () => {
      const {parameters} = await compose();
      expect(parameters[0].idempotencyKey).to.match(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    });

    it('stays over all attempts to send, and asks for the receipt', async () => {
      (await submit()).fail(new AdapterError({code: 'timeout'}));
      const asked = await adapter.call('findReceipt');
      asked.answer(undefined);
      await reaches('submit-failed');
      controller.send({type: 'submit-requested'});
      const again = await adapter.call('submit', 2);
      const [first] = adapter.callsOf('submit');
      expect(keyOf(again)).to.equal(keyOf(first));
      expect(asked.parameters[0]).to.equal(keyOf(first));
    });

    it('is a new one for a new composition', async () => {
      const first = await compose();
      first.fail(new AdapterError({code: 'server'}));
      await reaches('filling');
      controller.requestSigning('ncalayer');
      const second = await adapter.call('composeDocument', 2);
      expect(second.parameters[0].idempotencyKey).not.to.equal(first.parameters[0].idempotencyKey);
    });
  });

  describe('a failure', () => {
    it('comes with the server’s name for the exchange', async () => {
      const call = await adapter.call('loadRefundForm');
      call.fail(new AdapterError({code: 'server'}, {correlationId: 'c-1'}));
      await reaches('load-failed');
      expect(host.changes.at(-1)?.correlationId).to.equal('c-1');
    });

    it('of a lost answer asks for the receipt, and shows it (scenario 24)', async () => {
      (await submit()).fail(new AdapterError({code: 'network'}));
      (await adapter.call('findReceipt')).answer(RECEIPT);
      await reaches('submitted');
      expect(adapter.callsOf('submit')).to.have.length(1);
    });

    it('that is a mistake in the adapter is reported, and there is a way on', async () => {
      const mistake = new TypeError('undefined is not a function');
      const errors = await reportedErrors(async () => {
        (await adapter.call('loadRefundForm')).fail(mistake);
        await reaches('load-failed');
      });
      expect(errors).to.deep.equal([mistake]);
      expect(controller.flow).to.deep.equal({
        step: 'load-failed',
        failure: {code: 'bad-response'},
      });
      controller.send({type: 'load-requested'});
      (await adapter.call('loadRefundForm', 2)).answer(FORM);
      await reaches('filling');
    });

    it('thrown before there is a promise is such a mistake, too', async () => {
      const mistake = new TypeError('not a function');
      const broken = new ScriptedAdapter();
      broken.loadRefundForm = () => {
        throw mistake;
      };
      const errors = await reportedErrors(async () => {
        host.refundAdapter = broken;
        host.update();
        await reaches('load-failed');
      });
      expect(errors).to.deep.equal([mistake]);
    });

    for (const answer of [undefined, null, {}]) {
      it(`in what an adapter gives (${JSON.stringify(answer)}) is such a mistake, too`, async () => {
        const errors = await reportedErrors(async () => {
          (await adapter.call('loadRefundForm')).answer(answer as unknown as RefundForm);
          await reaches('load-failed');
        });
        expect(errors).to.have.lengthOf(1);
        expect(controller.flow).to.deep.equal({
          step: 'load-failed',
          failure: {code: 'bad-response'},
        });
      });
    }

    it('of another copy of the package is understood', async () => {
      const copied = new URL('../../src/adapter/adapter-error.ts?copy', import.meta.url).href;
      const {AdapterError: OtherAdapterError} = (await import(copied)) as {
        AdapterError: typeof AdapterError;
      };
      expect(OtherAdapterError).not.to.equal(AdapterError);
      (await adapter.call('loadRefundForm')).fail(new OtherAdapterError({code: 'forbidden'}));
      await reaches('load-failed');
      expect(controller.flow).to.deep.equal({step: 'load-failed', failure: {code: 'forbidden'}});
    });

    it('of an adapter that throws when aborted is not news', async () => {
      const call = await adapter.call('loadRefundForm');
      const errors = await reportedErrors(async () => {
        host.disconnect();
        call.fail(call.signal.reason);
        await settled();
      });
      expect(errors).to.be.empty;
      expect(controller.flow).to.deep.equal({step: 'loading'});
    });

    it('to load the step of signing is one of the network', async () => {
      await confirm();
      host.prepareSigning = () => Promise.reject(new TypeError('Failed to fetch a module'));
      controller.requestSigning('ncalayer');
      (await adapter.call('composeDocument')).answer(DOCUMENT);
      await reaches('filling');
      expect(controller.flow).to.have.deep.property('notice', {
        kind: 'failed',
        failure: {code: 'network'},
      });
    });
  });

  describe('the number', () => {
    it('is judged with the directory, which comes with the first character', async () => {
      await fill();
      while (!('findBank' in controller.flow)) await settled();
      controller.send({type: 'iban-typed', iban: OTHER_BANKS_IBAN});
      controller.send({type: 'verification-requested'});
      await settled();
      expect(controller.flow).to.have.nested.property(
        'problems[0].problem.code',
        'ibanOfOtherBank',
      );
      expect(adapter.callsOf('verifyBankDetails')).to.be.empty;
    });

    it('is judged by it also when it is asked for before it has come', async () => {
      await fill();
      controller.send({type: 'iban-typed', iban: OTHER_BANKS_IBAN});
      controller.send({type: 'verification-requested'});
      while (verification() === 'pending') await settled();
      expect(controller.flow).to.have.nested.property(
        'problems[0].problem.code',
        'ibanOfOtherBank',
      );
      expect(adapter.callsOf('verifyBankDetails')).to.be.empty;
    });
  });

  describe('giving up waiting', () => {
    it('for the form aborts the call, and it can be asked for again', async () => {
      const call = await adapter.call('loadRefundForm');
      controller.send({type: 'cancelled'});
      expect(call.signal.aborted).to.equal(true);
      expect(controller.flow.step).to.equal('load-cancelled');
      controller.send({type: 'load-requested'});
      (await adapter.call('loadRefundForm', 2)).answer(FORM);
      await reaches('filling');
    });

    it('for the check aborts the call, and its answer is not heard', async () => {
      await fill();
      controller.send({type: 'verification-requested'});
      const call = await adapter.call('verifyBankDetails');
      controller.send({type: 'cancelled'});
      expect(call.signal.aborted).to.equal(true);
      call.answer(CONFIRMATION);
      await settled();
      expect(verification()).to.equal('required');
    });

    it('for the document aborts the call, and another press asks for a document anew', async () => {
      const call = await compose();
      controller.send({type: 'cancelled'});
      expect(call.signal.aborted).to.equal(true);
      call.answer(DOCUMENT);
      await settled();
      expect(controller.flow.step).to.equal('filling');
      expect(verification()).to.equal('confirmed');
      controller.requestSigning('ncalayer');
      (await adapter.call('composeDocument', 2)).answer(DOCUMENT);
      await reaches('signing');
    });

    it('for a submission changes nothing: it is on its way', async () => {
      const call = await submit();
      controller.send({type: 'cancelled'});
      expect(call.signal.aborted).to.equal(false);
      call.answer(RECEIPT);
      await reaches('submitted');
    });

    it('for a lost receipt aborts the question', async () => {
      (await submit()).fail(new AdapterError({code: 'network'}));
      const call = await adapter.call('findReceipt');
      controller.send({type: 'cancelled'});
      expect(call.signal.aborted).to.equal(true);
      expect(controller.flow).to.include({step: 'submit-failed', arrival: 'unknown'});
    });
  });

  describe('the draft', () => {
    /** What a reload would find, as soon as it says so. */
    async function kept(words: string): Promise<string> {
      const deadline = Date.now() + 10_000;
      for (;;) {
        const text = host.storage.getItem(DRAFT_KEY) ?? '';
        if (text.includes(words)) return text;
        if (Date.now() > deadline) throw new Error(`"${words}" is not kept, but ${text}`);
        await settled();
      }
    }

    /** Another page with the storage of the one before. */
    async function reload(): Promise<void> {
      const {storage} = host;
      host.disconnect();
      adapter = new ScriptedAdapter();
      host = new FakeHost();
      for (const [key, value] of storage.items) host.storage.setItem(key, value);
      host.refundAdapter = adapter;
      controller = new RefundFlowController(host);
      host.connect();
      (await adapter.call('loadRefundForm')).answer(FORM);
    }

    it('comes back without the account number', async () => {
      await fill();
      controller.send({type: 'account-kind-chosen', accountKind: 'savings'});
      await kept('savings');
      await reload();
      await reaches('filling');
      expect(controller.flow).to.deep.include({isIbanForgotten: true});
      expect(controller.flow)
        .to.have.property('filled')
        .that.deep.includes({
          ticked: ticking(ORDER),
          accountKind: 'savings',
          iban: '',
        });
    });

    it('has nothing of the person in it at any step', async () => {
      (await submit()).answer(RECEIPT);
      await reaches('submitted');
      const text = await kept(DOCUMENT.id);
      expect(text).not.to.match(/KZ\d\d|\d{12}|Сын/u);
      expect([...host.storage.items.keys()]).to.deep.equal([DRAFT_KEY]);
    });

    it('comes back to the document, after the receipt was asked for', async () => {
      await submit();
      await kept(DOCUMENT.id);
      await reload();
      (await adapter.call('findReceipt')).answer(undefined);
      const found = await adapter.call('findDocument');
      expect(found.parameters[0]).to.equal(DOCUMENT.id);
      found.answer({document: DOCUMENT, application: {details: DETAILS, idempotencyKey: KEY}});
      await reaches('signing');
      expect(controller.flow).to.have.property('document', DOCUMENT);
    });

    it('comes back to the receipt, whether the answer had come or not', async () => {
      const sent = await submit();
      await kept(DOCUMENT.id);
      await reload();
      const call = await adapter.call('findReceipt');
      expect(call.parameters[0]).to.equal(sent.parameters[0].idempotencyKey);
      call.answer(RECEIPT);
      await reaches('submitted');
      await reload();
      (await adapter.call('findReceipt')).answer(RECEIPT);
      await reaches('submitted');
      expect(adapter.callsOf('submit')).to.be.empty;
    });

    it('is forgotten when another application is begun', async () => {
      (await submit()).answer(RECEIPT);
      await reaches('submitted');
      await kept(DOCUMENT.id);
      controller.send({type: 'load-requested'});
      (await adapter.call('loadRefundForm', 2)).answer(FORM);
      await reaches('filling');
      expect(adapter.callsOf('findReceipt')).to.be.empty;
      expect(host.storage.items).to.be.empty;
    });

    it('is forgotten with another server', async () => {
      await fill();
      await kept(ORDER.id);
      const another = new ScriptedAdapter();
      host.refundAdapter = another;
      host.update();
      (await another.call('loadRefundForm')).answer(FORM);
      await reaches('filling');
      expect(controller.flow).to.have.property('filled').that.deep.includes({ticked: ticking()});
    });

    it('fails to load, and can be asked again, when the server cannot tell', async () => {
      await submit();
      await kept(DOCUMENT.id);
      await reload();
      (await adapter.call('findReceipt')).fail(new AdapterError({code: 'network'}));
      await reaches('load-failed');
      controller.send({type: 'load-requested'});
      (await adapter.call('loadRefundForm', 2)).answer(FORM);
      (await adapter.call('findReceipt', 2)).answer(RECEIPT);
      await reaches('submitted');
    });

    it('is not kept when it is switched off, and one from before is not used', async () => {
      host.draft = 'off';
      await compose();
      await settled();
      expect(host.storage.items).to.be.empty;
      host.draft = 'on';
      controller.send({type: 'cancelled'});
      await kept(ORDER.id);
      const off = new FakeHost();
      off.draft = 'off';
      host.storage.items.forEach((value, key) => off.storage.setItem(key, value));
      adapter = new ScriptedAdapter();
      off.refundAdapter = adapter;
      controller = new RefundFlowController(off);
      off.connect();
      (await adapter.call('loadRefundForm')).answer(FORM);
      await reaches('filling');
      expect(controller.flow).to.have.property('filled').that.deep.includes({ticked: ticking()});
    });
  });

  describe('with a phone that a page before this one has asked', () => {
    /** A fresh page, at a fund that answers the question for the session so. */
    function loadWith(
      resume: SigningSessionAdapter['resumeSession'],
      ticket: SigningSessionTicket | typeof NO_TICKET = SESSION,
    ): void {
      adapter = new ScriptedAdapter();
      host = new FakeHost();
      if (ticket !== NO_TICKET) new SessionTicketStore(host.storage).write(DOCUMENT.id, ticket);
      host.refundAdapter = Object.assign(adapter, {
        signingSessions: {resumeSession: resume} as SigningSessionAdapter,
      });
      controller = new RefundFlowController(host);
      host.connect();
    }

    async function loaded(): Promise<void> {
      (await adapter.call('loadRefundForm')).answer(FORM);
    }

    it('goes on where that page was', async () => {
      const tickets: SigningSessionTicket[] = [];
      loadWith(({id, secret}) => {
        tickets.push({id, secret});
        return Promise.resolve(resumedSession());
      });
      await loaded();
      await reaches('signing');
      expect(tickets).to.deep.equal([{id: SESSION.id, secret: SESSION.secret}]);
    });

    it('has the second step ready before it is shown', async () => {
      loadWith(() => Promise.resolve(resumedSession()));
      let isReady: () => void = () => undefined;
      host.prepareSigning = () => new Promise((resolve) => (isReady = resolve));
      await loaded();
      await settled();
      expect(controller.flow.step).to.equal('loading');
      isReady();
      await reaches('signing');
    });

    it('begins anew when the server does not know the session', async () => {
      loadWith(() => Promise.resolve(undefined));
      await loaded();
      await reaches('filling');
    });

    for (const code of ['network', 'maintenance', 'unauthenticated'] as const) {
      it(`fails to load, and can be asked again, when the server cannot tell: ${code}`, async () => {
        loadWith(() => Promise.reject(new AdapterError({code})));
        await loaded();
        await reaches('load-failed');
      });
    }

    for (const [name, error] of [
      ['no answer of the contract', new AdapterError({code: 'bad-response'})],
      ['not allowed', new AdapterError({code: 'forbidden'})],
      ['a mistake in the adapter', new TypeError('a ticket that somebody has tampered with')],
    ] as const) {
      it(`does not fail to load for ever over a session that cannot be read: ${name}`, async () => {
        loadWith(() => Promise.reject(error));
        const errors = await reportedErrors(async () => {
          await loaded();
          await reaches('filling');
        });
        expect(errors).to.deep.equal(error instanceof AdapterError ? [] : [error]);
      });
    }

    it('does not ask where nothing was begun', async () => {
      let asked = 0;
      const resume = () => {
        asked++;
        return Promise.resolve(undefined);
      };
      loadWith(resume);
      loadWith(resume, NO_TICKET);
      await loaded();
      await reaches('filling');
      expect(asked).to.equal(1);
    });
  });
});
