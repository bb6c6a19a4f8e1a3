/**
 * Two builds of the package. `vite build` writes one module per source file, for hosts with a
 * bundler: dependencies stay imports, so that a page with other Lit elements loads Lit once.
 * `vite build --mode single-file` writes one file with everything in it, for hosts without one.
 */
import {join} from 'node:path';
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import {defineConfig, type PluginOption, type UserConfig} from 'vite';
import {billOfMaterials} from './.ci/single-file/bill-of-materials.ts';
import {classicScript} from './.ci/single-file/classic-script.ts';
import {kazakhIbanAlone} from './.ci/single-file/kazakh-iban-alone.ts';
import {
  CLASSIC_FILE,
  GLOBAL_NAME,
  MODULE_FILE,
  SINGLE_FILE_FOLDER,
} from './.ci/single-file/names.ts';
import {ownTrustedTypesPolicy} from './.ci/single-file/own-trusted-types-policy.ts';
import {packedTexts} from './.ci/single-file/packed-texts.ts';
import {staticImports} from './.ci/single-file/static-imports.ts';
import manifest from './package.json' with {type: 'json'};

const TARGET = 'es2022';

/** The published modules, by the names that package.json gives them: `./define.js` -> `define`; types have none. */
const published = Object.values(manifest.exports)
  .map((target) =>
    typeof target === 'string' ? target : 'default' in target ? target.default : '',
  )
  .map((path) => /^\.\/dist\/(.+)\.js$/.exec(path)?.[1])
  .filter((name) => name !== undefined && !name.startsWith('single-file/')) as string[];

const isDependency = (id: string): boolean =>
  Object.keys(manifest.dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Modules of the QR encoder of which the widget needs a small part. Theirs is CommonJS, so is ours. */
const QR_ENCODER_REPLACEMENTS: ReadonlySet<string> = new Set(['./mode', './segments']);

/** Leaves out of the QR encoder what the widget never uses: every mode but bytes. */
export const qrBytesAlone: PluginOption = {
  name: 'qr-bytes-alone',
  enforce: 'pre',
  resolveId: (source, importer) =>
    QR_ENCODER_REPLACEMENTS.has(source) && importer?.includes('/qrcode/lib/core/')
      ? join(import.meta.dirname, `.ci/qr-encoder/${source}.cjs`)
      : undefined,
};

/**
 * The compiler's own helpers would get a folder named after its version, and packages that are built
 * in would lie in a folder that npm does not publish.
 */
function publishedName(name: string): string {
  if (name.includes('@oxc-project')) return `_helpers/${name.split('/').at(-1) ?? name}`;
  return name.replace(/^.*node_modules\/|^\.ci\//, '_bundled/');
}

/**
 * Minifiers leave template literals alone, and a tenth of our bytes were indentation in them. White
 * space goes beside blocks, where no page shows it and it would be a node for each cell of a table; in
 * a sentence one space stays, as text.
 */
const templates = literalsHtmlCssMinifier({failOnError: true}) as PluginOption;

const modules: UserConfig = {
  publicDir: false,
  plugins: [templates, qrBytesAlone],
  build: {
    target: TARGET,
    sourcemap: true,
    minify: false,
    lib: {
      entry: Object.fromEntries(published.map((name) => [name, `src/${name}.ts`])),
      formats: ['es'],
    },
    rolldownOptions: {
      external: isDependency,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: ({name}) => `${publishedName(name)}.js`,
        // Wherever the packages lay when this was built: the same bytes.
        sourcemapPathTransform: (source) => source.replace(/^.*\/node_modules\//, 'node_modules/'),
      },
    },
  },
};

const singleFile: UserConfig = {
  publicDir: false,
  plugins: [
    templates,
    qrBytesAlone,
    kazakhIbanAlone,
    ownTrustedTypesPolicy(manifest.name),
    packedTexts,
    staticImports,
    classicScript(MODULE_FILE, CLASSIC_FILE, GLOBAL_NAME),
    billOfMaterials('sbom.cdx.json'),
  ],
  build: {
    target: TARGET,
    outDir: SINGLE_FILE_FOLDER,
    sourcemap: 'hidden',
    license: {fileName: 'LICENSES.md'},
    lib: {
      entry: '.ci/single-file/entry.ts',
      formats: ['es'],
      fileName: () => MODULE_FILE,
    },
    // Vite keeps the white space of ES libraries, for bundlers; nobody bundles this file again.
    rolldownOptions: {output: {codeSplitting: false, minify: true, comments: false}},
  },
};

export default defineConfig(({mode}) => (mode === 'single-file' ? singleFile : modules));
