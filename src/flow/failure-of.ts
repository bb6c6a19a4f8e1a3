import type {AdapterFailure} from '../adapter/adapter-error.ts';
import type {RefundFlow} from './refund-flow.ts';

/** The failure that a state shows, if it shows one. */
export function failureOf(flow: RefundFlow): AdapterFailure | undefined {
  if (flow.step === 'load-failed' || flow.step === 'submit-failed') return flow.failure;
  if (flow.step === 'signing') return flow.rejection;
  if (flow.step === 'filling' && flow.notice?.kind === 'failed') return flow.notice.failure;
  return undefined;
}
