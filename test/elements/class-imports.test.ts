import {expect} from '@open-wc/testing';

const TAGS = [
  'enpc-refund-form',
  'payment-order-table',
  'bank-details-fields',
  'sign-panel',
  'receipt-panel',
  'refund-application-list',
];

describe('importing the classes', () => {
  it('registers nothing, until a define module is imported', async () => {
    const {EnpcRefundForm, PaymentOrderTable, SignPanel} = await import('../../src/index.ts');
    expect(TAGS.filter((tag) => customElements.get(tag))).to.be.empty;
    await import('../../src/define/payment-order-table.ts');
    expect(TAGS.filter((tag) => customElements.get(tag))).to.deep.equal(['payment-order-table']);
    await import('../../src/define.ts');
    expect(TAGS.filter((tag) => !customElements.get(tag))).to.be.empty;
    expect(customElements.get('enpc-refund-form')).to.equal(EnpcRefundForm);
    expect(customElements.get('payment-order-table')).to.equal(PaymentOrderTable);
    expect(customElements.get('sign-panel')).to.equal(SignPanel);
  });
});
