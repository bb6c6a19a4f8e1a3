/**
 * `npm run bench`: our built widget beside what others would build it with, all in one run, so that
 * the ratios hold on any machine. Names of parts measure these alone (`npm run bench -- load table`);
 * `--quick` takes few rounds. What a whole run has measured it writes into `stories/performance.mdx`;
 * `--write` does so with any results that there are.
 * The peers are installed here when it runs for the first time, and nowhere else.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {bundlePages} from './bundle.ts';
import {judge} from './goals.ts';
import {Laboratory} from './laboratory.ts';
import {measureIban} from './parts/iban.ts';
import {measureLanguageSwitch} from './parts/language.ts';
import {measureLeaks} from './parts/leak.ts';
import {measureLoad} from './parts/load.ts';
import {measureQr} from './parts/qr.ts';
import {measureSigning} from './parts/signing.ts';
import {measureTables} from './parts/table.ts';
import {measureTyping} from './parts/typing.ts';
import {
  FLOORS,
  FORMS,
  MOUNTED_FORMS,
  QUICK,
  SWITCHING_FORMS,
  TABLES,
  WHOLE,
  type Extent,
} from './plan.ts';
import {writeDocument} from './report.ts';
import {BENCH_FOLDER, saveResults, type Measured} from './results.ts';

const ROOT = join(BENCH_FOLDER, '..', '..');

type Measure = (laboratory: Laboratory, extent: Extent) => Promise<Measured> | Measured;

const PARTS: Readonly<Record<string, Measure>> = {
  load: (laboratory, extent) => measureLoad(laboratory, extent, [...FLOORS, ...FORMS]),
  typing: (laboratory, extent) => measureTyping(laboratory, extent, FORMS),
  language: (laboratory, extent) => measureLanguageSwitch(laboratory, extent, SWITCHING_FORMS),
  table: (laboratory, extent) => measureTables(laboratory, extent, TABLES),
  leak: (laboratory, extent) => measureLeaks(laboratory, extent, MOUNTED_FORMS),
  signing: measureSigning,
  qr: measureQr,
  iban: (_, extent) => measureIban(extent),
};

const {values: options, positionals: wanted} = parseArgs({
  allowPositionals: true,
  options: {
    quick: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false},
  },
});
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
}

installPeers();
if (!existsSync(join(ROOT, 'dist', 'define.js'))) throw new Error('First: npm run build');
await bundlePages();
const laboratory = await Laboratory.open();
const browser = await laboratory.browserVersion;
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const start = performance.now();
    const measured = await measure(laboratory, options.quick ? QUICK : WHOLE);
    saveResults(name, measured);
    console.log(`\n${name}, in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    console.table(measured);
  }
} finally {
  await laboratory.close();
}
console.table(judge().map(({goal, ours, limit, isMet}) => ({goal, ours, limit, isMet})));
const isWhole = wanted.length === 0 && !options.quick;
if (options.write || isWhole) await writeDocument({browser, isQuick: options.quick});

/** When there is no installation, or one of another lock file. */
function installPeers(): void {
  const installed = join(BENCH_FOLDER, 'node_modules', '.package-lock.json');
  const lock = join(BENCH_FOLDER, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const command = 'npm ci --ignore-scripts --no-audit --no-fund --loglevel=error';
  const {status} = spawnSync(command, {cwd: BENCH_FOLDER, shell: true, stdio: 'inherit'});
  if (status !== 0) throw new Error(`The peers could not be installed: ${command}`);
}
