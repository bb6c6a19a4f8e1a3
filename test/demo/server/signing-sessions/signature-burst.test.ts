import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {TEST_TIME} from '../../../support/demo-server.ts';
import {SigningScene} from '../../../support/signing-scene.ts';
import {seedSessions, WaitingPages} from '../../../support/waiting-pages.ts';

const SIGNATURES = 50;

describe('a burst of signatures', {timeout: 150_000}, () => {
  let scene: SigningScene;

  before(async () => {
    scene = await SigningScene.open({SIGNING_WAIT_MS: '0'});
  });
  after(() => scene.close());

  it('keeps no page waiting for the answer to its question', async (test) => {
    const {demo, person, composed} = scene;
    const {database, address} = demo.running;
    const [page, ...sessions] = await seedSessions(
      database,
      'one-order',
      composed.document.id,
      SIGNATURES + 1,
      TEST_TIME.getTime(),
    );
    assert.ok(page);
    const {cms} = await demo.sign(composed.document, 'one-order', 'valid', 'gost');
    const pages = new WaitingPages(address, person.headers);
    try {
      const signed: string[] = [];
      for (const session of sessions) {
        await pages.phone(session, 'GET');
        const {body} = await pages.phone(session, 'GET', '/document');
        signed.push(body.replace(/"data":"[^"]+"/, `"data":"${cms}"`));
      }

      let settled = 0;
      const start = performance.now();
      const burst = Promise.all(
        sessions.map((session, index) =>
          pages.phone(session, 'PUT', '/document', signed[index]).finally(() => settled++),
        ),
      );
      const waits: number[] = [];
      while (settled < SIGNATURES) {
        const asked = performance.now();
        const answer = await pages.ask(page, 'other');
        assert.equal(answer.status, 200);
        waits.push(answer.at - asked);
      }
      const answers = await burst;
      const took = performance.now() - start;
      assert.deepEqual([...new Set(answers.map(({status}) => status))], [200]);

      const longest = Math.max(...waits);
      test.diagnostic(
        `${SIGNATURES} signatures took ${took.toFixed(0)} ms; meanwhile ${waits.length} questions were answered, the slowest in ${longest.toFixed(0)} ms`,
      );
      assert.ok(longest < took / 4, `a question waited ${longest} ms of the ${took} ms`);
      assert.ok(waits.length > SIGNATURES, `only ${waits.length} questions were answered`);
    } finally {
      pages.close();
    }
  });
});
