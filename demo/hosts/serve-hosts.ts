import {readFile} from 'node:fs/promises';
import {createServer as createHttpServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {getRequestListener} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {getCookie} from 'hono/cookie';
import {CLASSIC_FILE, MODULE_FILE} from '../../.ci/single-file/names.ts';
import {INVENTED_PEOPLE} from '../server/people/invented-people.ts';
import {INVENTED_PASSWORD} from '../server/people/seed-people.ts';
import {SESSION_COOKIE} from '../server/session/require-session.ts';
import type {ServerOptions} from '../server/create-server.ts';
import {hostPolicy} from './host-policy.ts';
import {HOSTS, type Host} from './hosts.ts';

type Pages = NonNullable<ServerOptions['pages']>;

export interface HostPagesOptions {
  /** Where the hosts that have to be built are. */
  readonly builtFolder: string;
  /** Where the package's single files are. */
  readonly singleFileFolder: string;
  /** Called with what a browser reports of a violated policy. */
  readonly onReport: (report: string) => void;
}

const REPORT_PATH = '/policy-reports';
const FOLDER = import.meta.dirname;
const ORIGINS_HOST = '127.0.0.1';

/** On every page, in the three languages, before anything else. */
const DEMO =
  'ДЕМО: ойдан шығарылған адамдар, қорға ештеңе жіберілмейді · ДЕМО: вымышленные люди, в фонд ничего не отправляется · DEMO: invented people, nothing is sent to the fund';

/** Those of the servers are known once they listen. */
interface Addresses {
  readonly ncalayerAddress: string;
  readonly ownOrigin: () => string;
  readonly otherOrigin: () => string;
}

interface SignedIn {
  readonly csrfToken: string;
  /** For a browser that has none yet. */
  readonly setCookie: string | undefined;
}

/**
 * The pages of the hosts, for the reference backend to serve beside its contract. They are as a
 * server writes them: somebody is signed in, and the token against forged requests stands in the
 * page. The same server answers at a second origin, for pages in frames.
 */
export function hostPages(options: HostPagesOptions): Pages {
  return async (server, {ncalayerAddress}) => {
    const otherServer = createHttpServer((request, response) => {
      server.emit('request', request, response);
    });
    await new Promise<void>((resolve) => otherServer.listen(0, ORIGINS_HOST, resolve));
    server.on('close', () => otherServer.close());
    const pages = createPages(options, {
      ncalayerAddress,
      ownOrigin: () => originOf(server),
      otherOrigin: () => originOf(otherServer),
    });
    const listener = getRequestListener(pages.fetch);
    return (request, response) => void listener(request, response);
  };
}

const originOf = (server: Server): string =>
  `http://${ORIGINS_HOST}:${(server.address() as AddressInfo).port}`;

function createPages(
  {builtFolder, singleFileFolder, onReport}: HostPagesOptions,
  {ncalayerAddress, ownOrigin, otherOrigin}: Addresses,
): Hono {
  const pages = new Hono();
  const folderOf = ({isBuilt}: Host): string => (isBuilt ? builtFolder : FOLDER);

  async function writePage(host: Host, file: string, csrfToken: string): Promise<string> {
    const facts: Readonly<Record<string, string>> = {
      demo: DEMO,
      'csrf-token': csrfToken,
      'ncalayer-address': ncalayerAddress,
      'other-origin': otherOrigin(),
    };
    const text = await readFile(join(folderOf(host), host.name, file), 'utf8');
    return text.replaceAll(/\{\{([a-z-]+)\}\}/g, (_, name: string) => facts[name] ?? '');
  }

  pages.post(REPORT_PATH, async (context) => {
    onReport(await context.req.text());
    return context.body(null, 204);
  });
  pages.get('/', (context) => context.html(indexPage()));
  for (const host of HOSTS as readonly Host[]) {
    pages.get(`/${host.name}/:file{[a-z-]*(\\.html)?}`, async (context) => {
      const signedIn = await signIn(ownOrigin(), getCookie(context, SESSION_COOKIE));
      const file = context.req.param('file') || 'index.html';
      const page = await writePage(host, file, signedIn.csrfToken);
      if (signedIn.setCookie) context.header('Set-Cookie', signedIn.setCookie);
      context.header('Cache-Control', 'no-store');
      context.header(
        'Content-Security-Policy',
        hostPolicy({
          host,
          ncalayerAddress,
          ownOrigin: ownOrigin(),
          otherOrigin: otherOrigin(),
          reportPath: REPORT_PATH,
        }),
      );
      return context.html(page);
    });
    if (!host.isBuilt) pages.get(`/${host.name}/*`, serveStatic({root: FOLDER}));
  }
  pages.get('/assets/*', serveStatic({root: builtFolder}));
  // Addresses of the demo's own: they need not change with the version, and nothing here is cached.
  for (const [name, file] of [
    ['enpc-refund-form.js', MODULE_FILE],
    ['enpc-refund-form.classic.js', CLASSIC_FILE],
  ] as const) {
    pages.get(`/${name}`, serveStatic({path: join(singleFileFolder, file)}));
  }
  return pages;
}

/** Whoever is signed in, or else the first of the invented people from now on. */
async function signIn(origin: string, token: string | undefined): Promise<SignedIn> {
  const address = `${origin}/api/session`;
  const cookie = `${SESSION_COOKIE}=${token ?? ''}`;
  const known = (await (await fetch(address, {headers: {cookie}})).json()) as SignedIn | null;
  if (known) return {csrfToken: known.csrfToken, setCookie: undefined};
  const [{iin}] = INVENTED_PEOPLE;
  const response = await fetch(address, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({iin, password: INVENTED_PASSWORD}),
  });
  const {csrfToken} = (await response.json()) as SignedIn;
  return {csrfToken, setCookie: response.headers.get('set-cookie') ?? undefined};
}

const indexPage = (): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>DEMO: hosts of the form</title>
  </head>
  <body>
    <p>${DEMO}</p>
    <h1>Hosts of the form</h1>
    <ul>
      ${HOSTS.map(({name, title}) => `<li><a href="/${name}/">${title}</a></li>`).join('\n      ')}
    </ul>
  </body>
</html>
`;
