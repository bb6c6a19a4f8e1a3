import {expect} from '@open-wc/testing';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import {MemoryRefundAdapter} from '../../src/adapter/memory-refund-adapter.ts';
import {ONE_ORDER, ONE_ORDER_REDUCED} from '../../src/adapter/memory-sample-data.ts';
import type {MemoryScenario} from '../../src/adapter/memory-scenarios.ts';
import type {MemoryPhone} from '../../src/adapter/memory-signing-sessions.ts';
import type {SigningSessionAdapter} from '../../src/adapter/refund-adapter.ts';
import type {DocumentId, DocumentToSign} from '../../src/domain/document-to-sign.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import type {SigningSessionSecret} from '../../src/domain/signing-session.ts';
import {bankDetails} from '../support/refund-samples.ts';

const options = {signal: new AbortController().signal};
const key = 'key-1' as IdempotencyKey;

describe('signing sessions in memory', () => {
  let now: number;
  let adapter: MemoryRefundAdapter;
  let sessions: SigningSessionAdapter;
  let document: DocumentToSign;

  async function open(phone: MemoryPhone, more: Partial<MemoryScenario> = {}): Promise<void> {
    now = Date.UTC(2026, 10, 22, 9);
    adapter = new MemoryRefundAdapter({form: ONE_ORDER, phone, ...more}, () => new Date(now));
    if (!adapter.signingSessions) throw new Error('no signing sessions');
    sessions = adapter.signingSessions;
    const [order] = ONE_ORDER.orders;
    if (!order) throw new Error('not a valid sample');
    const details = bankDetails({orderIds: [order.id], bank: order.bank});
    document = await adapter.composeDocument({details, idempotencyKey: key}, 'kk', options);
  }

  it('are there only where the scenario has a phone', () => {
    expect(new MemoryRefundAdapter().signingSessions).to.equal(undefined);
  });

  it('wait until nobody can sign any more', async () => {
    await open({lifeMs: 1000});
    const session = await sessions.createSession(document.id, options);
    now += 400;
    const pending = await sessions.resumeSession(session, options);
    expect(pending?.state).to.deep.equal({state: 'created', remainingMs: 600});
    expect(pending?.document).to.deep.equal(document);
    expect(pending?.application.idempotencyKey).to.equal(key);
    now += 600;
    const state = await sessions.waitForChange(session, 'created', options);
    expect(state).to.deep.equal({state: 'expired'});
  });

  it('tell the scan, then the receipt, which is the fund’s own', async () => {
    await open({scansAfterMs: 100, answersAfterMs: 200});
    const session = await sessions.createSession(document.id, options);
    now += 100;
    expect((await sessions.waitForChange(session, 'created', options)).state).to.equal('fetched');
    now += 100;
    const signed = await sessions.waitForChange(session, 'fetched', options);
    const receipt = await adapter.findReceipt(key, options);
    expect(signed).to.deep.equal({state: 'signed', receipt});
    expect(receipt?.applicationNumber).to.match(/^MEMORY-/);
    expect(await sessions.cancelSession(session, options)).to.deep.equal(signed);
  });

  it('hold the question until something changes', async () => {
    await open({scansAfterMs: 100});
    const session = await sessions.createSession(document.id, options);
    const waiting = sessions.waitForChange(session, 'created', options);
    await new Promise((resolve) => setTimeout(resolve, 10));
    now += 100;
    expect((await waiting).state).to.equal('fetched');
  });

  it('tell that the person has declined', async () => {
    await open({answersAfterMs: 100, answer: 'declines'});
    const session = await sessions.createSession(document.id, options);
    now += 100;
    expect(await sessions.waitForChange(session, 'created', options)).to.deep.equal({
      state: 'declined',
    });
    expect(await adapter.findReceipt(key, options)).to.equal(undefined);
  });

  it('tell why the signature is refused', async () => {
    await open({answersAfterMs: 100, answer: {rejectedFor: 'certificate-expired'}});
    const session = await sessions.createSession(document.id, options);
    now += 100;
    expect(await sessions.waitForChange(session, 'created', options)).to.deep.equal({
      state: 'rejected',
      refusal: {code: 'signature-rejected', reason: 'certificate-expired'},
    });
  });

  it('tell that the amounts have changed meanwhile', async () => {
    await open({answersAfterMs: 100}, {formAtSubmit: ONE_ORDER_REDUCED});
    const session = await sessions.createSession(document.id, options);
    now += 100;
    const state = await sessions.waitForChange(session, 'created', options);
    expect(state.state === 'rejected' && state.refusal.code).to.equal('amounts-changed');
  });

  it('give way to the next one for the same document', async () => {
    await open({});
    const first = await sessions.createSession(document.id, options);
    const second = await sessions.createSession(document.id, options);
    expect(first.qrText).not.to.equal(second.qrText);
    expect(await sessions.waitForChange(first, 'created', options)).to.deep.equal({
      state: 'superseded',
    });
    expect(await sessions.cancelSession(second, options)).to.deep.equal({state: 'cancelled'});
  });

  it('know nothing of a wrong secret', async () => {
    await open({});
    const session = await sessions.createSession(document.id, options);
    const stranger = {...session, secret: 'guessed' as SigningSessionSecret};
    expect(await sessions.resumeSession(stranger, options)).to.equal(undefined);
    expect(await sessions.cancelSession(stranger, options)).to.deep.equal({state: 'expired'});
    expect((await sessions.resumeSession(session, options))?.state.state).to.equal('created');
  });

  it('are not begun for a document that nobody issued', async () => {
    await open({});
    let caught: unknown;
    await sessions.createSession('unknown' as DocumentId, options).catch((error: unknown) => {
      caught = error;
    });
    expect(caught instanceof AdapterError && caught.failure).to.deep.equal({
      code: 'document-spent',
    });
  });
});
