import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {AdapterError} from '../../../src/adapter/adapter-error.ts';
import type {KeyAlgorithmName} from '../../../demo/pki/signature-maker.ts';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import {failsWith} from '../../support/adapter-failure.ts';
import {
  compose,
  DemoServer,
  makeKey,
  options,
  TEST_TIME,
  type Composed,
  type SignedInPerson,
} from '../../support/demo-server.ts';

describe('submitting a signature', () => {
  let demo: DemoServer;
  let person: SignedInPerson;
  let composed: Composed;

  const submit = async (
    {document, idempotencyKey}: Composed,
    signature: Awaited<ReturnType<DemoServer['sign']>>,
  ) => person.adapter.submit({documentId: document.id, signature, idempotencyKey}, options);

  before(async () => {
    demo = await DemoServer.start();
  });
  after(() => demo.stop());
  beforeEach(async () => {
    demo.now = TEST_TIME;
    await demo.running.database.write(async (transaction) => {
      for (const sql of [
        'DELETE FROM applications',
        'DELETE FROM document_orders',
        'DELETE FROM documents',
        "UPDATE payment_orders SET state = 'available', available_tiyn = 50000 WHERE person_id = 'one-order'",
      ]) {
        await transaction.execute({sql, args: []});
      }
    });
    person = await demo.signIn('one-order');
    composed = await compose(person);
  });

  for (const algorithm of ['rsa', 'gost'] as const satisfies readonly KeyAlgorithmName[]) {
    it(`stores document, ${algorithm} signature, verdict and receipt together`, async () => {
      const signature = await demo.sign(composed.document, 'one-order', 'valid', algorithm);
      const receipt = await submit(composed, signature);

      assert.match(receipt.applicationNumber, /^2026-\d{6}$/);
      assert.equal(receipt.total, 500_00n);
      assert.equal(receipt.iban, composed.details.iban);
      assert.equal(receipt.documentSha256, composed.document.sha256);
      assert.equal(receipt.submittedAt, '2026-11-22T14:35:00+05:00');

      const [application] = await demo.rows('applications');
      assert.ok(application);
      assert.equal(application['number'], receipt.applicationNumber);
      assert.deepEqual(
        Buffer.from(application['cms'] as ArrayBuffer).toString('base64'),
        signature.cms,
      );
      const verdict = JSON.parse(String(application['verdict'])) as {
        accepted: boolean;
        signer: {algorithm: string};
        checks: string[];
      };
      assert.equal(verdict.accepted, true);
      assert.equal(verdict.signer.algorithm, algorithm);
      assert.deepEqual(verdict.checks.slice(-2), ['identity', 'revocation']);
      const [document] = await demo.rows('documents');
      assert.ok(document);
      assert.equal(document['status'], 'used');
      assert.deepEqual(new Uint8Array(document['bytes'] as ArrayBuffer), composed.document.bytes);

      const {orders} = await person.adapter.loadRefundForm(options);
      assert.equal(orders[0]?.state, 'requested');
      const [line] = await person.adapter.listApplications(options);
      assert.deepEqual(line, {receipt, status: 'registered', updatedAt: receipt.submittedAt});
    });
  }

  it('gives the same receipt when the same call is repeated', async () => {
    const signature = await demo.sign(composed.document, 'one-order');
    const first = await submit(composed, signature);
    demo.now = new Date(TEST_TIME.getTime() + 60 * 60_000);
    person = await demo.signIn('one-order');
    assert.deepEqual(await submit(composed, signature), first);
    assert.equal((await demo.rows('applications')).length, 1);
  });

  it('makes one application of ten calls at once', async () => {
    const signature = await demo.sign(composed.document, 'one-order');
    const receipts = await Promise.all(Array.from({length: 10}, () => submit(composed, signature)));
    assert.equal(new Set(receipts.map(({applicationNumber}) => applicationNumber)).size, 1);
    assert.equal((await demo.rows('applications')).length, 1);
  });

  it('takes one of two different signatures that come at once', async () => {
    const signatures = await Promise.all(
      (['rsa', 'gost'] as const).map((algorithm) =>
        demo.sign(composed.document, 'one-order', 'valid', algorithm),
      ),
    );
    const results = await Promise.allSettled(
      signatures.map((signature) => submit(composed, signature)),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    assert.equal(refused.length, 1);
    failsWith({code: 'document-spent'})(refused[0]?.reason);
    assert.equal((await demo.rows('applications')).length, 1);
  });

  it('refuses another signature over a used document', async () => {
    await submit(composed, await demo.sign(composed.document, 'one-order'));
    const another = await demo.sign(composed.document, 'one-order', 'valid', 'gost');
    await assert.rejects(submit(composed, another), failsWith({code: 'document-spent'}));
    assert.equal((await demo.rows('applications')).length, 1);
  });

  it('keeps the application when its answer is lost, and finds the receipt by its key', async () => {
    const {adapter} = person;
    assert.equal(await adapter.findReceipt(composed.idempotencyKey, options), undefined);
    const signature = await demo.sign(composed.document, 'one-order');
    await demo.arm('submit', 'lost-answer');
    await assert.rejects(submit(composed, signature), failsWith({code: 'network'}));
    const receipt = await adapter.findReceipt(composed.idempotencyKey, options);
    assert.ok(receipt);
    assert.equal((await demo.rows('applications')).length, 1);
    assert.deepEqual(await submit(composed, signature), receipt);
  });

  it('answers changed amounts with the form as it is now, and stores nothing', async () => {
    const signature = await demo.sign(composed.document, 'one-order');
    await demo.arm('submit', 'amounts-changed');
    const failure = await submit(composed, signature).then(
      () => undefined,
      (error: unknown) => (error as AdapterError).failure,
    );
    assert.ok(failure?.code === 'amounts-changed');
    assert.equal(failure.current.orders[0]?.available, 499_00n);
    assert.equal((await demo.rows('applications')).length, 0);
    assert.equal((await demo.rows('documents'))[0]?.['status'], 'issued');
  });

  it('answers in the same way when an order was requested in another application', async () => {
    const second = await compose(person);
    await submit(second, await demo.sign(second.document, 'one-order'));
    const signature = await demo.sign(composed.document, 'one-order');
    await assert.rejects(submit(composed, signature), failsWith({code: 'amounts-changed'}));
    assert.equal((await demo.rows('applications')).length, 1);
  });

  it('refuses an unknown document', async () => {
    const signature = await demo.sign(composed.document, 'one-order');
    const documentId = 'unknown' as DocumentId;
    const {idempotencyKey} = composed;
    await assert.rejects(
      person.adapter.submit({documentId, signature, idempotencyKey}, options),
      failsWith({code: 'invalid', problems: [{path: 'documentId', code: 'unknown-document'}]}),
    );
  });

  it("refuses another person's document as one that it does not know", async () => {
    const stranger = await demo.signIn('several-orders');
    const signature = await demo.sign(composed.document, 'several-orders');
    const {document, idempotencyKey} = composed;
    await assert.rejects(
      stranger.adapter.submit({documentId: document.id, signature, idempotencyKey}, options),
      failsWith({code: 'invalid', problems: [{path: 'documentId', code: 'unknown-document'}]}),
    );
  });

  it("does not give another person's receipt", async () => {
    await submit(composed, await demo.sign(composed.document, 'one-order'));
    const stranger = await demo.signIn('several-orders');
    const {idempotencyKey} = composed;
    assert.equal(await stranger.adapter.findReceipt(idempotencyKey, options), undefined);
    const url = demo.url(`/api/refund/receipts/${idempotencyKey}`);
    assert.equal((await fetch(url, {headers: stranger.headers})).status, 404);
    assert.deepEqual(await stranger.adapter.listApplications(options), []);
  });

  it('refuses the key of another application', async () => {
    const signature = await demo.sign(composed.document, 'one-order');
    await assert.rejects(
      submit({...composed, idempotencyKey: makeKey()}, signature),
      failsWith({
        code: 'invalid',
        problems: [{path: 'idempotencyKey', code: 'of-another-application'}],
      }),
    );
  });

  it('accepts a document until its time is over, and not after', async () => {
    const signature = await demo.sign(composed.document, 'one-order');
    const expiry = Date.parse(composed.document.expiresAt);
    assert.equal(expiry - TEST_TIME.getTime(), 15 * 60_000);
    demo.now = new Date(expiry);
    await assert.rejects(submit(composed, signature), failsWith({code: 'document-spent'}));
    demo.now = new Date(expiry - 1);
    assert.match((await submit(composed, signature)).applicationNumber, /^2026-/);
  });

  for (const [kind, reason] of [
    ['revoked', 'certificate-revoked'],
    ['expired', 'certificate-expired'],
    ['authentication-only', 'authentication-key'],
    ['organisation', 'not-individual-key'],
  ] as const) {
    it(`refuses a key of kind ${kind} and leaves the document to be signed`, async () => {
      const signature = await demo.sign(composed.document, 'one-order', kind, 'gost');
      await assert.rejects(
        submit(composed, signature),
        failsWith({code: 'signature-rejected', reason}),
      );
      assert.equal((await demo.rows('applications')).length, 0);
      await submit(composed, await demo.sign(composed.document, 'one-order'));
    });
  }

  it("refuses another person's key", async () => {
    const signature = await demo.sign(composed.document, 'two-banks');
    await assert.rejects(
      submit(composed, signature),
      failsWith({code: 'signature-rejected', reason: 'iin-mismatch-session'}),
    );
  });

  it('refuses a signature over other bytes', async () => {
    const bytes = new TextEncoder().encode('another text');
    const signature = await demo.sign({bytes}, 'one-order');
    await assert.rejects(
      submit(composed, signature),
      failsWith({code: 'signature-rejected', reason: 'content-mismatch'}),
    );
  });
});
