import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AdapterError, isAdapterError, isLasting} from '../adapter/adapter-error.ts';
import type {RefundAdapter} from '../adapter/refund-adapter.ts';
import {
  checkRecipientIban,
  isOnlyWarning,
  type BankDetails,
  type RecipientProblem,
} from '../domain/bank-details.ts';
import type {Language} from '../domain/language.ts';
import {problem, success, type Outcome} from '../domain/outcome.ts';
import type {IdempotencyKey} from '../domain/refund-application.ts';
import type {SigningMethod} from '../domain/signature.ts';
import type {ResumedSigningSession, SigningSessionTicket} from '../domain/signing-session.ts';
import {bankOfFilled} from './filled.ts';
import {nextFlow} from './next-flow.ts';
import type {RefundFlow, RefundFlowEvent} from './refund-flow.ts';

/** A change of state and what caused it. */
export interface FlowChange {
  readonly from: RefundFlow;
  readonly to: RefundFlow;
  readonly event: RefundFlowEvent;
  /** The server's name for the exchange that failed. */
  readonly correlationId: string | undefined;
}

/** What the controller needs to know of its element. */
export interface RefundFlowHost extends ReactiveControllerHost {
  /** Without an adapter the flow waits in its first step. */
  readonly refundAdapter: RefundAdapter | undefined;
  /** The language of a document that is issued now. */
  readonly language: Language;
  /** Names the signing with a phone that a page before this one began. */
  readonly signingTicket: SigningSessionTicket | undefined;
  /** Loads what the step of signing needs; may reject when the network fails. */
  prepareSigning(): Promise<void>;
  /** Called after each change of state. */
  flowChanged(change: FlowChange): void;
}

/** The call that a state is waiting for; a state with another one aborts it. */
type Work = 'load' | 'verify' | 'compose' | 'submit' | 'find-receipt';

/**
 * Owns the state of the refund and runs the adapter's call that belongs to it. Only the call of the
 * present state may speak: whatever leaves that state aborts it, and an answer that comes all the
 * same is not heard.
 */
export class RefundFlowController implements ReactiveController {
  #flow: RefundFlow = {step: 'loading'};
  #work: {readonly name: Work; readonly aborter: AbortController} | undefined;
  /** The one that the flow has asked so far. */
  #adapter: RefundAdapter | undefined;
  #isConnected = false;
  readonly #host: RefundFlowHost;

  constructor(host: RefundFlowHost) {
    this.#host = host;
    host.addController(this);
  }

  get flow(): RefundFlow {
    return this.#flow;
  }

  /** The step that was left is entered again: the person's work has survived the absence. */
  hostConnected(): void {
    this.#isConnected = true;
    this.#followAdapter();
    this.#startWork();
  }

  hostUpdate(): void {
    if (this.#isConnected) this.#followAdapter();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stopWork();
  }

  #followAdapter(): void {
    const {refundAdapter} = this.#host;
    // What was signed goes its way to the end with the server that it was given to.
    if (refundAdapter === this.#adapter || isSigned(this.#flow)) return;
    this.#adapter = refundAdapter;
    this.#stopWork();
    this.send({type: 'adapter-replaced'});
  }

  /** Names the application once, however often it will be sent. */
  requestSigning(method: SigningMethod): void {
    const idempotencyKey = crypto.randomUUID() as IdempotencyKey;
    this.send({type: 'signing-requested', method, idempotencyKey});
  }

  send(event: RefundFlowEvent): void {
    this.#send(event, undefined);
    if (event.type === 'iban-typed') void this.#loadDirectory();
  }

  /** The names of the banks are worth their bytes as soon as there is a number to look at. */
  async #loadDirectory(): Promise<void> {
    if (this.#flow.step !== 'filling' || this.#flow.findBank) return;
    // A failure is no news yet: the check of the bank details loads it again, and tells.
    const module = await import('../domain/bank-directory.ts').catch(() => undefined);
    if (module) this.#send({type: 'directory-loaded', findBank: module.findBankByCode}, undefined);
  }

  #send(event: RefundFlowEvent, correlationId: string | undefined): void {
    const from = this.#flow;
    const to = nextFlow(from, event);
    if (to === from) return;
    this.#flow = to;
    if (workOf(to) !== this.#work?.name) this.#stopWork();
    this.#host.requestUpdate();
    this.#host.flowChanged({from, to, event, correlationId});
    this.#startWork();
  }

  #stopWork(): void {
    this.#work?.aborter.abort();
    this.#work = undefined;
  }

  #startWork(): void {
    const name = workOf(this.#flow);
    if (!name || !this.#adapter || !this.#isConnected || this.#work) return;
    this.#work = {name, aborter: new AbortController()};
    void this.#run(this.#adapter, this.#work.aborter.signal);
  }

  async #run(adapter: RefundAdapter, signal: AbortSignal): Promise<void> {
    try {
      const event = await ask(this.#flow, adapter, this.#host, signal);
      if (!signal.aborted) this.#answer(event, undefined);
    } catch (error) {
      if (signal.aborted) return;
      if (isAdapterError(error)) {
        this.#answer({type: 'call-failed', failure: error.failure}, error.correlationId);
        return;
      }
      // A mistake in the host's adapter, in a call or in what it gave: the person gets a way on,
      // the adapter's developer gets the error.
      reportError(error);
      this.#answer({type: 'call-failed', failure: {code: 'bad-response'}}, undefined);
    }
  }

  #answer(event: RefundFlowEvent, correlationId: string | undefined): void {
    this.#work = undefined;
    this.#send(event, correlationId);
  }
}

const isSigned = ({step}: RefundFlow): boolean =>
  step === 'submitting' ||
  step === 'asking-receipt' ||
  step === 'submit-failed' ||
  step === 'submitted';

function workOf(flow: RefundFlow): Work | undefined {
  switch (flow.step) {
    case 'loading':
      return 'load';
    case 'filling':
      return flow.filled.verification.state === 'pending' ? 'verify' : undefined;
    case 'composing':
      return 'compose';
    case 'submitting':
      return 'submit';
    case 'asking-receipt':
      return 'find-receipt';
    case 'load-failed':
    case 'signing':
    case 'submit-failed':
    case 'submitted':
      return undefined;
  }
}

/** Asks the adapter what the state waits for, and gives the answer as an event. */
async function ask(
  flow: RefundFlow,
  adapter: RefundAdapter,
  host: RefundFlowHost,
  signal: AbortSignal,
): Promise<RefundFlowEvent> {
  switch (flow.step) {
    case 'loading': {
      const [form, resumed] = await Promise.all([
        adapter.loadRefundForm({signal}),
        resume(adapter, host, signal),
      ]);
      return {type: 'loaded', form, resumed};
    }
    case 'filling': {
      const checked = await readBankDetails(flow);
      if (!checked.ok) return {type: 'iban-refused', problem: checked.problem};
      const details = checked.value;
      const verification = await adapter.verifyBankDetails(details, {signal});
      return {type: 'verified', details, verification};
    }
    case 'composing': {
      const [document] = await Promise.all([
        adapter.composeDocument(flow.application, host.language, {signal}),
        host.prepareSigning().catch(asNetworkFailure),
      ]);
      return {type: 'document-issued', document};
    }
    case 'submitting': {
      const {document, signature, application} = flow;
      const signed = {
        documentId: document.id,
        signature,
        idempotencyKey: application.idempotencyKey,
      };
      return {type: 'receipt-given', receipt: await adapter.submit(signed, {signal})};
    }
    case 'asking-receipt': {
      const receipt = await adapter.findReceipt(flow.application.idempotencyKey, {signal});
      return receipt ? {type: 'receipt-given', receipt} : {type: 'receipt-missing'};
    }
    default:
      throw new Error(`enpc-refund-form: the step ${flow.step} waits for nothing`);
  }
}

/** What a page before this one left with a phone. Where it cannot be had, the form begins anew. */
async function resume(
  {signingSessions}: RefundAdapter,
  host: RefundFlowHost,
  signal: AbortSignal,
): Promise<ResumedSigningSession | undefined> {
  const ticket = host.signingTicket;
  if (!signingSessions || !ticket) return undefined;
  try {
    const resumed = await signingSessions.resumeSession(ticket, {signal});
    if (resumed) await host.prepareSigning().catch(asNetworkFailure);
    return resumed;
  } catch (error) {
    // What would meet the person at each load must not keep them out.
    if (signal.aborted || !isLasting(error)) throw error;
    if (!isAdapterError(error)) reportError(error);
    return undefined;
  }
}

/** A module that cannot be fetched is a failure of the network like any other. */
function asNetworkFailure(cause: unknown): never {
  throw new AdapterError({code: 'network'}, {cause});
}

/** The number is complete, so now the authority on IBANs is worth its bytes. */
async function readBankDetails({
  form,
  filled,
}: Extract<RefundFlow, {step: 'filling'}>): Promise<Outcome<BankDetails, RecipientProblem>> {
  const [{parseIban}, {findBankByCode}] = await Promise.all([
    import('../domain/parse-iban.ts'),
    import('../domain/bank-directory.ts'),
  ]).catch(asNetworkFailure);
  const bank = bankOfFilled(form, filled);
  // The flow asks for a verification only when the ticked orders have one bank.
  if (!bank) throw new Error('enpc-refund-form: bank details without a bank');

  const refusal = checkRecipientIban(filled.iban, bank, findBankByCode);
  if (refusal && !isOnlyWarning(refusal, form.otherBank)) return problem(refusal);
  const iban = parseIban(filled.iban);
  if (!iban.ok) return iban;
  const {ticked, accountKind} = filled;
  return success({orderIds: [...ticked], bank, accountKind, iban: iban.value});
}
