/** The README's "From nothing to a working page", carried out to the letter by a stranger. */
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, before, describe, test} from 'node:test';
import {promisify} from 'node:util';
import puppeteer from 'puppeteer-core';
import {Applicant} from '../support/e2e/applicant.ts';
import {ORDER} from '../support/e2e/phone-visit.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../support/runners/browsers.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MOST_STEPS = 10;
const START_MS = 120_000;

/** What the README tells the stranger to do: run a command, or write a file. */
type Step = {readonly command: string} | {readonly file: string; readonly text: string};

const SECTION = /^### From nothing to a working page\n(.*?)^###? /ms;
const BLOCK = /(?:^`([\w.-]+)`:\n\n)?^```(\w+)\n(.*?)^```$/gms;

async function readSteps(): Promise<readonly Step[]> {
  const [, section = ''] = SECTION.exec(await readFile(join(ROOT, 'README.md'), 'utf8')) ?? [];
  return [...section.matchAll(BLOCK)].flatMap(([, file, language, text = '']): Step[] => {
    if (language !== 'sh') return [{file: file ?? '', text}];
    return text
      .trim()
      .split('\n')
      .map((command) => ({command}));
  });
}

const run = promisify(execFile);

describe('from nothing to a working page, by the README alone', () => {
  let folder: string;
  let empty: string;
  let packed: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'refund-stranger-'));
    empty = join(folder, 'page');
    await mkdir(empty);
    const {stdout} = await run('npm', ['pack', '--pack-destination', folder, '--json'], {
      cwd: ROOT,
    });
    const [{filename}] = JSON.parse(stdout) as [{filename: string}];
    packed = join(folder, filename);
  });
  after(() => rm(folder, {recursive: true}));

  test('in at most ten commands or edits the form shows orders', async () => {
    const steps = await readSteps();
    assert.ok(steps.length > 3 && steps.length <= MOST_STEPS, `${steps.length} steps`);
    const last = steps.at(-1);
    for (const step of steps.slice(0, -1)) {
      if ('file' in step) await writeFile(join(empty, step.file), step.text);
      // The package as it would be published; everything else comes from where the stranger gets it.
      else await inShell(step.command.replace(/\benpc-refund-form\b/, packed), empty);
    }
    assert.ok(last && 'command' in last, 'the last step starts the page');
    const server = spawn(last.command, {
      shell: true,
      cwd: empty,
      detached: true,
      env: {...process.env, NO_COLOR: '1'},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await seesOrders(await addressIn(server.stdout));
    } finally {
      process.kill(-(server.pid ?? Number.NaN), 'SIGTERM');
      await once(server, 'exit');
    }
  });
});

async function inShell(command: string, cwd: string): Promise<void> {
  await run('sh', ['-c', command], {cwd, env: {...process.env, npm_config_prefer_offline: 'true'}});
}

/** The first one that the program prints; several lines may come at once. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  const signal = AbortSignal.timeout(START_MS);
  for await (const line of createInterface({input: output, signal})) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`The program has told no address within ${START_MS / 1000} s`);
}

async function seesOrders(address: string): Promise<void> {
  const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
  const browser = await puppeteer.launch({executablePath, args: CHROMIUM_ARGUMENTS});
  try {
    const page = await browser.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(address);
    const person = new Applicant(page);
    await person.seesForm();
    await person.sees(ORDER, person.form.service.title);
    await person.ticks(ORDER);
    assert.equal(await person.total(), '500 ₸');
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
  }
}
