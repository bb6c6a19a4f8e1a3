import {pause, SLOW_CPU, type Laboratory, type OpenOptions} from '../laboratory.ts';
import {TENTH_ORDER, type Extent} from '../plan.ts';
import type {Measured, Row} from '../results.ts';
import {median, percentile, rounded} from '../statistics.ts';

const CONDITIONS: Readonly<Record<string, OpenOptions>> = {
  x1: {},
  x4: {cpu: SLOW_CPU},
  '4G': {cpu: SLOW_CPU, isMobileNetwork: true},
};

interface Samples {
  readonly ready: number[];
  readonly cpu: number[];
  readonly blocked: number[];
  readonly shift: number[];
  readonly heap: number[];
  nodes: number;
  bytes: number;
  requests: number;
}

const none = (): Samples => ({
  ready: [],
  cpu: [],
  blocked: [],
  shift: [],
  heap: [],
  nodes: 0,
  bytes: 0,
  requests: 0,
});

/** From the start of the navigation to the first frame in which the form can be used. */
export async function measureLoad(
  laboratory: Laboratory,
  {rounds}: Extent,
  pages: readonly string[],
): Promise<Measured> {
  const samples = new Map<string, Samples>();
  const samplesOf = (page: string, condition: string): Samples => {
    const key = `${page} ${condition}`;
    const found = samples.get(key) ?? none();
    samples.set(key, found);
    return found;
  };
  // The first round warms the browser up.
  for (let round = 0; round <= rounds; round++) {
    for (const [condition, options] of Object.entries(CONDITIONS)) {
      if (condition === '4G' && round > rounds / 2) continue;
      for (const page of pages) {
        await laboratory.with(`form/${page}`, options, async (specimen) => {
          const ready = await specimen.ask<number>(`probe.ready('${TENTH_ORDER}')`, 45_000);
          const cpu = await specimen.cpuMs();
          const {bytes, requests} = laboratory.sent;
          await pause(80);
          const facts = await specimen.ask<{blocked: number; shift: number}>('probe.facts');
          if (round === 0) return;
          const taken = samplesOf(page, condition);
          taken.ready.push(ready);
          taken.cpu.push(cpu);
          taken.blocked.push(facts.blocked);
          taken.shift.push(facts.shift);
          if (condition !== 'x1') return;
          taken.nodes = await specimen.ask<number>('probe.nodes()');
          taken.bytes = bytes;
          taken.requests = requests;
          taken.heap.push(await specimen.heapBytes());
        });
      }
    }
  }
  return Object.fromEntries(pages.map((page) => [page, rowOf((name) => samplesOf(page, name))]));
}

function rowOf(samplesOf: (condition: string) => Samples): Row {
  const [x1, x4, mobile] = [samplesOf('x1'), samplesOf('x4'), samplesOf('4G')];
  return {
    bytes: x1.bytes,
    requests: x1.requests,
    'ready x1': rounded(median(x1.ready)),
    'ready x4': rounded(median(x4.ready)),
    'ready x4 p95': rounded(percentile(x4.ready, 95)),
    'ready 4G': rounded(median(mobile.ready)),
    'cpu x4': rounded(median(x4.cpu)),
    'blocked x4': rounded(median(x4.blocked)),
    shift: rounded(median(x1.shift), 4),
    'heap MB': rounded(median(x1.heap) / 2 ** 20, 2),
    nodes: x1.nodes,
  };
}
