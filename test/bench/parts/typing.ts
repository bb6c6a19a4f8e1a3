import {pause, SLOW_CPU, type Laboratory} from '../laboratory.ts';
import {TENTH_ORDER, type Extent} from '../plan.ts';
import type {Measured} from '../results.ts';
import {median, percentile, rounded} from '../statistics.ts';

/** One character short, so that each key leaves a number of characters to be told. */
const TYPED = 'KZ86125KZT500410010';

/** Each with all its keys. */
const MOST_ROUNDS = 3;

/** From the key to the frame that tells what the number now is. */
export async function measureTyping(
  laboratory: Laboratory,
  {rounds}: Extent,
  pages: readonly string[],
): Promise<Measured> {
  const waits = new Map<string, number[]>(pages.map((page) => [page, []]));
  const cpu = new Map<string, number[]>(pages.map((page) => [page, []]));
  for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
    for (const page of pages) {
      await laboratory.with(`form/${page}`, {cpu: SLOW_CPU}, async (specimen) => {
        await specimen.ask(`probe.ready('${TENTH_ORDER}')`, 45_000);
        await pause(300);
        await specimen.ask('probe.focusField()');
        await pause(150);
        const before = await specimen.cpuMs();
        for (const [index, key] of [...TYPED].entries()) {
          await specimen.ask(`probe.armKey(${index + 1})`);
          await specimen.press(key);
          waits.get(page)?.push(await specimen.ask<number>('probe.armed()', 20_000));
          await pause(20 + ((index * 7) % 13));
        }
        cpu.get(page)?.push(((await specimen.cpuMs()) - before) / TYPED.length);
      });
    }
  }
  return Object.fromEntries(
    pages.map((page) => [
      page,
      {
        p50: rounded(percentile(waits.get(page) ?? [], 50)),
        p95: rounded(percentile(waits.get(page) ?? [], 95)),
        'cpu a key': rounded(median(cpu.get(page) ?? [])),
        keys: waits.get(page)?.length ?? 0,
      },
    ]),
  );
}
