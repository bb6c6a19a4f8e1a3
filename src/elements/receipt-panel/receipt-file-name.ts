import type {RefundReceipt} from '../../domain/refund-application.ts';

/** The number as a part of a file's name. It says nothing about the person. */
export const inFileName = ({applicationNumber}: RefundReceipt): string =>
  applicationNumber.replace(/[^\p{L}\p{N}]+/gu, '-');

export const receiptFileName = (receipt: RefundReceipt): string =>
  `refund-receipt-${inFileName(receipt)}.html`;
