import {expect} from '@open-wc/testing';
import {AdapterError, type AdapterFailure} from '../../src/adapter/adapter-error.ts';
import {
  HttpRefundAdapter,
  type HttpRefundAdapterOptions,
} from '../../src/adapter/http-refund-adapter.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import type {DocumentId} from '../../src/domain/document-to-sign.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import {bankDetails} from '../support/refund-samples.ts';
import {
  RECIPIENT_IBAN,
  SIGNATURE,
  wireApplications,
  wireDocument,
  wireForm,
  wireIssuedDocument,
  wireReceipt,
  wireSignedDocument,
} from '../support/wire-samples.ts';

interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

type Reply = () => Response | Promise<Response>;

const pageFetch = globalThis.fetch;
let sent: SentRequest[] = [];

/** Answers the calls of the adapter with the replies in turn, and the last one ever after. */
function serve(...replies: [Reply, ...Reply[]]): void {
  globalThis.fetch = async (input, init = {}) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
    const reply = replies[Math.min(sent.length, replies.length - 1)] ?? replies[0];
    sent.push({
      url: input instanceof Request ? input.url : String(input),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body,
      init,
    });
    return reply();
  };
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  () =>
    new Response(JSON.stringify(body), {status, headers});

const html =
  (status = 200): Reply =>
  () =>
    new Response('<!doctype html><title>Error</title>', {status});

const brokenConnection: Reply = () => Promise.reject(new TypeError('Failed to fetch'));

/** No answer ever; the connection ends only as the browser's own does, by the request's signal. */
const silence: Reply = () =>
  new Promise((_, reject) => {
    const signal = sent.at(-1)?.init.signal;
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

const adapterWith = (options: Partial<HttpRefundAdapterOptions> = {}): HttpRefundAdapter =>
  new HttpRefundAdapter({baseUrl: '/api/refund', retryDelayMs: 1, ...options});

const key = 'key-1' as IdempotencyKey;

const free = (): {readonly signal: AbortSignal} => ({signal: new AbortController().signal});

const CALLS: Readonly<
  Record<string, (adapter: RefundAdapter, options: {signal: AbortSignal}) => Promise<unknown>>
> = {
  loadRefundForm: (adapter, options) => adapter.loadRefundForm(options),
  verifyBankDetails: (adapter, options) =>
    adapter.verifyBankDetails(bankDetails({iban: RECIPIENT_IBAN}), options),
  composeDocument: (adapter, options) =>
    adapter.composeDocument({details: bankDetails(), idempotencyKey: key}, 'kk', options),
  submit: (adapter, options) =>
    adapter.submit(
      {
        documentId: 'document-1' as DocumentId,
        signature: SIGNATURE,
        idempotencyKey: key,
      },
      options,
    ),
  findDocument: (adapter, options) => adapter.findDocument('document-1' as DocumentId, options),
  findReceipt: (adapter, options) => adapter.findReceipt(key, options),
  loadSignedDocument: (adapter, options) =>
    adapter.loadSignedDocument('document-1' as DocumentId, options),
  listApplications: (adapter, options) => adapter.listApplications(options),
};

const call = (name: keyof typeof CALLS, adapter = adapterWith(), options = free()) => {
  const made = CALLS[name];
  if (!made) throw new Error(`no such call: ${name}`);
  return made(adapter, options);
};

const READS = [
  'loadRefundForm',
  'findDocument',
  'findReceipt',
  'loadSignedDocument',
  'listApplications',
];
const WRITES = ['verifyBankDetails', 'composeDocument', 'submit'];

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('the call succeeded');
}

async function failureOf(promise: Promise<unknown>): Promise<AdapterFailure> {
  const error = await errorOf(promise);
  if (error instanceof AdapterError) return error.failure;
  throw error;
}

/** Until the adapter has asked for the n-th time. */
async function requested(count: number): Promise<void> {
  while (sent.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('HttpRefundAdapter', () => {
  beforeEach(() => {
    sent = [];
  });
  afterEach(() => {
    globalThis.fetch = pageFetch;
  });

  describe('what is asked', () => {
    const requests: [name: string, reply: Reply, method: string, url: string][] = [
      ['loadRefundForm', json(wireForm()), 'GET', '/api/refund/form'],
      [
        'verifyBankDetails',
        json({result: 'refused', reason: 'closed'}),
        'POST',
        '/api/refund/bank-details/verification',
      ],
      ['composeDocument', json(wireDocument(), 201), 'POST', '/api/refund/documents'],
      ['findDocument', json(wireIssuedDocument()), 'GET', '/api/refund/documents/document-1'],
      ['submit', json(wireReceipt(), 201), 'POST', '/api/refund/applications'],
      ['findReceipt', json(wireReceipt()), 'GET', '/api/refund/receipts/key-1'],
      [
        'loadSignedDocument',
        json(wireSignedDocument()),
        'GET',
        '/api/refund/documents/document-1/signed',
      ],
      ['listApplications', json(wireApplications()), 'GET', '/api/refund/applications'],
    ];
    for (const [name, reply, method, url] of requests) {
      it(`${name}: ${method} ${url}, nothing cached, redirects not followed`, async () => {
        serve(reply);
        await call(name);
        expect(sent).to.have.length(1);
        expect(sent[0]).to.include({method, url});
        expect(sent[0]?.init).to.include({
          cache: 'no-store',
          redirect: 'manual',
          credentials: 'same-origin',
        });
        expect(sent[0]?.headers.get('accept')).to.equal('application/json');
      });
    }

    it('puts the account number in the body of a request and never in an address', async () => {
      for (const [name, reply] of requests) {
        serve(reply);
        await call(name);
      }
      expect(JSON.stringify(sent.map(({body}) => body))).to.include(RECIPIENT_IBAN);
      for (const {url, headers} of sent) {
        expect(url).not.to.match(/KZ\d\d|\d{12}/);
        expect(JSON.stringify([...headers])).not.to.match(/KZ\d\d|\d{12}/);
      }
    });

    it('sends what the person chose and typed, not the bank that the fund knows itself', async () => {
      serve(json({result: 'refused', reason: 'closed'}));
      await call('verifyBankDetails');
      expect(sent[0]?.body).to.deep.equal({
        orderIds: ['order-49756052'],
        accountKind: 'card',
        iban: RECIPIENT_IBAN,
      });
    });

    it('sends the key of the application with the document and with the submission', async () => {
      serve(json(wireDocument(), 201), json(wireReceipt(), 201));
      await call('composeDocument');
      await call('submit');
      expect(sent.map(({headers}) => headers.get('idempotency-key'))).to.deep.equal([key, key]);
    });

    it('escapes a key inside the address', async () => {
      serve(json(wireReceipt()));
      await adapterWith().findReceipt('a/../b?c' as IdempotencyKey, free());
      expect(sent[0]?.url).to.equal('/api/refund/receipts/a%2F..%2Fb%3Fc');
    });

    it('sends the token against forged requests with writes alone', async () => {
      const adapter = adapterWith({csrfToken: () => 'token-1'});
      serve(json(wireForm()), json({result: 'refused', reason: 'closed'}));
      await call('loadRefundForm', adapter);
      await call('verifyBankDetails', adapter);
      expect(sent.map(({headers}) => headers.get('x-csrf-token'))).to.deep.equal([null, 'token-1']);
    });

    it('asks the host for its headers before every attempt', async () => {
      let count = 0;
      const headers = async () => Promise.resolve({authorization: `Bearer ${++count}`});
      serve(html(500), json(wireForm()));
      await call('loadRefundForm', adapterWith({headers, credentials: 'omit'}));
      expect(sent.map((request) => request.headers.get('authorization'))).to.deep.equal([
        'Bearer 1',
        'Bearer 2',
      ]);
      expect(sent[0]?.init.credentials).to.equal('omit');
    });

    it('takes a base address with a slash at its end', async () => {
      serve(json(wireForm()));
      await call('loadRefundForm', adapterWith({baseUrl: 'https://fund.example/api/'}));
      expect(sent[0]?.url).to.equal('https://fund.example/api/form');
    });
  });

  describe('what is answered', () => {
    it('gives the document with its bytes', async () => {
      serve(json(wireDocument(), 201));
      const document = await adapterWith().composeDocument(
        {details: bankDetails(), idempotencyKey: key},
        'kk',
        free(),
      );
      expect(new TextDecoder().decode(document.bytes)).to.equal('abc');
    });

    it('refuses a document whose bytes are not those of its digest', async () => {
      serve(json({...wireDocument(), bytes: 'YWJk'}, 201));
      expect(await failureOf(call('composeDocument'))).to.deep.equal({code: 'bad-response'});
    });

    it('gives an issued document again, with its application', async () => {
      serve(json(wireIssuedDocument()));
      const found = await adapterWith().findDocument('document-1' as DocumentId, free());
      expect(new TextDecoder().decode(found?.document.bytes)).to.equal('abc');
      expect(found?.application.idempotencyKey).to.equal('key-1');
      expect(found?.application.details).to.have.all.keys(
        'orderIds',
        'bank',
        'accountKind',
        'iban',
      );
    });

    it('refuses an issued document whose bytes are not those of its digest', async () => {
      const issued = wireIssuedDocument();
      serve(json({...issued, document: {...issued.document, bytes: 'AAAA'}}));
      const finding = adapterWith().findDocument('document-1' as DocumentId, free());
      expect(await failureOf(finding)).to.deep.equal({code: 'bad-response'});
    });

    it('knows that a document cannot be had any more', async () => {
      serve(json({code: 'not-found'}, 404));
      const finding = adapterWith().findDocument('document-1' as DocumentId, free());
      expect(await finding).to.equal(undefined);
    });

    it('knows that an application never arrived', async () => {
      serve(json({code: 'not-found'}, 404));
      expect(await call('findReceipt')).to.equal(undefined);
    });

    it('does not take a page that is not there for an application that never arrived', async () => {
      serve(html(404));
      expect(await failureOf(call('findReceipt'))).to.deep.equal({code: 'bad-response'});
    });

    const failures: [name: string, reply: Reply, failure: AdapterFailure][] = [
      ['401', json({code: 'unauthenticated'}, 401), {code: 'unauthenticated'}],
      ['403', json({code: 'forbidden'}, 403), {code: 'forbidden'}],
      ['409 of a document', json({code: 'document-spent'}, 409), {code: 'document-spent'}],
      [
        '422 of a signature',
        json({code: 'signature-rejected', reason: 'certificate-revoked'}, 422),
        {code: 'signature-rejected', reason: 'certificate-revoked'},
      ],
      [
        '429 with Retry-After',
        json({code: 'too-many-requests'}, 429, {'retry-after': '7'}),
        {code: 'too-many-requests', retryAfter: 7},
      ],
      [
        '503 of the state database',
        json({code: 'state-database'}, 503, {'retry-after': '20'}),
        {code: 'state-database', retryAfter: 20},
      ],
      ['503 of a proxy', html(503), {code: 'maintenance'}],
      ['500', html(500), {code: 'server'}],
      ['404', html(404), {code: 'bad-response'}],
      ['a page of HTML with 200', html(), {code: 'bad-response'}],
      [
        'another success than the contract names',
        () => new Response(null, {status: 204}),
        {code: 'bad-response'},
      ],
      ['a connection that broke', brokenConnection, {code: 'network'}],
      [
        'a connection that broke within the body',
        () =>
          new Response(
            new ReadableStream({
              start(controller) {
                controller.error(new TypeError('network error'));
              },
            }),
            {status: 201},
          ),
        {code: 'network'},
      ],
      [
        'a redirect to a sign-in page',
        () => Object.defineProperty(new Response(), 'type', {value: 'opaqueredirect'}),
        {code: 'unauthenticated'},
      ],
    ];
    for (const [name, reply, failure] of failures) {
      it(`fails as ${failure.code} on ${name}`, async () => {
        serve(reply);
        expect(await failureOf(call('submit'))).to.deep.equal(failure);
        expect(sent).to.have.length(1);
      });
    }

    it('fails as amounts-changed on 409 with the form as it is now', async () => {
      serve(json({code: 'amounts-changed', current: wireForm()}, 409));
      const failure = await failureOf(call('submit'));
      expect(failure.code).to.equal('amounts-changed');
      expect(failure.code === 'amounts-changed' && failure.current.orders[2]?.available).to.equal(
        7n,
      );
    });

    it('fails as offline when the device has no connection', async () => {
      Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
      try {
        serve(brokenConnection);
        expect(await failureOf(call('loadRefundForm'))).to.deep.equal({code: 'offline'});
        expect(sent).to.have.length(1);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    it('tells the name of the exchange', async () => {
      serve(json({code: 'forbidden'}, 403, {'x-correlation-id': 'exchange-1'}));
      const error = await errorOf(call('submit'));
      expect(error instanceof AdapterError && error.correlationId).to.equal('exchange-1');
    });
  });

  describe('repeating', () => {
    for (const name of READS) {
      for (const [trouble, reply] of [
        ['500', html(500)],
        ['a broken connection', brokenConnection],
      ] as const) {
        it(`asks ${name} twice again after ${trouble}, and no more`, async () => {
          serve(reply);
          await failureOf(call(name));
          expect(sent).to.have.length(3);
        });
      }
    }

    it('gives the third answer after a 500 and a lost one', async () => {
      serve(html(500), silence, json(wireForm()));
      const form = await adapterWith({timeoutMs: 20}).loadRefundForm(free());
      expect(form.orders).to.have.length(4);
      expect(sent).to.have.length(3);
    });

    for (const name of WRITES) {
      for (const [trouble, reply] of [
        ['500', html(500)],
        ['a broken connection', brokenConnection],
        ['silence', silence],
      ] as const) {
        it(`never sends ${name} again by itself after ${trouble}`, async () => {
          serve(reply);
          await failureOf(call(name, adapterWith({timeoutMs: 20})));
          expect(sent).to.have.length(1);
        });
      }
    }

    for (const [trouble, reply] of [
      ['401', html(401)],
      ['403', html(403)],
      ['429', html(429)],
      ['503', html(503)],
      ['an answer not of the contract', html()],
    ] as const) {
      it(`does not ask again after ${trouble}, which would be the same`, async () => {
        serve(reply);
        await failureOf(call('loadRefundForm'));
        expect(sent).to.have.length(1);
      });
    }

    it('waits longer before the second repetition than before the first', async () => {
      const random = Math.random;
      const times: number[] = [];
      Math.random = () => 0.5;
      try {
        serve(() => {
          times.push(performance.now());
          return new Response(null, {status: 500});
        });
        await failureOf(call('loadRefundForm', adapterWith({retryDelayMs: 60})));
      } finally {
        Math.random = random;
      }
      const [first = 0, second = 0, third = 0] = times;
      expect(second - first).to.be.at.least(55);
      expect(third - second).to.be.at.least(115);
    });
  });

  describe('waiting', () => {
    it('fails as timeout when no answer comes in time', async () => {
      serve(silence);
      const failure = await failureOf(call('submit', adapterWith({timeoutMs: 20})));
      expect(failure).to.deep.equal({code: 'timeout'});
    });

    it('fails as timeout when the head has come but the body does not', async () => {
      serve(() => {
        const {signal} = sent.at(-1)?.init ?? {};
        const body = new ReadableStream({
          start(controller) {
            signal?.addEventListener('abort', () => {
              controller.error(signal.reason);
            });
          },
        });
        return new Response(body, {status: 201});
      });
      const failure = await failureOf(call('submit', adapterWith({timeoutMs: 20})));
      expect(failure).to.deep.equal({code: 'timeout'});
    });

    it('fails as timeout when the host never gives its headers', async () => {
      serve(json(wireForm()));
      const headers = () => new Promise<HeadersInit>(() => undefined);
      const failure = await failureOf(call('submit', adapterWith({timeoutMs: 20, headers})));
      expect(failure).to.deep.equal({code: 'timeout'});
      expect(sent).to.have.length(0);
    });

    it('passes a mistake in the host’s own hook on as it is', async () => {
      serve(json(wireForm()));
      const mistake = new RangeError('in the hook');
      const headers = () => Promise.reject(mistake);
      expect(await errorOf(call('loadRefundForm', adapterWith({headers})))).to.equal(mistake);
    });
  });

  describe('aborting', () => {
    for (const name of Object.keys(CALLS)) {
      it(`${name} asks nothing when it was aborted before`, async () => {
        serve(silence);
        const reason = new Error('left');
        const error = await errorOf(call(name, adapterWith(), {signal: AbortSignal.abort(reason)}));
        expect(error).to.equal(reason);
        expect(sent).to.have.length(0);
      });

      it(`${name} aborts the request and rejects with the signal's reason`, async () => {
        serve(silence);
        const aborter = new AbortController();
        const reason = new Error('left');
        const error = errorOf(call(name, adapterWith(), aborter));
        await requested(1);
        aborter.abort(reason);
        expect(await error).to.equal(reason);
        expect(sent[0]?.init.signal?.aborted).to.equal(true);
        expect(sent).to.have.length(1);
      });
    }

    it('ends the pause before a repetition, which is then not made', async () => {
      serve(html(500));
      const aborter = new AbortController();
      const reason = new Error('left');
      const error = errorOf(call('loadRefundForm', adapterWith({retryDelayMs: 60_000}), aborter));
      await requested(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      aborter.abort(reason);
      expect(await error).to.equal(reason);
      expect(sent).to.have.length(1);
    });

    it('does not wait for the host’s headers', async () => {
      serve(json(wireForm()));
      const aborter = new AbortController();
      const reason = new Error('left');
      const headers = () => new Promise<HeadersInit>(() => undefined);
      const error = errorOf(call('loadRefundForm', adapterWith({headers}), aborter));
      aborter.abort(reason);
      expect(await error).to.equal(reason);
    });
  });
});
