/** How the single files are called: a name with the whole version never gets another content. */
import manifest from '../../package.json' with {type: 'json'};

export const SINGLE_FILE_FOLDER = 'dist/single-file';

/** The name by which pages without modules reach what the file exports. */
export const GLOBAL_NAME = 'EnpcRefundForm';

export const MODULE_FILE = `${manifest.name}-${manifest.version}.js`;
export const CLASSIC_FILE = `${manifest.name}-${manifest.version}.classic.js`;
