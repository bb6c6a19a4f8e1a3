import {SAMPLE_IBANS, SEVERAL_ORDERS} from '../../src/adapter/memory-sample-data.ts';
import type {DocumentId} from '../../src/domain/document-to-sign.ts';
import {totalOf} from '../../src/domain/payment-order.ts';
import {
  APPLICATION_STATUSES,
  type ApplicationSummary,
  type RefundReceipt,
} from '../../src/domain/refund-application.ts';
import type {Timestamp} from '../../src/domain/timestamp.ts';

const {beneficiary, orders} = SEVERAL_ORDERS;
const NO_NAME = {kk: '', ru: '', en: ''};

const receiptOf = (number: number): RefundReceipt => ({
  applicationNumber: `2026-${String(number).padStart(6, '0')}`,
  submittedAt: `2026-11-22T${String(9 + (number % 9)).padStart(2, '0')}:35:00+05:00` as Timestamp,
  beneficiary,
  orders: orders.map(({number: name, date, available}) => ({
    number: name,
    date,
    amount: available,
  })),
  total: totalOf(orders),
  bankName: orders[0]?.bank.name ?? NO_NAME,
  iban: SAMPLE_IBANS.kaspi,
  documentId: 'simulated' as DocumentId,
  documentSha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
});

/** Applications in all statuses in turn, the greatest number first. */
export const sampleApplications = (count: number): readonly ApplicationSummary[] =>
  Array.from({length: count}, (_, index) => {
    const status = APPLICATION_STATUSES[index % APPLICATION_STATUSES.length] ?? 'unknown';
    return {
      receipt: receiptOf(count - index),
      status,
      updatedAt: '2026-11-23T10:05:00+05:00' as Timestamp,
      ...(status === 'rejected'
        ? {
            reason: {
              kk: 'Жарна қате аударылған деп танылмады.',
              ru: 'Взнос не признан ошибочным.',
              en: 'The contribution was not found to be a mistake.',
            },
          }
        : {}),
    };
  });
