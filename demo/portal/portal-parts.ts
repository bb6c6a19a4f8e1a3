import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'vite';

const PARTS_FOLDER = join(import.meta.dirname, 'parts');
const PLACE = /<!-- part: ([a-z-]+) -->/g;

/** Puts the parts that pages share, and parts inside them, in their places. */
const withParts = (html: string): string =>
  html.replace(PLACE, (_, name: string) =>
    withParts(readFileSync(join(PARTS_FOLDER, `${name}.html`), 'utf8')),
  );

/** What all pages of the portal have at their top is written once, in `parts`. */
export const portalParts: Plugin = {
  name: 'portal-parts',
  transformIndexHtml: {order: 'pre', handler: withParts},
};
