/**
 * `npm run test-stories`: opens every story of the built Storybook in Chromium. A story fails when
 * it throws, when its play function fails, or when axe finds a violation in it.
 */
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launch, type Page} from 'puppeteer-core';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../test/support/runners/browsers.ts';
import {closingLine, isSuccess} from '../test/support/runners/tally.ts';

const BUILT = fileURLToPath(new URL('../storybook-static', import.meta.url));
const START_TIMEOUT_MS = 15_000;
const STORY_TIMEOUT_MS = 30_000;
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Storybook's channel inside of its preview page. */
interface Channel {
  on(event: string, listener: (message?: StoryFinished & {message?: string}) => void): void;
  emit(event: string, message: object): void;
}
interface StoryFinished {
  status?: string;
  reporters?: {
    type: string;
    status: string;
    result?: {violations?: {id: string; nodes?: {html: string}[]}[]};
  }[];
}
declare global {
  interface Window {
    __STORYBOOK_PREVIEW__?: {storyStoreValue?: unknown};
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}

const serve = async (): Promise<Server> => {
  const server = createServer((request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname),
    );
    readFile(join(BUILT, path)).then(
      (content) => {
        const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, {'content-type': type}).end(content);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

/**
 * Runs in the page: renders the story and says what was wrong with it, or nothing. The page was
 * opened without a story, so that the only rendering is the one that is listened to.
 */
async function playStory(storyId: string, timeout: number): Promise<string[]> {
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
      const reports = event?.reporters ?? [];
      const problems = reports
        .filter(({status}) => status === 'failed')
        .flatMap(({type, result}) =>
          (result?.violations ?? []).map(
            ({id, nodes}) => `${type}: ${id} ${nodes?.[0]?.html ?? ''}`,
          ),
        );
      if (!reports.some(({type}) => type === 'a11y')) problems.push('axe did not run');
      if (event?.status !== 'success') problems.push(`ended with ${String(event?.status)}`);
      resolve(problems);
    });
    channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
  });
}

async function problemsOf(page: Page, address: string, storyId: string): Promise<string[]> {
  try {
    await page.goto(`${address}/iframe.html?viewMode=story`);
    await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined, {
      timeout: START_TIMEOUT_MS,
    });
    return await page.evaluate(playStory, storyId, STORY_TIMEOUT_MS);
  } catch (error) {
    return [String(error)];
  }
}

if (!existsSync(BUILT)) throw new Error('Build the Storybook first: npm run build-storybook');
const index = JSON.parse(await readFile(join(BUILT, 'index.json'), 'utf8')) as {
  entries: Record<string, {id: string; type: string}>;
};
const stories = Object.values(index.entries).filter(({type}) => type === 'story');
const server = await serve();
const bound = server.address();
const address = `http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}`;
const executablePath = ensureBrowsers(['chromium']).get('chromium');
const browser = await launch({
  args: CHROMIUM_ARGUMENTS,
  ...(executablePath === undefined ? {} : {executablePath}),
});
let failed = 0;
for (const {id} of stories) {
  const page = await browser.newPage();
  await page.setViewport({width: 1024, height: 768});
  const problems = await problemsOf(page, address, id);
  console.log(
    problems.length === 0 ? `ok     ${id}` : `FAILED ${id}\n       ${problems.join('\n       ')}`,
  );
  if (problems.length > 0) failed += 1;
  await page.close();
}
await browser.close();
server.close();
const tally = {passed: stories.length - failed, failed, skipped: 0};
console.log(`\n${closingLine(tally)}`);
process.exitCode = isSuccess(tally) ? 0 : 1;
