import {createRequire} from 'node:module';
import type {TestRunnerPlugin} from '@web/test-runner';
import {build, type Rolldown} from 'vite';

const require = createRequire(import.meta.url);
const PREFIX = '/__common-js__/';

/**
 * Serves modules of CommonJS packages to browsers, each as one bundle whose default export is what it
 * exports; the test server itself knows ES modules alone.
 */
export function commonJsPlugin(specifiers: readonly string[]): TestRunnerPlugin {
  const bundles = new Map<string, Promise<string>>();
  return {
    name: 'common-js',
    resolveImport: ({source}) =>
      specifiers.includes(source) ? `${PREFIX}${source}.js` : undefined,
    async serve({path}) {
      if (!path.startsWith(PREFIX)) return undefined;
      const specifier = path.slice(PREFIX.length, -'.js'.length);
      const bundle = bundles.get(specifier) ?? bundleOf(specifier);
      bundles.set(specifier, bundle);
      return {body: await bundle, type: 'js'};
    },
  };
}

async function bundleOf(specifier: string): Promise<string> {
  const [output] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      minify: false,
      lib: {entry: require.resolve(specifier), formats: ['es'], fileName: 'bundle'},
    },
  })) as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}
