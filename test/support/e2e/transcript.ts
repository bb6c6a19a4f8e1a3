import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {Page} from 'puppeteer-core';
import {accessibilityTree} from './accessibility-tree.ts';
import {eventually} from './eventually.ts';
import {inOneLine} from './page-text.ts';
import {Listener, type Spoken} from './spoken.ts';

/** Set by `npm run e2e -- transcript --accept`: what is read now is right. */
const IS_ACCEPTED = process.env['ACCEPT'] === 'true';

const FORM = 'enpc-refund-form';

/** What is another thing on each day or in each run. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}(?: ?[0-9a-f]{8}){7}\b/gu, '‹hash›'],
  [/\b\d{4}-\d{6}\b/gu, '‹number›'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gu, '‹id›'],
  [/\b\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}\b/gu, '‹moment›'],
  [/\b\d{1,2}:\d{2}(?::\d{2})?\b/gu, '‹time›'],
  [/“\d{2} \d{2}(?=[” ])/gu, '“‹code›'],
  [/\b[0-9a-f]{24}\b/gu, '‹document›'],
];

const normalised = (line: string, today: string): string =>
  CHANGING.reduce(
    (text, [changing, name]) => text.replace(changing, name),
    line.replaceAll(today, '‹today›'),
  );

/** The fund's day, as the form writes it. */
const todayInKazakhstan = (): string =>
  new Intl.DateTimeFormat('ru-RU', {
    timeZone: 'Asia/Almaty',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date());

/** What somebody who does not see the form gets of it, step by step, as a text. */
export class Transcript {
  readonly #page: Page;
  readonly #listener: Listener;
  /** Sentences without which the text is complete. */
  readonly #passing: readonly string[];
  readonly #lines: string[] = [];
  readonly #spoken: Spoken[] = [];

  private constructor(page: Page, listener: Listener, passing: readonly string[]) {
    this.#page = page;
    this.#listener = listener;
    this.#passing = passing.map(inOneLine);
  }

  /**
   * From the next opening of the page on.
   *
   * @param passing what is said only while something takes its time: on a quick machine never, so it
   * is not written down.
   */
  static async of(page: Page, passing: readonly string[]): Promise<Transcript> {
    return new Transcript(page, await Listener.of(page), passing);
  }

  /**
   * Writes down what the person hears after a deed and finds on the screen.
   *
   * @param deed the step's name in the text.
   * @param heard waited for before anything is written down.
   */
  async step(deed: string, heard: readonly string[] = []): Promise<void> {
    for (const text of heard) await this.#listener.hears(text);
    const tree = await this.#settledTree();
    await this.#listener.isQuiet();
    const news = await this.#listener.news();
    this.#spoken.push(...news);
    const lasting = news.filter(({text}) => !this.#passing.includes(text));
    this.#lines.push(
      `## ${deed}`,
      '',
      ...lasting.map(({how, text}) => `${how}: ${text}`),
      ...(lasting.length > 0 ? [''] : []),
      ...tree,
      '',
    );
  }

  /** That of all that was heard each of the texts was heard exactly once, and nothing twice. */
  heardOnce(texts: readonly string[]): void {
    const heard = this.#spoken.map(({text}) => normalised(text, todayInKazakhstan()));
    const missed = texts
      .map((text) => normalised(inOneLine(text), todayInKazakhstan()))
      .filter((text) => heard.filter((one) => one === text).length !== 1);
    assert.deepEqual(missed, [], 'not heard exactly once');
    const repeated = heard.filter((text, index) => heard.indexOf(text) !== index);
    assert.deepEqual(repeated, [], 'heard again');
  }

  /** The whole, without what differs from day to day. */
  get text(): string {
    const today = todayInKazakhstan();
    return this.#lines.map((line) => normalised(line, today)).join('\n');
  }

  /** Drawn anew each second, a screen is settled when it reads the same twice. */
  async #settledTree(): Promise<readonly string[]> {
    const today = todayInKazakhstan();
    const read = async (): Promise<readonly string[]> =>
      (await accessibilityTree(this.#page, FORM)).map((line) => normalised(line, today));
    let tree = await read();
    await eventually(async () => {
      const before = tree;
      tree = await read();
      return tree.length > 0 && tree.join('\n') === before.join('\n');
    }, 'the screen is settled');
    return tree;
  }
}

/** Holds a transcript against the one that is checked in; accepts it instead when that is asked. */
export async function assertTranscript(path: string, text: string): Promise<void> {
  if (IS_ACCEPTED) {
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, text);
  }
  const accepted = await readFile(path, 'utf8').catch(() => '');
  const [before, now] = [accepted, text].map((one) => one.split('\n'));
  const at = now?.findIndex((line, index) => line !== before?.[index]) ?? 0;
  const around = (lines: readonly string[] = []): string => lines.slice(at - 2, at + 3).join('\n');
  assert.ok(
    text === accepted,
    `Line ${at + 1} reads\n${around(now)}\nin place of\n${around(before)}\nWhen that is right: npm run e2e -- transcript --accept`,
  );
}
