import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import {HTTP_OPERATIONS} from '../../src/adapter/http-operations.ts';
import {readFailure, readResponse, type HttpAnswer} from '../../src/adapter/read-response.ts';
import {
  applicationList,
  documentToSign,
  refundForm,
  refundReceipt,
  verificationResult,
} from '../../src/adapter/wire-schemas.ts';
import {
  wireApplications,
  wireDocument,
  wireForm,
  wireIssuedDocument,
  wireReceipt,
} from '../support/wire-samples.ts';

const answer = (
  body: unknown,
  {status = 200, headers = {}}: {status?: number; headers?: Record<string, string>} = {},
): HttpAnswer => ({
  status,
  headers: new Headers(headers),
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

function errorOf(read: () => unknown): AdapterError {
  try {
    read();
  } catch (error) {
    if (error instanceof AdapterError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('readResponse', () => {
  it('gives the values of the domain', () => {
    const form = readResponse(answer(wireForm()), refundForm);
    expect(form.orders.map(({available}) => available)).to.deep.equal([
      50_000n,
      123_456_750n,
      7n,
      8_500_000n,
    ]);
  });

  it('ignores fields that it does not know, at every depth', () => {
    const receipt = wireReceipt();
    const more = {...receipt, priority: 1, bankName: {...receipt.bankName, de: 'Bank'}};
    expect(readResponse(answer(more), refundReceipt)).to.deep.equal(
      readResponse(answer(receipt), refundReceipt),
    );
  });

  for (const reason of ['sanctions', '', 7, null, undefined]) {
    it(`reads the unknown refusal reason ${JSON.stringify(reason)} as "unknown"`, () => {
      const result = readResponse(answer({result: 'refused', reason}), verificationResult);
      expect(result).to.deep.equal({result: 'refused', reason: 'unknown'});
    });
  }

  it('reads an unknown status of an application as "unknown"', () => {
    const {applications} = wireApplications();
    const list = {applications: applications.map((one) => ({...one, status: 'archived'}))};
    const [first] = readResponse(answer(list), applicationList).applications;
    expect(first?.status).to.equal('unknown');
  });

  const [firstOrder] = wireForm().orders;
  const broken: [name: string, body: unknown, schema: z.ZodMiniType, place: string][] = [
    ['no body', '', refundForm, 'the body'],
    ['a page of HTML', '<!doctype html><title>Welcome</title>', refundForm, 'the body'],
    ['JSON that was cut off', JSON.stringify(wireForm()).slice(0, 200), refundForm, 'the body'],
    ['null', null, refundForm, 'the body'],
    ['a list', [wireForm()], refundForm, 'the body'],
    ['a form without a person', {...wireForm(), beneficiary: undefined}, refundForm, 'beneficiary'],
    [
      'an IIN with a wrong check digit',
      {...wireForm(), beneficiary: {fullName: 'A', iin: '990707500071'}},
      refundForm,
      'beneficiary.iin',
    ],
    ['orders that are null', {...wireForm(), orders: null}, refundForm, 'orders'],
    [
      'an amount as a number',
      {...wireForm(), orders: [{...firstOrder, available: 500}]},
      refundForm,
      'orders.0.available',
    ],
    [
      'a day that no calendar has',
      {...wireForm(), orders: [{...firstOrder, date: '2026-06-31'}]},
      refundForm,
      'orders.0.date',
    ],
    ['no kind of account', {...wireForm(), accountKinds: []}, refundForm, 'accountKinds'],
    ['an unknown result', {result: 'maybe'}, verificationResult, 'result'],
    ['a confirmation without its moment', {result: 'confirmed'}, verificationResult, 'at'],
    ['bytes that are not base64', {...wireDocument(), bytes: 'ab!c'}, documentToSign, 'bytes'],
    ['bytes of an impossible length', {...wireDocument(), bytes: 'abcde'}, documentToSign, 'bytes'],
    ['a digest in capitals', {...wireDocument(), sha256: 'A'.repeat(64)}, documentToSign, 'sha256'],
    [
      'a name that lacks a language',
      {...wireDocument(), name: {kk: 'Өтініш', ru: 'Заявление'}},
      documentToSign,
      'name.en',
    ],
    [
      'an empty number',
      {...wireReceipt(), applicationNumber: ''},
      refundReceipt,
      'applicationNumber',
    ],
  ];
  for (const [name, body, schema, place] of broken) {
    it(`refuses ${name}, and names the place alone`, () => {
      const error = errorOf(() => readResponse(answer(body), schema));
      expect(error.failure).to.deep.equal({code: 'bad-response'});
      expect(error.message).to.equal(`adapter: bad-response at ${place}`);
    });
  }

  it('keeps the correlation id of an answer that cannot be read', () => {
    const headers = {'x-correlation-id': 'abc-123'};
    const error = errorOf(() => readResponse(answer('', {headers}), refundForm));
    expect(error.correlationId).to.equal('abc-123');
  });

  it('makes of any JSON a value or "bad-response", and repeats nothing of it', () => {
    const schemas = Object.values(HTTP_OPERATIONS).map(({response}) => response);
    // What was sent is marked, so that any trace of it in the error is seen.
    const marked = fc.string({maxLength: 20}).map((text) => `§${text}`);
    const near = fc.oneof(
      {weight: 4, arbitrary: fc.constantFrom(wireForm(), wireDocument(), wireReceipt())},
      {weight: 1, arbitrary: fc.constant({result: 'refused'})},
    );
    const spoiled = fc
      .tuple(
        near,
        fc.nat(),
        fc.oneof(marked, fc.jsonValue({stringUnit: 'binary'}), fc.constant('§')),
      )
      .map(([sample, at, value]) => {
        const keys = Object.keys(sample);
        return {...sample, [keys[at % keys.length] ?? '']: value};
      });
    const anyJson = fc.oneof(spoiled, fc.dictionary(marked, marked), fc.jsonValue());
    fc.assert(
      fc.property(anyJson, fc.constantFrom(...schemas), (json, schema) => {
        let error: unknown;
        try {
          readResponse(answer(json), schema);
          return;
        } catch (thrown) {
          error = thrown;
        }
        if (!(error instanceof AdapterError)) throw error;
        expect(error.failure).to.deep.equal({code: 'bad-response'});
        // Places of the contract and nothing else: words of Latin letters, digits, points.
        expect(error.message).to.match(/^adapter: bad-response at (the body|[A-Za-z0-9.]+)$/);
        expect(error.cause).to.equal(undefined);
        const places = error.message.split(' at ')[1]?.split('.') ?? [];
        for (const place of places) expect(KNOWN_PLACES).to.include(place);
      }),
      {numRuns: 500},
    );
  });
});

/** Every name that stands in the samples, and the indices of lists. */
const KNOWN_PLACES: readonly string[] = [
  'the body',
  'result',
  'reason',
  'at',
  ...[wireForm(), wireIssuedDocument(), wireReceipt(), wireApplications()].flatMap(namesIn),
  ...Array.from({length: 50}, (_, index) => String(index)),
];

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

describe('readFailure', () => {
  const current = wireForm();
  const failures: [status: number, body: unknown, failure: object][] = [
    [401, {code: 'unauthenticated'}, {code: 'unauthenticated'}],
    [401, '<html>', {code: 'unauthenticated'}],
    [403, {code: 'forbidden'}, {code: 'forbidden'}],
    [409, {code: 'document-spent'}, {code: 'document-spent'}],
    [409, {code: 'something-new'}, {code: 'bad-response'}],
    [409, '', {code: 'bad-response'}],
    [409, {code: 'amounts-changed'}, {code: 'bad-response'}],
    [
      422,
      {code: 'signature-rejected', reason: 'certificate-expired'},
      {code: 'signature-rejected', reason: 'certificate-expired'},
    ],
    [
      422,
      {code: 'signature-rejected', reason: 'moon-phase'},
      {code: 'signature-rejected', reason: 'unknown'},
    ],
    [
      422,
      {code: 'invalid', problems: [{path: 'iban', code: 'checksum'}]},
      {code: 'invalid', problems: [{path: 'iban', code: 'checksum'}]},
    ],
    [422, {}, {code: 'bad-response'}],
    [429, '', {code: 'too-many-requests'}],
    [503, {code: 'state-database'}, {code: 'state-database'}],
    [503, {code: 'maintenance'}, {code: 'maintenance'}],
    [
      503,
      {code: 'maintenance', until: '2026-11-22T18:00:00+05:00'},
      {code: 'maintenance', until: '2026-11-22T18:00:00+05:00'},
    ],
    [503, '<html>', {code: 'maintenance'}],
    [500, {code: 'server'}, {code: 'server'}],
    [502, '<html>', {code: 'server'}],
    [504, '', {code: 'server'}],
    [400, {code: 'invalid', problems: []}, {code: 'bad-response'}],
    [404, {code: 'not-found'}, {code: 'bad-response'}],
    [418, '', {code: 'bad-response'}],
    [204, '', {code: 'bad-response'}],
    [302, '', {code: 'bad-response'}],
  ];
  for (const [status, body, failure] of failures) {
    it(`reads ${status} with ${JSON.stringify(body)} as ${JSON.stringify(failure)}`, () => {
      expect(readFailure(answer(body, {status})).failure).to.deep.equal(failure);
    });
  }

  it('reads 409 with the form as it is now', () => {
    const {failure} = readFailure(answer({code: 'amounts-changed', current}, {status: 409}));
    expect(failure).to.deep.equal({
      code: 'amounts-changed',
      current: readResponse(answer(current), refundForm),
    });
  });

  const waits: [header: string, seconds: number | undefined][] = [
    ['20', 20],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['999999999', 86_400],
    ['Thu, 01 Jan 1970 00:00:00 GMT', undefined],
  ];
  for (const [header, retryAfter] of waits) {
    for (const status of [429, 503]) {
      it(`reads Retry-After "${header}" of ${status} as ${retryAfter ?? 'nothing'}`, () => {
        const {failure} = readFailure(answer('', {status, headers: {'retry-after': header}}));
        expect('retryAfter' in failure ? failure.retryAfter : undefined).to.equal(retryAfter);
      });
    }
  }

  it('reads Retry-After as a date', () => {
    const header = new Date(Date.now() + 90_000).toUTCString();
    const {failure} = readFailure(answer('', {status: 503, headers: {'retry-after': header}}));
    expect('retryAfter' in failure ? failure.retryAfter : undefined).to.be.within(85, 90);
  });

  it('takes the correlation id from the report before the header', () => {
    const headers = {'x-correlation-id': 'of-the-header'};
    const report = {code: 'server', correlationId: 'of-the-report'};
    expect(readFailure(answer(report, {status: 500, headers})).correlationId).to.equal(
      'of-the-report',
    );
    expect(readFailure(answer('', {status: 500, headers})).correlationId).to.equal('of-the-header');
  });

  it('drops a correlation id that is not one', () => {
    const headers = {'x-correlation-id': '<script>'};
    expect(readFailure(answer('', {status: 500, headers})).correlationId).to.equal(undefined);
  });
});
