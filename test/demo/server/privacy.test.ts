import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {INVENTED_PEOPLE} from '../../../demo/server/people/invented-people.ts';
import {failsWith} from '../../support/adapter-failure.ts';
import {accountEnding, compose, DemoServer, detailsOf, options} from '../../support/demo-server.ts';

describe('the log', () => {
  let demo: DemoServer;

  before(async () => {
    demo = await DemoServer.start();
  });
  after(() => demo.stop());

  it('says what happened to a whole application and to failures, and nothing of a person', async () => {
    await demo.trySignIn('990101500016', 'wrong');
    const person = await demo.signIn('one-order');
    const {adapter} = person;
    const form = await adapter.loadRefundForm(options);
    await adapter.verifyBankDetails(detailsOf(form, accountEnding('01')), options);
    const {document, idempotencyKey} = await compose(person);
    const refused = await demo.sign(document, 'one-order', 'revoked');
    const submission = {documentId: document.id, idempotencyKey};
    await assert.rejects(
      adapter.submit({...submission, signature: refused}, options),
      failsWith({code: 'signature-rejected'}),
    );
    const signature = await demo.sign(document, 'one-order');
    const receipt = await adapter.submit({...submission, signature}, options);
    await adapter.findReceipt(idempotencyKey, options);
    await adapter.listApplications(options);
    // A failure of the server itself: the database is taken away from under it.
    await demo.running.database.write((transaction) =>
      transaction.execute({sql: 'ALTER TABLE payment_orders RENAME TO elsewhere', args: []}),
    );
    const broken = await fetch(demo.url('/api/refund/form'), {headers: person.headers});
    assert.equal(broken.status, 500);
    assert.deepEqual(await broken.json(), {
      code: 'server',
      correlationId: broken.headers.get('x-correlation-id'),
    });

    const log = demo.logLines.join('\n');
    const requests = demo.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.ok(
      requests.some(({route, status}) => route === '/api/refund/applications' && status === 201),
    );
    assert.ok(requests.some(({route}) => route === '/api/refund/receipts/:idempotencyKey'));
    assert.ok(requests.some(({failure, at}) => failure !== undefined && Array.isArray(at)));
    const personal = [
      ...INVENTED_PEOPLE.flatMap(({iin, surname, givenName}) => [iin, surname, givenName]),
      'demo-2026',
      '722C',
      '722S',
      '12345678',
      receipt.iban,
      receipt.applicationNumber,
      idempotencyKey,
      document.id,
      document.sha256,
      signature.cms.slice(0, 40),
      person.headers['x-csrf-token'] ?? '',
    ];
    for (const value of personal) {
      assert.ok(value.length > 3 && !log.includes(value), 'something personal is in the log');
    }
  });
});
