import {pause, SLOW_CPU, type Laboratory} from '../laboratory.ts';
import {TENTH_ORDER, type Extent} from '../plan.ts';
import type {Measured} from '../results.ts';
import {median, percentile, rounded} from '../statistics.ts';

const LANGUAGES = ['kk', 'en', 'ru'];

/** From the choice of a language to the frame that is written in it; each has been loaded before. */
export async function measureLanguageSwitch(
  laboratory: Laboratory,
  {rounds}: Extent,
  pages: readonly string[],
): Promise<Measured> {
  const times = new Map<string, number[]>(pages.map((page) => [page, []]));
  for (let round = 0; round < rounds; round++) {
    for (const page of pages) {
      await laboratory.with(`form/${page}`, {cpu: SLOW_CPU}, async (specimen) => {
        await specimen.ask(`probe.ready('${TENTH_ORDER}')`, 45_000);
        await pause(300);
        for (const language of LANGUAGES) await specimen.ask(`probe.switchLanguage('${language}')`);
        for (const language of LANGUAGES) {
          await pause(50);
          times.get(page)?.push(await specimen.ask(`probe.switchLanguage('${language}')`));
        }
      });
    }
  }
  return Object.fromEntries(
    [...times].map(([page, taken]) => [
      page,
      {p50: rounded(median(taken)), p95: rounded(percentile(taken, 95))},
    ]),
  );
}
