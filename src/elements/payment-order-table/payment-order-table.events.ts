import type {TickedOrders} from '../../domain/order-selection.ts';

/** The ticked orders have changed. Neither bubbles nor leaves its shadow root. */
export class OrdersTickedEvent extends CustomEvent<{readonly ticked: TickedOrders}> {
  static readonly type = 'orders-ticked';

  constructor(ticked: TickedOrders) {
    super(OrdersTickedEvent.type, {detail: Object.freeze({ticked})});
  }
}

declare global {
  interface HTMLElementEventMap {
    'orders-ticked': OrdersTickedEvent;
  }
}
