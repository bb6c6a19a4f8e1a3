/** Bundles the pages as an application's own build would, with the house's bundler and code splitting. */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, parse} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import {build, type Plugin, type PluginOption, type Rolldown} from 'vite';
import {MODULE_FILE, SINGLE_FILE_FOLDER} from '../../.ci/single-file/names.ts';
import {BENCH_FOLDER, OUT_FOLDER, saveResults, type Row} from './results.ts';

const PAGES_FOLDER = join(BENCH_FOLDER, 'pages');
const FOLDERS = ['form', 'table', 'parts', 'sizes'];

/** While a page is measured it must call no other host: a font that is loaded from one is left out. */
const noRemoteFonts: Plugin = {
  name: 'no-remote-fonts',
  enforce: 'pre',
  transform: {
    filter: {id: /survey-core.*\.css/},
    handler: (code) => code.replace(/@font-face\s*\{[^}]*https?:[^}]*\}/g, ''),
  },
};

/** The templates of the bare Lit pages, in which a formatter has put white space, as ours are. */
const ownTemplates = literalsHtmlCssMinifier({
  include: [`${PAGES_FOLDER}/**/*.js`],
  failOnError: true,
}) as PluginOption;

const gzip = (content: string | Uint8Array): Buffer => gzipSync(content, {level: 9});

const contentOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): string | Uint8Array =>
  file.type === 'chunk' ? file.code : file.source;

async function bundle(entry: string): Promise<Rolldown.RolldownOutput['output']> {
  const [output] = (await build({
    root: BENCH_FOLDER,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      global: 'globalThis',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    resolve: {alias: {stream: join(PAGES_FOLDER, 'shared', 'empty.js')}},
    plugins: [noRemoteFonts, ownTemplates],
    oxc: {jsx: {runtime: 'automatic'}},
    build: {
      target: 'es2022',
      write: false,
      lib: {entry, formats: ['es'], fileName: 'index', cssFileName: 'index'},
      rolldownOptions: {preserveEntrySignatures: false, output: {minify: true}},
    },
  })) as Rolldown.RolldownOutput[];
  if (!output) throw new Error(`${entry} gave nothing`);
  return output.output;
}

/** What is fetched at once: the first chunk, what it imports, and the styles. */
function firstFiles(files: Rolldown.RolldownOutput['output']): Set<string> {
  const chunks = new Map(
    files.filter((file) => file.type === 'chunk').map((file) => [file.fileName, file]),
  );
  const first = new Set(
    files.filter((file) => file.type === 'asset').map(({fileName}) => fileName),
  );
  const entry = [...chunks.values()].find(({isEntry}) => isEntry);
  const queue = entry ? [entry] : [];
  for (const chunk of queue) {
    first.add(chunk.fileName);
    queue.push(
      ...chunk.imports.flatMap((name) => (first.has(name) ? [] : (chunks.get(name) ?? []))),
    );
  }
  return first;
}

function writePage(folder: string, name: string, files: Rolldown.RolldownOutput['output']): Row {
  const first = firstFiles(files);
  const sizes = {raw: 0, gzip: 0, brotli: 0, 'later gzip': 0};
  for (const file of files) {
    const content = contentOf(file);
    const packed = gzip(content);
    const path = join(folder, file.fileName);
    mkdirSync(parse(path).dir, {recursive: true});
    writeFileSync(`${path}.gz`, packed);
    if (first.has(file.fileName)) {
      sizes.raw += Buffer.byteLength(content);
      sizes.gzip += packed.length;
      sizes.brotli += brotliCompressSync(content, {
        params: {[constants.BROTLI_PARAM_QUALITY]: 11},
      }).length;
    } else {
      sizes['later gzip'] += packed.length;
    }
  }
  const styles = files.some(({fileName}) => fileName === 'index.css')
    ? '<link rel=stylesheet href="./index.css">'
    : '';
  // As an application's own build writes them, so that no chunk waits for the one that imports it.
  const preloads = [...first]
    .filter((fileName) => fileName.endsWith('.js') && fileName !== 'index.js')
    .map((fileName) => `<link rel=modulepreload href="./${fileName}">`)
    .join('');
  const markup = `<!doctype html><html lang=ru><meta charset=utf-8><title>${name}</title><link rel=icon href="data:,">${styles}${preloads}<body><div id=app></div><script type=module src="./index.js"></script>`;
  writeFileSync(join(folder, 'index.html.gz'), gzip(markup));
  return sizes;
}

/** The same sources and the same libraries give the same page; ours is new with each build. */
function isCurrent(folder: string, name: string, stamp: string): boolean {
  const file = join(folder, 'stamp');
  return (
    !name.startsWith('widget') &&
    !folder.includes('parts') &&
    existsSync(file) &&
    readFileSync(file, 'utf8').startsWith(stamp)
  );
}

function sourcesStamp(): string {
  const hash = createHash('sha256').update(readFileSync(join(BENCH_FOLDER, 'package-lock.json')));
  for (const file of readdirSync(PAGES_FOLDER, {recursive: true, encoding: 'utf8'}).sort()) {
    if (/\.(jsx?|css)$/.test(file) && file !== 'probe.js')
      hash.update(readFileSync(join(PAGES_FOLDER, file)));
  }
  return hash.digest('hex');
}

/** Puts all pages into `out`, and their sizes into the results. */
export async function bundlePages(): Promise<void> {
  const stamp = sourcesStamp();
  const sizes: Record<string, Row> = {};
  for (const kind of FOLDERS) {
    for (const file of readdirSync(join(PAGES_FOLDER, kind)).sort()) {
      const {name} = parse(file);
      const folder = join(OUT_FOLDER, kind, name);
      const label = kind === 'form' ? name : `${kind}: ${name}`;
      if (isCurrent(folder, name, stamp)) {
        sizes[label] = JSON.parse(
          readFileSync(join(folder, 'stamp'), 'utf8').slice(stamp.length),
        ) as Row;
        continue;
      }
      rmSync(folder, {recursive: true, force: true});
      mkdirSync(folder, {recursive: true});
      const row = writePage(folder, name, await bundle(join(PAGES_FOLDER, kind, file)));
      sizes[label] = row;
      writeFileSync(join(folder, 'stamp'), stamp + JSON.stringify(row));
      console.log(`bundled ${label}: ${row['gzip'] ?? 0} bytes gzip`);
    }
  }
  await writeFloors();
  saveResults('size', {...sizes, ...singleFileSize()});
}

async function writeFloors(): Promise<void> {
  const {floors} = (await import(join(PAGES_FOLDER, 'shared', 'floor.js'))) as {
    floors: Readonly<Record<string, string>>;
  };
  for (const [name, markup] of Object.entries(floors)) {
    const folder = join(OUT_FOLDER, 'form', name);
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'index.html.gz'), gzip(markup));
  }
}

/** Of the last build. */
function singleFileSize(): Record<string, Row> {
  const file = join(BENCH_FOLDER, '..', '..', SINGLE_FILE_FOLDER, MODULE_FILE);
  if (!existsSync(file)) return {};
  const content = readFileSync(file);
  return {'single file: widget': {raw: content.length, gzip: gzip(content).length}};
}
