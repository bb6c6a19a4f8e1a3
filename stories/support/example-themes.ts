import {DEFAULT_TOKENS, readTheme, type ThemeTokens} from './theme-tokens.ts';

/** The themes of the package, by the names of their files. */
const ADDRESSES = {
  'fund-green': new URL('../../src/styles/themes/fund-green.css', import.meta.url),
  'neutral-bank': new URL('../../src/styles/themes/neutral-bank.css', import.meta.url),
  'high-contrast': new URL('../../src/styles/themes/high-contrast.css', import.meta.url),
} as const;

export type ExampleTheme = keyof typeof ADDRESSES;

export const EXAMPLE_THEMES = Object.keys(ADDRESSES) as readonly ExampleTheme[];

/** All base tokens as the theme has them, with the component tokens that it sets. */
export async function loadExampleTheme(name: ExampleTheme): Promise<ThemeTokens> {
  const answer = await fetch(ADDRESSES[name]);
  return new Map([...DEFAULT_TOKENS, ...readTheme(await answer.text())]);
}
