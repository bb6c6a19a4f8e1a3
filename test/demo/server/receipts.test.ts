import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createClient} from '@libsql/client';
import {authorityFolders} from '../../../demo/certificate-authority/authority-state.ts';
import {Database} from '../../../demo/server/database/database.ts';
import {SCHEMA} from '../../../demo/server/database/schema.ts';
import {listApplications} from '../../../demo/server/refund/application-repository.ts';
import {simulatedReview} from '../../../demo/server/refund/simulated-review.ts';
import {loadTrustStore} from '../../../demo/server/signature-verifier/trust-store.ts';
import {verifySignature} from '../../../demo/server/signature-verifier/verify-signature.ts';
import type {RefundReceipt} from '../../../src/domain/refund-application.ts';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import {failsWith} from '../../support/adapter-failure.ts';
import {
  accountEnding,
  compose,
  DemoServer,
  iinOf,
  options,
  TEST_TIME,
  type SignedInPerson,
} from '../../support/demo-server.ts';
import {wireReceipt} from '../../support/wire-samples.ts';

const MINUTE_MS = 60_000;

describe('receipts', () => {
  let demo: DemoServer;
  let person: SignedInPerson;
  let receipt: RefundReceipt;

  before(async () => {
    demo = await DemoServer.start();
    person = await demo.signIn('several-orders');
    const {document, idempotencyKey} = await compose(person, 2);
    const signature = await demo.sign(document, 'several-orders');
    receipt = await person.adapter.submit(
      {documentId: document.id, signature, idempotencyKey},
      options,
    );
  });
  after(() => demo.stop());

  it('name the person, and each order with what is asked back of it', async () => {
    const {beneficiary, orders} = await person.adapter.loadRefundForm(options);
    assert.deepEqual(receipt.beneficiary, beneficiary);
    assert.deepEqual(
      receipt.orders,
      orders.slice(0, 2).map(({number, date, available}) => ({number, date, amount: available})),
    );
    const sum = receipt.orders.reduce((total, {amount}) => total + amount, 0n);
    assert.equal(receipt.total, sum);
  });

  it('lead to the document that was signed, to the byte, with a signature that verifies', async () => {
    const {adapter} = person;
    const {document, signature} = await adapter.loadSignedDocument(receipt.documentId, options);
    assert.equal(createHash('sha256').update(document.bytes).digest('hex'), receipt.documentSha256);
    const verdict = await verifySignature({
      cms: signature.cms,
      document: document.bytes,
      sessionIin: receipt.beneficiary.iin,
      documentIin: receipt.beneficiary.iin,
      trust: await loadTrustStore({
        ...authorityFolders(join(demo.folder, 'certificate-authority')),
        mode: 'demo',
      }),
      now: TEST_TIME,
    });
    assert.equal(verdict.accepted, true);
    assert.equal(iinOf('several-orders'), receipt.beneficiary.iin);
  });

  it('are the same in the list, and after the server was started again', async () => {
    await demo.restart();
    person = await demo.signIn('several-orders');
    const [application] = await person.adapter.listApplications(options);
    assert.deepEqual(application?.receipt, receipt);
  });

  it('and their documents are nobody else’s; a document that is not signed has none', async () => {
    const other = await demo.signIn('one-order');
    const {document} = await compose(other);
    for (const id of [receipt.documentId, document.id, 'unknown' as DocumentId]) {
      const response = await fetch(demo.url(`/api/refund/documents/${id}/signed`), {
        headers: other.headers,
      });
      assert.equal(response.status, 404, id);
    }
    await assert.rejects(
      other.adapter.loadSignedDocument(receipt.documentId, options),
      failsWith({code: 'bad-response'}),
    );
  });

  it('stay as they are while the simulated review goes on, a minute for each status', async () => {
    const statuses: string[] = [];
    for (let minute = 0; minute < 7; minute++) {
      demo.now = new Date(TEST_TIME.getTime() + minute * MINUTE_MS);
      const [application] = await person.adapter.listApplications(options);
      assert.deepEqual(application?.receipt, receipt);
      statuses.push(`${application.status} ${application.updatedAt.slice(11, 16)}`);
    }
    assert.deepEqual(statuses, [
      'registered 14:35',
      'in-review 14:36',
      'approved 14:37',
      'sent-to-bank 14:38',
      'executed 14:39',
      'executed 14:39',
      'executed 14:39',
    ]);
  });

  it('of accounts by their last digits: refused, or returned by the bank, with a reason that says what it is', () => {
    const ends = ['06', '07', '78'].map((ending) => {
      const line = {receipt: {...wireReceipt(), iban: accountEnding(ending)}};
      const later = new Date(TEST_TIME.getTime() + 10 * MINUTE_MS);
      const {status, reason} = simulatedReview(line, TEST_TIME, later);
      return [status, reason?.en.includes('simulation')];
    });
    assert.deepEqual(ends, [
      ['rejected', true],
      ['returned-by-bank', true],
      ['executed', undefined],
    ]);
  });

  it('keep what the database says of an application, simulation or not', async () => {
    await demo.running.database.execute({
      sql: `UPDATE applications SET status = 'rejected', reason = ?`,
      args: [JSON.stringify({kk: 'а', ru: 'б', en: 'c'})],
    });
    const [application] = await person.adapter.listApplications(options);
    assert.equal(application?.status, 'rejected');
    assert.deepEqual(application.reason, {kk: 'а', ru: 'б', en: 'c'});
  });
});

describe('a database from before receipts named the orders', () => {
  it('is taken up, and its receipts name them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'older-receipts-'));
    const url = `file:${join(folder, 'refund.db')}`;
    const client = createClient({url});
    const {beneficiary: _, orders: __, documentId: ___, ...older} = wireReceipt();
    await client.batch([
      ...SCHEMA.map((statement) => statement.replace('reason TEXT,\n     submitted', 'submitted')),
      "INSERT INTO people VALUES ('p', '990101500016', 'A B', '', 'by-account')",
      `INSERT INTO payment_orders VALUES ('o', 'p', 0, '49756052', '2026-06-12', 50007, '722', 'requested')`,
      `INSERT INTO documents VALUES ('d', 'p', 'k', '', 'used', 'kk', x'41', '', '[]',
         '990101500016', '722', 'card', 'KZ', 50007, '2026-11-22T14:35:00+05:00', '2026-11-22T14:50:00+05:00')`,
      `INSERT INTO document_orders VALUES ('d', 'o', 50007)`,
    ]);
    await client.execute({
      sql: `INSERT INTO applications VALUES ('2026-000001', 'p', 'k', 'd', 'ncalayer', x'41', '', '{}',
              ?, 'registered', 0, '2026-11-22T14:40:00+05:00')`,
      args: [JSON.stringify(older)],
    });
    client.close();
    for (let opening = 0; opening < 2; opening++) {
      const database = await Database.open({url});
      const [application] = await listApplications(database, 'p');
      assert.deepEqual(application?.receipt.beneficiary, {fullName: 'A B', iin: '990101500016'});
      assert.deepEqual(application.receipt.orders, [
        {number: '49756052', date: '2026-06-12', amount: '500.07'},
      ]);
      assert.equal(application.receipt.documentId, 'd');
      await database.close();
    }
    await rm(folder, {recursive: true});
  });
});
