import * as z from 'zod/mini';
import {SEVERAL_ORDERS} from '../../src/adapter/memory-sample-data.ts';
import {
  cms,
  refundForm,
  type WireApplicationList,
  type WireDocumentToSign,
  type WireIssuedDocument,
  type WireRefundForm,
  type WireRefundReceipt,
  type WireSignedDocument,
} from '../../src/adapter/wire-schemas.ts';
import type {Signature} from '../../src/domain/signature.ts';
import {accountNumber} from './account-numbers.ts';
import {iban} from './refund-samples.ts';

/** Schemas give mutable values; to be written, the domain's read-only ones do as well. */
export type ReadonlyDeep<Value> = Value extends Uint8Array | bigint | string
  ? Value
  : {readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]>};

/** What a server writes for the domain's value, by the contract's own schema. */
export const encodeWire = <Schema extends z.ZodMiniType>(
  schema: Schema,
  value: ReadonlyDeep<z.output<Schema>>,
): z.input<Schema> => z.encode(schema, value as z.output<Schema>);

/** The account that the applicant has typed in these samples. */
export const RECIPIENT_IBAN = iban(accountNumber('722', 'C000012345678'));

/** Base64, but of no real signature: for adapters, which do not look into it. */
export const SIGNATURE: Signature = {method: 'ncalayer', cms: z.decode(cms, 'AAAA')};

/** Answers as a server writes them; each call gives a fresh one that a test may spoil. */
export const wireForm = (): WireRefundForm => encodeWire(refundForm, SEVERAL_ORDERS);

/** A document of the three bytes "abc", whose digest is the published example of SHA-256. */
export const wireDocument = (): WireDocumentToSign => ({
  id: 'document-1',
  name: {kk: 'Өтініш', ru: 'Заявление', en: 'Application'},
  mimeType: 'text/plain',
  bytes: 'YWJj',
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  language: 'kk',
  issuedAt: '2026-11-22T14:35:00+05:00',
  expiresAt: '2026-11-22T14:50:00+05:00',
  facts: [{name: {kk: 'Сома', ru: 'Сумма', en: 'Amount'}, value: '500.00 KZT'}],
});

export function wireIssuedDocument(): WireIssuedDocument {
  const [order] = wireForm().orders;
  if (!order) throw new Error('not a valid sample');
  return {
    document: wireDocument(),
    application: {
      orderIds: [order.id],
      bank: order.bank,
      accountKind: 'card',
      iban: RECIPIENT_IBAN,
      idempotencyKey: 'key-1',
    },
  };
}

export const wireReceipt = (): WireRefundReceipt => ({
  applicationNumber: '2026-000123',
  submittedAt: '2026-11-22T14:40:00+05:00',
  beneficiary: {fullName: 'Иванов Иван Иванович', iin: '990707500070'},
  orders: [{number: '49756052', date: '2026-06-12', amount: '500.00'}],
  total: '500.00',
  bankName: {kk: '«KASPI BANK» АҚ', ru: 'АО «KASPI BANK»', en: 'Kaspi Bank JSC'},
  iban: RECIPIENT_IBAN,
  documentId: 'document-1',
  documentSha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
});

export const wireSignedDocument = (): WireSignedDocument => ({
  document: wireDocument(),
  signature: {method: 'egov-qr', cms: 'AAAA'},
});

export const wireApplications = (): WireApplicationList => ({
  applications: [
    {receipt: wireReceipt(), status: 'in-review', updatedAt: '2026-11-23T09:00:00+05:00'},
  ],
});
