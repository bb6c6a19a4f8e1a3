import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {eventually} from '../support/e2e/eventually.ts';
import {seesOnlyReceipt, visitAtTheCode} from '../support/e2e/phone-visit.ts';
import type {Portal} from '../support/e2e/portal.ts';
import {Stage, type Visit} from '../support/e2e/stage.ts';
import {StateQuestions} from '../support/e2e/state-questions.ts';

/** As short as a question may be held, so that some are asked while a test looks on. */
const SIGNING_WAIT_MS = '2500';
/** As many are seen before it is believed who asks. */
const ENOUGH = 3;

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

describe('signing with a phone in two tabs', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  for (const [way, {hasDefaultStorage, opens}] of Object.entries(WAYS)) {
    const inTwoTabs = (
      play: (visit: Visit, second: Portal, questions: StateQuestions) => Promise<void>,
    ) =>
      visitAtTheCode(stage, {hasDefaultStorage, fund: {SIGNING_WAIT_MS}}, async (visit) => {
        const {portal: first} = visit;
        const questions = new StateQuestions();
        await questions.follow(first.page);
        await eventually(() => questions.count > 0, 'the first tab asks');
        const second = await opens(visit);
        await questions.follow(second.page);
        await second.seesDocument();
        await second.seesCode();
        await play(visit, second, questions);
      });

    const onlyOneAsks = async (questions: StateQuestions, asker: Portal): Promise<void> => {
      await eventually(() => questions.waiting.includes(asker.page), 'the tab asks');
      await eventually(() => questions.waiting.length === 1, 'one tab asks');
      const {count} = questions;
      await eventually(() => questions.count >= count + ENOUGH, 'it keeps asking', 30_000);
      assert.deepEqual(questions.askersSince(count), [asker.page]);
      assert.equal(questions.mostAtOnceSince(count - 1), 1, 'questions open at once');
    };

    test(`one tab asks, and both see the receipt: ${way}`, () =>
      inTwoTabs(async (visit, second, questions) => {
        const {portal: first, fund, takesPhone} = visit;
        await onlyOneAsks(questions, second);
        const phone = await takesPhone();
        assert.equal(await phone.scans(await second.showsCode()), 'request');
        for (const tab of [first, second]) await tab.sees(tab.phone.onPhone);
        assert.equal(await phone.signs(), 'signed');
        await seesOnlyReceipt({portal: first, fund});
        await seesOnlyReceipt({portal: second, fund});
        assert.deepEqual(questions.waiting, []);
        assert.equal(visit.record.countOf('POST', '/signing-sessions'), 1);
      }));

    test(`when the tab that asks is closed, the other one takes over: ${way}`, () =>
      inTwoTabs(async (visit, second, questions) => {
        const {portal: first, takesPhone} = visit;
        await onlyOneAsks(questions, second);
        await second.page.close();
        await onlyOneAsks(questions, first);
        const phone = await takesPhone();
        assert.equal(await phone.scans(await first.showsCode()), 'request');
        assert.equal(await phone.signs(), 'signed');
        await seesOnlyReceipt(visit);
      }));
  }
});
