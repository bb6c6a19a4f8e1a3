import {isUncertain, type AdapterFailure} from '../adapter/adapter-error.ts';
import type {SubmissionRefusal} from '../domain/submission-refusal.ts';
import {backToFilling} from './next-filling.ts';
import type {RefundFlow, RefundFlowEvent} from './refund-flow.ts';

type SigningFlow = Extract<
  RefundFlow,
  {step: 'signing' | 'submitting' | 'asking-receipt' | 'submit-failed'}
>;

/** What happens from the document on the screen to the receipt. */
export function nextSigning(flow: SigningFlow, event: RefundFlowEvent): RefundFlow {
  switch (flow.step) {
    case 'signing':
      if (event.type === 'method-chosen') return {...flow, method: event.method};
      if (event.type === 'filling-resumed') return backToFilling(flow);
      if (event.type === 'receipt-given') return {step: 'submitted', receipt: event.receipt};
      if (event.type === 'submission-refused') return afterRefused(flow, event.refusal);
      if (event.type === 'document-signed') {
        const {rejection: _, ...signing} = flow;
        return {...signing, step: 'submitting', signature: event.signature, arrival: 'not-arrived'};
      }
      return flow;
    case 'submitting':
      if (event.type === 'receipt-given') return {step: 'submitted', receipt: event.receipt};
      return event.type === 'call-failed' ? afterSubmitFailed(flow, event.failure) : flow;
    case 'asking-receipt':
      if (event.type === 'receipt-given') return {step: 'submitted', receipt: event.receipt};
      if (event.type === 'receipt-missing') {
        return flow.failure.code === 'document-spent'
          ? backToFilling(flow, flow.failure)
          : {...flow, step: 'submit-failed', arrival: 'not-arrived'};
      }
      if (event.type === 'call-failed') {
        return {...flow, step: 'submit-failed', failure: event.failure, arrival: 'unknown'};
      }
      return event.type === 'cancelled'
        ? {...flow, step: 'submit-failed', arrival: 'unknown'}
        : flow;
    case 'submit-failed':
      if (event.type === 'submit-requested') {
        const {failure: _, ...signed} = flow;
        return {...signed, step: 'submitting'};
      }
      return event.type === 'filling-resumed' ? backToFilling(flow) : flow;
  }
}

function afterSubmitFailed(
  flow: Extract<RefundFlow, {step: 'submitting'}>,
  failure: AdapterFailure,
): RefundFlow {
  const {signature, arrival, ...signing} = flow;
  switch (failure.code) {
    case 'amounts-changed':
      return afterRefused({...signing, step: 'signing'}, failure);
    // Perhaps by a signature of this person that arrived late, from before a reload.
    case 'document-spent':
      return {...signing, step: 'asking-receipt', signature, failure};
    case 'signature-rejected':
      return failure.reason === 'revocation-unavailable'
        ? {...signing, step: 'submit-failed', signature, failure, arrival: 'not-arrived'}
        : afterRefused({...signing, step: 'signing'}, failure);
    default:
      return isUncertain(failure)
        ? {...signing, step: 'asking-receipt', signature, failure}
        : {...signing, step: 'submit-failed', signature, failure, arrival};
  }
}

/** Only a signature can be made anew over the same document. */
const afterRefused = (
  flow: Extract<RefundFlow, {step: 'signing'}>,
  refusal: SubmissionRefusal,
): RefundFlow =>
  refusal.code === 'signature-rejected'
    ? {...flow, rejection: refusal}
    : backToFilling(flow, refusal);
