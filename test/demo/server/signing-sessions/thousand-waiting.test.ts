import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {TEST_TIME} from '../../../support/demo-server.ts';
import {SigningScene} from '../../../support/signing-scene.ts';
import {inParts, seedSessions, WaitingPages, type Answer} from '../../../support/waiting-pages.ts';

const PAGES = 1000;
const AT_ONCE = 100;

describe('a thousand pages that wait at once', {timeout: 150_000}, () => {
  let scene: SigningScene;

  before(async () => {
    scene = await SigningScene.open({SIGNING_WAIT_MS: '60000'});
  });
  after(() => scene.close());

  it('are all answered when their own phone calls, and not before', async () => {
    const {demo, person, composed} = scene;
    const {database, address} = demo.running;
    const now = TEST_TIME.getTime();
    const sessions = await seedSessions(database, 'one-order', composed.document.id, PAGES, now);
    const pages = new WaitingPages(address, person.headers);
    try {
      const answers: Answer[] = [];
      const waiting = new Map<string, Promise<Answer>>();
      await inParts(sessions, AT_ONCE, async (session) => {
        const answer = pages.ask(session, 'created');
        waiting.set(session.id, answer);
        void answer.then(
          (given) => answers.push(given),
          () => undefined,
        );
        // Answered behind the question: so the connection stands, and the question is held.
        await pages.ask(session, 'opened');
      });
      assert.equal(waiting.size, PAGES);
      assert.equal(answers.length, 0, 'a question was not held');

      await inParts(sessions, AT_ONCE, async (session) => {
        assert.equal((await pages.phone(session, 'GET')).status, 200);
        const answer = await waiting.get(session.id);
        assert.ok(answer);
        assert.equal(answer.status, 200);
        assert.equal((JSON.parse(answer.body) as {state: string}).state, 'opened');
      });
      assert.equal(answers.length, PAGES);
    } finally {
      pages.close();
    }
  });
});
