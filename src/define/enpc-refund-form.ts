import {EnpcRefundForm} from '../elements/enpc-refund-form/enpc-refund-form.ts';
import {defineElement} from '../elements/shared/define-element.ts';
import './bank-details-fields.ts';
import './payment-order-table.ts';

defineElement('enpc-refund-form', EnpcRefundForm);
