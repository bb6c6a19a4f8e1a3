import type {RequestListener, Server} from 'node:http';
import {join} from 'node:path';
import {build, createServer, type InlineConfig} from 'vite';
import {qrBytesAlone} from '../../vite.config.ts';
import {portalParts} from './portal-parts.ts';

const PAGES = [
  'index.html',
  'services/index.html',
  'services/refund/index.html',
  'applications/index.html',
];

const OPTIONS = {
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'warn',
  appType: 'mpa',
  plugins: [portalParts],
} satisfies InlineConfig;

/** Builds the portal's pages into the folder. */
export async function buildPortal(folder: string): Promise<void> {
  await build({
    ...OPTIONS,
    // As in what is published.
    plugins: [...OPTIONS.plugins, qrBytesAlone],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // The pages' security policy allows no `data:` addresses and no script of the page itself.
      assetsInlineLimit: 0,
      modulePreload: {polyfill: false},
      rolldownOptions: {
        input: PAGES.map((page) => join(import.meta.dirname, page)),
        // A slow machine is no news to whoever starts the demo.
        checks: {bundlerTimings: false},
      },
    },
  });
}

/** Serves the pages from their sources, for development: a change shows without a build. */
export async function servePortalSources(server: Server): Promise<RequestListener> {
  const vite = await createServer({
    ...OPTIONS,
    server: {middlewareMode: true, hmr: {server}},
  });
  server.on('close', () => void vite.close());
  return (request, response) => vite.middlewares(request, response);
}
