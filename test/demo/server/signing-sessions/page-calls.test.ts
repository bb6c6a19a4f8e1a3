import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {DocumentId} from '../../../../src/domain/document-to-sign.ts';
import type {
  SigningSession,
  SigningSessionSecret,
  SigningSessionState,
} from '../../../../src/domain/signing-session.ts';
import {failsWith} from '../../../support/adapter-failure.ts';
import {options, TEST_TIME} from '../../../support/demo-server.ts';
import {PhoneCalls, SigningScene} from '../../../support/signing-scene.ts';

const MINUTE_MS = 60_000;
/** Held longer than any of these tests may take: an answer is never the end of the wait. */
const LONG_WAIT_MS = 60_000;
/** Well below that wait. */
const SOON = {timeout: 30_000};

describe('what a page asks about a signing session', () => {
  let scene: SigningScene;
  let session: SigningSession;
  let phone: PhoneCalls;

  before(async () => {
    scene = await SigningScene.open({SIGNING_WAIT_MS: String(LONG_WAIT_MS)});
  });
  after(() => scene.close());
  beforeEach(async () => {
    await scene.reset();
    session = await scene.begin();
    phone = new PhoneCalls(scene.demo, session.qrText);
  });

  const wait = (
    known: SigningSessionState['state'] = 'created',
    of = session,
  ): Promise<SigningSessionState> => scene.sessions.waitForChange(of, known, options);

  /** The question has arrived and is being held. */
  async function isHeld(answer: Promise<unknown>): Promise<void> {
    let isAnswered = false;
    void answer.then(
      () => (isAnswered = true),
      () => (isAnswered = true),
    );
    // Each of these calls is answered after the question would have been.
    for (let count = 0; count < 5; count++) await scene.stateOf(session);
    assert.ok(!isAnswered);
  }

  it('is how long there is, and how long a question is held', () => {
    assert.equal(session.remainingMs, 5 * MINUTE_MS);
    assert.equal(session.waitMs, LONG_WAIT_MS);
    assert.match(session.id, /^[\w-]{22}$/);
    assert.match(session.secret, /^[\w-]{43}$/);
  });

  it('never has more time than the document', async () => {
    scene.demo.now = new Date(TEST_TIME.getTime() + 12 * MINUTE_MS);
    assert.equal((await scene.begin()).remainingMs, 3 * MINUTE_MS);
    scene.demo.now = new Date(TEST_TIME.getTime() + 15 * MINUTE_MS);
    await assert.rejects(scene.begin(), failsWith({code: 'document-spent'}));
  });

  it('is refused for a document that is unknown, another person’s, or signed', async () => {
    const unknown = failsWith({
      code: 'invalid',
      problems: [{path: 'documentId', code: 'unknown-document'}],
    });
    await assert.rejects(scene.sessions.createSession('unknown' as DocumentId, options), unknown);
    const stranger = (await scene.demo.signIn('several-orders')).adapter.signingSessions;
    assert.ok(stranger);
    await assert.rejects(stranger.createSession(scene.composed.document.id, options), unknown);
    phone = await scene.phoneWithDocument(session);
    await phone.giveBack(await phone.signed());
    await assert.rejects(scene.begin(), failsWith({code: 'document-spent'}));
  });

  it('needs the cabinet’s session, and a new one the token against forgery', async () => {
    const {'x-csrf-token': token, ...withoutToken} = scene.person.headers;
    assert.ok(token);
    const person = {...scene.person, headers: withoutToken};
    const {secret} = session;
    assert.equal((await scene.call('POST', '', {person})).status, 403);
    assert.equal((await scene.call('DELETE', `/${session.id}`, {person, secret})).status, 403);
    assert.equal((await scene.stateOf(session)).state, 'created');
    const nobody = {...scene.person, headers: {}};
    for (const path of [`/${session.id}`, `/${session.id}/state`]) {
      assert.equal((await scene.call('GET', path, {person: nobody, secret})).status, 401);
    }
  });

  it('ends a former session for the same document', SOON, async () => {
    await phone.describe();
    const held = wait('opened');
    await isHeld(held);
    const next = await scene.begin();
    assert.deepEqual(await held, {state: 'superseded'});
    assert.equal((await phone.describe()).status, 410);
    assert.equal((await phone.fetchDocuments()).status, 410);
    const nextPhone = await scene.phoneWithDocument(next);
    assert.equal((await nextPhone.giveBack(await nextPhone.signed())).status, 200);
    assert.deepEqual(await scene.stateOf(session), {state: 'superseded'});
  });

  it('leaves one that lives when ten are begun at once', async () => {
    const all = await Promise.all(Array.from({length: 10}, () => scene.begin()));
    const states = await Promise.all(all.map((each) => scene.stateOf(each)));
    assert.deepEqual(states.map(({state}) => state).sort(), [
      'created',
      ...Array<string>(9).fill('superseded'),
    ]);
  });

  it('is slowed down after thirty in ten minutes', async () => {
    for (let count = 1; count < 30; count++) await scene.begin();
    scene.demo.now = new Date(TEST_TIME.getTime() + 4 * MINUTE_MS);
    await assert.rejects(scene.begin(), failsWith({code: 'too-many-requests', retryAfter: 360}));
    // The last one lives on.
    assert.equal((await scene.demo.rows('signing_sessions')).length, 30);
    scene.demo.now = new Date(TEST_TIME.getTime() + 10 * MINUTE_MS);
    assert.equal((await scene.begin()).remainingMs, 5 * MINUTE_MS);
  });

  it('is everything again for a page that was reloaded', async () => {
    await phone.describe();
    scene.demo.now = new Date(TEST_TIME.getTime() + MINUTE_MS);
    const resumed = await scene.sessions.resumeSession(session, options);
    const {document, details, idempotencyKey} = scene.composed;
    assert.deepEqual(resumed, {
      session: {...session, remainingMs: 4 * MINUTE_MS},
      state: {state: 'opened', remainingMs: 4 * MINUTE_MS},
      document,
      application: {details, idempotencyKey},
    });
  });

  it('is the same after the server was started again', async () => {
    await phone.describe();
    await scene.restart();
    const resumed = await scene.sessions.resumeSession(session, options);
    assert.ok(resumed);
    assert.deepEqual(resumed.session, session);
    assert.equal(resumed.state.state, 'opened');
    assert.equal((await phone.fetchDocuments()).status, 200);
  });

  it('has no code any more when the session is over', async () => {
    await scene.sessions.cancelSession(session, options);
    const resumed = await scene.sessions.resumeSession(session, options);
    assert.deepEqual(resumed?.state, {state: 'cancelled'});
    assert.ok(!JSON.stringify(resumed.session).includes(phone.token));
    assert.equal((await new PhoneCalls(scene.demo, resumed.session.qrText).describe()).status, 404);
  });

  it('is answered to nobody else: which of the reasons it was is not told', async () => {
    const stranger = await scene.demo.signIn('several-orders');
    const {id, secret} = session;
    await phone.describe();
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/state'],
      ['GET', '/state?known=created'],
      ['DELETE', ''],
    ] as const) {
      const answers = await Promise.all([
        scene.call(method, `/unknown${path}`, {secret}),
        scene.call(method, `/${id}${path}`),
        scene.call(method, `/${id}${path}`, {secret: 'wrong'}),
        scene.call(method, `/${id}${path}`, {secret: phone.token}),
        scene.call(method, `/${id}${path}`, {secret: phone.bearer ?? ''}),
        scene.call(method, `/${phone.token}${path}`, {secret: phone.token}),
        scene.call(method, `/${id}${path}`, {secret, person: stranger}),
      ]);
      for (const {status, body} of answers) {
        assert.deepEqual([status, body['code']], [404, 'not-found']);
      }
    }
    assert.equal((await scene.stateOf(session)).state, 'opened');
  });

  it('does not let the page’s own secret sign', async () => {
    phone = await scene.phoneWithDocument(session);
    const body = await phone.signed();
    for (const bearer of [session.secret, session.id, session.controlCode]) {
      assert.equal((await phone.send('PUT', '/document', {bearer, body})).status, 401);
    }
    for (const name of [session.secret, session.id]) {
      const address = scene.demo.url(`/mgovSign/${name}`);
      assert.equal((await fetch(address)).status, 404);
    }
    assert.equal(await scene.applicationCount(), 0);
  });

  it('is answered at once without a known state, or with another', SOON, async () => {
    const {secret} = session;
    const expected = {state: 'created', remainingMs: 5 * MINUTE_MS};
    const {body} = await scene.call('GET', `/${session.id}/state`, {secret});
    assert.deepEqual(body, expected);
    assert.deepEqual(await wait('fetched'), expected);
  });

  it('is answered at each change', SOON, async () => {
    const opened = wait('created');
    await isHeld(opened);
    await phone.describe();
    assert.equal((await opened).state, 'opened');

    const fetched = wait('opened');
    await isHeld(fetched);
    await phone.fetchDocuments();
    assert.equal((await fetched).state, 'fetched');

    const signed = wait('fetched');
    await isHeld(signed);
    await phone.giveBack(await phone.signed());
    assert.equal((await signed).state, 'signed');
    // A final state is answered at once, whatever is known.
    assert.equal((await wait('signed')).state, 'signed');
  });

  it('is answered to everybody who asks', SOON, async () => {
    const held = Array.from({length: 5}, () => wait('created'));
    await Promise.all(held.map(isHeld));
    await phone.describe();
    for (const answer of held) assert.equal((await answer).state, 'opened');
  });

  for (const [name, act, state] of [
    ['the person declines', () => phone.decline(), 'declined'],
    [
      'the signature is refused',
      async () => phone.giveBack(await phone.signed('two-banks')),
      'rejected',
    ],
    [
      'another page withdraws it',
      () => scene.sessions.cancelSession(session, options),
      'cancelled',
    ],
    [
      'NCALayer was quicker',
      async () => {
        const {document, idempotencyKey} = scene.composed;
        const signature = await scene.demo.sign(document, 'one-order');
        const submission = {documentId: document.id, signature, idempotencyKey};
        await scene.person.adapter.submit(submission, options);
      },
      'superseded',
    ],
  ] as const) {
    it(`is answered when ${name}`, SOON, async () => {
      phone = await scene.phoneWithDocument(session);
      const held = wait('fetched');
      await isHeld(held);
      await act();
      assert.equal((await held).state, state);
    });
  }

  it('is answered when the time is over, though nobody calls', SOON, async () => {
    scene.demo.now = new Date(TEST_TIME.getTime() + 5 * MINUTE_MS - 50);
    const held = wait('created');
    await isHeld(held);
    scene.demo.now = new Date(TEST_TIME.getTime() + 5 * MINUTE_MS);
    assert.deepEqual(await held, {state: 'expired'});
    assert.equal((await phone.describe()).status, 410);
  });

  it('says what became of a session that is withdrawn', async () => {
    assert.deepEqual(await scene.sessions.cancelSession(session, options), {state: 'cancelled'});
    assert.deepEqual(await scene.sessions.cancelSession(session, options), {state: 'cancelled'});
    session = await scene.begin();
    phone = await scene.phoneWithDocument(session);
    await phone.giveBack(await phone.signed());
    const state = await scene.sessions.cancelSession(session, options);
    assert.ok(state.state === 'signed');
    assert.match(state.receipt.applicationNumber, /^2026-\d{6}$/);
  });

  it('is answered at once by a server that stops', SOON, async () => {
    const held = [wait('created'), wait('created')];
    await Promise.all(held.map(isHeld));
    const start = performance.now();
    await scene.restart();
    for (const answer of held) assert.equal((await answer).state, 'created');
    assert.ok(performance.now() - start < LONG_WAIT_MS / 2);
  });

  it('is given up when the page leaves', SOON, async () => {
    const leaving = new AbortController();
    const held = scene.sessions.waitForChange(session, 'created', {signal: leaving.signal});
    await isHeld(held);
    const lines = () => scene.demo.logLines.filter((line) => line.includes('/state'));
    assert.equal(lines().length, 0);
    leaving.abort();
    await assert.rejects(held);
    const deadline = Date.now() + 20_000;
    while (lines().length === 0) {
      assert.ok(Date.now() < deadline, 'the server still holds the question');
      await scene.stateOf(session);
    }
  });

  it('leaves no token, no secret and no address in the log', SOON, async () => {
    const held = wait('created');
    await isHeld(held);
    phone = await scene.phoneWithDocument(session);
    await held;
    const bearer = phone.bearer ?? '';
    await phone.send('GET', '/');
    await phone.send('GET', '/document', {bearer: 'wrong'});
    await phone.giveBack(await phone.signed());
    await scene.stateOf(session);
    await scene.call('GET', `/${session.id}/state`, {secret: 'wrong'});
    await scene.sessions.cancelSession(session, options);
    // A failure of the server itself, in the middle of a phone's call.
    const broken = await scene.demo.running.database.write((transaction) =>
      transaction.execute({sql: 'ALTER TABLE people RENAME TO elsewhere', args: []}),
    );
    assert.ok(broken);
    assert.equal((await phone.giveBack(await phone.signed())).status, 500);
    await scene.demo.running.database.write((transaction) =>
      transaction.execute({sql: 'ALTER TABLE elsewhere RENAME TO people', args: []}),
    );

    const log = scene.demo.logLines.join('\n');
    const lines = scene.demo.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const routes = new Set(lines.map(({route}) => route));
    for (const route of [
      '/mgovSign/:token',
      '/mgovSign/:token/document',
      '/api/refund/signing-sessions/:sessionId/state',
    ]) {
      assert.ok(routes.has(route), `${route} is not in the log`);
    }
    assert.ok(lines.some(({failure}) => failure !== undefined));
    const heldLine = lines.find(({heldMs}) => heldMs !== undefined);
    assert.ok(Number(heldLine?.['heldMs']) > 0 && heldLine?.['route'] !== undefined);
    const {document, idempotencyKey} = scene.composed;
    for (const secret of [
      phone.token,
      bearer,
      session.secret,
      session.id,
      document.id,
      document.sha256,
      idempotencyKey,
      '990101500016',
      '12345678',
    ]) {
      assert.ok(secret.length > 7 && !log.includes(secret), 'a secret is in the log');
    }
  });
});

describe('a server that holds no questions', () => {
  let scene: SigningScene;

  before(async () => {
    scene = await SigningScene.open({SIGNING_WAIT_MS: '0', SIGNING_SESSION_SECONDS: '90'});
  });
  after(() => scene.close());

  it('answers at once and says so', SOON, async () => {
    const session = await scene.begin();
    assert.equal(session.waitMs, 0);
    assert.equal(session.remainingMs, 90_000);
    const state = await scene.sessions.waitForChange(session, 'created', options);
    assert.deepEqual(state, {state: 'created', remainingMs: 90_000});
  });

  it('knows nobody with an unknown session', async () => {
    const session = await scene.begin();
    const ticket = {...session, secret: 'wrong' as SigningSessionSecret};
    assert.equal(await scene.sessions.resumeSession(ticket, options), undefined);
  });
});
