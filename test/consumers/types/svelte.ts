/** The elements in Svelte's templates: what its compiler asks of each tag. */
import type {RefundAdapter} from 'enpc-refund-form';
import type {} from 'enpc-refund-form/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

declare const adapter: RefundAdapter;

export const right: SvelteHTMLElements['enpc-refund-form'] = {
  id: 'refund',
  class: 'wide',
  adapter,
  locale: 'kk',
  'status-href': '/applications',
  acceptTestCertificates: true,
  'onrefund-submitted': ({detail}) => detail.applicationNumber.trim(),
  'on:refund-error': ({detail}) => detail.code.trim(),
};
export const table: SvelteHTMLElements['payment-order-table'] = {
  'onorders-ticked': ({detail}) => detail.ticked.has,
};
export const panel: SvelteHTMLElements['sign-panel'] = {method: 'ncalayer'};
export const list: SvelteHTMLElements['refund-application-list'] = {'refresh-seconds': '60'};

// @ts-expect-error an adapter is no address
export const address: SvelteHTMLElements['enpc-refund-form'] = {adapter: '/api/refund'};
// @ts-expect-error it is read only
export const step: SvelteHTMLElements['enpc-refund-form'] = {step: 'filling'};
export const personal: SvelteHTMLElements['enpc-refund-form'] = {
  // @ts-expect-error nothing personal is there
  'onrefund-submitted': ({detail}) => detail.iban,
};
// @ts-expect-error there is no such way to sign
export const fax: SvelteHTMLElements['sign-panel'] = {method: 'fax'};
