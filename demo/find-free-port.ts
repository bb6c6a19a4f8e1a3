import {createServer, type AddressInfo} from 'node:net';

/** The wanted port, or any free one when it is taken. 0 asks for any. */
export async function findFreePort(wanted: number, host = '127.0.0.1'): Promise<number> {
  return (await tryPort(wanted, host)) ?? (await tryPort(0, host)) ?? 0;
}

/** The port that could be opened, closed again; `undefined` when it could not. */
function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const {port: opened} = server.address() as AddressInfo;
      server.close(() => resolve(opened));
    });
  });
}
