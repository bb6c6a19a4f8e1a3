/** What a page's TypeScript says to the package, and what must not compile. Checked by compilers of many ages. */
import {
  AdapterError,
  HttpRefundAdapter,
  parseIban,
  type RefundAdapter,
  type EnpcRefundForm,
} from 'enpc-refund-form';
import 'enpc-refund-form/define.js';
import 'enpc-refund-form/define/sign-panel.js';
import {EnpcRefundForm as FormClass} from 'enpc-refund-form/elements/enpc-refund-form.js';
import {MemoryRefundAdapter} from 'enpc-refund-form/adapter/memory-refund-adapter.js';
import {HttpRefundAdapter as SameAdapter} from 'enpc-refund-form/single-file.js';

const form: EnpcRefundForm = document.createElement('enpc-refund-form');
const adapters: RefundAdapter[] = [
  new HttpRefundAdapter({baseUrl: '/api/refund'}),
  new SameAdapter({baseUrl: '/api/refund'}),
  new MemoryRefundAdapter(),
];
form.adapter = adapters[0];
form.locale = 'kk';
// @ts-expect-error a language is named by a text
form.locale = 1;
// @ts-expect-error an adapter has calls
form.adapter = {};
// @ts-expect-error the address is needed
new HttpRefundAdapter({});

form.addEventListener('refund-submitted', (event) => {
  const number: string = event.detail.applicationNumber;
  // @ts-expect-error nothing personal is there
  const iban: string = event.detail.iban;
  console.log(number, iban);
});
form.addEventListener('refund-error', ({detail}) => console.log(detail.code));

const iban = parseIban('KZ86 125K ZT50 0410 0100');
// @ts-expect-error it may be a problem
iban.value;

const isForm = (element: Element): element is FormClass => element instanceof FormClass;
const isFailure = (error: unknown): boolean => error instanceof AdapterError;
console.log(isForm(form), isFailure(undefined));
