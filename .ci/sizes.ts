/**
 * Measures what a page has to load, gzipped, and holds it against what was recorded: the single file,
 * and of a page that bundles the published modules itself with code splitting each chunk, the first
 * load and what signing with a phone adds. The record is checked in, so that no size grows unseen.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build, type Rolldown} from 'vite';
import {CLASSIC_FILE, MODULE_FILE, SINGLE_FILE_FOLDER} from './single-file/names.ts';

const RECORD = '.ci/sizes.json';
/** A patch of the compressor may cost a few bytes; a feature costs more. */
const limitOf = (recorded: number): number => recorded + 32;

const FIRST_LOAD_ENTRY = 'dist/define/enpc-refund-form.js';
const FIRST_LOAD_CATALOG = 'dist/i18n/locales/kk/form.js';
/** What choosing to sign with a phone loads; its words in the language that takes most. */
const QR_STEP = [
  'dist/elements/sign-panel/phone-step.js',
  'dist/signing/egov-qr/egov-qr-signer.js',
  'dist/i18n/locales/ru/phone.js',
];

/** Size in bytes as a web server sends it. */
const gzipSize = (content: string | Buffer): number => gzipSync(content, {level: 9}).length;

/** The chunks of a page that only loads the form, as an application's own build would make them. */
async function bundlePage(root: string): Promise<Map<string, Rolldown.OutputChunk>> {
  const [output] = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      // As a library, because only a page's build adds Vite's own loader of chunks.
      lib: {entry: join(root, FIRST_LOAD_ENTRY), formats: ['es'], fileName: 'page'},
      // A page exports nothing, so its first chunk may hold what later chunks use, too.
      rolldownOptions: {preserveEntrySignatures: false, output: {minify: true}},
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = output?.output.filter((file) => file.type === 'chunk') ?? [];
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
}

/** The chunk and everything it imports at once, not what it may load later. */
function withStaticImports(
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  ...starts: Rolldown.OutputChunk[]
): Set<Rolldown.OutputChunk> {
  const found = new Set(starts);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (imported) found.add(imported);
    }
  }
  return found;
}

function findChunk(
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  root: string,
  modulePath: string,
): Rolldown.OutputChunk {
  const chunk = [...chunks.values()].find(({moduleIds}) =>
    moduleIds.includes(join(root, modulePath)),
  );
  if (chunk === undefined) throw new Error(`${modulePath} is in no chunk of the page`);
  return chunk;
}

/**
 * A name that outlasts changes of the content: the module that the chunk was made for, or what the
 * bundler calls modules that others share.
 */
const nameOf = ({facadeModuleId, name}: Rolldown.OutputChunk, root: string): string =>
  facadeModuleId ? relative(join(root, 'dist'), facadeModuleId) : `shared: ${name}`;

const sum = (sizes: Iterable<number>): number =>
  [...sizes].reduce((total, size) => total + size, 0);

type Sizes = ReadonlyMap<string, number>;

/** All sizes by what they are of, the first load before what is loaded when needed. */
async function measure(root: string): Promise<Sizes> {
  const chunks = await bundlePage(root);
  const sizes = new Map([...chunks.values()].map((chunk) => [chunk, gzipSize(chunk.code)]));
  const ofChunks = (wanted: Iterable<Rolldown.OutputChunk>): number =>
    sum([...wanted].map((chunk) => sizes.get(chunk) ?? 0));
  const first = withStaticImports(
    chunks,
    findChunk(chunks, root, FIRST_LOAD_ENTRY),
    findChunk(chunks, root, FIRST_LOAD_CATALOG),
  );
  const qrStep = new Set(QR_STEP.map((path) => findChunk(chunks, root, path)));
  const bySize = [...sizes].sort(([, left], [, right]) => right - left);
  const named = (isFirst: boolean): (readonly [string, number])[] =>
    bySize
      .filter(([chunk]) => first.has(chunk) === isFirst)
      .map(([chunk, bytes]) => [nameOf(chunk, root), bytes]);
  const singleFiles = [MODULE_FILE, CLASSIC_FILE].map((name, index) => {
    const bytes = gzipSize(readFileSync(join(root, SINGLE_FILE_FOLDER, name)));
    return [
      index === 0 ? 'The single file' : 'The single file as a classic script',
      bytes,
    ] as const;
  });
  return new Map([
    ['The first load of a page with the form in one language', ofChunks(first)],
    ['Signing with a phone', ofChunks(qrStep)],
    ...singleFiles,
    ...named(true),
    ...named(false),
  ]);
}

/**
 * Prints the sizes of a finished build.
 *
 * @param root the project's folder.
 * @param record takes them for right from now on.
 * @returns whether nothing has grown.
 */
export async function measureSizes(root: string, record: boolean): Promise<boolean> {
  const sizes = await measure(root);
  const path = join(root, RECORD);
  if (record) writeFileSync(path, `${JSON.stringify(Object.fromEntries(sizes), undefined, 2)}\n`);
  const recorded = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, number>>;
  console.log('\nSizes in bytes, gzip');
  const misfits = [...sizes].filter(([name, bytes]) => {
    const known = recorded[name];
    const isFit = known !== undefined && bytes <= limitOf(known);
    const verdict = known === undefined ? '  NOT RECORDED' : isFit ? '' : `  GREW from ${known}`;
    console.log(`  ${name.padEnd(56)} ${String(bytes).padStart(8)}${verdict}`);
    return !isFit;
  });
  const gone = Object.keys(recorded).filter((name) => !sizes.has(name));
  for (const name of gone)
    console.log(`  ${name} is recorded, but there is no such chunk any more`);
  if (misfits.length + gone.length > 0)
    console.log(`When that is meant: npm run build -- --record-sizes, which rewrites ${RECORD}`);
  return misfits.length + gone.length === 0;
}
