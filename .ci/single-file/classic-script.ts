import type {Plugin} from 'vite';

interface ExportStatement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly source: unknown;
  readonly specifiers: readonly {
    readonly local: {readonly name: string};
    readonly exported: {readonly name: string};
  }[];
}

/**
 * Writes beside the module a script for pages without modules: the same program, whose exports are
 * properties of one global object.
 *
 * @param moduleFile the name of the built module; it imports nothing and is exported from at its end.
 */
export function classicScript(moduleFile: string, classicFile: string, global: string): Plugin {
  return {
    name: 'classic-script',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const file = bundle[moduleFile];
        if (file?.type !== 'chunk') return this.error(`${moduleFile} has not been built`);
        const {body} = this.parse(file.code) as unknown as {body: readonly ExportStatement[]};
        const exports = body.at(-1);
        const isOnly = body.filter(({type}) => /^(Import|Export)/.test(type)).length === 1;
        if (exports?.type !== 'ExportNamedDeclaration' || !isOnly || exports.source !== null)
          return this.error(`${moduleFile} does not end with its one list of exports`);
        const names = exports.specifiers.map(
          ({local, exported}) => `${exported.name}:${local.name}`,
        );
        const program = file.code.slice(0, exports.start);
        const source = `var ${global}=(()=>{"use strict";\n${program}return Object.freeze({${names.join()}})})();\n`;
        this.emitFile({type: 'asset', fileName: classicFile, source});
        if (file.map) {
          // One line has been added at the top.
          const map = {...file.map, file: classicFile, mappings: `;${file.map.mappings}`};
          this.emitFile({
            type: 'asset',
            fileName: `${classicFile}.map`,
            source: JSON.stringify(map),
          });
        }
      },
    },
  };
}
