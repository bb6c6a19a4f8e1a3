import type {
  RefundBeforeSubmitEvent,
  RefundReadyEvent,
  RefundSelectionChangedEvent,
  RefundStateChangedEvent,
  RefundSubmittedEvent,
  RefundTitleHintEvent,
} from './enpc-refund-form/enpc-refund-form.events.ts';
import type {RefundAuthRequiredEvent} from './shared/refund-auth-required-event.ts';
import type {RefundErrorEvent} from './shared/refund-error-event.ts';
import type {RefundNavigateEvent} from './shared/refund-navigate-event.ts';
import type {RefundBeforeSignEvent} from './sign-panel/sign-panel.events.ts';

/** All public events by their names; `addEventListener` of every element, of the document and of the window knows them. */
export interface RefundEventMap {
  'refund-ready': RefundReadyEvent;
  'refund-state-changed': RefundStateChangedEvent;
  'refund-selection-changed': RefundSelectionChangedEvent;
  'refund-before-sign': RefundBeforeSignEvent;
  'refund-before-submit': RefundBeforeSubmitEvent;
  'refund-auth-required': RefundAuthRequiredEvent;
  'refund-submitted': RefundSubmittedEvent;
  'refund-error': RefundErrorEvent;
  'refund-navigate': RefundNavigateEvent;
  'refund-title-hint': RefundTitleHintEvent;
}

declare global {
  // Of which the maps of elements, of the document and of the window are made.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged with the page's own
  interface GlobalEventHandlersEventMap extends RefundEventMap {}
}
