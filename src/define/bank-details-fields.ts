import {BankDetailsFields} from '../elements/bank-details-fields/bank-details-fields.ts';
import {defineElement} from '../elements/shared/define-element.ts';

defineElement('bank-details-fields', BankDetailsFields);
