/**
 * Measures the page of a person who signs with a phone, the whole stack in Chromium over loopback:
 * how long after the phone's accepted signature the receipt is drawn, and how many requests a page
 * makes that only waits.
 *
 *   npx tsx .ci/measure-signing-with-phone.ts [signings] [seconds]
 */
import {setTimeout} from 'node:timers/promises';
import {visitAtTheCode} from '../test/support/e2e/phone-visit.ts';
import {medianOf, signingDelays} from '../test/support/e2e/signing-delays.ts';
import {Stage} from '../test/support/e2e/stage.ts';
import {StateQuestions} from '../test/support/e2e/state-questions.ts';

const [signings = '15', seconds = '65'] = process.argv.slice(2);

const stage = await Stage.open();
try {
  await visitAtTheCode(stage, {}, async (visit) => {
    const delays = await signingDelays(visit, Number(signings));
    console.log(
      `from the accepted signature to the drawn receipt, ${delays.length} times:`,
      `median ${medianOf(delays)} ms, shortest ${delays[0]} ms, longest ${delays.at(-1)} ms`,
    );
  });
  await visitAtTheCode(stage, {}, async ({portal, record}) => {
    const questions = new StateQuestions();
    await questions.follow(portal.page);
    await portal.reloads();
    await portal.seesCode();
    const [questionsBefore, requestsBefore] = [questions.count, record.requests.length];
    await setTimeout(Number(seconds) * 1000);
    console.log(
      `a page that waited for ${seconds} s made ${record.requests.length - requestsBefore} requests,`,
      `${questions.count - questionsBefore} of them questions,`,
      `at most ${questions.mostAtOnceSince(0)} open at once`,
    );
  });
} finally {
  await stage.close();
}
