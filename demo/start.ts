/**
 * The demo with one command: the DEMO certificate authority, the NCALayer simulator, the portal and
 * the reference backend. `--dev` serves the portal from its sources. Prints one address; the
 * settings are environment variables, read in `server/configuration.ts`.
 */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {ensureDemoCertificateAuthority} from './certificate-authority/demo-certificate-authority.ts';
import {findFreePort} from './find-free-port.ts';
import {buildPortal, servePortalSources} from './portal/portal-build.ts';
import {readConfiguration, type Configuration} from './server/configuration.ts';
import {createServer, type ServerOptions} from './server/create-server.ts';
import {INVENTED_PEOPLE} from './server/people/invented-people.ts';
import {startSimulator, type Simulator} from './start-simulator.ts';

const {values: flags} = parseArgs({options: {dev: {type: 'boolean', default: false}}});
const PORTAL_FOLDER = join(import.meta.dirname, '.data', 'portal');

const configuration = readConfiguration(process.env);
const port = await findFreePort(configuration.port, configuration.host);
const [simulator, pages] = await Promise.all([simulatorOf(configuration), pagesOf(flags.dev)]);
const server = await createServer(
  {
    ...configuration,
    port,
    ...(simulator ? {ncalayerAddress: simulator.address, isNcalayerSimulated: true} : {}),
  },
  pages,
);
console.log(server.address);

process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());

async function stop(): Promise<void> {
  await Promise.all([server.close(), simulator?.stop()]);
  // Not left to the event loop: Vite keeps watching files.
  process.exit(0);
}

/** The simulator signs with DEMO keys, so it runs for demo trust alone. */
async function simulatorOf({trust}: Configuration): Promise<Simulator | undefined> {
  if (trust.mode !== 'demo' || process.env['NCALAYER_ADDRESS'] !== undefined) return undefined;
  const {folder} = trust;
  await mkdir(folder, {recursive: true});
  await ensureDemoCertificateAuthority({folder, people: INVENTED_PEOPLE});
  return startSimulator(folder);
}

async function pagesOf(isDevelopment: boolean): Promise<ServerOptions> {
  if (isDevelopment) return {pages: servePortalSources};
  await buildPortal(PORTAL_FOLDER);
  return {portalFolder: PORTAL_FOLDER};
}
