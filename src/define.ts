/** Registers all elements: what a page's own script loads. */
import './define/enpc-refund-form.ts';
import './define/payment-order-table.ts';
import './define/refund-application-list.ts';
import './define/sign-panel.ts';
