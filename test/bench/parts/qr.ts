import {SLOW_CPU, type Laboratory} from '../laboratory.ts';
import type {Extent} from '../plan.ts';
import type {Measured, Row} from '../results.ts';
import {median, percentile, rounded} from '../statistics.ts';

/** From a link to a code with its layout, warm. */
export async function measureQr(laboratory: Laboratory, {rounds}: Extent): Promise<Measured> {
  const measured: Record<string, Row> = {};
  await laboratory.with('parts/qr', {cpu: SLOW_CPU}, async (specimen) => {
    const times = await specimen.ask<Record<string, number[]>>(`measureQr(${rounds * 6})`);
    for (const [way, taken] of Object.entries(times)) {
      measured[way] = {p50: rounded(median(taken), 2), p95: rounded(percentile(taken, 95), 2)};
    }
  });
  return measured;
}
