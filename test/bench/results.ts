import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** What was measured of one page or library, by the name of the quantity. */
export type Row = Readonly<Record<string, number>>;
export type Measured = Readonly<Record<string, Row>>;

export const BENCH_FOLDER = import.meta.dirname;
export const OUT_FOLDER = join(BENCH_FOLDER, 'out');
const RESULTS_FOLDER = join(OUT_FOLDER, 'results');

/** Kept, so that a part can be measured again alone. */
export function saveResults(part: string, measured: Measured): void {
  mkdirSync(RESULTS_FOLDER, {recursive: true});
  writeFileSync(join(RESULTS_FOLDER, `${part}.json`), JSON.stringify(measured, null, 1));
}

export function readResults(part: string): Measured {
  const file = join(RESULTS_FOLDER, `${part}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Measured) : {};
}
