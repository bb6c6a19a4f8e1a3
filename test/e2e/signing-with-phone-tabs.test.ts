import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {eventually} from '../support/e2e/eventually.ts';
import {seesOnlyReceipt, visitAtTheCode} from '../support/e2e/phone-visit.ts';
import type {Portal} from '../support/e2e/portal.ts';
import {Stage, type Visit} from '../support/e2e/stage.ts';
import {StateQuestions} from '../support/e2e/state-questions.ts';

/** As short as a question may be held, so that some are asked while a test looks on. */
const SIGNING_WAIT_MS = '2500';
/** As many more are seen before it is believed who asks. */
const ENOUGH = 2;

/** How a session gets into another tab. */
const WAYS = {
  'sessionStorage, copied with the tab': {
    hasDefaultStorage: true,
    opens: ({duplicatesTab}: Visit) => duplicatesTab(),
  },
  'localStorage, handed over by the portal': {
    hasDefaultStorage: false,
    opens: ({opensAnotherTab}: Visit) => opensAnotherTab(),
  },
} as const;

async function onlyOneAsks(questions: StateQuestions, asker: Portal): Promise<void> {
  await eventually(
    () => questions.waiting.length === 1 && questions.waiting[0] === asker.page,
    'the tab asks, and no other one',
  );
  const {count} = questions;
  await eventually(() => questions.count >= count + ENOUGH, 'it keeps asking', 30_000);
  assert.deepEqual(questions.askersSince(count), [asker.page]);
  assert.equal(questions.mostAtOnceSince(count - 1), 1, 'questions open at once');
}

describe('signing with a phone in several tabs', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  for (const [way, {hasDefaultStorage, opens}] of Object.entries(WAYS)) {
    test(`scenario 55: one tab asks, another one when it is closed, and all see the receipt: ${way}`, () =>
      visitAtTheCode(stage, {hasDefaultStorage, fund: {SIGNING_WAIT_MS}}, async (visit) => {
        const {portal: first, fund, record, takesPhone} = visit;
        const questions = new StateQuestions();
        await questions.follow(first.page);
        const opensAnother = async (): Promise<Portal> => {
          const another = await opens(visit);
          await questions.follow(another.page);
          await another.seesCode();
          return another;
        };
        const second = await opensAnother();
        await onlyOneAsks(questions, second);
        await second.page.close();
        await onlyOneAsks(questions, first);

        const third = await opensAnother();
        const phone = await takesPhone();
        assert.equal(await phone.scans(await third.showsCode()), 'request');
        for (const tab of [first, third]) await tab.sees(tab.phone.onPhone);
        await onlyOneAsks(questions, third);
        assert.equal(await phone.signs(), 'signed');
        for (const portal of [first, third]) await seesOnlyReceipt({portal, fund});
        assert.deepEqual(questions.waiting, []);
        assert.equal(record.countOf('POST', '/signing-sessions'), 1);
      }));
  }
});
