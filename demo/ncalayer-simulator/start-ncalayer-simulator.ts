import {createServer as createHttpServer} from 'node:http';
import type {Server} from 'node:http';
import {createServer as createHttpsServer} from 'node:https';
import {getRequestListener} from '@hono/node-server';
import {WebSocketServer} from 'ws';
import {listenLocally, quit} from '../simulators/listen-locally.ts';
import {loadSimulatedKeys} from '../simulators/simulated-key.ts';
import {Changes} from './changes.ts';
import {createModules} from './modules/modules.ts';
import {serveConnection} from './serve-connection.ts';
import {SigningDialog} from './signing-dialog.ts';
import type {SimulatorContext} from './simulator-context.ts';
import {DEFAULT_SETTINGS, SettingsStore} from './simulator-settings.ts';
import type {SimulatorSettings} from './simulator-settings.ts';
import {makeTlsCertificate} from './tls-certificate.ts';
import type {TlsCertificate} from './tls-certificate.ts';
import {createWindow} from './window/create-window.ts';

export interface NcalayerSimulatorOptions extends Partial<SimulatorSettings> {
  /** The folder of the DEMO certificate authority. */
  readonly keysFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Serves wss and https with a certificate made for this run; off by default. */
  readonly tls?: boolean;
  /** The machine's clock unless a test sets another. */
  readonly clock?: () => Date;
}

export interface NcalayerSimulator {
  /** Where pages find it, for example `ws://127.0.0.1:13570/`. */
  readonly address: string;
  /** Where a person finds its window. */
  readonly windowAddress: string;
  /** The certificate of this run as PEM; undefined without TLS. */
  readonly tlsCertificate: string | undefined;
  /** Drops all connections, as a program that is quit. */
  close(): Promise<void>;
}

/** Documents are small; anything larger is a mistake. */
const LARGEST_MESSAGE_BYTES = 16 * 1024 * 1024;

/**
 * Starts a SIMULATOR of NCALayer: it speaks the wire of that program and signs with DEMO keys.
 *
 * @throws {Error} when the folder holds no keys of a DEMO authority, or the port is taken.
 */
export async function startNcalayerSimulator(
  options: NcalayerSimulatorOptions,
): Promise<NcalayerSimulator> {
  const {keysFolder, port, tls = false, clock = () => new Date()} = options;
  const {algorithm = DEFAULT_SETTINGS.algorithm, mode = DEFAULT_SETTINGS.mode} = options;
  const changes = new Changes();
  const context: SimulatorContext = {
    keys: await loadSimulatedKeys(keysFolder),
    settings: new SettingsStore({algorithm, mode}, changes),
    dialog: new SigningDialog(changes),
    clock,
  };

  // The machine's clock, for browsers go by it.
  const tlsCertificate = tls ? await makeTlsCertificate(new Date()) : undefined;
  const server = createServer(tlsCertificate);
  const window = createWindow(context, changes);
  const showWindow = getRequestListener(window.fetch);
  server.on('request', (request, response) => void showWindow(request, response));
  const sockets = new WebSocketServer({noServer: true, maxPayload: LARGEST_MESSAGE_BYTES});
  const findModule = createModules(context);
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (connection) => {
      serveConnection(connection, request.headers.origin, context, findModule);
    });
  });
  const host = await listenLocally(server, port);
  return {
    address: `${tls ? 'wss' : 'ws'}://${host}/`,
    windowAddress: `${tls ? 'https' : 'http'}://${host}/`,
    tlsCertificate: tlsCertificate?.certificate,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await quit(server);
    },
  };
}

function createServer(tls: TlsCertificate | undefined): Server {
  return tls ? createHttpsServer({cert: tls.certificate, key: tls.privateKey}) : createHttpServer();
}
