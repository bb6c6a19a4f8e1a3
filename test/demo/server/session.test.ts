import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {INVENTED_PASSWORD} from '../../../demo/server/people/seed-people.ts';
import {DemoServer, iinOf, TEST_TIME, type SignedInPerson} from '../../support/demo-server.ts';

const MINUTE_MS = 60_000;

describe('signing in', () => {
  let demo: DemoServer;

  before(async () => {
    demo = await DemoServer.start({FAULTS: 'false'});
  });
  after(() => demo.stop());
  beforeEach(() => {
    demo.now = TEST_TIME;
  });

  it('sets a cookie that scripts and other sites cannot use', async () => {
    const response = await demo.trySignIn(iinOf('one-order'), INVENTED_PASSWORD);
    assert.equal(response.status, 201);
    const cookie = response.headers.get('set-cookie') ?? '';
    assert.match(cookie, /; HttpOnly/);
    assert.match(cookie, /; SameSite=Strict/);
    assert.match(cookie, /; Path=\//);
    assert.match(cookie, /; Max-Age=3600/);
  });

  it('keeps neither passwords nor tokens in the database', async () => {
    const {headers} = await demo.signIn('one-order');
    const token = headers['cookie']?.split('=')[1] ?? '';
    assert.ok(token.length > 40);
    const kept = JSON.stringify(
      [...(await demo.rows('people')), ...(await demo.rows('sessions'))],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    assert.ok(!kept.includes(token) && !kept.includes(INVENTED_PASSWORD));
  });

  it('refuses a wrong password, an unknown person and a malformed number', async () => {
    assert.equal((await demo.trySignIn(iinOf('two-banks'), 'wrong')).status, 401);
    assert.equal((await demo.trySignIn('990707500070', INVENTED_PASSWORD)).status, 401);
    assert.equal((await demo.trySignIn('990707500071', INVENTED_PASSWORD)).status, 422);
    assert.equal((await demo.trySignIn('12', INVENTED_PASSWORD)).status, 422);
  });

  it('makes who guesses wait, and lets the right person in afterwards', async () => {
    const iin = iinOf('no-orders');
    for (let attempt = 0; attempt < 5; attempt++) {
      assert.equal((await demo.trySignIn(iin, 'wrong')).status, 401);
    }
    const blocked = await demo.trySignIn(iin, INVENTED_PASSWORD);
    assert.equal(blocked.status, 429);
    assert.equal(blocked.headers.get('retry-after'), '300');
    assert.equal((await demo.trySignIn(iinOf('one-order'), INVENTED_PASSWORD)).status, 201);
    demo.now = new Date(TEST_TIME.getTime() + 5 * MINUTE_MS);
    assert.equal((await demo.trySignIn(iin, INVENTED_PASSWORD)).status, 201);
  });

  it('counts guesses that are sent all at once', async () => {
    const iin = iinOf('many-orders');
    const guesses = Array.from({length: 40}, () => demo.trySignIn(iin, 'wrong'));
    const statuses = (await Promise.all(guesses)).map(({status}) => status);
    assert.equal(statuses.filter((status) => status === 401).length, 5);
    assert.equal(statuses.filter((status) => status === 429).length, 35);
  });

  it('compares no password beyond the limit, not even the right one, while guesses are in flight', async () => {
    const iin = iinOf('refused-account');
    const guesses = Array.from({length: 40}, () => demo.trySignIn(iin, 'wrong'));
    const blocked = await Promise.any(
      guesses.map(async (guess) => assert.equal((await guess).status, 429)),
    ).then(() => demo.trySignIn(iin, INVENTED_PASSWORD));
    assert.equal(blocked.status, 429);
    await Promise.all(guesses);
  });

  it('lasts an hour', async () => {
    const {headers} = await demo.signIn('one-order');
    const load = async () => (await fetch(demo.url('/api/refund/form'), {headers})).status;
    demo.now = new Date(TEST_TIME.getTime() + 60 * MINUTE_MS - 1);
    assert.equal(await load(), 200);
    demo.now = new Date(TEST_TIME.getTime() + 60 * MINUTE_MS);
    assert.equal(await load(), 401);
  });

  it('tells how long it lasts without making it longer, and is made longer at a wish', async () => {
    const {headers} = await demo.signIn('one-order');
    const ask = async (path: string, method: string) => {
      const response = await fetch(demo.url(`/api/refund/session${path}`), {method, headers});
      return {response, body: (await response.json()) as unknown};
    };
    demo.now = new Date(TEST_TIME.getTime() + 50 * MINUTE_MS);
    for (let times = 0; times < 2; times++) {
      assert.deepEqual((await ask('', 'GET')).body, {remainingMs: 10 * MINUTE_MS});
    }
    const extended = await ask('/extension', 'POST');
    assert.deepEqual(extended.body, {remainingMs: 60 * MINUTE_MS});
    assert.match(extended.response.headers.get('set-cookie') ?? '', /; Max-Age=3600/);
    demo.now = new Date(TEST_TIME.getTime() + 110 * MINUTE_MS - 1);
    assert.deepEqual((await ask('', 'GET')).body, {remainingMs: 1});
    demo.now = new Date(TEST_TIME.getTime() + 110 * MINUTE_MS);
    assert.equal((await ask('', 'GET')).response.status, 401);
    assert.equal((await ask('/extension', 'POST')).response.status, 401);
  });

  it('tells whose session it is, and ends it', async () => {
    const {headers} = await demo.signIn('one-order');
    const ask = () => fetch(demo.url('/api/session'), {headers});
    assert.equal(
      ((await (await ask()).json()) as {fullName: string}).fullName,
      'Үлгібаев Мысал Сынақұлы',
    );
    const ended = await fetch(demo.url('/api/session'), {method: 'DELETE', headers});
    assert.equal(ended.status, 204);
    assert.equal(await (await ask()).json(), null);
    assert.equal((await fetch(demo.url('/api/refund/form'), {headers})).status, 401);
  });

  it('is ended by signing in again in the same browser, and by nothing else', async () => {
    const former = await demo.signIn('one-order');
    const elsewhere = await demo.signIn('one-order');
    const load = async ({headers}: SignedInPerson) =>
      (await fetch(demo.url('/api/refund/form'), {headers})).status;
    const {cookie = ''} = former.headers;
    const refused = await demo.trySignIn(iinOf('one-order'), 'wrong', {cookie});
    assert.equal(refused.status, 401);
    assert.equal(await load(former), 200);
    const again = await demo.trySignIn(iinOf('one-order'), INVENTED_PASSWORD, {cookie});
    assert.equal(again.status, 201);
    assert.equal(await load(former), 401);
    assert.equal(await load(elsewhere), 200);
  });

  it('comes with no way to have the server fail on purpose, unless that is configured', async () => {
    const response = await fetch(demo.url('/api/faults'), {method: 'DELETE'});
    assert.equal(response.status, 404);
  });

  it('is needed for every operation', async () => {
    for (const [method, path] of [
      ['GET', '/form'],
      ['POST', '/bank-details/verification'],
      ['POST', '/documents'],
      ['POST', '/applications'],
      ['GET', '/receipts/some-key'],
      ['GET', '/applications'],
    ] as const) {
      const response = await fetch(demo.url(`/api/refund${path}`), {method});
      assert.equal(response.status, 401, path);
    }
  });

  it('lets no write pass without its token against forgery, or with that of another', async () => {
    const {headers} = await demo.signIn('one-order');
    const other = await demo.signIn('two-banks');
    const {cookie = ''} = headers;
    for (const path of ['/bank-details/verification', '/documents', '/applications']) {
      for (const forged of [
        {cookie},
        {cookie, 'x-csrf-token': 'guess'},
        {cookie, 'x-csrf-token': other.headers['x-csrf-token'] ?? ''},
      ]) {
        const response = await fetch(demo.url(`/api/refund${path}`), {
          method: 'POST',
          headers: {...forged, 'content-type': 'application/json'},
          body: '{}',
        });
        assert.equal(response.status, 403, path);
        assert.equal(((await response.json()) as {code: string}).code, 'forbidden');
      }
    }
  });
});
