/**
 * `npm run test-stories`: opens every story of the built Storybook in Chromium. A story fails when
 * it throws or its play function fails; when it does not end in the state that it stands for; when
 * axe finds a violation in any of the three languages, light or dark, or with forced colours;
 * when in a page of 320 px a text is cut, something has to be scrolled sideways or is too small to be
 * hit; and when a control does nothing. The stories of rejected signatures are like each other but for
 * their words, and are looked at once in each language. The kept pictures of some stories are compared
 * where the fonts are those they were taken with, and are skipped elsewhere. Where `BROWSERS` names
 * Firefox, each story is played there, too, and looked at once. A state without a story fails. Further
 * arguments keep only the stories whose name contains one of them.
 */
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {REJECTIONS} from '../stories/support/states.ts';
import {LANGUAGES} from '../src/domain/language.ts';
import {requestedBrowsers} from '../test/support/runners/browsers.ts';
import {closingLine, isSuccess} from '../test/support/runners/tally.ts';
import {comparePictures, type PictureNews} from './stories/accepted-pictures.ts';
import {controlProblems} from './stories/check-controls.ts';
import {missingStories, stateProblems} from './stories/check-state.ts';
import {checkStory, glanceAtStory} from './stories/check-story.ts';
import {readIndex} from './stories/storybook.ts';
import {visitStories, type StoryBrowser, type Visit} from './stories/visit-stories.ts';

const {values: options, positionals: filters} = parseArgs({
  allowPositionals: true,
  options: {
    built: {
      type: 'string',
      default: fileURLToPath(new URL('../storybook-static', import.meta.url)),
    },
  },
});

/** Stories that are like each other but for their words. */
const wordsAlone: readonly string[] = Object.values(REJECTIONS).map(({storyId}) => storyId);

const tally = {passed: 0, failed: 0, skipped: 0};

const NO_PICTURES: PictureNews = {same: 0, problems: [], skipped: 0};

async function test(
  {storyId, page, mirror, problems: played}: Visit,
  browser: StoryBrowser,
): Promise<void> {
  const start = performance.now();
  const problems = [...played];
  let pictures = NO_PICTURES;
  if (played.length === 0) {
    try {
      problems.push(...(await stateProblems(page, storyId)));
      if (browser === 'chromium') {
        pictures = await comparePictures(page, mirror, storyId);
        const look = wordsAlone.includes(storyId) ? glanceAtStory : checkStory;
        problems.push(...(await look(page, mirror, LANGUAGES)));
      } else {
        problems.push(...(await glanceAtStory(page, mirror)));
      }
      problems.push(...(await controlProblems(page, mirror, storyId)));
    } catch (error) {
      problems.push(String(error));
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const all = [...problems, ...pictures.problems];
  console.log(
    all.length === 0
      ? `ok     ${storyId} (${seconds} s)`
      : `FAILED ${storyId} in ${browser}\n       ${all.join('\n       ')}`,
  );
  tally[problems.length === 0 ? 'passed' : 'failed'] += 1;
  tally.passed += pictures.same;
  tally.failed += pictures.problems.length;
  tally.skipped += pictures.skipped;
}

const isWanted = (storyId: string): boolean =>
  filters.length === 0 || filters.some((filter) => storyId.includes(filter));

for (const storyId of missingStories(await readIndex(options.built))) {
  console.log(`FAILED there is no story ${storyId}, which the table of states leads to`);
  tally.failed += 1;
}
const isStoryBrowser = (name: string): name is StoryBrowser => name !== 'webkit';
for (const browser of requestedBrowsers().filter(isStoryBrowser)) {
  const start = performance.now();
  await visitStories(options.built, browser, isWanted, (visit) => test(visit, browser));
  console.log(`${browser}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
if (tally.skipped > 0) {
  console.log(
    `\n${tally.skipped} pictures were not compared: the fonts here are not those they were taken with.`,
  );
}
console.log(`\n${closingLine(tally)}`);
process.exitCode = isSuccess(tally) ? 0 : 1;
