import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {
  applicationList,
  documentToSign,
  idempotencyKey,
  money,
  refundForm,
  submissionRequest,
  timestamp,
  verificationRequest,
} from '../../src/adapter/wire-schemas.ts';
import {applicationSummaries, documentsToSign, refundForms} from '../support/domain-arbitraries.ts';
import {encodeWire, RECIPIENT_IBAN, type ReadonlyDeep} from '../support/wire-samples.ts';

/** What the value has become after it was written, sent as JSON, and read again. */
const sent = <Schema extends z.ZodMiniType>(
  schema: Schema,
  value: ReadonlyDeep<z.output<Schema>>,
): z.output<Schema> =>
  z.decode(schema, JSON.parse(JSON.stringify(encodeWire(schema, value))) as z.input<Schema>);

describe('The wire', () => {
  it('gives every refund form back as it was written', () => {
    fc.assert(
      fc.property(refundForms, (form) => {
        expect(sent(refundForm, form)).to.deep.equal(form);
      }),
    );
  });

  it('gives every document back as it was written, to the byte', () => {
    fc.assert(
      fc.property(documentsToSign, (document) => {
        expect(sent(documentToSign, document)).to.deep.equal(document);
      }),
    );
  });

  it('gives every list of applications back as it was written', () => {
    fc.assert(
      fc.property(fc.array(applicationSummaries, {maxLength: 3}), (applications) => {
        expect(sent(applicationList, {applications})).to.deep.equal({applications});
      }),
    );
  });

  it('writes an amount as a decimal string with two decimals', () => {
    expect(z.encode(money, z.decode(money, '1234567.5'))).to.equal('1234567.50');
  });

  const refusedMoney: [name: string, value: unknown][] = [
    ['a number', 500],
    ['a number with a fraction', 0.5],
    ['a leading zero', '0500'],
    ['a comma', '500,00'],
    ['three decimals', '1.005'],
    ['a sign', '-1'],
    ['17 digits', '10000000000000000'],
    ['null', null],
  ];
  for (const [name, value] of refusedMoney) {
    it(`refuses an amount that is ${name}`, () => {
      expect(money.safeParse(value).success).to.equal(false);
    });
  }

  for (const text of ['2026-11-22', '2026-11-22T14:35:00', '2026-02-30T10:00:00Z', '22.11.2026']) {
    it(`refuses ${text} as a moment`, () => {
      expect(timestamp.safeParse(text).success).to.equal(false);
    });
  }

  for (const key of ['', '.', '..', '../form', 'a/b', 'a b', 'ключ', 'a'.repeat(129)]) {
    it(`refuses "${key.slice(0, 12)}" as a key, because keys stand in paths`, () => {
      expect(idempotencyKey.safeParse(key).success).to.equal(false);
    });
  }

  it('takes a UUID as a key', () => {
    expect(idempotencyKey.safeParse(crypto.randomUUID()).success).to.equal(true);
  });

  const request = {orderIds: ['order-1'], accountKind: 'card', iban: RECIPIENT_IBAN};

  it('reads a request as the domain’s values', () => {
    expect(verificationRequest.safeParse(request).data).to.deep.equal(request);
  });

  const refusedRequests: [name: string, value: unknown][] = [
    ['without an order', {...request, orderIds: []}],
    ['of an unknown kind of account', {...request, accountKind: 'deposit'}],
    ['with the check digits wrong', {...request, iban: 'KZ397225000000680371'}],
    ['with spaces in the account number', {...request, iban: 'KZ39 722S 0000 0068 0371'}],
    ['with a Cyrillic letter in the account number', {...request, iban: 'KZ39722Ѕ000000680371'}],
  ];
  for (const [name, value] of refusedRequests) {
    it(`refuses a request ${name}`, () => {
      expect(verificationRequest.safeParse(value).success).to.equal(false);
    });
  }

  for (const cms of ['', 'abc', '-----BEGIN CMS-----\nAAAA\n-----END CMS-----', 'AAAA AAAA']) {
    it(`refuses "${cms.slice(0, 12)}" as a signature`, () => {
      const submission = {documentId: 'document-1', signature: {method: 'ncalayer', cms}};
      expect(submissionRequest.safeParse(submission).success).to.equal(false);
    });
  }
});
