import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {
  readAuthorityState,
  writeAuthorityState,
} from '../../../../demo/certificate-authority/authority-state.ts';
import {PHONE_MESSAGES, rejectionText} from '../../../../demo/server/egov-mobile/phone-texts.ts';
import {LANGUAGES} from '../../../../src/domain/language.ts';
import type {SigningSession} from '../../../../src/domain/signing-session.ts';
import {failsWith} from '../../../support/adapter-failure.ts';
import {options, TEST_TIME} from '../../../support/demo-server.ts';
import {makeRevocationListsLate} from '../../../support/e2e/fund.ts';
import {PUBLIC_ADDRESS, SigningScene, type PhoneCalls} from '../../../support/signing-scene.ts';

const SUCCESS = {
  status: 'success',
  message: 'success',
  backUrl: `${PUBLIC_ADDRESS}/services/refund/`,
};

describe('what a phone brings back', () => {
  let scene: SigningScene;
  let session: SigningSession;
  let phone: PhoneCalls;

  before(async () => {
    scene = await SigningScene.open();
  });
  after(() => scene.close());

  /** A phone has the document, and nobody has done anything else. */
  const beginAfresh = async (): Promise<void> => {
    await scene.reset();
    session = await scene.begin();
    phone = await scene.phoneWithDocument(session);
  };
  beforeEach(beginAfresh);

  for (const algorithm of ['rsa', 'gost'] as const) {
    it(`is the submission when it is a good ${algorithm} signature`, async () => {
      const answer = await phone.giveBack(await phone.signed('one-order', 'valid', algorithm));
      assert.equal(answer.status, 200);
      assert.deepEqual(answer.body, SUCCESS);

      const [application, ...others] = await scene.demo.rows('applications');
      assert.ok(application && others.length === 0);
      assert.equal(application['signing_method'], 'egov-qr');
      const verdict = JSON.parse(String(application['verdict'])) as Record<string, unknown>;
      assert.equal(verdict['accepted'], true);
      const state = await scene.stateOf(session);
      assert.ok(state.state === 'signed');
      assert.equal(state.receipt.applicationNumber, application['number']);
      assert.equal(state.receipt.documentSha256, scene.composed.document.sha256);
      const {adapter} = scene.person;
      const {idempotencyKey} = scene.composed;
      assert.deepEqual(await adapter.findReceipt(idempotencyKey, options), state.receipt);
      const {orders} = await adapter.loadRefundForm(options);
      assert.equal(orders[0]?.state, 'requested');
    });
  }

  it('is taken again, and changes nothing, when it is the same', async () => {
    const body = await phone.signed();
    await phone.giveBack(body);
    const before = await scene.stateOf(session);
    // Long after the session's time.
    scene.demo.now = new Date(TEST_TIME.getTime() + 30 * 60_000);
    for (let count = 0; count < 3; count++) {
      const answer = await phone.giveBack(body);
      assert.deepEqual([answer.status, answer.body], [200, SUCCESS]);
    }
    assert.deepEqual(await scene.stateOf(session), before);
    assert.equal(await scene.applicationCount(), 1);
  });

  it('is not given to one without the bearer, even when it is the same', async () => {
    const body = await phone.signed();
    await phone.giveBack(body);
    for (const bearer of [undefined, 'wrong', session.secret, phone.token]) {
      assert.equal((await phone.send('PUT', '/document', {bearer, body})).status, 401);
    }
  });

  it('is refused when it is another signature over what was signed', async () => {
    await phone.giveBack(await phone.signed());
    for (const body of [
      await phone.signed('one-order', 'valid', 'gost'),
      {...phone.documents, status: 'CANCELED'},
    ]) {
      const answer = await phone.giveBack(body);
      assert.equal(answer.status, 409);
      assert.deepEqual(answer.body, {message: PHONE_MESSAGES.signedOtherwise.ru});
    }
    assert.equal((await scene.stateOf(session)).state, 'signed');
    assert.equal(await scene.applicationCount(), 1);
  });

  it('makes one application of the same signature ten times at once', async () => {
    const body = await phone.signed();
    const answers = await Promise.all(Array.from({length: 10}, () => phone.giveBack(body)));
    assert.deepEqual(
      answers.map(({status}) => status),
      Array<number>(10).fill(200),
    );
    assert.equal(await scene.applicationCount(), 1);
    assert.equal((await scene.stateOf(session)).state, 'signed');
  });

  it('makes one application of two different signatures at once', async () => {
    const bodies = [await phone.signed(), await phone.signed('one-order', 'valid', 'gost')];
    const answers = await Promise.all(bodies.map((body) => phone.giveBack(body)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 409]);
    assert.equal(await scene.applicationCount(), 1);
    assert.equal((await scene.stateOf(session)).state, 'signed');
  });

  it('and a withdrawal at once: one of them wins, and both sides are told which', async () => {
    for (const isPhoneFirst of [true, false, true, false]) {
      await beginAfresh();
      const body = await phone.signed();
      const early = isPhoneFirst ? phone.giveBack(body) : undefined;
      const withdrawal = scene.sessions.cancelSession(session, options);
      const {status} = await (early ?? phone.giveBack(body));
      const state = await withdrawal;
      assert.ok(state.state === 'signed' || state.state === 'cancelled');
      assert.equal(status, state.state === 'signed' ? 200 : 410);
      assert.equal(await scene.applicationCount(), state.state === 'signed' ? 1 : 0);
      assert.deepEqual(await scene.stateOf(session), state);
    }
  });

  it('and a new code at once: one of them wins, and nothing is signed twice', async () => {
    for (const isPhoneFirst of [true, false, true, false]) {
      await beginAfresh();
      const body = await phone.signed();
      const early = isPhoneFirst ? phone.giveBack(body) : undefined;
      const next = scene.begin().catch((error: unknown) => {
        assert.ok(failsWith({code: 'document-spent'})(error));
      });
      const {status} = await (early ?? phone.giveBack(body));
      const isRenewed = (await next) !== undefined;
      assert.equal(status, isRenewed ? 410 : 200);
      assert.equal(await scene.applicationCount(), isRenewed ? 0 : 1);
      assert.equal((await scene.stateOf(session)).state, isRenewed ? 'superseded' : 'signed');
    }
  });

  it('can be that the person declined', async () => {
    const answer = await phone.decline();
    assert.deepEqual([answer.status, answer.body], [200, SUCCESS]);
    assert.deepEqual(await scene.stateOf(session), {state: 'declined'});
    assert.equal(await scene.applicationCount(), 0);
    for (const again of [
      await phone.describe(),
      await phone.fetchDocuments(),
      await phone.decline(),
      await phone.giveBack(await phone.signed()),
    ]) {
      assert.equal(again.status, 410);
      assert.deepEqual(again.body, {message: PHONE_MESSAGES.declined.ru});
    }
    // The document is as good as before.
    const next = await scene.phoneWithDocument(await scene.begin());
    assert.equal((await next.giveBack(await next.signed())).status, 200);
  });

  for (const [whose, kind, reason] of [
    ['two-banks', 'valid', 'iin-mismatch-session'],
    ['one-order', 'revoked', 'certificate-revoked'],
    ['one-order', 'expired', 'certificate-expired'],
    ['one-order', 'authentication-only', 'authentication-key'],
    ['one-order', 'organisation', 'not-individual-key'],
  ] as const) {
    for (const algorithm of ['rsa', 'gost'] as const) {
      it(`ends the session when it is refused: ${reason}, ${algorithm}`, async () => {
        const body = await phone.signed(whose, kind, algorithm);
        const answer = await phone.giveBack(body);
        assert.equal(answer.status, 403);
        assert.deepEqual(answer.body, {message: rejectionText(reason).ru});
        const refusal = {code: 'signature-rejected', reason} as const;
        assert.deepEqual(await scene.stateOf(session), {state: 'rejected', refusal});
        // Final, for a good signature too.
        for (const again of [body, await phone.signed()]) {
          const {status, body: said} = await phone.giveBack(again);
          assert.deepEqual([status, said], [410, {message: PHONE_MESSAGES.rejected.ru}]);
        }
        assert.equal(await scene.applicationCount(), 0);
        const next = await scene.phoneWithDocument(await scene.begin());
        assert.equal((await next.giveBack(await next.signed())).status, 200);
      });
    }
  }

  for (const [name, data, reason] of [
    ['the document itself', undefined, 'cms-malformed'],
    ['no Base64', 'это не подпись', 'cms-malformed'],
    ['an empty structure', 'MAA=', 'cms-malformed'],
  ] as const) {
    it(`is no signature when it is ${name}`, async () => {
      const original = phone.documents?.documentsToSign[0]?.document.file.data ?? '';
      const answer = await phone.giveBack(phone.returned(data ?? original));
      assert.deepEqual([answer.status, answer.body], [403, {message: rejectionText(reason).ru}]);
      const refusal = {code: 'signature-rejected', reason} as const;
      assert.deepEqual(await scene.stateOf(session), {state: 'rejected', refusal});
    });
  }

  it('is judged by the stored bytes, whatever came back with it', async () => {
    const {cms} = await scene.demo.sign({bytes: new TextEncoder().encode('other')}, 'one-order');
    const answer = await phone.giveBack(phone.returned(cms));
    assert.equal(answer.status, 403);
    assert.deepEqual(answer.body, {message: rejectionText('content-mismatch').ru});
  });

  for (const language of LANGUAGES) {
    it(`is refused with the page's own words in ${language}`, async () => {
      phone.language = language;
      const {body} = await phone.giveBack(await phone.signed('two-banks'));
      assert.deepEqual(body, {message: rejectionText('iin-mismatch-session')[language]});
    });
  }

  it('waits, with the session, until the certificate can be checked', async () => {
    const authority = join(scene.demo.folder, 'certificate-authority');
    const state = await readAuthorityState(authority);
    assert.ok(state);
    const body = await phone.signed();
    await makeRevocationListsLate(scene.demo.folder, TEST_TIME);
    await scene.restart();
    const answer = await phone.giveBack(body);
    assert.equal(answer.status, 503);
    assert.deepEqual(answer.body, {message: rejectionText('revocation-unavailable').ru});
    assert.equal((await scene.stateOf(session)).state, 'fetched');
    assert.equal(await scene.applicationCount(), 0);

    await writeAuthorityState(authority, state);
    await scene.restart();
    assert.equal((await phone.giveBack(body)).status, 200);
    assert.equal((await scene.stateOf(session)).state, 'signed');
  });

  it('is refused when the amounts have changed, and the page is told the new ones', async () => {
    const body = await phone.signed();
    await scene.demo.arm('takeFromPhone', 'amounts-changed');
    const answer = await phone.giveBack(body);
    assert.equal(answer.status, 409);
    assert.deepEqual(answer.body, {message: PHONE_MESSAGES.amountsChanged.ru});
    const state = await scene.stateOf(session);
    assert.ok(state.state === 'rejected' && state.refusal.code === 'amounts-changed');
    assert.equal(state.refusal.current.orders[0]?.available, 499_00n);
    assert.equal(await scene.applicationCount(), 0);
  });

  it('is refused when the document cannot be signed any more', async () => {
    const body = await phone.signed();
    await scene.demo.running.database.write((transaction) =>
      transaction.execute({sql: "UPDATE documents SET status = 'used'", args: []}),
    );
    const answer = await phone.giveBack(body);
    assert.equal(answer.status, 409);
    assert.deepEqual(answer.body, {message: PHONE_MESSAGES.documentSpent.ru});
    const refusal = {code: 'document-spent'} as const;
    assert.deepEqual(await scene.stateOf(session), {state: 'rejected', refusal});
  });

  it('comes too late when NCALayer was quicker', async () => {
    const {document, idempotencyKey} = scene.composed;
    const signature = await scene.demo.sign(document, 'one-order', 'valid', 'gost');
    const submission = {documentId: document.id, signature, idempotencyKey};
    const receipt = await scene.person.adapter.submit(submission, options);
    assert.deepEqual(await scene.stateOf(session), {state: 'superseded'});
    const answer = await phone.giveBack(await phone.signed());
    assert.deepEqual([answer.status, answer.body], [410, {message: PHONE_MESSAGES.superseded.ru}]);
    assert.deepEqual(await scene.person.adapter.findReceipt(idempotencyKey, options), receipt);
    assert.equal(await scene.applicationCount(), 1);
  });

  it('and a signature by NCALayer at once: one application', async () => {
    const {document, idempotencyKey} = scene.composed;
    const signature = await scene.demo.sign(document, 'one-order', 'valid', 'gost');
    const submission = {documentId: document.id, signature, idempotencyKey};
    const body = await phone.signed();
    const [answer, submitted] = await Promise.all([
      phone.giveBack(body),
      scene.person.adapter.submit(submission, options).then(
        () => true,
        (error: unknown) => !failsWith({code: 'document-spent'})(error),
      ),
    ]);
    assert.equal(await scene.applicationCount(), 1);
    const {state} = await scene.stateOf(session);
    assert.deepEqual([answer.status, state], submitted ? [410, 'superseded'] : [200, 'signed']);
  });

  it('comes too late when the time is over', async () => {
    const body = await phone.signed();
    scene.demo.now = new Date(TEST_TIME.getTime() + 5 * 60_000);
    const answer = await phone.giveBack(body);
    assert.deepEqual([answer.status, answer.body], [410, {message: PHONE_MESSAGES.expired.ru}]);
    assert.deepEqual(await scene.stateOf(session), {state: 'expired'});
    // A clock that is set back revives nothing.
    scene.demo.now = TEST_TIME;
    assert.equal((await phone.giveBack(body)).status, 410);
    assert.equal(await scene.applicationCount(), 0);
  });

  it('is in time until the last millisecond', async () => {
    const body = await phone.signed();
    scene.demo.now = new Date(TEST_TIME.getTime() + 5 * 60_000 - 1);
    assert.equal((await phone.giveBack(body)).status, 200);
  });

  it('is taken by a server that was started again since the scan', async () => {
    const body = await phone.signed();
    await scene.restart();
    assert.equal((await scene.stateOf(session)).state, 'fetched');
    assert.equal((await phone.giveBack(body)).status, 200);
    await scene.restart();
    assert.equal((await scene.stateOf(session)).state, 'signed');
    assert.equal((await phone.giveBack(body)).status, 200);
    assert.equal(await scene.applicationCount(), 1);
  });

  it('is kept when the answer to it is lost, and the phone sends it again', async () => {
    const body = await phone.signed();
    await scene.demo.arm('takeFromPhone', 'lost-answer');
    await assert.rejects(phone.giveBack(body));
    assert.equal((await scene.stateOf(session)).state, 'signed');
    assert.equal((await phone.giveBack(body)).status, 200);
    assert.equal(await scene.applicationCount(), 1);
  });

  it('leaves no token behind when the session is over', async () => {
    await phone.giveBack(await phone.signed());
    const [row] = await scene.demo.rows('signing_sessions');
    assert.ok(row);
    assert.deepEqual([row['token'], row['bearer']], [null, null]);
    const kept = JSON.stringify(row, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    for (const secret of [phone.token, phone.bearer ?? '', session.secret]) {
      assert.ok(secret.length > 20 && !kept.includes(secret));
    }
    assert.equal((await phone.describe()).status, 410);
    assert.equal((await phone.fetchDocuments()).status, 410);
  });
});
