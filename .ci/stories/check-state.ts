import type {Page} from 'puppeteer-core';
import type {StoryLink} from '../../stories/support/story-links.ts';
import {REJECTIONS, STATES, STEPS, VERIFICATIONS} from '../../stories/support/states.ts';
import {SIGNATURE_REJECTIONS} from '../../src/domain/signature-rejection.ts';
import {texts as signing} from '../../src/i18n/locales/kk/signing.ts';

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

/** What the form says and does. */
interface State {
  readonly step: unknown;
  readonly verification: unknown;
  /** The words above the step. */
  readonly alert: string;
}

/** Runs in the page: the form's step, what its fields know of the check, and what has failed. */
function readState(): State {
  const form = document.querySelector('#storybook-root enpc-refund-form');
  const fields = form?.shadowRoot?.querySelector('bank-details-fields');
  const valueOf = (element: Element | null | undefined, name: string): unknown =>
    element && name in element ? (element as unknown as Record<string, unknown>)[name] : undefined;
  const verification = valueOf(fields, 'verification') as {readonly state: string} | undefined;
  const alert = form?.shadowRoot?.querySelector('#alert')?.textContent ?? '';
  return {step: valueOf(form, 'step'), verification: verification?.state, alert};
}

/** Whether a story that stands for a state of the form ends in it. */
export async function stateProblems(page: Page, storyId: string): Promise<readonly string[]> {
  const steps = statesShownBy(storyId, STEPS);
  const verifications = statesShownBy(storyId, VERIFICATIONS);
  const rejections = SIGNATURE_REJECTIONS.filter(
    (reason) => REJECTIONS[reason].storyId === storyId,
  );
  if (steps.length + verifications.length + rejections.length === 0) return [];
  const {step, verification, alert} = await page.evaluate(readState);
  return [
    ...steps.filter((wanted) => wanted !== step),
    ...verifications.filter((wanted) => wanted !== verification),
    ...rejections.filter((reason) => !alert.includes(signing.sign.rejected[reason])),
  ].map((wanted) => `does not end in "${wanted}"`);
}
