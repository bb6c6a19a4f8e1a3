/**
 * `npm run atlas`: pictures of every story of the built Storybook, in three languages, three widths,
 * light and dark, and with forced colours, into the folder `atlas`; there `index.html` leads to a
 * sheet for each story. Further arguments keep only the stories whose name contains one of them.
 * With `--accept` no atlas is made: the pictures that `npm run test-stories` compares are taken anew.
 */
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {LANGUAGES} from '../src/domain/language.ts';
import {acceptPictures, KEPT} from './stories/accepted-pictures.ts';
import {fileNameOf, takePicture, WIDTHS, type View} from './stories/picture.ts';
import {visitStories, type Visit} from './stories/visit-stories.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const ATLAS = join(root, 'atlas');

const {values: options, positionals: filters} = parseArgs({
  allowPositionals: true,
  options: {
    accept: {type: 'boolean', default: false},
    built: {type: 'string', default: join(root, 'storybook-static')},
  },
});

const VIEWS: readonly View[] = [
  ...LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      WIDTHS.map((width) => ({language, width, scheme})),
    ),
  ),
  ...LANGUAGES.map((language) => ({language, width: 768, scheme: 'forced'}) as const),
];

const pageOf = (title: string, content: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>
  body {font: 16px/1.5 sans-serif; margin: 24px; background: #888}
  main {display: flex; flex-wrap: wrap; gap: 24px; align-items: start}
  figure {margin: 0; padding: 8px; background: #fff}
  img {display: block; inline-size: var(--width); border: 1px solid #ccc}
</style>
<h1>${title}</h1>
<main>${content}</main>
</html>
`;

const figure = (view: View): string => {
  const name = fileNameOf(view);
  return `<figure style="--width: ${view.width / 2}px"><a href="${name}"><img loading="lazy" src="${name}" alt="${name}"></a><figcaption>${name}</figcaption></figure>`;
};

const drawn: string[] = [];

async function draw({storyId, page, mirror, problems}: Visit): Promise<void> {
  if (problems.length > 0) throw new Error(`${storyId}: ${problems.join('; ')}`);
  if (options.accept) {
    await acceptPictures(page, mirror, storyId);
  } else {
    const folder = join(ATLAS, storyId);
    await mkdir(folder, {recursive: true});
    for (const view of VIEWS) {
      await writeFile(join(folder, fileNameOf(view)), await takePicture(page, mirror, view));
    }
    await writeFile(join(folder, 'index.html'), pageOf(storyId, VIEWS.map(figure).join('\n')));
  }
  drawn.push(storyId);
  console.log(storyId);
}

const isWanted = (storyId: string): boolean =>
  (!options.accept || storyId in KEPT) &&
  (filters.length === 0 || filters.some((filter) => storyId.includes(filter)));

if (!options.accept) await rm(ATLAS, {recursive: true, force: true});
await visitStories(options.built, 'chromium', isWanted, draw);
const missing = Object.keys(KEPT).filter(
  (storyId) => isWanted(storyId) && !drawn.includes(storyId),
);
if (missing.length > 0) throw new Error(`There is no story ${missing.join(', ')}`);
if (!options.accept) {
  const links = drawn.sort().map((storyId) => `<a href="${storyId}/index.html">${storyId}</a>`);
  await writeFile(join(ATLAS, 'index.html'), pageOf('Atlas', links.join('\n')));
}
