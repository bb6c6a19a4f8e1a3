import type {Page} from 'puppeteer-core';
import type {Mirror} from './appearance.ts';
import {
  controlsOf,
  CONTROLS,
  TRIED_IN,
  type PropertyControl,
} from '../../stories/support/controls.ts';

const WAIT_MS = 5000;

/** Storybook's own knowledge of a story inside of its preview page. */
interface StoryStore {
  loadStory(story: {storyId: string}): Promise<{
    readonly argTypes: Readonly<
      Record<string, {readonly control?: {readonly type?: string; readonly disable?: boolean}}>
    >;
    readonly initialArgs: Readonly<Record<string, unknown>>;
  }>;
}

/** Runs in the page: the names of the story's controls, and of its own arguments. */
async function readControls(
  storyId: string,
): Promise<{readonly controls: readonly string[]; readonly args: readonly string[]}> {
  const store = window.__STORYBOOK_PREVIEW__?.storyStoreValue as StoryStore;
  const {argTypes, initialArgs} = await store.loadStory({storyId});
  const controls = Object.keys(argTypes).filter((name) => {
    const control = argTypes[name]?.control;
    return control?.type !== undefined && control.disable !== true;
  });
  return {controls, args: Object.keys(initialArgs)};
}

/** A control, and where it is tried. */
interface Trial extends PropertyControl {
  readonly storyId: string;
  readonly tagName: string;
  readonly name: string;
}

/** What is seen of an element. */
interface Sight {
  readonly value: unknown;
  readonly isShown: boolean;
}

/** Runs in the page: what the element has, and whether what is looked for is drawn. */
function look({tagName, name, shows, says}: Trial): Sight {
  const story = document.querySelector('#storybook-root');
  const element = story?.querySelector(tagName);
  let isShown = false;
  const left: ParentNode[] = story ? [story] : [];
  for (let root = left.pop(); root; root = left.pop()) {
    if (shows !== undefined && root.querySelector(shows)) isShown = true;
    if (says !== undefined && root.textContent?.includes(says)) isShown = true;
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) left.push(shadowRoot);
  }
  return {value: element ? Reflect.get(element, name) : undefined, isShown};
}

/** Runs in the page: what the panel does. */
function send(event: string, message: object): void {
  window.__STORYBOOK_ADDONS_CHANNEL__?.emit(event, message);
}

async function becomes(page: Page, trial: Trial, isWanted: (sight: Sight) => boolean) {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    if (isWanted(await page.evaluate(look, trial))) return true;
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

/** Sets a control as a person does, and resets it. */
async function trialProblems(page: Page, trial: Trial): Promise<readonly string[]> {
  const {storyId, name, tried, shows, says} = trial;
  const before = await page.evaluate(look, trial);
  const canBeSeen = (shows ?? says) !== undefined;
  if (before.isShown || isSame(before.value, tried)) return ['shows that already'];
  await page.evaluate(send, 'updateStoryArgs', {storyId, updatedArgs: {[name]: tried}});
  const isChanged = await becomes(
    page,
    trial,
    ({value, isShown}) => isSame(value, tried) && isShown === canBeSeen,
  );
  await page.evaluate(send, 'resetStoryArgs', {storyId, argNames: [name]});
  const isReset = await becomes(
    page,
    trial,
    ({value, isShown}) => isSame(value, before.value) && !isShown,
  );
  return [
    ...(isChanged ? [] : ['does not change the element']),
    ...(isReset ? [] : ['does not let the element be as it was']),
  ];
}

/**
 * Whether each control that the panel shows for a story does something; in one story of each element
 * all controls of its public properties are tried.
 */
export async function controlProblems(
  page: Page,
  mirror: Mirror,
  storyId: string,
): Promise<readonly string[]> {
  const {controls, args} = await page.evaluate(readControls, storyId);
  const ofProperties = Object.values(CONTROLS).flatMap(Object.keys);
  const idle = controls.filter((name) => !args.includes(name) && !ofProperties.includes(name));
  const problems = idle.map((name) => `the control "${name}" does nothing`);
  for (const [tagName, triedIn] of Object.entries(TRIED_IN)) {
    if (triedIn !== storyId) continue;
    await mirror.show({language: 'kk', scheme: 'light'});
    for (const [name, control] of Object.entries(controlsOf(tagName))) {
      const found = controls.includes(name)
        ? await trialProblems(page, {...control, storyId, tagName, name})
        : ['is not in the panel'];
      problems.push(...found.map((problem) => `the control "${name}" ${problem}`));
    }
  }
  return problems;
}
