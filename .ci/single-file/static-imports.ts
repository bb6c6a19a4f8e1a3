import type {Plugin} from 'vite';

const DYNAMIC_IMPORT = /\bimport\(\s*('\.[^']+')\s*\)/g;

const FETCH_AHEAD = /\/src\/elements\/enpc-refund-form\/fetch-ahead\.ts$/;

/**
 * In a file that holds everything nothing is fetched later. Imports that would be are plain ones:
 * otherwise each module has to be kept in a function of its own until somebody asks for it. Nor is
 * anything fetched ahead.
 */
export const staticImports: Plugin = {
  name: 'static-imports',
  enforce: 'pre',
  load: {
    filter: {id: FETCH_AHEAD},
    handler: () => 'export const fetchAhead = () => {};',
  },
  transform: {
    filter: {id: /\/src\/.+\.ts$/, code: DYNAMIC_IMPORT},
    handler(code) {
      const sources: string[] = [];
      const written = code.replace(
        DYNAMIC_IMPORT,
        (_, source: string) => `Promise.resolve(later${sources.push(source) - 1})`,
      );
      const imports = sources.map((source, index) => `import * as later${index} from ${source};`);
      // At the end, so that all lines keep their numbers.
      return {code: [written, ...imports].join('\n'), map: null};
    },
  },
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk' && file.dynamicImports.length + file.imports.length > 0)
        this.error(`${file.fileName} would fetch another file`);
    }
  },
};
