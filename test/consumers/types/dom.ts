/** Tags and events as a page without a framework meets them. */
import 'enpc-refund-form/define.js';

const form = document.createElement('enpc-refund-form');
const table = document.querySelector('payment-order-table');
const panel = document.querySelector('sign-panel');
const list = document.querySelector('refund-application-list');

form.locale = 'kk';
form.locale = navigator.language;
list!.refreshSeconds = 30;
panel!.method = 'egov-qr';
// @ts-expect-error there is no such way to sign
panel!.method = 'fax';
// @ts-expect-error the table has no server
table!.adapter = undefined;

form.addEventListener('refund-submitted', ({detail}) => detail.applicationNumber.trim());
document.addEventListener('refund-submitted', ({detail}) => detail.applicationNumber.trim());
window.addEventListener('refund-submitted', ({detail}) => detail.applicationNumber.trim());
document.querySelector('main')!.addEventListener('refund-error', ({detail}) => detail.code.trim());
document.addEventListener('refund-auth-required', (event) => event.respondWith(Promise.resolve()));
table!.addEventListener('orders-ticked', ({detail}) => detail.ticked.has);
panel!.addEventListener('document-signed', ({detail}) => detail.signature.cms);
// @ts-expect-error nothing personal is there
document.addEventListener('refund-submitted', ({detail}) => detail.iban);
// @ts-expect-error nor there
window.addEventListener('refund-submitted', ({detail}) => detail.iin);
// @ts-expect-error a table's news does not reach the document
document.addEventListener('orders-ticked', ({detail}) => detail.ticked);
