import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {WebSocketServer} from 'ws';
import {CMS_SAMPLES, SAMPLE_IIN} from '../../support/cms-samples.ts';
import type {Laboratory} from '../laboratory.ts';
import type {Extent} from '../plan.ts';
import type {Measured, Row} from '../results.ts';
import {median, percentile, rounded} from '../statistics.ts';

const DOCUMENTS: readonly (readonly [name: string, bytes: number, share: number])[] = [
  ['10 KB', 10_000, 3],
  ['10 MB', 10_000_000, 0.7],
];

/** Whole signings with a program that answers at once: what the page itself adds to the socket. */
export async function measureSigning(laboratory: Laboratory, {rounds}: Extent): Promise<Measured> {
  const program = new WebSocketServer({host: '127.0.0.1', port: 0, maxPayload: 64 << 20});
  await once(program, 'listening');
  program.on('connection', (socket) => {
    socket.send('{"result":{"version":"1.4"}}');
    socket.on('message', (message: Buffer) => {
      const isSigning = message.subarray(0, 200).includes('knca.basics');
      const signed = {status: true, body: {result: [CMS_SAMPLES.person]}};
      const noModule = {status: false, code: '500', message: 'no module', details: ''};
      socket.send(JSON.stringify(isSigning ? signed : noModule));
    });
  });
  const {port} = program.address() as AddressInfo;
  const measured: Record<string, Row> = {};
  try {
    for (const [name, bytes, share] of DOCUMENTS) {
      await laboratory.with('parts/signing', {}, async (specimen) => {
        const count = Math.max(3, Math.round(rounds * share));
        const times = await specimen.ask<Record<string, number[]>>(
          `measureSigning('ws://127.0.0.1:${port}', ${bytes}, ${count}, '${SAMPLE_IIN}')`,
        );
        for (const [way, taken] of Object.entries(times)) {
          measured[`${name} ${way}`] = {
            p50: rounded(median(taken)),
            p95: rounded(percentile(taken, 95)),
          };
        }
      });
    }
  } finally {
    for (const socket of program.clients) socket.terminate();
    program.close();
  }
  return measured;
}
