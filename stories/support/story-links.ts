import {storyNameFromExport, toId} from 'storybook/internal/csf';

/** A story as it can be linked to, with what its controls are set to. */
export interface StoryLink {
  readonly storyId: string;
  /** Values without any character but letters, digits, spaces, hyphens and underscores. */
  readonly args?: Readonly<Record<string, string | boolean>>;
}

/** The names of the stories in a module of them. */
type StoryName<Module> = Exclude<keyof Module, 'default'> & string;

/**
 * Makes links to the stories of a module; one that it does not have does not compile.
 *
 * @param title as the module's own.
 */
export const storiesOf =
  <Module>(title: string) =>
  (name: StoryName<Module>, args?: StoryLink['args']): StoryLink => ({
    storyId: toId(title, storyNameFromExport(name)),
    ...(args && {args}),
  });

/** `certificate-revoked` -> `CertificateRevoked` */
type ExportName<Code extends string> = Code extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${ExportName<Rest>}`
  : Capitalize<Code>;

/** What the story of a code is called. */
export const exportName = <Code extends string>(code: Code): ExportName<Code> =>
  code.replaceAll(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase()) as ExportName<Code>;

/** How a story is looked at, by Storybook's own names for it. */
export type StoryGlobals = Readonly<Record<'locale' | 'colorScheme', string>>;

const encoded = (values: Readonly<Record<string, string | boolean>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}:${typeof value === 'boolean' ? `!${value}` : value}`)
    .join(';');

/** Of the story alone, without the rooms of Storybook around it; relative to where that is served. */
export function storyAddress({storyId, args}: StoryLink, globals: StoryGlobals): string {
  const query = new URLSearchParams({id: storyId, viewMode: 'story'});
  if (args) query.set('args', encoded(args));
  query.set('globals', encoded(globals));
  return `iframe.html?${query.toString()}`;
}
