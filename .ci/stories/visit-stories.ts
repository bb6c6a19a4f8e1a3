import {cpus} from 'node:os';
import {launch, type Page} from 'puppeteer-core';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../../test/support/runners/browsers.ts';
import {Mirror} from './appearance.ts';
import {playStory} from './play-story.ts';
import {openStorybook} from './storybook.ts';

/** Of the page in which stories are played, in CSS pixels. */
const VIEWPORT = {width: 1024, height: 768};

/** A story that has been played to its end, or what kept it from that. */
export interface Visit {
  readonly storyId: string;
  readonly page: Page;
  readonly mirror: Mirror;
  readonly problems: readonly string[];
}

/**
 * Plays stories of a built Storybook, each once and in a page of its own.
 *
 * @param folder of the built Storybook.
 * @param isWanted which stories.
 * @param look at what is shown then.
 */
export async function visitStories(
  folder: string,
  isWanted: (storyId: string) => boolean,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const {address, storyIds, close} = await openStorybook(folder);
  const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
  const waiting = storyIds.filter(isWanted);

  /** A browser of its own: two stories in one would take the focus from each other. */
  const visitSome = async (): Promise<void> => {
    const browser = await launch({executablePath, args: CHROMIUM_ARGUMENTS});
    for (let storyId = waiting.shift(); storyId !== undefined; storyId = waiting.shift()) {
      const page = await browser.newPage();
      // The compiler marks functions with it; those that run in the page, too.
      await page.evaluateOnNewDocument('globalThis.__name = (marked) => marked');
      await page.setViewport(VIEWPORT);
      const mirror = await Mirror.holdBefore(page);
      const problems = await playStory(page, address, storyId).catch((error: unknown) => [
        String(error),
      ]);
      await look({storyId, page, mirror, problems});
      await page.close();
    }
    await browser.close();
  };

  await Promise.all(Array.from({length: Math.min(2, cpus().length)}, visitSome));
  close();
}
