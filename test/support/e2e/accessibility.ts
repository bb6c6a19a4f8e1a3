import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Result, RunOptions} from 'axe-core';
import type {Page} from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** It asks the page for no file, which the page's policy might forbid. */
const OPTIONS: RunOptions = {preload: false, resultTypes: ['violations']};

/**
 * What axe finds wrong with the page as it stands, shadow roots included; one line for each rule.
 * The browser's debugger runs it, so the page keeps its security policy.
 *
 * @param within a selector of the only part to look at.
 * @param options which of axe's rules; its usual ones when left out.
 */
export async function axeViolations(
  page: Page,
  within = 'html',
  options: RunOptions = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const parameters = [within, {...OPTIONS, ...options}].map((value) => JSON.stringify(value));
  const run = `axe.run(${parameters.join()}).then(({violations}) => violations)`;
  const violations = (await page.evaluate(run)) as readonly Result[];
  return violations.map(
    ({id, nodes}) =>
      `${id}: ${nodes.map(({html, target}) => `${target.join(' ')} ${html}`).join('; ')}`,
  );
}

/** Whether the page has to be scrolled sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
