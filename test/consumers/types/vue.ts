/** The elements in Vue's templates: what its compiler asks of the components that it knows. */
import type {EnpcRefundForm, RefundAdapter} from 'enpc-refund-form';
import type {} from 'enpc-refund-form/vue';
import type {GlobalComponents} from 'vue';

type Form = InstanceType<GlobalComponents['enpc-refund-form']>;
type Props<Tag extends keyof GlobalComponents> = GlobalComponents[Tag] extends new () => {
  $props: infer Found;
}
  ? Found
  : never;

declare const adapter: RefundAdapter;
export const reference = (form: Form): EnpcRefundForm => form;

export const right: Props<'enpc-refund-form'> = {
  id: 'refund',
  key: 'refund',
  class: 'wide',
  adapter,
  locale: 'kk',
  'status-href': '/applications',
  acceptTestCertificates: true,
  onRefundSubmitted: ({detail}) => detail.applicationNumber.trim(),
};
export const table: Props<'payment-order-table'> = {
  onOrdersTicked: ({detail}) => detail.ticked.has,
};
export const panel: Props<'sign-panel'> = {method: 'ncalayer'};
export const list: Props<'refund-application-list'> = {'refresh-seconds': '60'};

// @ts-expect-error an adapter is no address
export const address: Props<'enpc-refund-form'> = {adapter: '/api/refund'};
// @ts-expect-error it is read only
export const step: Props<'enpc-refund-form'> = {step: 'filling'};
export const personal: Props<'enpc-refund-form'> = {
  // @ts-expect-error nothing personal is there
  onRefundSubmitted: ({detail}) => detail.iban,
};
// @ts-expect-error there is no such way to sign
export const fax: Props<'sign-panel'> = {method: 'fax'};
