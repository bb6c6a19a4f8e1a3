import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {refundForm} from '../../../src/adapter/wire-schemas.ts';
import type {BankDetails} from '../../../src/domain/bank-details.ts';
import {LANGUAGES} from '../../../src/domain/language.ts';
import type {PaymentOrderId} from '../../../src/domain/payment-order.ts';
import {failsWith} from '../../support/adapter-failure.ts';
import {
  accountEnding,
  compose,
  DemoServer,
  detailsOf,
  iinOf,
  makeKey,
  options,
  TEST_TIME,
  type SignedInPerson,
} from '../../support/demo-server.ts';

const ACCOUNT = accountEnding('78');

describe('the contract of the reference backend', () => {
  let demo: DemoServer;
  let person: SignedInPerson;

  before(async () => {
    demo = await DemoServer.start();
    person = await demo.signIn('several-orders');
  });
  after(() => demo.stop());

  const detailsFor = async (account: string, orderCount = 1): Promise<BankDetails> =>
    detailsOf(await person.adapter.loadRefundForm(options), account, orderCount);

  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(demo.url(`/api/refund${path}`), {
      method: 'POST',
      headers: {...person.headers, ...headers},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  describe('the form', () => {
    it('has the order of the memo for its person', async () => {
      const {adapter} = await demo.signIn('one-order');
      const form = await adapter.loadRefundForm(options);
      assert.deepEqual(
        form.orders.map(({number, date, available, state}) => [number, date, available, state]),
        [['49756052', '2026-06-12', 500_00n, 'available']],
      );
      const bank = form.orders[0]?.bank;
      assert.deepEqual(
        [bank?.bic, bank?.bin, bank?.account, bank?.branch],
        ['CASPKZKA', '971240001315', 'KZ39722S000000680371', bank?.name],
      );
      assert.equal(form.beneficiary.iin, iinOf('one-order'));
    });

    it('has none, several, 200 and two banks for the others', async () => {
      const form = async (id: Parameters<DemoServer['signIn']>[0]) =>
        (await demo.signIn(id)).adapter.loadRefundForm(options);
      assert.equal((await form('no-orders')).orders.length, 0);
      assert.equal((await form('many-orders')).orders.length, 200);
      const banks = (await form('two-banks')).orders.map(({bank}) => bank.bic);
      assert.equal(new Set(banks).size, 2);
      const several = (await form('several-orders')).orders;
      assert.ok(several.some(({available}) => available % 100n !== 0n));
      assert.ok(several.some(({state}) => state === 'requested'));
    });

    it('is not kept by any cache, and each answer names its exchange', async () => {
      const response = await fetch(demo.url('/api/refund/form'), {headers: person.headers});
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.match(response.headers.get('x-correlation-id') ?? '', /^[0-9a-f-]{36}$/);
    });
  });

  describe('the check of the bank details', () => {
    it('confirms, at the time of the fund', async () => {
      const details = await detailsFor(ACCOUNT);
      const answer = await person.adapter.verifyBankDetails(details, options);
      assert.deepEqual(answer, {result: 'confirmed', at: '2026-11-22T14:35:00+05:00'});
    });

    for (const [ending, reason] of [
      ['01', 'owner'],
      ['02', 'closed'],
      ['03', 'not-found'],
      ['04', 'name'],
    ] as const) {
      it(`refuses an account that ends in ${ending}: ${reason}`, async () => {
        const details = await detailsFor(accountEnding(ending));
        const answer = await person.adapter.verifyBankDetails(details, options);
        assert.deepEqual(answer, {result: 'refused', reason});
      });
    }

    it('fails on an account that ends in 05, and says when to ask again', async () => {
      const details = await detailsFor(accountEnding('05'));
      await assert.rejects(
        person.adapter.verifyBankDetails(details, options),
        failsWith({code: 'state-database', retryAfter: 20}),
      );
    });

    it('refuses any account of the person whose name does not match', async () => {
      const {adapter} = await demo.signIn('refused-account');
      const details = detailsOf(await adapter.loadRefundForm(options), ACCOUNT);
      const answer = await adapter.verifyBankDetails(details, options);
      assert.deepEqual(answer, {result: 'refused', reason: 'name'});
    });

    it('refuses an account at another bank than the payment', async () => {
      const details = await detailsFor('KZ90601C000012345678');
      const answer = await person.adapter.verifyBankDetails(details, options);
      assert.deepEqual(answer, {result: 'refused', reason: 'other-bank'});
    });

    it("refuses the bank's own account", async () => {
      const details = await detailsFor('KZ39722S000000680371');
      await assert.rejects(
        person.adapter.verifyBankDetails(details, options),
        failsWith({code: 'invalid', problems: [{path: 'iban', code: 'ibanOfBankItself'}]}),
      );
    });

    it('refuses orders of two banks, repeated, unknown and of another person', async () => {
      const {adapter} = await demo.signIn('two-banks');
      const details = detailsOf(await adapter.loadRefundForm(options), ACCOUNT, 2);
      const [first] = details.orderIds;
      assert.ok(first);
      const unknown = 'several-orders-49901877' as PaymentOrderId;
      for (const [orderIds, path, code] of [
        [details.orderIds, 'orderIds', 'ordersOfDifferentBanks'],
        [[first, first], 'orderIds', 'repeated'],
        [[first, unknown], 'orderIds.1', 'unknown-order'],
      ] as const) {
        await assert.rejects(
          adapter.verifyBankDetails({...details, orderIds}, options),
          failsWith({code: 'invalid', problems: [{path, code}]}),
        );
      }
    });

    it('answers an order that was requested before with the form as it is', async () => {
      const form = await person.adapter.loadRefundForm(options);
      const requested = form.orders.find(({state}) => state === 'requested');
      assert.ok(requested);
      const details = {...detailsOf(form, ACCOUNT), orderIds: [requested.id]};
      await assert.rejects(
        person.adapter.verifyBankDetails(details, options),
        failsWith({code: 'amounts-changed', current: form}),
      );
    });

    it('names the places of what is malformed, never the values', async () => {
      const response = await post('/bank-details/verification', {
        orderIds: [],
        accountKind: 'purse',
        iban: 'KZ397225000000680371',
      });
      assert.equal(response.status, 422);
      const text = await response.text();
      assert.ok(!text.includes('680371') && !text.includes('purse'), text);
      const {problems} = JSON.parse(text) as {problems: {path: string}[]};
      assert.deepEqual(problems.map(({path}) => path).sort(), ['accountKind', 'iban', 'orderIds']);
    });

    it('refuses what is not JSON, of another type, or too large', async () => {
      const path = '/bank-details/verification';
      for (const [response, code] of [
        [await post(path, '{'), 'json'],
        [await post(path, '{}', {'content-type': 'text/plain'}), 'content-type'],
        [await post(path, `"${'x'.repeat(1024 * 1024)}"`), 'too-large'],
      ] as const) {
        assert.equal(response.status, 422);
        const {problems} = (await response.json()) as {problems: unknown};
        assert.deepEqual(problems, [{path: '', code}]);
      }
    });
  });

  describe('the document', () => {
    it('is issued only for confirmed details', async () => {
      const details = await detailsFor(accountEnding('79'));
      const application = {details, idempotencyKey: makeKey()};
      const isRefused = failsWith({
        code: 'invalid',
        problems: [{path: 'iban', code: 'verification-required'}],
      });
      const composeIt = () => person.adapter.composeDocument(application, 'kk', options);
      await assert.rejects(composeIt(), isRefused);
      await person.adapter.verifyBankDetails(details, options);
      assert.equal((await composeIt()).language, 'kk');

      const otherKind = {...details, accountKind: 'savings'} as const;
      const other = {details: otherKind, idempotencyKey: makeKey()};
      await assert.rejects(person.adapter.composeDocument(other, 'kk', options), isRefused);
    });

    it('is the same bytes again for the same key and request', async () => {
      const {document, idempotencyKey, details} = await compose(person);
      const application = {details, idempotencyKey};
      const again = await person.adapter.composeDocument(application, 'ru', options);
      assert.deepEqual(again, document);
      await assert.rejects(
        person.adapter.composeDocument(application, 'en', options),
        failsWith({
          code: 'invalid',
          problems: [{path: 'idempotencyKey', code: 'used-for-another-request'}],
        }),
      );
    });

    it('is issued once when asked for ten times at once', async () => {
      const details = await detailsFor(ACCOUNT);
      const application = {details, idempotencyKey: makeKey()};
      const documents = await Promise.all(
        Array.from({length: 10}, () => person.adapter.composeDocument(application, 'en', options)),
      );
      assert.equal(new Set(documents.map(({id}) => id)).size, 1);
    });

    it('is not given again after its time, so that a new one is issued under a new key', async () => {
      const {document, idempotencyKey, details} = await compose(person);
      demo.now = new Date(document.expiresAt);
      try {
        await assert.rejects(
          person.adapter.composeDocument({details, idempotencyKey}, 'ru', options),
          failsWith({code: 'document-spent'}),
        );
      } finally {
        demo.now = TEST_TIME;
      }
    });

    for (const language of LANGUAGES) {
      it(`says everything in ${language}, in exact UTF-8`, async () => {
        const details = await detailsFor(ACCOUNT, 3);
        await person.adapter.verifyBankDetails(details, options);
        const application = {details, idempotencyKey: makeKey()};
        const document = await person.adapter.composeDocument(application, language, options);
        const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(
          document.bytes,
        );

        assert.equal(document.mimeType, 'text/plain');
        assert.equal(createHash('sha256').update(document.bytes).digest('hex'), document.sha256);
        assert.ok(!text.startsWith('\uFEFF') && !text.includes('\r') && text.endsWith('.\n'));
        const total = language === 'en' ? '1,249,574.75\u00a0₸' : '1\u00a0249\u00a0574,75\u00a0₸';
        for (const part of [
          document.id,
          document.name[language],
          iinOf('several-orders'),
          'Сынақова Үлгі Мысалқызы',
          '49901877',
          '03.08.2026',
          total,
          '22.11.2026, 14:35:00 +05:00',
          'CASPKZKA',
          '971240001315',
          'KZ84 722C 0000 1234 5678',
        ]) {
          assert.ok(text.includes(part), `${part} is not in the document`);
        }
        const values = document.facts.map(({value}) => value);
        assert.ok(values.includes(total) && values.includes('••••\u00a05678'));
        assert.ok(!JSON.stringify(document.facts).includes('12345678'));
      });
    }

    it('is given again by its name while it can be signed, to its person alone', async () => {
      const {document, idempotencyKey, details} = await compose(person, 2);
      const find = (from = person) => from.adapter.findDocument(document.id, options);
      const found = await find();
      assert.deepEqual(found, {document, application: {details, idempotencyKey}});
      assert.equal(await find(await demo.signIn('one-order')), undefined);
      const unknown = 'no-such-document' as typeof document.id;
      assert.equal(await person.adapter.findDocument(unknown, options), undefined);
      demo.now = new Date(document.expiresAt);
      try {
        assert.equal(await find(), undefined);
      } finally {
        demo.now = TEST_TIME;
      }
    });

    it('is not given again once it is signed', async () => {
      const one = await demo.signIn('one-order');
      const {document, idempotencyKey} = await compose(one);
      const signature = await demo.sign(document, 'one-order');
      await one.adapter.submit({documentId: document.id, signature, idempotencyKey}, options);
      assert.equal(await one.adapter.findDocument(document.id, options), undefined);
    });

    it('needs an idempotency key', async () => {
      const {orderIds, accountKind, iban} = await detailsFor(ACCOUNT);
      const response = await post('/documents', {orderIds, accountKind, iban, language: 'kk'});
      assert.equal(response.status, 422);
    });
  });

  describe('failures on purpose', () => {
    for (const [fault, code] of [
      ['maintenance', 'maintenance'],
      ['state-database', 'state-database'],
      ['unauthenticated', 'unauthenticated'],
    ] as const) {
      it(`answers ${fault} once when armed`, async () => {
        await demo.arm('loadRefundForm', fault);
        await assert.rejects(person.adapter.loadRefundForm(options), failsWith({code}));
        assert.equal((await person.adapter.loadRefundForm(options)).orders.length, 4);
      });
    }

    it('is repeated by the adapter when a read fails once', async () => {
      await demo.arm('loadRefundForm', 'server');
      assert.equal((await person.adapter.loadRefundForm(options)).orders.length, 4);
    });

    it('is seen as a bad answer when a page comes instead', async () => {
      await demo.arm('loadRefundForm', 'not-json');
      await assert.rejects(
        person.adapter.loadRefundForm(options),
        failsWith({code: 'bad-response'}),
      );
    });
  });

  it('gives a form that the schema of the contract reads', async () => {
    const response = await fetch(demo.url('/api/refund/form'), {headers: person.headers});
    assert.equal(refundForm.safeParse(await response.json()).success, true);
  });
});
