import {readResults, type Measured} from './results.ts';
import {rounded} from './statistics.ts';

export interface Judgement {
  /** P1 to P17 of the goals that the project set itself. */
  readonly id: string;
  readonly goal: string;
  readonly ours: number;
  readonly limit: number;
  readonly isMet: boolean;
}

type Of = readonly [page: string, quantity: string];

/** Holds what has been measured against the goals; a goal without its measurements is left out. */
export function judge(): readonly Judgement[] {
  const judgements: Judgement[] = [];
  const put = (id: string, goal: string, ours: number | undefined, limit: number | undefined) => {
    if (ours === undefined || limit === undefined || Number.isNaN(ours + limit)) return;
    judgements.push({
      id,
      goal,
      ours: rounded(ours, 2),
      limit: rounded(limit, 2),
      isMet: ours <= limit,
    });
  };
  const ratio = (
    measured: Measured,
    id: string,
    goal: string,
    [page, quantity]: Of,
    factor: number,
    peer: string,
    floor = 0,
  ): void => {
    const [ours, theirs] = [measured[page]?.[quantity], measured[peer]?.[quantity]];
    if (ours === undefined || theirs === undefined) return;
    put(id, `${goal}, of ${peer}'s`, (ours - floor) / (theirs - floor), factor);
  };

  const size = readResults('size');
  const load = readResults('load');
  put('P1', 'bytes until ready, gzip', load['widget']?.['bytes'], 20_000);
  ratio(load, 'P1', 'bytes until ready', ['widget', 'bytes'], 0.66, 'shoelace');
  ratio(load, 'P1', 'bytes until ready', ['widget', 'bytes'], 0.14, 'mui');
  put(
    'P1',
    'first bytes with the HTTP adapter, gzip',
    size['sizes: widget-with-http-adapter']?.['gzip'],
    28_000,
  );
  put('P2', 'single file, gzip', size['single file: widget']?.['gzip'], 64_000);
  for (const condition of ['ready x1', 'ready x4', 'ready 4G']) {
    ratio(load, 'P3', condition, ['widget', condition], 1.1, 'lit');
    ratio(load, 'P3', condition, ['widget', condition], 0.75, 'shoelace');
  }
  const staticCpu = load['_static']?.['cpu x4'];
  ratio(load, 'P4', 'CPU above static HTML', ['widget', 'cpu x4'], 1.5, 'lit', staticCpu);
  ratio(load, 'P4', 'CPU above static HTML', ['widget', 'cpu x4'], 0.5, 'shoelace', staticCpu);
  put('P5', 'blocking time x4, ms', load['widget']?.['blocked x4'], 50);
  put('P5', 'layout shift', load['widget']?.['shift'], 0);
  const emptyHeap = load['_empty']?.['heap MB'];
  ratio(load, 'P6', 'heap above an empty page', ['widget', 'heap MB'], 0.7, 'shoelace', emptyHeap);

  const table = readResults('table');
  const ofTable = (id: string, count: number, quantity: string, factor: number, peer: string) =>
    ratio(
      table,
      id,
      `${count} orders: ${quantity}`,
      [`${count} widget-table`, quantity],
      factor,
      `${count} ${peer}`,
    );
  for (const [count, id, ofVaadin] of [
    [10_000, 'P7', 0.3],
    [100_000, 'P10', 0.5],
  ] as const) {
    ofTable(id, count, 'mount', ofVaadin, 'vaadin-grid');
    ofTable(id, count, 'mount', 0.25, 'ag-grid');
    ofTable(id, count, 'mount cpu', 1.25, 'lit-window');
  }
  ofTable('P8', 10_000, 'tick p95', 0.8, 'vaadin-grid');
  ofTable('P8', 10_000, 'tick p95', 1.25, 'vanilla-window');
  ofTable('P9', 10_000, 'all cpu', 0.3, 'vaadin-grid');
  ofTable('P9', 10_000, 'all cpu', 0.3, 'ag-grid');
  ofTable('P9', 10_000, 'all cpu', 1.25, 'lit-window');
  ofTable('P10', 100_000, 'tick p95', 0.8, 'vaadin-grid');
  ofTable('P10', 100_000, 'tick p95', 1.25, 'vanilla-window');
  ofTable('P10', 100_000, 'frame p95', 1.15, 'vanilla-window');
  ofTable('P11', 10_000, 'heap MB', 0.65, 'vaadin-grid');
  ofTable('P11', 10_000, 'heap MB', 1.2, 'lit-window');
  ofTable('P11', 10_000, 'nodes', 1.5, 'lit-window');

  const typing = readResults('typing');
  ratio(typing, 'P12', 'key to state p50', ['widget', 'p50'], 1.1, 'lit');
  ratio(typing, 'P12', 'key to state p95', ['widget', 'p95'], 1.2, 'lit');
  ratio(typing, 'P12', 'key to state p95', ['widget', 'p95'], 0.9, 'shoelace');
  const iban = readResults('iban')['widget'];
  put('P13', 'numbers on which the diagnosis differs', iban?.['differs from ibantools'], 0);
  const signing = readResults('signing');
  for (const [document, ofClient, ofSocket] of [
    ['10 KB', 1.05, 1.1],
    ['10 MB', 0.45, 1.05],
  ] as const) {
    const ours: Of = [`${document} widget`, 'p50'];
    ratio(signing, 'P14', 'signing', ours, ofClient, `${document} ncalayer-js-client`);
    ratio(signing, 'P14', 'signing', ours, ofSocket, `${document} bare socket`);
  }
  const qr = readResults('qr');
  const fastest = Math.min(
    ...['qrcode (SVG)', 'uqr (SVG)', 'lean-qr (SVG)'].map((name) => qr[name]?.['p50'] ?? Infinity),
  );
  put(
    'P15',
    'QR code, of the fastest library',
    (qr['widget']?.['p50'] ?? Number.NaN) / fastest,
    1.1,
  );
  put('P15', 'QR encoder, gzip', size['sizes: widget-qr-encoder']?.['gzip'], 8192);
  const leak = readResults('leak')['widget'];
  put('P16', 'bytes a mount', leak?.['bytes a mount'], 100);
  put('P16', 'nodes left', leak?.['nodes'], 0);
  put('P16', 'listeners left', leak?.['listeners'], 0);
  const language = readResults('language')['widget']?.['p50'];
  put(
    'P17',
    'language switch, ms over a key press',
    language && language - (typing['widget']?.['p50'] ?? 0),
    16.7,
  );
  return judgements;
}
