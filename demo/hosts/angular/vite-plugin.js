import {
  createCompilerHost,
  formatDiagnostics,
  performCompilation,
  readConfiguration,
} from '@angular/compiler-cli';
import {createEs2015LinkerPlugin} from '@angular/compiler-cli/linker/babel';
import {NodeJSFileSystem, ConsoleLogger, LogLevel} from '@angular/compiler-cli';
import {transformAsync} from '@babel/core';

/**
 * What Angular's own command does with a page, without the rest of it: the templates are compiled
 * ahead, so that the page evaluates nothing and can have a strict policy.
 *
 * @param {string} project the path of the `tsconfig.json`.
 */
export function angular(project) {
  const compiled = new Map();
  return {
    name: 'angular',
    enforce: 'pre',
    buildStart() {
      const {options, rootNames} = readConfiguration(project);
      const host = createCompilerHost({options});
      host.writeFile = (_path, text, _mark, _onError, [source] = []) => {
        if (source) compiled.set(source.fileName, text);
      };
      const {diagnostics} = performCompilation({options, rootNames, host});
      if (diagnostics.length > 0) this.error(formatDiagnostics(diagnostics));
    },
    load: (id) => compiled.get(id),
    async transform(code, id) {
      if (!id.includes('/@angular/') || !code.includes('ɵɵngDeclare')) return undefined;
      const linker = createEs2015LinkerPlugin({
        fileSystem: new NodeJSFileSystem(),
        logger: new ConsoleLogger(LogLevel.error),
        linkerJitMode: false,
      });
      const options = {plugins: [linker], configFile: false, babelrc: false, compact: false};
      const {code: linked, map} = await transformAsync(code, {...options, filename: id});
      return {code: linked, map};
    },
  };
}
