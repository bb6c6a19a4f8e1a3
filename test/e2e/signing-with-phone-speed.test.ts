import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {readConfiguration} from '../../demo/server/configuration.ts';
import {eventually} from '../support/e2e/eventually.ts';
import {visitAtTheCode} from '../support/e2e/phone-visit.ts';
import {medianOf, signingDelays} from '../support/e2e/signing-delays.ts';
import {Stage} from '../support/e2e/stage.ts';
import {StateQuestions} from '../support/e2e/state-questions.ts';

const SIGNINGS = 7;
const MEDIAN_MS = 300;
const QUESTIONS_A_MINUTE = 4;
/** Longer than the rest after any question that was not held. */
const LOOKED_ON_MS = 6000;

describe('the pace of signing with a phone', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  test(`the receipt is there within ${MEDIAN_MS} ms of the phone’s accepted signature`, () =>
    visitAtTheCode(stage, {}, async (visit) => {
      const delays = await signingDelays(visit, SIGNINGS);
      assert.ok(medianOf(delays) < MEDIAN_MS, `milliseconds: ${delays.join(', ')}`);
    }));

  test('a page that waits has one question open, which the server holds', () =>
    visitAtTheCode(stage, {}, async ({portal, record}) => {
      const {signingWaitMs} = readConfiguration({});
      assert.ok(60_000 / signingWaitMs <= QUESTIONS_A_MINUTE, `held for ${signingWaitMs} ms`);
      const questions = new StateQuestions();
      await questions.follow(portal.page);
      await portal.reloads();
      await eventually(() => questions.waiting.length === 1, 'a question is open');
      const {count} = questions;
      const requests = record.requests.length;
      const from = Date.now();
      await eventually(() => Date.now() >= from + LOOKED_ON_MS, 'time has passed');
      assert.equal(questions.count, count);
      assert.deepEqual(questions.waiting, [portal.page]);
      assert.deepEqual(record.requests.slice(requests), []);
    }));
});
