/**
 * NCALayer SIMULATOR, for the demo and for tests. It is not the National Certification Authority's
 * program and knows no keys but those of the DEMO certificate authority.
 *
 *   tsx demo/ncalayer-simulator/main.ts [--port 13570] [--keys <folder>] [--tls]
 *     [--algorithm gost|rsa] [--mode normal|module-missing|…]
 */
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import * as z from 'zod';
import {endWhenAsked} from '../simulators/end-when-asked.ts';
import {SIMULATOR_MODES} from './simulator-settings.ts';
import {startNcalayerSimulator} from './start-ncalayer-simulator.ts';

const PORT = 13570;
/** NCALayer's own. */
const TLS_PORT = 13579;

const {values: flags} = parseArgs({
  options: {
    port: {type: 'string'},
    keys: {
      type: 'string',
      default: join(import.meta.dirname, '..', '.data', 'certificate-authority'),
    },
    tls: {type: 'boolean', default: false},
    algorithm: {type: 'string', default: 'gost'},
    mode: {type: 'string', default: 'normal'},
  },
});

const options = z
  .object({
    port: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .default(flags.tls ? TLS_PORT : PORT),
    algorithm: z.enum(['gost', 'rsa']),
    mode: z.enum(SIMULATOR_MODES),
  })
  .safeParse(flags);

try {
  if (!options.success) throw new Error(z.prettifyError(options.error));
  const {keys: keysFolder, tls} = flags;
  const simulator = await startNcalayerSimulator({...options.data, keysFolder, tls});
  const {address, windowAddress} = simulator;
  console.log(`NCALayer SIMULATOR (demonstration): ${address} window: ${windowAddress}`);
  endWhenAsked(() => simulator.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
