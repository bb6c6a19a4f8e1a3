import 'enpc-refund-form/define.js';
import {MemoryRefundAdapter} from 'enpc-refund-form/adapter/memory-refund-adapter.js';
import {fund} from '../fund.js';

const form = document.querySelector('enpc-refund-form');
const here = document.querySelector('#here');
const there = document.querySelector('#there');
const otherFund = new MemoryRefundAdapter();
form.adapter = fund;

const ACTIONS = {
  move: () => (form.parentElement === here ? there : here).append(form),
  remove: () => form.remove(),
  insert: () => here.append(form),
  swap: () => (form.adapter = form.adapter === fund ? otherFund : fund),
};
for (const button of document.querySelectorAll('[data-do]')) {
  button.addEventListener('click', ACTIONS[button.dataset.do]);
}
form.addEventListener('refund-submitted', ({detail}) => {
  document.querySelector('#submitted').textContent = detail.applicationNumber;
});
