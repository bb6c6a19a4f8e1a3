import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {action} from 'storybook/actions';
import manifest from '../custom-elements.json' with {type: 'json'};
import {followPublicEvents} from '../stories/support/public-events.ts';

// The tables of properties, events, slots and parts come from the manifest.
setCustomElementsManifest(manifest);

// Each event of an element stands in the panel "Actions" as it comes.
followPublicEvents((name, detail) => {
  action(name)(detail);
});

const preview: Preview = {
  tags: ['autodocs'],
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
    (story, {globals}) => {
      document.documentElement.style.colorScheme = String(globals['colorScheme']);
      document.body.style.background = 'Canvas';
      return html`<div lang=${String(globals['locale'])}>${story()}</div>`;
    },
  ],
};

export default preview;
