import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves gzipped files over loopback, never from a cache, and counts what it sends. */
export class PageServer {
  readonly #server;
  /** Since the last `reset`. */
  sent = {bytes: 0, requests: 0};

  constructor(root: string) {
    this.#server = createServer((request, response) => {
      const {pathname} = new URL(request.url ?? '/', 'http://localhost');
      const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      const file = join(root, `${path}.gz`);
      if (!file.startsWith(root) || !existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      const content = readFileSync(file);
      this.sent.bytes += content.length;
      this.sent.requests++;
      response
        .writeHead(200, {
          'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
          'content-encoding': 'gzip',
          'content-length': content.length,
          'cache-control': 'no-store',
        })
        .end(content);
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  reset(): void {
    this.sent = {bytes: 0, requests: 0};
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
