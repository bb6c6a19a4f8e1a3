import {expect} from '@open-wc/testing';
import {AdapterError, type AdapterFailure} from '../../src/adapter/adapter-error.ts';
import {SAMPLE_IBANS} from '../../src/adapter/memory-sample-data.ts';
import {MemoryRefundAdapter} from '../../src/adapter/memory-refund-adapter.ts';
import {
  MEMORY_SCENARIOS,
  type MemoryCall,
  type MemoryScenario,
  type MemoryScenarioName,
} from '../../src/adapter/memory-scenarios.ts';
import {isTickable} from '../../src/domain/order-selection.ts';
import type {BankDetails} from '../../src/domain/bank-details.ts';
import type {DocumentToSign} from '../../src/domain/document-to-sign.ts';
import type {Language} from '../../src/domain/language.ts';
import type {IdempotencyKey, RefundReceipt} from '../../src/domain/refund-application.ts';
import {bankDetails} from '../support/refund-samples.ts';
import {SIGNATURE} from '../support/wire-samples.ts';

const {signal} = new AbortController();
const KEY = 'key-1' as IdempotencyKey;
const OTHER_KEY = 'key-2' as IdempotencyKey;
const NOW = new Date('2026-11-22T09:35:00Z');

const adapterOf = (scenario: MemoryScenario): MemoryRefundAdapter =>
  new MemoryRefundAdapter(scenario, () => NOW);

/** An applicant with the scenario's form on the screen, who ticks all orders. */
function applicant(adapter: MemoryRefundAdapter, {form}: MemoryScenario) {
  const orders = form.orders.filter(isTickable);
  const details: BankDetails = bankDetails({
    orderIds: orders.map(({id}) => id),
    iban: SAMPLE_IBANS.kaspi,
    ...(orders[0] ? {bank: orders[0].bank} : {}),
  });
  return {
    details,
    load: () => adapter.loadRefundForm({signal}),
    verify: () => adapter.verifyBankDetails(details, {signal}),
    compose: (idempotencyKey = KEY, language: Language = 'kk') =>
      adapter.composeDocument({details, idempotencyKey}, language, {signal}),
    submit: ({id}: DocumentToSign, idempotencyKey = KEY) =>
      adapter.submit({documentId: id, signature: SIGNATURE, idempotencyKey}, {signal}),
    find: (key = KEY) => adapter.findReceipt(key, {signal}),
    list: () => adapter.listApplications({signal}),
  };
}

const applicantIn = (name: MemoryScenarioName) =>
  applicant(adapterOf(MEMORY_SCENARIOS[name]), MEMORY_SCENARIOS[name]);

async function failureOf(promise: Promise<unknown>): Promise<AdapterFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AdapterError) return error.failure;
    throw error;
  }
  throw new Error('the call succeeded');
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('MemoryRefundAdapter', () => {
  it('takes the example of the memo from the form to the receipt', async () => {
    const person = applicantIn('oneOrder');
    const {orders} = await person.load();
    expect(orders).to.have.length(1);
    expect(orders[0]).to.deep.include({number: '49756052', date: '2026-06-12', available: 50_000n});
    expect(orders[0]?.bank).to.deep.include({
      bic: 'CASPKZKA',
      bin: '971240001315',
      account: 'KZ39722S000000680371',
    });
    expect(await person.verify()).to.deep.equal({
      result: 'confirmed',
      at: '2026-11-22T14:35:00+05:00',
    });
    const document = await person.compose();
    expect(await person.submit(document)).to.deep.equal({
      applicationNumber: 'MEMORY-000001',
      submittedAt: '2026-11-22T14:35:00+05:00',
      beneficiary: (await person.load()).beneficiary,
      orders: [{number: '49756052', date: '2026-06-12', amount: 50_000n}],
      total: 50_000n,
      bankName: orders[0]?.bank.name,
      iban: SAMPLE_IBANS.kaspi,
      documentId: document.id,
      documentSha256: document.sha256,
    });
  });

  describe('the document', () => {
    const titles: [language: Language, words: string][] = [
      ['kk', 'Төлем тапсырмасы: № 49770031, 30.07.2026, 85000.00 KZT'],
      ['ru', 'Платежное поручение: № 49770031, 30.07.2026, 85000.00 KZT'],
      ['en', 'Payment order: № 49770031, 30.07.2026, 85000.00 KZT'],
    ];
    for (const [language, words] of titles) {
      it(`says in "${language}" all that is asked for, and that no fund is behind it`, async () => {
        const person = applicantIn('severalOrders');
        const {bytes, language: written} = await person.compose(KEY, language);
        const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
        const {beneficiary, orders} = await person.load();
        expect(written).to.equal(language);
        expect(text.split('\n')[0]).to.match(/^(ҮЛГІ|ОБРАЗЕЦ|SAMPLE): /);
        expect(text.split('\n')).to.include(words);
        expect(text).to.include('1320067.57 KZT');
        expect(text).to.include(beneficiary.fullName).and.to.include(beneficiary.iin);
        expect(text).to.include(SAMPLE_IBANS.kaspi).and.to.include('KZ39722S000000680371');
        for (const {number} of orders) expect(text).to.include(number);
        expect(text).not.to.include('\r');
        expect(text.endsWith('\n')).to.equal(true);
        expect(bytes[0]).not.to.equal(0xef);
      });
    }

    it('carries the digest of its own bytes', async () => {
      const {bytes, sha256} = await applicantIn('oneOrder').compose();
      expect(sha256).to.equal(await digestOf(bytes));
    });

    it('is the same one again for the same key, though asked for twice at once', async () => {
      const person = applicantIn('oneOrder');
      const [first, second] = await Promise.all([person.compose(), person.compose()]);
      expect(second).to.equal(first);
      expect(await person.compose()).to.equal(first);
    });

    it('is another one for another key', async () => {
      const person = applicantIn('oneOrder');
      const [first, second] = await Promise.all([person.compose(), person.compose(OTHER_KEY)]);
      expect(second.id).not.to.equal(first.id);
    });

    it('is spent after a quarter of an hour', async () => {
      let now = NOW;
      const scenario = MEMORY_SCENARIOS.oneOrder;
      const person = applicant(new MemoryRefundAdapter(scenario, () => now), scenario);
      const document = await person.compose();
      now = new Date(NOW.getTime() + 15 * 60_000);
      expect(await failureOf(person.submit(document))).to.deep.equal({code: 'document-spent'});
    });

    it('is spent by its application: another one with it is refused', async () => {
      const person = applicantIn('oneOrder');
      const document = await person.compose();
      await person.submit(document);
      expect(await failureOf(person.submit(document, OTHER_KEY))).to.deep.equal({
        code: 'document-spent',
      });
      expect(await person.list()).to.have.length(1);
    });
  });

  describe('the application', () => {
    it('gives the same receipt when it is sent again', async () => {
      const person = applicantIn('oneOrder');
      const document = await person.compose();
      const first = await person.submit(document);
      expect(await person.submit(document)).to.equal(first);
      expect(await person.list()).to.have.length(1);
    });

    it('makes its orders requested, so that nobody can ask for them again', async () => {
      const person = applicantIn('oneOrder');
      const second = await person.compose(OTHER_KEY);
      await person.submit(await person.compose());
      const form = await person.load();
      expect(form.orders.map(({state}) => state)).to.deep.equal(['requested']);
      const current = {code: 'amounts-changed', current: form};
      expect(await failureOf(person.verify())).to.deep.equal(current);
      expect(await failureOf(person.compose('key-3' as IdempotencyKey))).to.deep.equal(current);
      expect(await failureOf(person.submit(second, OTHER_KEY))).to.deep.equal(current);
    });

    it('is found by its key, and is the newest of the list', async () => {
      const scenario = MEMORY_SCENARIOS.severalOrders;
      const adapter = adapterOf(scenario);
      const receipts: RefundReceipt[] = [];
      for (const [index, {id, bank}] of scenario.form.orders.slice(0, 2).entries()) {
        const idempotencyKey = `key-${index}` as IdempotencyKey;
        const details = bankDetails({orderIds: [id], bank, iban: SAMPLE_IBANS.kaspi});
        const {id: documentId} = await adapter.composeDocument({details, idempotencyKey}, 'ru', {
          signal,
        });
        receipts.push(
          await adapter.submit({documentId, signature: SIGNATURE, idempotencyKey}, {signal}),
        );
      }
      const [older, newer] = receipts;
      expect(await adapter.findReceipt('key-0' as IdempotencyKey, {signal})).to.equal(older);
      const list = await adapter.listApplications({signal});
      expect(list.map(({receipt}) => receipt)).to.deep.equal([newer, older]);
    });

    it('is not found when it never arrived', async () => {
      expect(await applicantIn('oneOrder').find()).to.equal(undefined);
    });
  });

  describe('the check of the bank details', () => {
    const refusals: [name: MemoryScenarioName, reason: string][] = [
      ['refusedOwner', 'owner'],
      ['refusedClosed', 'closed'],
      ['refusedNotFound', 'not-found'],
      ['refusedName', 'name'],
      ['refusedOtherBank', 'other-bank'],
      ['refusedUnknown', 'unknown'],
    ];
    for (const [name, reason] of refusals) {
      it(`refuses for the reason "${reason}" in the scenario ${name}`, async () => {
        expect(await applicantIn(name).verify()).to.deep.equal({result: 'refused', reason});
      });
    }

    const verifyIn = (name: MemoryScenarioName, iban: BankDetails['iban']) =>
      adapterOf(MEMORY_SCENARIOS[name]).verifyBankDetails(
        {...applicantIn(name).details, iban},
        {signal},
      );

    it('refuses an account at another bank by itself', async () => {
      expect(await verifyIn('oneOrder', SAMPLE_IBANS.halyk)).to.deep.equal({
        result: 'refused',
        reason: 'other-bank',
      });
    });

    it('confirms an account at another bank where the fund only warns', async () => {
      expect((await verifyIn('otherBankWarns', SAMPLE_IBANS.halyk)).result).to.equal('confirmed');
    });

    it("refuses the bank's own account", async () => {
      const {account} = applicantIn('oneOrder').details.bank;
      expect(await verifyIn('oneOrder', account)).to.deep.equal({
        result: 'refused',
        reason: 'owner',
      });
    });
  });

  describe('scenarios', () => {
    it('severalOrders has amounts with tiyn, up to a million', async () => {
      const {orders} = await applicantIn('severalOrders').load();
      expect(orders.map(({available}) => available)).to.deep.equal([
        50_000n,
        123_456_750n,
        7n,
        8_500_000n,
      ]);
    });

    it('twoBanks has orders of two banks', async () => {
      const {orders} = await applicantIn('twoBanks').load();
      expect(orders.map(({bank}) => bank.bic)).to.deep.equal(['CASPKZKA', 'HSBKKZKX']);
    });

    it('noOrders has none', async () => {
      expect((await applicantIn('noOrders').load()).orders).to.deep.equal([]);
    });

    it('requestedOrder has one that was asked for already', async () => {
      const {orders} = await applicantIn('requestedOrder').load();
      expect(orders.map(({state}) => state)).to.deep.equal(['requested', 'available']);
    });

    it('manyOrders has 200 with names of their own', async () => {
      const {orders} = await applicantIn('manyOrders').load();
      expect(new Set(orders.map(({id}) => id)).size).to.equal(200);
    });

    it('stateDatabaseOutage ends after two attempts', async () => {
      const person = applicantIn('stateDatabaseOutage');
      const outage = {code: 'state-database', retryAfter: 20};
      expect(await failureOf(person.verify())).to.deep.equal(outage);
      expect(await failureOf(person.verify())).to.deep.equal(outage);
      expect((await person.verify()).result).to.equal('confirmed');
    });

    const everyCall: [name: MemoryScenarioName, failure: AdapterFailure][] = [
      ['maintenance', {code: 'maintenance', retryAfter: 1800}],
      ['offline', {code: 'offline'}],
      ['sessionEnded', {code: 'unauthenticated'}],
      ['forbidden', {code: 'forbidden'}],
    ];
    for (const [name, failure] of everyCall) {
      it(`${name} fails every call, each time`, async () => {
        const person = applicantIn(name);
        for (const attempt of [person.load, person.verify, person.compose, person.find]) {
          expect(await failureOf(attempt())).to.deep.equal(failure);
        }
        expect(await failureOf(person.list())).to.deep.equal(failure);
        expect(await failureOf(person.load())).to.deep.equal(failure);
      });
    }

    it('loadFailsOnce gives the form at the second attempt', async () => {
      const person = applicantIn('loadFailsOnce');
      expect(await failureOf(person.load())).to.deep.equal({code: 'server'});
      expect((await person.load()).orders).to.have.length(1);
    });

    it('tooManyRequests says how long to wait', async () => {
      const person = applicantIn('tooManyRequests');
      expect(await failureOf(person.verify())).to.deep.equal({
        code: 'too-many-requests',
        retryAfter: 5,
      });
      expect((await person.verify()).result).to.equal('confirmed');
    });

    it('amountsChanged refuses the first submit and tells how it is now', async () => {
      const person = applicantIn('amountsChanged');
      const document = await person.compose();
      const failure = await failureOf(person.submit(document));
      expect(failure).to.deep.equal({code: 'amounts-changed', current: await person.load()});
      expect((await person.load()).orders[0]?.available).to.equal(35_050n);
      expect(await person.find()).to.equal(undefined);

      const renewed = await person.compose(OTHER_KEY);
      expect((await person.submit(renewed, OTHER_KEY)).total).to.equal(35_050n);
    });

    it('documentSpent takes the document that was issued anew', async () => {
      const person = applicantIn('documentSpent');
      expect(await failureOf(person.submit(await person.compose()))).to.deep.equal({
        code: 'document-spent',
      });
      const renewed = await person.compose(OTHER_KEY);
      expect((await person.submit(renewed, OTHER_KEY)).documentSha256).to.equal(renewed.sha256);
    });

    it('answerLost stores one application and lets its receipt be found', async () => {
      const person = applicantIn('answerLost');
      const document = await person.compose();
      expect(await failureOf(person.submit(document))).to.deep.equal({code: 'network'});
      const receipt = await person.find();
      expect(receipt?.applicationNumber).to.equal('MEMORY-000001');
      expect(await person.submit(document)).to.equal(receipt);
      expect(await person.list()).to.have.length(1);
    });

    it('submitFailsOnce stores nothing at first and takes the same signature afterwards', async () => {
      const person = applicantIn('submitFailsOnce');
      const document = await person.compose();
      expect(await failureOf(person.submit(document))).to.deep.equal({code: 'server'});
      expect(await person.find()).to.equal(undefined);
      expect(await person.submit(document)).to.equal(await person.find());
    });

    it('signatureRejected stores nothing', async () => {
      const person = applicantIn('signatureRejected');
      const document = await person.compose();
      expect(await failureOf(person.submit(document))).to.deep.equal({
        code: 'signature-rejected',
        reason: 'certificate-revoked',
      });
      expect(await person.list()).to.deep.equal([]);
    });

    it('delays the named calls alone', async () => {
      const scenario = {...MEMORY_SCENARIOS.oneOrder, delayMs: {verifyBankDetails: 60}};
      const person = applicant(adapterOf(scenario), scenario);
      const start = performance.now();
      await person.verify();
      expect(performance.now() - start).to.be.at.least(55);
    });
  });

  describe('finding a document again', () => {
    const unknown = 'memory-document-99' as DocumentToSign['id'];

    it('gives it with its application, until it is signed', async () => {
      const scenario = MEMORY_SCENARIOS.oneOrder;
      const adapter = adapterOf(scenario);
      const person = applicant(adapter, scenario);
      const document = await person.compose();
      const found = await adapter.findDocument(document.id, {signal});
      expect(found).to.deep.equal({
        document,
        application: {details: person.details, idempotencyKey: KEY},
      });
      expect(await adapter.findDocument(unknown, {signal})).to.equal(undefined);
      await person.submit(document);
      expect(await adapter.findDocument(document.id, {signal})).to.equal(undefined);
    });

    it('does not know it after its time', async () => {
      let now = NOW;
      const scenario = MEMORY_SCENARIOS.oneOrder;
      const adapter = new MemoryRefundAdapter(scenario, () => now);
      const document = await applicant(adapter, scenario).compose();
      now = new Date(document.expiresAt);
      expect(await adapter.findDocument(document.id, {signal})).to.equal(undefined);
    });
  });

  describe('aborting', () => {
    const calls: Readonly<
      Record<MemoryCall, (adapter: MemoryRefundAdapter, signal: AbortSignal) => Promise<unknown>>
    > = {
      loadRefundForm: (adapter, signal) => adapter.loadRefundForm({signal}),
      verifyBankDetails: (adapter, signal) => adapter.verifyBankDetails(bankDetails(), {signal}),
      composeDocument: (adapter, signal) =>
        adapter.composeDocument({details: bankDetails(), idempotencyKey: KEY}, 'kk', {signal}),
      findDocument: (adapter, signal) =>
        adapter.findDocument('memory-document-1' as DocumentToSign['id'], {signal}),
      submit: (adapter, signal) =>
        adapter.submit(
          {
            documentId: 'memory-document-1' as DocumentToSign['id'],
            signature: SIGNATURE,
            idempotencyKey: KEY,
          },
          {signal},
        ),
      findReceipt: (adapter, signal) => adapter.findReceipt(KEY, {signal}),
      loadSignedDocument: (adapter, signal) =>
        adapter.loadSignedDocument('memory-document-1' as DocumentToSign['id'], {signal}),
      listApplications: (adapter, signal) => adapter.listApplications({signal}),
    };
    for (const [name, call] of Object.entries(calls)) {
      it(`${name} rejects with the signal's reason, before and during the wait`, async () => {
        const adapter = adapterOf(MEMORY_SCENARIOS.slow);
        const reason = new Error('left');
        const aborter = new AbortController();
        const before = call(adapter, AbortSignal.abort(reason)).catch((error: unknown) => error);
        const during = call(adapter, aborter.signal).catch((error: unknown) => error);
        aborter.abort(reason);
        expect(await before).to.equal(reason);
        expect(await during).to.equal(reason);
      });
    }

    it('stores nothing of a submit that was aborted on its way', async () => {
      const scenario = {...MEMORY_SCENARIOS.oneOrder, delayMs: {submit: 60_000}};
      const adapter = adapterOf(scenario);
      const person = applicant(adapter, scenario);
      const document = await person.compose();
      const aborter = new AbortController();
      const submitted = adapter
        .submit({documentId: document.id, signature: SIGNATURE, idempotencyKey: KEY}, aborter)
        .catch((error: unknown) => error);
      aborter.abort();
      expect(await submitted).to.equal(aborter.signal.reason);
      expect(await person.find()).to.equal(undefined);
    });
  });
});
