import {cpus, tmpdir} from 'node:os';
import {launch, type LaunchOptions, type Page} from 'puppeteer-core';
import {
  CHROMIUM_ARGUMENTS,
  ensureBrowsers,
  type BrowserName,
} from '../../test/support/runners/browsers.ts';
import {Mirror} from './appearance.ts';
import {playStory} from './play-story.ts';
import {openStorybook} from './storybook.ts';

/** Of the page in which stories are played, in CSS pixels. */
const VIEWPORT = {width: 1024, height: 768};

/** The engines that stories are played in: those that puppeteer drives. */
export type StoryBrowser = Exclude<BrowserName, 'webkit'>;

/** A story may save a file; nobody wants it. */
const OPTIONS: Readonly<Record<StoryBrowser, LaunchOptions>> = {
  chromium: {args: CHROMIUM_ARGUMENTS, downloadBehavior: {policy: 'deny'}},
  firefox: {
    browser: 'firefox',
    extraPrefsFirefox: {'browser.download.folderList': 2, 'browser.download.dir': tmpdir()},
  },
};

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
 * @param browserName which engine.
 * @param isWanted which stories.
 * @param look at what is shown then.
 */
export async function visitStories(
  folder: string,
  browserName: StoryBrowser,
  isWanted: (storyId: string) => boolean,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const {address, storyIds, close} = await openStorybook(folder);
  const executablePath = ensureBrowsers([browserName]).get(browserName) ?? '';
  const waiting = storyIds.filter(isWanted);

  /** A browser of its own: two stories in one would take the focus from each other. */
  const visitSome = async (): Promise<void> => {
    const browser = await launch({...OPTIONS[browserName], executablePath});
    for (let storyId = waiting.shift(); storyId !== undefined; storyId = waiting.shift()) {
      const page = await browser.newPage();
      // The compiler marks functions with it; those that run in the page, too.
      await page.evaluateOnNewDocument('globalThis.__name = (marked) => marked');
      await page.setViewport(VIEWPORT);
      const mirror = await Mirror.holdBefore(page, browserName);
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
