import {pause, type Laboratory, type Specimen} from '../laboratory.ts';
import type {Extent} from '../plan.ts';
import type {Measured, Row} from '../results.ts';
import {median, percentile, rounded} from '../statistics.ts';

const FEW_TICKS_ABOVE = 20_000;

/** Most goals are about so many orders. */
const FULLY_MEASURED = 10_000;

class Samples {
  readonly mount: number[] = [];
  readonly mountCpu: number[] = [];
  readonly tick: number[] = [];
  readonly all: number[] = [];
  readonly allCpu: number[] = [];
  readonly frames: number[] = [];
  readonly scrollCpu: number[] = [];
  readonly heap: number[] = [];
  nodes = 0;

  get row(): Row {
    return {
      mount: rounded(median(this.mount)),
      'mount cpu': rounded(median(this.mountCpu)),
      'tick p50': rounded(median(this.tick)),
      'tick p95': rounded(percentile(this.tick, 95)),
      'all cpu': rounded(median(this.allCpu)),
      'all p50': rounded(median(this.all)),
      'frame p95': rounded(percentile(this.frames, 95)),
      'scroll cpu': rounded(median(this.scrollCpu)),
      'heap MB': rounded(median(this.heap) / 2 ** 20, 2),
      nodes: this.nodes,
    };
  }
}

/** Long lists: to be mounted, ticked, ticked as a whole and scrolled. */
export async function measureTables(
  laboratory: Laboratory,
  {tableRounds, orderCounts}: Extent,
  pages: readonly string[],
): Promise<Measured> {
  const measured: Record<string, Row> = {};
  for (const count of orderCounts) {
    const samples = new Map(pages.map((page) => [page, new Samples()]));
    const failed = new Set<string>();
    for (let round = 0; round < (count === FULLY_MEASURED ? tableRounds : 1); round++) {
      for (const [page, taken] of samples) {
        if (failed.has(page)) continue;
        const isDone = await laboratory.with(`table/${page}`, {}, (specimen) =>
          measureOne(specimen, count, taken),
        );
        if (!isDone) failed.add(page);
      }
    }
    for (const [page, taken] of samples) {
      if (!failed.has(page)) measured[`${count} ${page}`] = taken.row;
    }
  }
  return measured;
}

async function measureOne(specimen: Specimen, count: number, taken: Samples): Promise<void> {
  await pause(100);
  const heapBefore = await specimen.heapBytes();
  const cpuBefore = await specimen.cpuMs();
  taken.mount.push(await specimen.ask<number>(`probe.mountTable(${count})`));
  taken.mountCpu.push((await specimen.cpuMs()) - cpuBefore);
  await pause(200);
  for (let tick = 0; tick < (count > FEW_TICKS_ABOVE ? 6 : 12); tick++) {
    taken.tick.push((await click(specimen, tick % 10)).wait);
    await pause(10 + ((tick * 5) % 17));
  }
  for (let tick = 0; tick < 4; tick++) {
    const {wait, cpu} = await click(specimen, "'head'");
    taken.all.push(wait);
    taken.allCpu.push(cpu);
    await pause(30);
  }
  const cpuBeforeScroll = await specimen.cpuMs();
  taken.frames.push(...(await specimen.ask<number[]>('probe.scroll()')));
  taken.scrollCpu.push((await specimen.cpuMs()) - cpuBeforeScroll);
  taken.heap.push((await specimen.heapBytes()) - heapBefore);
  taken.nodes = await specimen.ask<number>('probe.nodes()');
}

async function click(
  specimen: Specimen,
  box: number | "'head'",
): Promise<{readonly wait: number; readonly cpu: number}> {
  const middle = await specimen.ask<[number, number]>(`probe.middleOf(${box})`);
  await specimen.ask('probe.armTick()');
  const before = await specimen.cpuMs();
  await specimen.click(middle);
  const wait = await specimen.ask<number>('probe.armed()', 60_000);
  return {wait, cpu: (await specimen.cpuMs()) - before};
}
