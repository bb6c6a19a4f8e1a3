import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {authorityFolders} from '../../demo/certificate-authority/authority-state.ts';
import {loadTrustStore} from '../../demo/server/signature-verifier/trust-store.ts';
import {verifySignature} from '../../demo/server/signature-verifier/verify-signature.ts';
import type {Language} from '../../src/domain/language.ts';
import {opensslAccepts} from '../support/e2e/openssl.ts';
import {personOf} from '../support/e2e/personal-data.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

const ORDER = '49756052';

/** The memo's example, in the words of each language. */
const EXPECTED: Readonly<
  Record<Language, {readonly nothing: string; readonly total: string; readonly bank: string}>
> = {
  kk: {nothing: '0 ₸', total: '500 ₸', bank: '«Kaspi Bank» АҚ'},
  ru: {nothing: '0 ₸', total: '500 ₸', bank: 'АО «KASPI BANK»'},
  en: {nothing: '0 ₸', total: '500 ₸', bank: 'Kaspi Bank'},
};

describe('the refund from the portal’s first page to the fund’s receipt', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  for (const [language, width] of [
    ['kk', 1280],
    ['ru', 320],
    ['en', 768],
  ] as const) {
    test(`in ${language} on a page of ${width} px, signed with a GOST key`, () =>
      stage.visit({language, width}, async (visit) => {
        const {portal, window} = visit;
        const {form, signing} = portal;
        await portal.isAccessible('sign-in');
        await portal.signsIn('one-order');
        await portal.isAccessible('services');
        await portal.appliesForRefund();
        await portal.sees(ORDER, '12.06.2026');
        assert.equal(await portal.total(), EXPECTED[language].nothing);
        await portal.isAccessible('form');

        await portal.ticks(ORDER);
        assert.equal(await portal.total(), EXPECTED[language].total);
        await portal.sees('CASPKZKA', '971240001315', 'KZ39 722S 0000 0068 0371');
        await portal.sees(EXPECTED[language].bank);

        await portal.types(OWN_IBAN.slice(0, 19));
        await portal.sees('19');
        await portal.page.keyboard.type(OWN_IBAN.slice(19));
        await portal.checksBankDetails();
        await portal.sees(...form.verification.confirmed.split('{time}'));
        await portal.isAccessible('confirmed');

        await portal.asksToSign();
        const document = await portal.seesDocument();
        for (const fact of [ORDER, OWN_IBAN, personOf('one-order').iin]) {
          assert.ok(document.replace(/\s/g, '').includes(fact), `${fact} stands in the document`);
        }
        assert.equal(await portal.focusedId(), 'step-heading');
        await portal.isAccessible('document');

        await portal.choosesCertificate();
        await portal.sees(signing.ncalayer.progress['waiting-for-person']);
        await portal.isAccessible('waiting for NCALayer');
        await window.isAsked();
        await window.isAccessible();
        await window.signs();

        const number = await portal.seesReceipt();
        assert.match(number, /^\d{4}-\d{6}$/);
        await portal.sees(signing.receipt.heading, `•••• ${OWN_IBAN.slice(-4)}`);
        assert.equal(await portal.focusedId(), 'step-heading');
        await portal.isAccessible('receipt');
        await assertStored(visit, {number, document, language, algorithm: 'gost'});

        await portal.opensApplications();
        await portal.sees(number);
        await portal.isAccessible('applications');
        await portal.open('/services/');
        await portal.appliesForRefund();
        await portal.sees(form.orders.requested);
        assert.equal(await portal.count(`input[aria-label*="${ORDER}"]:disabled`), 1);
        await portal.isAccessible('order applied for');
      }));
  }

  test('signed with an RSA key, whose signature OpenSSL accepts as well', () =>
    stage.visit({language: 'ru', ncalayer: {algorithm: 'rsa'}}, async (visit) => {
      const {portal, window, dataFolder} = visit;
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.fillsIn(ORDER, OWN_IBAN);
      await portal.asksToSign();
      const document = await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      const number = await portal.seesReceipt();
      const stored = await assertStored(visit, {
        number,
        document,
        language: 'ru',
        algorithm: 'rsa',
      });
      const authority = authorityFolders(join(dataFolder, 'certificate-authority'));
      assert.equal(await opensslAccepts(stored, authority), true);
      const changed = {...stored, document: Buffer.concat([stored.document, Buffer.from(' ')])};
      assert.equal(await opensslAccepts(changed, authority), false);
    }));

  test('several orders with tiyn make one application over their exact sum', () =>
    stage.visit({language: 'ru', person: 'several-orders'}, async ({portal, window, fund}) => {
      await portal.signsIn('several-orders');
      await portal.appliesForRefund();
      await portal.ticks('49901877');
      await portal.ticks('49870415');
      assert.equal(await portal.total(), '1 234 574,75 ₸');
      await portal.types(OWN_IBAN);
      await portal.checksBankDetails();
      await portal.asksToSign();
      assert.match(await portal.seesDocument(), /1.234.574,75/);
      await portal.choosesCertificate();
      await window.signs();
      await portal.seesReceipt();
      assert.equal((await fund.onlyRow('documents'))['total_tiyn'], 123_457_475n);
      const requested = (await fund.rows('payment_orders')).filter(
        (order) => order['person_id'] === 'several-orders' && order['state'] === 'requested',
      );
      assert.deepEqual(
        requested.map((order) => order['number']),
        // The last one was asked back on paper before.
        ['49901877', '49870415', '49712306'],
      );
    }));

  test('the check of accessibility notices a field without a name inside of the form', () =>
    stage.visit({}, async ({portal}) => {
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.page.$eval('enpc-refund-form >>> #bank-heading', (place) => {
        place.after(document.createElement('input'));
      });
      await assert.rejects(portal.isAccessible('with a nameless field'), /label: .*input/);
    }));
});

interface Stored {
  readonly document: Buffer;
  readonly cms: Buffer;
}

/** That the fund's database holds the application with its whole proof, which verifies again. */
async function assertStored(
  {fund, dataFolder}: Visit,
  expected: {number: string; document: string; language: Language; algorithm: 'gost' | 'rsa'},
): Promise<Stored> {
  const application = await fund.onlyRow('applications');
  assert.equal(application['number'], expected.number);
  assert.equal(application['signing_method'], 'ncalayer');
  const row = await fund.onlyRow('documents');
  assert.equal(row['id'], application['document_id']);
  assert.equal(row['status'], 'used');
  assert.equal(row['language'], expected.language);

  const document = Buffer.from(row['bytes'] as ArrayBuffer);
  assert.equal(document.toString('utf8'), expected.document, 'what was read is what was signed');
  assert.equal(row['sha256'], createHash('sha256').update(document).digest('hex'));
  const cms = Buffer.from(application['cms'] as ArrayBuffer);
  assert.equal(application['cms_sha256'], createHash('sha256').update(cms).digest('hex'));

  const {iin} = personOf('one-order');
  const authority = authorityFolders(join(dataFolder, 'certificate-authority'));
  const verdict = await verifySignature({
    cms: cms.toString('base64'),
    document,
    sessionIin: iin,
    documentIin: iin,
    trust: await loadTrustStore({...authority, mode: 'demo'}),
    now: new Date(),
  });
  assert.equal(verdict.accepted && verdict.signer.algorithm, expected.algorithm);
  return {document, cms};
}
