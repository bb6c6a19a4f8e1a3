/**
 * `npm run test-stories`: opens every story of the built Storybook in Chromium. A story fails when
 * it throws or its play function fails; when axe finds a violation in any of the three languages,
 * light or dark, or with forced colours; and when in a page of 320 px a text is cut, something has
 * to be scrolled sideways or is too small to be hit. Further arguments keep only the stories whose
 * name contains one of them.
 */
import {cpus} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../test/support/runners/browsers.ts';
import {closingLine, isSuccess} from '../test/support/runners/tally.ts';
import {checkStory} from './stories/check-story.ts';
import {openStorybook} from './stories/storybook.ts';

const {values: options, positionals: filters} = parseArgs({
  allowPositionals: true,
  options: {
    built: {
      type: 'string',
      default: fileURLToPath(new URL('../storybook-static', import.meta.url)),
    },
  },
});

const {address, storyIds, close} = await openStorybook(options.built);
const chosen = storyIds.filter(
  (id) => filters.length === 0 || filters.some((filter) => id.includes(filter)),
);
const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
const waiting = [...chosen];
let failed = 0;

/** A browser of its own: two stories in one would take the focus from each other. */
async function visitStories(): Promise<void> {
  const browser = await launch({executablePath, args: CHROMIUM_ARGUMENTS});
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const page = await browser.newPage();
    // The compiler marks functions with it; those that run in the page, too.
    await page.evaluateOnNewDocument('globalThis.__name = (marked) => marked');
    const start = performance.now();
    const problems = await checkStory(page, address, id).catch((error: unknown) => [String(error)]);
    if (problems.length > 0) failed += 1;
    console.log(
      problems.length === 0
        ? `ok     ${id} (${((performance.now() - start) / 1000).toFixed(1)} s)`
        : `FAILED ${id}\n       ${problems.join('\n       ')}`,
    );
    await page.close();
  }
  await browser.close();
}

await Promise.all(Array.from({length: Math.min(2, cpus().length)}, visitStories));
close();
const tally = {passed: chosen.length - failed, failed, skipped: 0};
console.log(`\n${closingLine(tally)}`);
process.exitCode = isSuccess(tally) ? 0 : 1;
