import {tokens} from '../../src/styles/tokens.ts';

export type Scheme = 'light' | 'dark';

/** A token's value in each scheme; the same twice where it is no colour. */
export type TokenValue = Readonly<Record<Scheme, string>>;

/** Values by the names of their tokens. */
export type ThemeTokens = ReadonlyMap<string, TokenValue>;

const IN_BOTH_SCHEMES = /^light-dark\((.+?), (.+?)\)$/;

const readValue = (text: string): TokenValue => {
  const [, light = text, dark = text] = IN_BOTH_SCHEMES.exec(text) ?? [];
  return {light, dark};
};

/** The tokens that a theme sets. A later value wins, as in a style sheet. */
export const readTheme = (styleSheet: string): ThemeTokens =>
  new Map(
    [...styleSheet.matchAll(/(--enpc-[a-z-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      readValue(value),
    ]),
  );

/** The base tokens as they are unless a page sets them. */
export const DEFAULT_TOKENS: ThemeTokens = new Map(
  [
    ...tokens.cssText.matchAll(/--_[a-z-]+: var\((--enpc-[a-z-]+), (light-dark\([^)]+\)|\d+px)\)/g),
  ].map(([, name = '', value = '']) => [name, readValue(value)]),
);

const lines = (indent: string, values: readonly (readonly [string, string])[]): string =>
  values.map(([name, value]) => `${indent}${name}: ${value};\n`).join('');

/**
 * A style sheet that sets the tokens, to be linked by a page. Browsers without `light-dark()` get the
 * light values.
 */
export function themeStyleSheet(theme: ThemeTokens): string {
  const all = [...theme];
  const light = all.map(([name, value]) => [name, value.light] as const);
  const both = all
    .filter(([, value]) => value.light !== value.dark)
    .map(([name, value]) => [name, `light-dark(${value.light}, ${value.dark})`] as const);
  const dark =
    both.length > 0
      ? `\n@supports (color: light-dark(#000, #fff)) {\n  :root {\n${lines('    ', both)}  }\n}\n`
      : '';
  return `:root {\n${lines('  ', light)}}\n${dark}`;
}

/** What a theme changes. */
export const changedTokens = (theme: ThemeTokens): ThemeTokens =>
  new Map(
    [...theme].filter(([name, {light, dark}]) => {
      const usual = DEFAULT_TOKENS.get(name);
      return usual?.light !== light || usual.dark !== dark;
    }),
  );
