import type {WidgetStorage} from '../signing/widget-storage.ts';
import {backToFilling, nextFilling, startFilling} from './next-filling.ts';
import {nextSigning} from './next-signing.ts';
import type {RefundFlow, RefundFlowEvent} from './refund-flow.ts';

/** The next state. An event that has no meaning where the flow stands changes nothing. */
export function nextFlow(flow: RefundFlow, event: RefundFlowEvent): RefundFlow {
  if (event.type === 'adapter-replaced') return loadingFrom(event);
  switch (flow.step) {
    case 'loading':
      if (event.type === 'loaded') return event.resumed ?? startFilling(event.form);
      if (event.type === 'cancelled') return {...flow, step: 'load-cancelled'};
      if (event.type === 'call-failed') {
        return {...flow, step: 'load-failed', failure: event.failure};
      }
      return flow;
    case 'load-failed':
    case 'load-cancelled':
      return event.type === 'load-requested' ? loadingFrom(flow) : flow;
    case 'filling':
      return nextFilling(flow, event);
    case 'composing':
      if (event.type === 'document-issued') {
        return {...flow, step: 'signing', document: event.document};
      }
      if (event.type === 'cancelled') return backToFilling(flow);
      return event.type === 'call-failed' ? backToFilling(flow, event.failure) : flow;
    case 'signing':
    case 'submitting':
    case 'asking-receipt':
    case 'submit-failed':
      return nextSigning(flow, event);
    case 'submitted':
      return event.type === 'load-requested' ? {step: 'loading'} : flow;
  }
}

const loadingFrom = ({earlier}: {readonly earlier?: WidgetStorage}): RefundFlow => ({
  step: 'loading',
  ...(earlier && {earlier}),
});
