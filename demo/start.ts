/**
 * The demo with one command: the DEMO certificate authority, the simulators of NCALayer and of a
 * phone, the portal and the reference backend. `--dev` serves the portal from its sources, `--hosts`
 * the pages of other hosts instead of it. Prints one address; the settings are environment variables,
 * read in `server/configuration.ts`.
 */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {ensureDemoCertificateAuthority} from './certificate-authority/demo-certificate-authority.ts';
import {findFreePort} from './find-free-port.ts';
import {buildHosts} from './hosts/build-hosts.ts';
import {hostPages} from './hosts/serve-hosts.ts';
import {buildPortal, servePortalSources} from './portal/portal-build.ts';
import {readConfiguration, type Configuration} from './server/configuration.ts';
import {createServer, type ServerOptions} from './server/create-server.ts';
import {INVENTED_PEOPLE} from './server/people/invented-people.ts';
import {startNcalayerSimulator, startPhoneSimulator, type Simulator} from './start-simulators.ts';

const {values: flags} = parseArgs({
  options: {dev: {type: 'boolean', default: false}, hosts: {type: 'boolean', default: false}},
});
const PORTAL_FOLDER = join(import.meta.dirname, '.data', 'portal');

const configuration = readConfiguration(process.env);
const port = await findFreePort(configuration.port, configuration.host);
const publicAddress = configuration.publicAddress ?? `http://${configuration.host}:${port}`;
const keysFolder = await demoKeysOf(configuration);
const [ncalayer, phone, pages] = await Promise.all([
  keysFolder !== undefined && process.env['NCALAYER_ADDRESS'] === undefined
    ? startNcalayerSimulator(keysFolder)
    : undefined,
  keysFolder !== undefined && process.env['APP_LINK_ADDRESS'] === undefined
    ? startPhoneSimulator(keysFolder, publicAddress)
    : undefined,
  pagesOf(),
]);
const simulators: readonly (Simulator | undefined)[] = [ncalayer, phone];
const server = await createServer(
  {
    ...configuration,
    port,
    ...(ncalayer ? {ncalayerAddress: ncalayer.address, isNcalayerSimulated: true} : {}),
    ...(phone
      ? {phoneSimulatorAddress: phone.address, appLinkAddress: `${phone.address}?link=`}
      : {}),
  },
  pages,
);
console.log(server.address);

process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());

async function stop(): Promise<void> {
  await Promise.all([server.close(), ...simulators.map((simulator) => simulator?.stop())]);
  // Not left to the event loop: Vite keeps watching files.
  process.exit(0);
}

/** Where the simulators find the DEMO keys, which are for demo trust alone. */
async function demoKeysOf({trust}: Configuration): Promise<string | undefined> {
  if (trust.mode !== 'demo') return undefined;
  const {folder} = trust;
  await mkdir(folder, {recursive: true});
  await ensureDemoCertificateAuthority({folder, people: INVENTED_PEOPLE});
  return folder;
}

async function pagesOf(): Promise<ServerOptions> {
  if (flags.hosts) return {pages: hostPages({...(await buildHosts()), onReport: console.error})};
  if (flags.dev) return {pages: servePortalSources};
  await buildPortal(PORTAL_FOLDER);
  return {portalFolder: PORTAL_FOLDER};
}
