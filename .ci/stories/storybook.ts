import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A built Storybook that can be visited. */
export interface Storybook {
  /** For example `http://127.0.0.1:40001`. */
  readonly address: string;
  readonly storyIds: readonly string[];
  readonly close: () => void;
}

interface IndexEntry {
  readonly id: string;
  readonly type: string;
  /** `test` unless the story says `!test`. */
  readonly tags: readonly string[];
}

/**
 * The stories of a built Storybook that are to be tested.
 *
 * @throws {Error} when the folder holds none.
 */
export async function readIndex(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) throw new Error('Build the Storybook first: npm run build-storybook');
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    readonly entries: Readonly<Record<string, IndexEntry>>;
  };
  return Object.values(index.entries)
    .filter(({type, tags}) => type === 'story' && tags.includes('test'))
    .map(({id}) => id);
}

/**
 * Serves a built Storybook on a free port of this machine.
 *
 * @throws {Error} when the folder holds none.
 */
export async function openStorybook(folder: string): Promise<Storybook> {
  const storyIds = await readIndex(folder);
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://local');
    const path = normalize(decodeURIComponent(pathname));
    readFile(join(folder, path)).then(
      (content) => {
        const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, {'content-type': type}).end(content);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    storyIds,
    close: () => void server.close(),
  };
}
