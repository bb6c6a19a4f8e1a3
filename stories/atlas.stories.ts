import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {css, html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LANGUAGES, type Language} from '../src/domain/language.ts';
import {STATES} from './support/states.ts';
import {storyAddress, type StoryLink} from './support/story-links.ts';

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = ['320', '768', '1280'] as const;

type Scheme = (typeof SCHEMES)[number];
type Width = (typeof WIDTHS)[number];

/** Columns are switched on and off one by one: an address can say so, which it cannot of lists. */
type Switches = Readonly<Record<Language | Scheme | `width${Width}`, boolean>>;

type AtlasArgs = Switches & {
  /** What the rows are states of. */
  readonly states: keyof typeof STATES;
};

/** A column of the atlas. */
interface View {
  readonly language: Language;
  readonly scheme: Scheme;
  readonly width: Width;
}

const ATLAS_STYLES = css`
  .atlas {
    font-family: system-ui, sans-serif;
  }

  .atlas table {
    border-spacing: 12px;
  }

  .atlas th {
    text-align: start;
    vertical-align: top;
  }

  .atlas iframe {
    block-size: 560px;
    border: 1px solid;
  }

  .atlas-320 iframe {
    inline-size: 320px;
  }

  .atlas-768 iframe {
    inline-size: 768px;
  }

  .atlas-1280 iframe {
    inline-size: 1280px;
  }
`;

const viewsOf = (args: Switches): readonly View[] =>
  WIDTHS.filter((width) => args[`width${width}`]).flatMap((width) =>
    SCHEMES.filter((scheme) => args[scheme]).flatMap((scheme) =>
      LANGUAGES.filter((language) => args[language]).map((language) => ({language, scheme, width})),
    ),
  );

const nameOf = ({language, scheme, width}: View): string => `${language}, ${scheme}, ${width} px`;

/** The story itself in a frame of the width; it is played when it comes into sight. */
const cell = (state: string, link: StoryLink, view: View) => {
  const address = storyAddress(link, {locale: view.language, colorScheme: view.scheme});
  return html`<td class="atlas-${view.width}">
    <iframe src=${address} title="${state}: ${nameOf(view)}" loading="lazy"></iframe>
    <p><a href=${address} target="_blank" rel="noopener">Open alone</a></p>
  </td>`;
};

/**
 * Every state in every language, scheme and width: rows and columns are chosen with the controls, and
 * by the address: `&args=states:Signing;kk:!false;dark:!true;width768:!true`.
 */
const meta: Meta<AtlasArgs> = {
  title: 'Atlas',
  // Its frames are the stories, which are tested by themselves.
  tags: ['!autodocs', '!test'],
  render: (args) => {
    const views = viewsOf(args);
    return html`<style>
        ${ATLAS_STYLES.cssText}
      </style>
      <main class="atlas">
        <h1>${args.states}</h1>
        <p>
          Each frame is the story, played to its end when it comes into sight. A page cannot force
          colours: choose a contrast theme of your system, or “Emulate CSS media feature
          forced-colors” in the developer tools of Chromium, and all frames follow. The command
          <code>npm run atlas</code> draws pictures of every story, with forced colours as well.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">State</th>
              ${views.map((view) => html`<th scope="col">${nameOf(view)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              Object.entries<StoryLink>(STATES[args.states]),
              ([state]) => `${args.states} ${state}`,
              ([state, link]) =>
                html`<tr>
                  <th scope="row"><code>${state}</code></th>
                  ${views.map((view) => cell(state, link, view))}
                </tr>`,
            )}
          </tbody>
        </table>
      </main>`;
  },
  args: {
    states: 'Step of the form',
    kk: true,
    ru: true,
    en: true,
    light: true,
    dark: false,
    width320: true,
    width768: false,
    width1280: false,
  },
  argTypes: {
    states: {
      description: 'What the rows are states of',
      control: 'select',
      options: Object.keys(STATES),
    },
  },
};

export default meta;

export const States: StoryObj<AtlasArgs> = {};
