import {PaymentOrderTable} from '../elements/payment-order-table/payment-order-table.ts';
import {defineElement} from '../elements/shared/define-element.ts';

defineElement('payment-order-table', PaymentOrderTable);
