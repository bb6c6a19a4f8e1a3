import type {Page} from 'puppeteer-core';

const START_TIMEOUT_MS = 15_000;
const STORY_TIMEOUT_MS = 30_000;

const PREVIEW = '/iframe.html?viewMode=story';

/** Storybook's channel inside of its preview page. */
interface Channel {
  on(event: string, listener: (message?: {status?: string; message?: string}) => void): void;
  emit(event: string, message: object): void;
}
declare global {
  interface Window {
    __STORYBOOK_PREVIEW__?: {storyStoreValue?: unknown};
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}

/**
 * Runs in the page: renders the story and says what was wrong with it, or nothing. The page was
 * opened without a story, so that the only rendering is the one that is listened to.
 */
async function renderStory(storyId: string, timeout: number): Promise<string[]> {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  if (!channel) return ['Storybook did not start'];
  return new Promise((resolve) => {
    setTimeout(() => resolve(['did not finish in time']), timeout);
    for (const failure of [
      'playFunctionThrewException',
      'storyThrewException',
      'storyErrored',
      'storyMissing',
      'unhandledErrorsWhilePlaying',
    ]) {
      channel.on(failure, (event) => resolve([`${failure}: ${event?.message ?? ''}`]));
    }
    channel.on('storyFinished', (event) => {
      resolve(event?.status === 'success' ? [] : [`ended with ${String(event?.status)}`]);
    });
    // axe runs from outside, in every appearance of a story; Storybook's own run sees only one.
    channel.emit('updateGlobals', {globals: {a11y: {manual: true}}});
    channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
  });
}

/**
 * Opens a story in Kazakh and light, and lets its person do what they do, once. The page shows the
 * story's end from then on.
 *
 * @returns what was wrong; nothing when the story was played to its end.
 */
export async function playStory(
  page: Page,
  address: string,
  storyId: string,
): Promise<readonly string[]> {
  await page.goto(`${address}${PREVIEW}`);
  await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined, {
    timeout: START_TIMEOUT_MS,
  });
  return page.evaluate(renderStory, storyId, STORY_TIMEOUT_MS);
}
