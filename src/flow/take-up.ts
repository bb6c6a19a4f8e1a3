import {asNetworkFailure, isAdapterError, isLasting} from '../adapter/adapter-error.ts';
import type {CallOptions, RefundAdapter} from '../adapter/refund-adapter.ts';
import {OrderSelection} from '../domain/order-selection.ts';
import type {IssuedDocument, RefundReceipt} from '../domain/refund-application.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import type {SigningMethod} from '../domain/signature.ts';
import {VERIFICATION_REQUIRED} from '../domain/verification.ts';
import {SessionTicketStore} from '../signing/egov-qr/session-ticket-store.ts';
import {HISTORY_KEY, type WidgetStorage} from '../signing/widget-storage.ts';
import type {AskingHost} from './asking-host.ts';
import {readDraft, type Draft} from './draft.ts';
import {filledFrom, offeredAccountKind} from './filled.ts';
import type {ResumedFlow} from './refund-flow.ts';

/** How far the person had come on a page before this one. */
export type Earlier =
  | {readonly reached: 'receipt'; readonly receipt: RefundReceipt}
  | ({readonly reached: 'document'; readonly method: SigningMethod} & IssuedDocument)
  | {readonly reached: 'form'; readonly draft: Omit<Draft, 'issued'>};

export interface EarlierPage {
  /** The page's `sessionStorage` when left out. */
  readonly storage: WidgetStorage | undefined;
  readonly isDraftKept: boolean;
}

/**
 * Asks the server for what a page before this one has left: first the signing with a phone, then
 * whether the application has arrived, then its document. What the server does not know, or does not
 * know as this person's, counts for nothing.
 *
 * @throws {AdapterError} when the server cannot be asked now.
 */
export async function findEarlier(
  adapter: RefundAdapter,
  {storage, isDraftKept}: EarlierPage,
  options: CallOptions,
): Promise<Earlier | undefined> {
  const {signingSessions} = adapter;
  const ticket = new SessionTicketStore(storage).read();
  const resumed =
    ticket &&
    signingSessions &&
    (await unlessLasting(() => signingSessions.resumeSession(ticket, options), options));
  if (resumed) {
    const {state, document, application} = resumed;
    return state.state === 'signed'
      ? {reached: 'receipt', receipt: state.receipt}
      : {reached: 'document', method: 'egov-qr', document, application};
  }
  const draft = isDraftKept ? readDraft(storage) : undefined;
  if (!draft || (draft.isReceiptShown && !isReload())) return undefined;
  if (draft.issued) {
    const {documentId, idempotencyKey, method} = draft.issued;
    const receipt = await unlessLasting(
      () => adapter.findReceipt(idempotencyKey, options),
      options,
    );
    if (receipt) return {reached: 'receipt', receipt};
    const issued = await unlessLasting(() => adapter.findDocument(documentId, options), options);
    if (issued) return {reached: 'document', method, ...issued};
  }
  return {reached: 'form', draft};
}

/** A way to go on from where a page before this one has left the person, if there was one. */
export async function takeUp(
  adapter: RefundAdapter,
  host: AskingHost,
  page: EarlierPage,
  options: CallOptions,
): Promise<((form: RefundForm) => Promise<ResumedFlow>) | undefined> {
  const earlier = await findEarlier(adapter, page, options);
  if (!earlier) return undefined;
  return async (form) => {
    const resumed = resumedFlow(form, earlier);
    await (resumed.step === 'filling'
      ? host.prepareInterruptions()
      : host.prepareSigning().catch(asNetworkFailure));
    return resumed;
  };
}

/** Whether the person has reloaded the page, or come back to it by the history, rather than opened it. */
function isReload(): boolean {
  const isMarked = Object.hasOwn(Object(history.state) as object, HISTORY_KEY);
  const [navigation] = performance.getEntriesByType('navigation');
  return isMarked || (navigation as PerformanceNavigationTiming | undefined)?.type !== 'navigate';
}

/** What would meet the person at each load must not keep them out. */
async function unlessLasting<Value>(
  ask: () => Promise<Value>,
  {signal}: CallOptions,
): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (signal.aborted || !isLasting(error)) throw error;
    if (!isAdapterError(error)) reportError(error);
    return undefined;
  }
}

/**
 * The flow from where the person was. Amounts are the fund's present ones; what cannot be ticked any
 * more is not ticked.
 */
export function resumedFlow(form: RefundForm, earlier: Earlier): ResumedFlow {
  switch (earlier.reached) {
    case 'receipt':
      return {step: 'submitted', receipt: earlier.receipt};
    case 'document': {
      const {method, document, application} = earlier;
      const {orderIds, accountKind} = application.details;
      return OrderSelection.of(form.orders, orderIds).size === orderIds.length
        ? {
            step: 'signing',
            form,
            filled: filledFrom(form, application),
            application,
            document,
            method,
          }
        : filling(form, {orderIds, accountKind, hadIban: true});
    }
    case 'form':
      return filling(form, earlier.draft);
  }
}

const filling = (
  form: RefundForm,
  {orderIds, accountKind, hadIban}: Omit<Draft, 'issued'>,
): ResumedFlow => ({
  step: 'filling',
  form,
  filled: {
    ticked: OrderSelection.of(form.orders, orderIds),
    accountKind: offeredAccountKind(form, accountKind),
    iban: '',
    verification: VERIFICATION_REQUIRED,
  },
  problems: [],
  ...(hadIban && {isIbanForgotten: true}),
});
