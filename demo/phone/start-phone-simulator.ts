import {createServer} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {listenLocally, quit} from '../simulators/listen-locally.ts';
import {loadSimulatedKeys} from '../simulators/simulated-key.ts';
import {createPage} from './page/create-page.ts';
import {DEFAULT_SETTINGS, type PhoneSettings} from './phone-settings.ts';
import {Phone} from './phone.ts';
import {Provider} from './provider/provider.ts';

export interface PhoneSimulatorOptions {
  /** The folder of the DEMO certificate authority. */
  readonly keysFolder: string;
  /** Whom the phone calls, as origins; everybody else is "not connected". */
  readonly connected: readonly string[];
  /** 0 for any free port. */
  readonly port: number;
  /** Those left out are the defaults. */
  readonly settings?: Partial<PhoneSettings>;
  /** The machine's clock unless a test sets another. */
  readonly clock?: () => Date;
}

export interface PhoneSimulator {
  /** Where a person finds the phone, for example `http://127.0.0.1:13580/`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts a SIMULATOR of a phone with eGov Mobile: it speaks that program's protocol to the
 * connected providers and signs with DEMO keys.
 *
 * @throws {Error} when the folder holds no keys of a DEMO authority, or the port is taken.
 */
export async function startPhoneSimulator({
  keysFolder,
  connected,
  port,
  settings,
  clock = () => new Date(),
}: PhoneSimulatorOptions): Promise<PhoneSimulator> {
  const phone = new Phone({
    keys: await loadSimulatedKeys(keysFolder),
    provider: new Provider(connected),
    settings: {...DEFAULT_SETTINGS, ...settings},
    clock,
  });
  const page = getRequestListener(createPage(phone).fetch);
  const server = createServer((request, response) => void page(request, response));
  const host = await listenLocally(server, port);
  return {address: `http://${host}/`, close: () => quit(server)};
}
