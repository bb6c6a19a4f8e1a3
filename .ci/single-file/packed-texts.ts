import {join} from 'node:path';
import {runnerImport, type Plugin} from 'vite';
import {packTexts} from './pack-texts.ts';
import type {PackedTexts, Tree} from './unpack-texts.ts';

const LOCALE_FILE = /\/src\/i18n\/locales\/([^/]+)\/([^/]+)\.ts$/;
/** A module of the build alone: the texts of all languages, unpacked. */
const TEXTS = '\0packed-texts';

/** All texts as their sources have them: a tree for each language, by the name of the file. */
async function packSources(): Promise<PackedTexts> {
  const {module} = await runnerImport<{readonly modules: Readonly<Record<string, Tree>>}>(
    join(import.meta.dirname, 'all-texts.ts'),
    {configFile: false},
  );
  const catalogs: Record<string, Record<string, Tree>> = {};
  for (const [file, texts] of Object.entries(module.modules)) {
    const [, language, part] = LOCALE_FILE.exec(file) ?? [];
    if (language !== undefined && part !== undefined) (catalogs[language] ??= {})[part] = texts;
  }
  return packTexts(catalogs);
}

/** Has the single file hold the texts packed: see `pack-texts.ts`. */
export const packedTexts: Plugin = {
  name: 'packed-texts',
  enforce: 'pre',
  resolveId: (source) => (source === TEXTS ? TEXTS : undefined),
  async load(id) {
    if (id === TEXTS) {
      const unpack = JSON.stringify(join(import.meta.dirname, 'unpack-texts.ts'));
      const packed = JSON.stringify(await packSources());
      return `import {unpackTexts} from ${unpack};\nexport const all = unpackTexts(${packed});`;
    }
    const place = LOCALE_FILE.exec(id)
      ?.slice(1)
      .map((name) => `[${JSON.stringify(name)}]`);
    if (place === undefined) return undefined;
    return `import {all} from ${JSON.stringify(TEXTS)};\nexport const texts = all${place.join('')};`;
  },
};
