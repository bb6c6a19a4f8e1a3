import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** Nobody but programs of this computer can connect. */
const HOST = '127.0.0.1';

/**
 * Has the server listen on 127.0.0.1 alone; port 0 for any free one.
 *
 * @returns where, for example `127.0.0.1:13570`.
 * @throws {Error} when the port is taken.
 */
export async function listenLocally(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return `${HOST}:${(server.address() as AddressInfo).port}`;
}

/** Drops all connections, as a program that is quit. */
export async function quit(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
