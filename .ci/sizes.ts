/**
 * Measures what a page has to load, gzipped, and holds it against the limits: the single file, and of
 * a page that bundles the published modules itself with code splitting, the first load and what
 * signing with a phone adds.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build, type Rolldown} from 'vite';
import {CLASSIC_FILE, MODULE_FILE, SINGLE_FILE_FOLDER} from './single-file/names.ts';

// Where the sizes stand, so that they grow no further; the aims are 64 000 and 20 000, both missed. What
// came after signing with NCALayer (64 000 and 26 000 then) is loaded later, but has its hooks here.
const SINGLE_FILE_LIMIT = 108_200;
const FIRST_LOAD_LIMIT = 29_900;
const QR_STEP_LIMIT = 12_000;

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

const row = (label: string, bytes: number): string =>
  `  ${label.padEnd(48)} ${String(bytes).padStart(8)}`;

function report(title: string, bytes: number, limit: number): boolean {
  const fits = bytes <= limit;
  console.log(`${row(title, bytes)} of ${limit}${fits ? '' : '  TOO LARGE'}`);
  return fits;
}

/**
 * Prints the sizes of a finished build.
 *
 * @param root the project's folder.
 * @returns whether everything is within its limit.
 */
export async function measureSizes(root: string): Promise<boolean> {
  const chunks = await bundlePage(root);
  const first = withStaticImports(
    chunks,
    findChunk(chunks, root, FIRST_LOAD_ENTRY),
    findChunk(chunks, root, FIRST_LOAD_CATALOG),
  );
  const sizes = new Map([...chunks.values()].map((chunk) => [chunk, gzipSize(chunk.code)]));
  const bySize = [...sizes].sort(([, left], [, right]) => right - left);
  const sum = (kept: (chunk: Rolldown.OutputChunk) => boolean): number =>
    bySize.filter(([chunk]) => kept(chunk)).reduce((total, [, bytes]) => total + bytes, 0);

  console.log('\nSizes in bytes, gzip');
  console.log('First load of a page with the form in one language:');
  for (const [chunk, bytes] of bySize)
    if (first.has(chunk)) console.log(row(chunk.fileName, bytes));
  const firstFits = report(
    'together',
    sum((chunk) => first.has(chunk)),
    FIRST_LOAD_LIMIT,
  );
  console.log('Loaded when needed:');
  for (const [chunk, bytes] of bySize)
    if (!first.has(chunk)) console.log(row(chunk.fileName, bytes));
  const qrStep = new Set(QR_STEP.map((path) => findChunk(chunks, root, path)));
  const qrStepFits = report(
    'Signing with a phone, of these',
    sum((chunk) => qrStep.has(chunk)),
    QR_STEP_LIMIT,
  );
  const singleFit = [MODULE_FILE, CLASSIC_FILE].map((name) =>
    report(name, gzipSize(readFileSync(join(root, SINGLE_FILE_FOLDER, name))), SINGLE_FILE_LIMIT),
  );
  return firstFits && qrStepFits && singleFit.every((fits) => fits);
}
