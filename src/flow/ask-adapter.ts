import {asNetworkFailure} from '../adapter/adapter-error.ts';
import type {RefundAdapter} from '../adapter/refund-adapter.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import {
  DRAFT_KEY,
  SESSION_KEY,
  storageOf,
  withStorage,
  type WidgetStorage,
} from '../signing/widget-storage.ts';
import type {AskingHost} from './asking-host.ts';
import type {RefundFlow, RefundFlowEvent, ResumedFlow, Work} from './refund-flow.ts';

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
        earlierPage(adapter, host, flow.earlier, signal),
      ]);
      return {type: 'loaded', form, resumed: await resume?.(form)};
    }
    default: {
      const {askLater} = await import('./ask-later.ts').catch(asNetworkFailure);
      return askLater(flow, adapter, host, signal);
    }
  }
}

/** What a page before this one has left, as a way to go on from there with the form as it is now. */
async function earlierPage(
  adapter: RefundAdapter,
  host: AskingHost,
  given: WidgetStorage | undefined,
  signal: AbortSignal,
): Promise<((form: RefundForm) => Promise<ResumedFlow>) | undefined> {
  const storage = given ?? storageOf(host);
  const isAnythingKept = withStorage(storage, (kept) =>
    [DRAFT_KEY, SESSION_KEY].some((key) => kept.getItem(key) !== null),
  );
  if (!isAnythingKept) return undefined;
  const {takeUp} = await import('./take-up.ts').catch(asNetworkFailure);
  return takeUp(adapter, host, {storage, isDraftKept: !!given || host.draft === 'on'}, {signal});
}
