import {expect} from '@open-wc/testing';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import {
  HttpRefundAdapter,
  type HttpRefundAdapterOptions,
} from '../../src/adapter/http-refund-adapter.ts';
import type {SigningSessionAdapter} from '../../src/adapter/refund-adapter.ts';
import type {
  WireResumedSigningSession,
  WireSigningSession,
} from '../../src/adapter/signing-session-schemas.ts';
import type {DocumentId} from '../../src/domain/document-to-sign.ts';
import {SESSION} from '../support/flow-samples.ts';
import {
  RECIPIENT_IBAN,
  wireForm,
  wireIssuedDocument,
  wireReceipt,
} from '../support/wire-samples.ts';

const wireSession = (): WireSigningSession => ({...SESSION});

const wireResumed = (): WireResumedSigningSession => ({
  session: wireSession(),
  state: {state: 'opened', remainingMs: 1000},
  ...wireIssuedDocument(),
});

const pageFetch = globalThis.fetch;
let sent: Request[] = [];

/** Answers each call so, and notes it. */
function serve(reply: (signal: AbortSignal) => Response | Promise<Response>): void {
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    sent.push(request);
    return reply(request.signal);
  };
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {status});

const signal = new AbortController().signal;

const sessionsOf = (options: Partial<HttpRefundAdapterOptions> = {}): SigningSessionAdapter => {
  const adapter = new HttpRefundAdapter({
    baseUrl: '/api/refund',
    signingSessions: true,
    retryDelayMs: 1,
    csrfToken: () => 'a-token',
    ...options,
  });
  if (!adapter.signingSessions) throw new Error('no signing sessions');
  return adapter.signingSessions;
};

const failureOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error instanceof AdapterError ? error.failure : error;
  }
  throw new Error('the call succeeded');
};

/** A call, its request, and an answer that it takes. */
const CALLS: Readonly<
  Record<
    string,
    {
      readonly make: (sessions: SigningSessionAdapter) => Promise<unknown>;
      readonly request: string;
      readonly answer: () => Response;
    }
  >
> = {
  createSession: {
    make: (sessions) => sessions.createSession('document-1' as DocumentId, {signal}),
    request: 'POST /api/refund/signing-sessions',
    answer: () => json(wireSession(), 201),
  },
  resumeSession: {
    make: (sessions) => sessions.resumeSession(SESSION, {signal}),
    request: 'GET /api/refund/signing-sessions/session-1',
    answer: () => json(wireResumed()),
  },
  waitForChange: {
    make: (sessions) => sessions.waitForChange(SESSION, 'created', {signal}),
    request: 'GET /api/refund/signing-sessions/session-1/state?known=created',
    answer: () => json({state: 'created', remainingMs: 5}),
  },
  cancelSession: {
    make: (sessions) => sessions.cancelSession(SESSION, {signal}),
    request: 'DELETE /api/refund/signing-sessions/session-1',
    answer: () => json({state: 'cancelled'}),
  },
};

describe('signing sessions over HTTP', () => {
  afterEach(() => {
    globalThis.fetch = pageFetch;
    sent = [];
  });

  it('are there only where the host says that its server has them', () => {
    expect(new HttpRefundAdapter({baseUrl: '/'}).signingSessions).to.equal(undefined);
    expect(new HttpRefundAdapter({baseUrl: '/', signingSessions: true}).signingSessions).to.exist;
  });

  for (const [name, {make, request, answer}] of Object.entries(CALLS)) {
    it(`${name}: ${request}, the secret in a header and never in the address`, async () => {
      serve(answer);
      await make(sessionsOf());
      const [only] = sent;
      const {pathname, search} = new URL(only?.url ?? '');
      expect(`${only?.method} ${pathname}${search}`).to.equal(request);
      expect(only?.cache).to.equal('no-store');
      expect(only?.headers.get('signing-session-secret')).to.equal(
        name === 'createSession' ? null : SESSION.secret,
      );
      expect(only?.headers.get('x-csrf-token')).to.equal(only?.method === 'GET' ? null : 'a-token');
      expect(only?.url).not.to.contain(SESSION.secret);
    });

    it(`${name} reports an ended session of the person`, async () => {
      serve(() => json({code: 'unauthenticated'}, 401));
      expect(await failureOf(make(sessionsOf()))).to.deep.equal({code: 'unauthenticated'});
    });

    it(`${name} takes no answer that is not of the contract`, async () => {
      serve(() => json({state: 'unheard of'}, name === 'createSession' ? 201 : 200));
      expect(await failureOf(make(sessionsOf()))).to.deep.equal({code: 'bad-response'});
    });
  }

  it('names the document in the body', async () => {
    serve(() => json(wireSession(), 201));
    const session = await sessionsOf().createSession('document-1' as DocumentId, {signal});
    expect(await sent[0]?.json()).to.deep.equal({documentId: 'document-1'});
    expect(session).to.deep.equal(SESSION);
  });

  for (const [what, spoiled] of Object.entries({
    'a code that is no address': {qrText: 'mobileSign:javascript:alert(1)'},
    'a code of another kind': {qrText: 'https://fund.example/mgovSign/abc'},
    'a link that is no address': {appLink: 'javascript:alert(1)'},
    'a control code that is no number': {controlCode: 'abcd'},
    'a time that is no number': {remainingMs: 'soon'},
    'an endless time': {remainingMs: 1e12},
    'a time in the past': {remainingMs: -1},
    'an id that is a path': {id: '../form'},
  })) {
    it(`refuses ${what}`, async () => {
      serve(() => json({...wireSession(), ...spoiled}, 201));
      const creating = sessionsOf().createSession('document-1' as DocumentId, {signal});
      expect(await failureOf(creating)).to.deep.equal({code: 'bad-response'});
    });
  }

  it('gives a resumed session with its document and its application', async () => {
    serve(() => json(wireResumed()));
    const resumed = await sessionsOf().resumeSession(SESSION, {signal});
    expect(resumed?.session).to.deep.equal(SESSION);
    expect(resumed?.state).to.deep.equal({state: 'opened', remainingMs: 1000});
    expect(new TextDecoder().decode(resumed?.document.bytes)).to.equal('abc');
    expect(resumed?.application.idempotencyKey).to.equal('key-1');
    expect(resumed?.application.details.iban).to.equal(RECIPIENT_IBAN);
    expect(Object.keys(resumed?.application.details ?? {})).to.have.members([
      'orderIds',
      'bank',
      'accountKind',
      'iban',
    ]);
  });

  it('refuses a resumed document whose bytes are not those of its digest', async () => {
    const resumed = wireResumed();
    serve(() => json({...resumed, document: {...resumed.document, bytes: 'AAAA'}}));
    const resuming = sessionsOf().resumeSession(SESSION, {signal});
    expect(await failureOf(resuming)).to.deep.equal({code: 'bad-response'});
  });

  it('knows that a session is gone', async () => {
    serve(() => json({code: 'not-found'}, 404));
    const sessions = sessionsOf();
    expect(await sessions.resumeSession(SESSION, {signal})).to.equal(undefined);
    expect(await sessions.waitForChange(SESSION, 'created', {signal})).to.deep.equal({
      state: 'expired',
    });
    expect(await sessions.cancelSession(SESSION, {signal})).to.deep.equal({state: 'expired'});
  });

  it('does not take a page that is not there for a session that is gone', async () => {
    serve(() => new Response('<h1>Not found</h1>', {status: 404}));
    const waiting = sessionsOf().waitForChange(SESSION, 'created', {signal});
    expect(await failureOf(waiting)).to.deep.equal({code: 'bad-response'});
  });

  it('gives the receipt, and why an application is refused', async () => {
    const states = [
      {state: 'signed', receipt: wireReceipt()},
      {state: 'rejected', refusal: {code: 'signature-rejected', reason: 'not-heard-of-yet'}},
      {state: 'rejected', refusal: {code: 'amounts-changed', current: wireForm()}},
    ];
    serve(() => json(states[sent.length - 1]));
    const sessions = sessionsOf();
    const next = () => sessions.waitForChange(SESSION, 'fetched', {signal});
    const signed = await next();
    expect(signed.state === 'signed' && signed.receipt.applicationNumber).to.equal('2026-000123');
    expect(await next()).to.deep.equal({
      state: 'rejected',
      refusal: {code: 'signature-rejected', reason: 'unknown'},
    });
    const changed = await next();
    expect(
      changed.state === 'rejected' &&
        changed.refusal.code === 'amounts-changed' &&
        changed.refusal.current.orders.length,
    ).to.equal(wireForm().orders.length);
  });

  const silence = (aborted: AbortSignal): Promise<Response> =>
    new Promise((_, reject) => {
      aborted.addEventListener('abort', () => {
        reject(new DOMException('', 'AbortError'));
      });
    });

  it('waits for as long as the server holds the question, and its own limit besides', async () => {
    serve(silence);
    const held = {...SESSION, waitMs: 300};
    const start = performance.now();
    const waiting = sessionsOf({timeoutMs: 50}).waitForChange(held, 'created', {signal});
    expect(await failureOf(waiting)).to.deep.equal({code: 'timeout'});
    expect(performance.now() - start).to.be.within(340, 5000);
  });

  it('asks a held question once: how to go on is the signer’s to know', async () => {
    serve(() => json({}, 500));
    await failureOf(sessionsOf().waitForChange(SESSION, 'created', {signal}));
    expect(sent).to.have.length(1);
    await failureOf(sessionsOf().resumeSession(SESSION, {signal}));
    expect(sent).to.have.length(4);
  });

  it('ends the question with its signal', async () => {
    serve(silence);
    const aborter = new AbortController();
    const waiting = sessionsOf().waitForChange(SESSION, 'created', {signal: aborter.signal});
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    aborter.abort(new Error('left'));
    expect(String(await failureOf(waiting))).to.contain('left');
    expect(sent[0]?.signal.aborted).to.equal(true);
  });
});
