import {AdapterError} from '../adapter/adapter-error.ts';
import type {RefundAdapter} from '../adapter/refund-adapter.ts';
import {
  checkRecipientIban,
  isOnlyWarning,
  type BankDetails,
  type RecipientProblem,
} from '../domain/bank-details.ts';
import type {Language} from '../domain/language.ts';
import {problem, success, type Outcome} from '../domain/outcome.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import {
  DRAFT_KEY,
  SESSION_KEY,
  withStorage,
  type WidgetStorage,
} from '../signing/widget-storage.ts';
import {bankOfFilled} from './filled.ts';
import type {RefundFlow, RefundFlowEvent, ResumedFlow, Work} from './refund-flow.ts';

/** What the calls need to know of the element that they are made for. */
export interface AskingHost {
  /** The language of a document that is issued now. */
  readonly language: Language;
  /** Where the person's work is found again after a reload; `sessionStorage` when `undefined`. */
  readonly storage: WidgetStorage | undefined;
  /** Whether the person's work is kept at all. A signing with a phone is found again in any case. */
  readonly draft: 'on' | 'off';
  /** Loads what the step of signing needs; may reject when the network fails. */
  prepareSigning(): Promise<void>;
  /** Loads the words for someone who was interrupted; does not reject. */
  prepareInterruptions(): Promise<void>;
}

/** The call that a state waits for, if it waits for one. */
export function workOf(flow: RefundFlow): Work | undefined {
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
    case 'load-cancelled':
    case 'signing':
    case 'submit-failed':
    case 'submitted':
      return undefined;
  }
}

/** Asks the adapter what the state waits for, and gives the answer as an event. */
export async function askAdapter(
  flow: RefundFlow,
  adapter: RefundAdapter,
  host: AskingHost,
  signal: AbortSignal,
): Promise<RefundFlowEvent> {
  switch (flow.step) {
    case 'loading': {
      const [form, resume] = await Promise.all([
        adapter.loadRefundForm({signal}),
        earlierPage(adapter, host, signal),
      ]);
      return {type: 'loaded', form, resumed: await resume?.(form)};
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

/** What a page before this one has left, as a way to go on from there with the form as it is now. */
async function earlierPage(
  adapter: RefundAdapter,
  host: AskingHost,
  signal: AbortSignal,
): Promise<((form: RefundForm) => Promise<ResumedFlow>) | undefined> {
  const {storage} = host;
  const isAnythingKept = withStorage(storage, (kept) =>
    [DRAFT_KEY, SESSION_KEY].some((key) => kept.getItem(key) !== null),
  );
  if (!isAnythingKept) return undefined;
  const {findEarlier, resumedFlow} = await import('./take-up.ts').catch(asNetworkFailure);
  const isDraftKept = host.draft === 'on';
  const earlier = await findEarlier(adapter, {storage, isDraftKept}, {signal});
  if (!earlier) return undefined;
  return async (form) => {
    const resumed = resumedFlow(form, earlier);
    await (resumed.step === 'filling'
      ? host.prepareInterruptions()
      : host.prepareSigning().catch(asNetworkFailure));
    return resumed;
  };
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
