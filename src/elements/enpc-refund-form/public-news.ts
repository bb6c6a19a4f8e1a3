import {isPassing} from '../../adapter/adapter-error.ts';
import {toDecimal} from '../../domain/decimal-money.ts';
import {failureOf} from '../../flow/failure-of.ts';
import type {FlowChange} from '../../flow/refund-flow-controller.ts';
import type {RefundFlow, RefundFlowEvent} from '../../flow/refund-flow.ts';
import {RefundErrorEvent} from '../shared/refund-error-event.ts';
import {
  RefundSelectionChangedEvent,
  RefundStateChangedEvent,
  RefundSubmittedEvent,
  RefundTitleHintEvent,
  type StateChangeReason,
} from './enpc-refund-form.events.ts';

const REASONS: Readonly<Record<RefundFlowEvent['type'], StateChangeReason>> = {
  'load-requested': 'person',
  'adapter-replaced': 'page',
  loaded: 'answer',
  'orders-ticked': 'person',
  'account-kind-chosen': 'person',
  'iban-typed': 'person',
  'directory-loaded': 'answer',
  'fields-finished': 'person',
  'verification-requested': 'person',
  'iban-refused': 'answer',
  verified: 'answer',
  'signing-requested': 'person',
  'document-issued': 'answer',
  'method-chosen': 'person',
  'filling-resumed': 'person',
  cancelled: 'person',
  'document-signed': 'person',
  'submission-refused': 'answer',
  'submit-requested': 'person',
  'receipt-given': 'answer',
  'receipt-missing': 'answer',
  'call-failed': 'failure',
};

/** What the page learns of a change of the flow, in this order. */
export function* newsOf({from, to, event, correlationId}: FlowChange): Generator<Event> {
  const failure = failureOf(to);
  if (failure && failure !== failureOf(from)) {
    const error = {type: 'adapter', code: failure.code} as const;
    yield new RefundErrorEvent(error, isPassing(failure), correlationId);
  }
  if (from.step !== to.step) {
    yield new RefundStateChangedEvent(from.step, to.step, REASONS[event.type]);
    if (to.step === 'submitted') {
      const {applicationNumber, submittedAt} = to.receipt;
      yield new RefundSubmittedEvent(applicationNumber, submittedAt);
    }
  }
  // What was sent stays what it was.
  if (to.step !== 'submitted') {
    const [count, total] = selectionOf(to);
    const [countBefore, totalBefore] = selectionOf(from);
    if (count !== countBefore || total !== totalBefore) {
      yield new RefundSelectionChangedEvent(count, total);
    }
  }
  const errorCount = errorsIn(to);
  if (from.step !== to.step || errorCount !== errorsIn(from)) {
    yield new RefundTitleHintEvent(to.step, errorCount);
  }
}

const selectionOf = (flow: RefundFlow): readonly [count: number, total: string] =>
  'filled' in flow ? [flow.filled.ticked.size, toDecimal(flow.filled.ticked.total)] : [0, '0.00'];

const errorsIn = (flow: RefundFlow): number =>
  flow.step === 'filling' ? flow.problems.filter(({isMended}) => !isMended).length : 0;
