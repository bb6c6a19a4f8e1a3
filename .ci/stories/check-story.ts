import type {Page} from 'puppeteer-core';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import {axeViolations} from '../../test/support/e2e/accessibility.ts';
import {APPEARANCES, nameOf, type Appearance, type Mirror} from './appearance.ts';
import {findLayoutProblems} from './layout.ts';

/** Of the page in CSS pixels. */
const WIDE = {width: 1024, height: 768};
/** What remains of a screen of 1280 at 400 % (WCAG 1.4.10). */
const NARROW = {width: 320, height: 768};

const STORY = '#storybook-root';

/**
 * The success criteria of WCAG 2.2, levels A and AA, and axe's own advice but for what only a whole
 * page can have.
 */
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    region: {enabled: false},
    'landmark-one-main': {enabled: false},
    'page-has-heading-one': {enabled: false},
  },
};

/** How people enlarge what they read; each ends as it began. */
type Reading = 'as it is' | 'text at 200 %' | 'text spaced';
const READINGS: readonly Reading[] = ['as it is', 'text at 200 %', 'text spaced'];

/** WCAG 1.4.12. */
const SPACING =
  '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}';

/** Runs in the page, shadow roots included. */
function readAs(reading: string, spacing: string): void {
  document.body.style.padding = '16px';
  document.documentElement.style.fontSize = reading === 'text at 200 %' ? '200%' : '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(reading === 'text spaced' ? `/* reading */ ${spacing}` : '');
  const left: (Document | ShadowRoot)[] = [document];
  for (let root = left.pop(); root; root = left.pop()) {
    const others = root.adoptedStyleSheets.filter((one) => !('isReading' in one));
    root.adoptedStyleSheets = [...others, Object.assign(sheet, {isReading: true})];
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) left.push(shadowRoot);
  }
}

/** One cause may show in many places. */
const SHOWN = 5;

const prefixed = (where: string, problems: readonly string[]): readonly string[] => {
  const further = problems.length - SHOWN;
  const shown = further > 0 ? [...problems.slice(0, SHOWN), `and ${further} more`] : problems;
  return shown.map((problem) => `${where}: ${problem}`);
};

async function accessibilityProblems(
  page: Page,
  mirror: Mirror,
  appearances: readonly Appearance[],
  where = '',
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const appearance of appearances) {
    await mirror.show(appearance);
    const violations = await axeViolations(page, STORY, RULES);
    problems.push(...prefixed(`${nameOf(appearance)}${where}`, violations));
  }
  return problems;
}

async function layoutProblems(
  page: Page,
  mirror: Mirror,
  languages: readonly Language[] = LANGUAGES,
  readings: readonly Reading[] = READINGS,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const language of languages) {
    const appearance: Appearance = {language, scheme: 'light'};
    await mirror.show(appearance);
    for (const reading of readings) {
      await page.evaluate(readAs, reading, SPACING);
      const found = await page.evaluate(findLayoutProblems, reading === 'as it is');
      problems.push(...prefixed(`${language}, ${NARROW.width} px, ${reading}`, found));
    }
    await page.evaluate(readAs, 'as it is', SPACING);
  }
  return problems;
}

/**
 * Looks at the end of a story that has been played, in every appearance.
 *
 * @returns what is wrong, each with where; nothing when all is well.
 */
export async function checkStory(page: Page, mirror: Mirror): Promise<readonly string[]> {
  await page.setViewport(WIDE);
  const problems = [...(await accessibilityProblems(page, mirror, APPEARANCES))];
  await page.setViewport(NARROW);
  // Rows of tables are cards there.
  const [first] = APPEARANCES;
  if (first) problems.push(...(await accessibilityProblems(page, mirror, [first], ', 320 px')));
  return [...problems, ...(await layoutProblems(page, mirror))];
}

/**
 * Looks at the end of a story once, light: for the engines whose colours and languages are the same
 * code as in the first one, and for stories that are like another one but for their words.
 *
 * @param languages to look at it in; Kazakh alone unless told otherwise.
 */
export async function glanceAtStory(
  page: Page,
  mirror: Mirror,
  languages: readonly Language[] = ['kk'],
): Promise<readonly string[]> {
  await page.setViewport(WIDE);
  const appearances = languages.map((language): Appearance => ({language, scheme: 'light'}));
  const problems = await accessibilityProblems(page, mirror, appearances);
  await page.setViewport(NARROW);
  return [...problems, ...(await layoutProblems(page, mirror, languages, ['as it is']))];
}
