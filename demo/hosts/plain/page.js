import {HttpRefundAdapter} from '/enpc-refund-form.js';

const {content: csrfToken} = document.querySelector('meta[name=csrf-token]');
const form = document.querySelector('enpc-refund-form');

form.adapter = new HttpRefundAdapter({
  baseUrl: '/api/refund',
  csrfToken: () => csrfToken,
  signingSessions: true,
});
form.addEventListener('refund-submitted', ({detail}) => {
  document.querySelector('#submitted').textContent = detail.applicationNumber;
});
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => form.setAttribute('locale', button.dataset.language));
}
