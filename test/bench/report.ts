import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {judge} from './goals.ts';
import {BENCH_FOLDER, readResults, type Measured} from './results.ts';

const DOCUMENT = join(BENCH_FOLDER, '..', '..', 'stories', 'performance.mdx');
const BEGIN = '{/* Written by `npm run bench`: from here */}';
const END = '{/* to here. */}';

export interface RunFacts {
  readonly browser: string;
  readonly isQuick: boolean;
}

/** Puts all results that there are into the guide, in place of the last ones. */
export async function writeDocument(facts: RunFacts): Promise<void> {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${DOCUMENT}: no marks`);
  const written = [before, BEGIN, '\n\n', results(facts), '\n\n', END, after].join('');
  const style = await resolveConfig(DOCUMENT);
  writeFileSync(DOCUMENT, await format(written, {...style, filepath: DOCUMENT}));
}

function results({browser, isQuick}: RunFacts): string {
  const day = new Date().toISOString().slice(0, 10);
  const {dependencies} = JSON.parse(readFileSync(join(BENCH_FOLDER, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const versions = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  const extent = isQuick ? 'with few rounds (`--quick`)' : 'with all rounds';
  return [
    `Measured on ${day} ${extent}: Node ${process.versions.node}, ${browser}. The peers: ${versions.join(', ')}.`,
    '### The goals',
    goals(),
    '### Load, ten orders',
    'Milliseconds; `x4` is a processor of a quarter of the speed, `4G` that with 9 Mbit/s and 60 ms.',
    table(readResults('load'), {of: 'lit', quantities: ['ready x4', 'bytes']}),
    '### Typing an account number, CPU x4',
    'Milliseconds from the key to the frame that tells what the number now is.',
    table(readResults('typing'), {of: 'lit', quantities: ['p50', 'p95']}),
    '### Switching the language, CPU x4',
    table(readResults('language')),
    '### Long lists',
    'Milliseconds, a fast processor; the heap is what data and code take, without the DOM.',
    table(readResults('table')),
    '### Mounted and unmounted again',
    table(readResults('leak')),
    '### Signing with a program that answers at once',
    table(readResults('signing')),
    '### A QR code, warm, CPU x4',
    table(readResults('qr')),
    '### An account number, checked',
    table(readResults('iban')),
    '### Sizes',
    'Bytes. What comes later is what the page may load after its first files.',
    table(readResults('size')),
  ].join('\n\n');
}

interface Ratios {
  readonly of: string;
  readonly quantities: readonly string[];
}

/** One line for each page; the ratios are to one of the pages. */
function table(measured: Measured, ratios?: Ratios): string {
  const rows = Object.entries(measured);
  const quantities = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  if (rows.length === 0) return 'Not measured yet.';
  const added = ratios?.quantities ?? [];
  const base = measured[ratios?.of ?? ''];
  const headings = ['', ...quantities, ...added.map((name) => `${name} / ${ratios?.of ?? ''}`)];
  const lines = rows.map(([name, row]) => [
    name === 'widget' || name.includes('widget') ? `**${name}**` : name,
    ...quantities.map((quantity) => numberText(row[quantity])),
    ...added.map((quantity) => numberText((row[quantity] ?? NaN) / (base?.[quantity] ?? NaN), 2)),
  ]);
  return markdown(headings, lines);
}

function goals(): string {
  const judgements = judge();
  const met = judgements.filter(({isMet}) => isMet).length;
  const lines = judgements.map(({id, goal, ours, limit, isMet}) => [
    id,
    goal,
    numberText(ours, 2),
    numberText(limit, 2),
    isMet
      ? 'met'
      : `**missed**${limit === 0 ? '' : ` by ${Math.round((ours / limit - 1) * 100)} %`}`,
  ]);
  const head = `${met} of ${judgements.length} are met. Without a unit: a ratio within this run.`;
  return `${head}\n\n${markdown(['', 'Goal', 'Ours', 'At most', ''], lines)}`;
}

function markdown(headings: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, index) => (index === 0 ? '---' : '--:'));
  return [headings, rule, ...lines].map(line).join('\n');
}

const numberText = (value: number | undefined, digits = 2): string =>
  value === undefined || Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en', {maximumFractionDigits: digits});
