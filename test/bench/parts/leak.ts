import type {Laboratory} from '../laboratory.ts';
import type {Extent} from '../plan.ts';
import type {Measured, Row} from '../results.ts';

/** What stays in the page of forms that were mounted and taken away again. */
export async function measureLeaks(
  laboratory: Laboratory,
  {mounts}: Extent,
  pages: readonly string[],
): Promise<Measured> {
  const measured: Record<string, Row> = {};
  for (const page of pages) {
    await laboratory.with(`form/${page}`, {query: '?idle'}, async (specimen) => {
      // As often before the count, for what is made once: until then the engine compiles, and the
      // larger a page the longer.
      await specimen.ask(`probe.cycle(${mounts})`, 240_000);
      const heapBefore = await specimen.heapBytes();
      const before = await specimen.metrics();
      await specimen.ask(`probe.cycle(${mounts})`, 240_000);
      const heapAfter = await specimen.heapBytes();
      const after = await specimen.metrics();
      const grown = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
      measured[page] = {
        'bytes a mount': Math.round((heapAfter - heapBefore) / mounts),
        nodes: grown('Nodes'),
        listeners: grown('JSEventListeners'),
      };
    });
  }
  return measured;
}
