import type {Plugin} from 'vite';
import manifest from '../package.json' with {type: 'json'};

/** Writes the version of `package.json` into what is published. */
export const ownVersion: Plugin = {
  name: 'own-version',
  load: {
    filter: {id: /\/src\/elements\/shared\/version\.ts$/},
    handler: () => `export const VERSION = ${JSON.stringify(manifest.version)};\n`,
  },
};
