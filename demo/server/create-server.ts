import {mkdir} from 'node:fs/promises';
import type {RequestListener} from 'node:http';
import {createServer as createHttpServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {getRequestListener} from '@hono/node-server';
import {createApplication} from './create-application.ts';
import type {Clock} from './clock.ts';
import type {Configuration} from './configuration.ts';
import {Database} from './database/database.ts';
import {Faults} from './faults.ts';
import {seedInventedPeople, seedOwnPerson} from './people/seed-people.ts';
import type {WriteLog} from './request-log.ts';
import {VerifierPool} from './signature-verifier/verifier-pool.ts';
import {PHONE_PATH} from './signing-session/session-addresses.ts';
import {SessionNews} from './signing-session/session-news.ts';
import {openTrust} from './trust.ts';

export interface ServerOptions {
  /** The machine's clock unless a test sets another. */
  readonly clock?: Clock;
  /** The standard error stream unless told otherwise. */
  readonly writeLog?: WriteLog;
  /** The built pages of the portal; without them only the contract is served. */
  readonly portalFolder?: string;
  /** Serves the pages instead, for development: whatever is not of the server's own paths. */
  readonly pages?: (server: Server, configuration: Configuration) => Promise<RequestListener>;
}

export interface RunningServer {
  /** For example `http://127.0.0.1:8080/`. */
  readonly address: string;
  readonly database: Database;
  /** Stops taking requests, lets those under way end, and closes the database. */
  close(): Promise<void>;
}

/** What is answered here even when another program serves the pages. */
const OWN_PATHS = ['/api/', `${PHONE_PATH}/`];

/** How long requests under way may take once the server is closing. */
const CLOSING_MS = 3000;

/**
 * Starts the reference backend: opens its database, with the invented people for demo trust alone,
 * reads the trusted authorities, and listens.
 */
export async function createServer(
  configuration: Configuration,
  options: ServerOptions = {},
): Promise<RunningServer> {
  const {clock = () => new Date(), writeLog = console.error, portalFolder, pages} = options;
  const {url} = configuration.database;
  if (url.startsWith('file:')) await mkdir(dirname(pathOf(url)), {recursive: true});
  const database = await Database.open(configuration.database);
  if (configuration.trust.mode === 'demo') await seedInventedPeople(database);
  await seedOwnPerson(database, configuration.ownPerson);
  const trust = await openTrust(configuration.trust, clock);
  const faults = configuration.faults ? new Faults(database) : undefined;
  const verifier = new VerifierPool(configuration.verifierThreads);
  const sessionNews = new SessionNews();
  let ownAddress = '';
  const publicAddress = () => configuration.publicAddress ?? ownAddress;
  const shared = {configuration, database, clock, trust, faults, verifySignature: verifier.verify};
  const context = {...shared, sessionNews, publicAddress};
  const application = createApplication(context, writeLog, portalFolder);
  const listener = getRequestListener(application.fetch);

  const server = createHttpServer();
  const pageListener = await pages?.(server, configuration);
  server.on('request', (request, response) => {
    const isPage = pageListener && !OWN_PATHS.some((path) => request.url?.startsWith(path));
    const answer = isPage ? pageListener : listener;
    answer(request, response);
  });
  await listen(server, configuration);
  const {port} = server.address() as AddressInfo;
  ownAddress = `http://${configuration.host}:${port}`;
  return {
    address: `${ownAddress}/`,
    database,
    close: async () => {
      sessionNews.close();
      await closeServer(server);
      await verifier.close();
      await database.close();
    },
  };
}

/** libSQL's file addresses come as `file:/path` and as `file:path`. */
const pathOf = (url: string): string =>
  url.startsWith('file:/') ? fileURLToPath(url) : url.slice('file:'.length);

function listen(server: Server, {host, port}: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, CLOSING_MS);
  await closed;
  clearTimeout(timer);
}
