import {
  setCustomElementsManifest,
  type Preview,
  type WebComponentsRenderer,
} from '@storybook/web-components-vite';
import {html} from 'lit';
import {action} from 'storybook/actions';
import type {ArgTypesEnhancer} from 'storybook/internal/types';
import manifest from '../custom-elements.json' with {type: 'json'};
import {applyControls} from '../stories/support/apply-controls.ts';
import {controlsOf} from '../stories/support/controls.ts';
import {followPublicEvents} from '../stories/support/public-events.ts';

// The tables of properties, events, slots and parts come from the manifest.
setCustomElementsManifest(manifest);

// Each event of an element stands in the panel "Actions" as it comes.
followPublicEvents((name, detail) => {
  action(name)(detail);
});

/** What the manifest says of an element beside the properties is there to be read. */
const OF_MANIFEST: ReadonlySet<string | undefined> = new Set([
  'properties',
  'attributes',
  'events',
  'slots',
  'css custom properties',
  'css shadow parts',
]);

/** Storybook offers a control for whatever the manifest names; here each one does something. */
const withWorkingControls: ArgTypesEnhancer<WebComponentsRenderer> = ({component, argTypes}) => {
  const controls = controlsOf(String(component));
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      if (!OF_MANIFEST.has(argType.table?.category)) return [name, argType];
      const known = controls[name];
      const {options} = known ?? {};
      const control = known ? {type: known.control} : {disable: true};
      return [name, {...argType, control, ...(options && {options})}];
    }),
  );
};

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [withWorkingControls],
  parameters: {
    // An accessibility violation fails the story, also in `npm run test-stories`.
    a11y: {test: 'error'},
    // The scheme of the toolbar brings its own background.
    backgrounds: {disabled: true},
    controls: {expanded: true},
  },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: [
          {value: 'kk', title: 'Қазақша'},
          {value: 'ru', title: 'Русский'},
          {value: 'en', title: 'English'},
        ],
        dynamicTitle: true,
      },
    },
    colorScheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {locale: 'kk', colorScheme: 'light'},
  decorators: [
    // As on a host's page: the elements find both by themselves.
    (story, {globals, component, args}) => {
      document.documentElement.style.colorScheme = String(globals['colorScheme']);
      document.body.style.background = 'Canvas';
      return html`<div lang=${String(globals['locale'])}>
        ${story()}${applyControls(component, args)}
      </div>`;
    },
  ],
};

export default preview;
