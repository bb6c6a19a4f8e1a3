import type {Page} from 'puppeteer-core';
import type {StoryLink} from '../../stories/support/story-links.ts';
import {STATES, STEPS, VERIFICATIONS} from '../../stories/support/states.ts';

/** There are more; with fewer the table was not read. */
const FEWEST_STATES = 100;

/** The stories that the table of states leads to and that the built Storybook does not have. */
export function missingStories(storyIds: readonly string[]): readonly string[] {
  const links = Object.values(STATES).flatMap((group): StoryLink[] => Object.values(group));
  if (links.length < FEWEST_STATES) return ['the table of states is not what it was'];
  return [...new Set(links.map(({storyId}) => storyId).filter((id) => !storyIds.includes(id)))];
}

const statesShownBy = (
  storyId: string,
  states: Readonly<Record<string, StoryLink>>,
): readonly string[] =>
  Object.keys(states).filter((state) => {
    const link = states[state];
    return link?.storyId === storyId && !link.args;
  });

/** Runs in the page: the form's step, and what its fields know of the check. */
function readState(): {readonly step: unknown; readonly verification: unknown} {
  const form = document.querySelector('#storybook-root enpc-refund-form');
  const fields = form?.shadowRoot?.querySelector('bank-details-fields');
  const valueOf = (element: Element | null | undefined, name: string): unknown =>
    element && name in element ? (element as unknown as Record<string, unknown>)[name] : undefined;
  const verification = valueOf(fields, 'verification') as {readonly state: string} | undefined;
  return {step: valueOf(form, 'step'), verification: verification?.state};
}

/** Whether a story that stands for a state of the form ends in it. */
export async function stateProblems(page: Page, storyId: string): Promise<readonly string[]> {
  const steps = statesShownBy(storyId, STEPS);
  const verifications = statesShownBy(storyId, VERIFICATIONS);
  if (steps.length + verifications.length === 0) return [];
  const {step, verification} = await page.evaluate(readState);
  return [
    ...steps.filter((wanted) => wanted !== step),
    ...verifications.filter((wanted) => wanted !== verification),
  ].map((wanted) => `does not end in "${wanted}"`);
}
