import 'enpc-refund-form/define.js';
import {fund} from '../fund.js';

for (const form of document.querySelectorAll('enpc-refund-form')) {
  form.adapter = fund;
  form.addEventListener('refund-submitted', ({detail}) => {
    document.querySelector(`#${form.id}-submitted`).textContent = detail.applicationNumber;
  });
}
