import {ReceiptPanel} from '../elements/receipt-panel/receipt-panel.ts';
import {RefundApplicationList} from '../elements/refund-application-list/refund-application-list.ts';
import {defineElement} from '../elements/shared/define-element.ts';

defineElement('receipt-panel', ReceiptPanel);
defineElement('refund-application-list', RefundApplicationList);
