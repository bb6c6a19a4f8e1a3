/**
 * Phone SIMULATOR, for the demo and for tests. It is not eGov Mobile, and knows no keys but those of
 * the DEMO certificate authority.
 *
 *   tsx demo/phone/main.ts [--port 13580] [--keys <folder>] [--connected http://127.0.0.1:8080]…
 *     [--algorithm gost|rsa] [--language kk|ru|en]
 */
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import * as z from 'zod';
import {endWhenAsked} from '../simulators/end-when-asked.ts';
import {DEFAULT_SETTINGS, phoneSettings} from './phone-settings.ts';
import {startPhoneSimulator} from './start-phone-simulator.ts';

const PORT = '13580';
const PROVIDER = 'http://127.0.0.1:8080';

const {values: flags} = parseArgs({
  options: {
    port: {type: 'string', default: PORT},
    keys: {
      type: 'string',
      default: join(import.meta.dirname, '..', '.data', 'certificate-authority'),
    },
    connected: {type: 'string', multiple: true, default: [PROVIDER]},
    algorithm: {type: 'string', default: DEFAULT_SETTINGS.algorithm},
    language: {type: 'string', default: DEFAULT_SETTINGS.language},
  },
});

const options = z
  .object({
    port: z.coerce.number().int().min(0).max(65_535),
    connected: z.array(z.url({protocol: /^https?$/})),
    settings: phoneSettings.pick({algorithm: true, language: true}),
  })
  .safeParse({...flags, settings: flags});

try {
  if (!options.success) throw new Error(z.prettifyError(options.error));
  const simulator = await startPhoneSimulator({...options.data, keysFolder: flags.keys});
  console.log(`Phone SIMULATOR (demonstration): ${simulator.address}`);
  endWhenAsked(() => simulator.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
