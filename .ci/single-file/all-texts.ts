/// <reference types="vite/types/importMeta.d.ts" />
/** Every text of every language, for the build: read by Vite, which knows how to find the files. */
import type {Tree} from './unpack-texts.ts';

export const modules = import.meta.glob<Tree>('../../src/i18n/locales/*/*.ts', {
  eager: true,
  import: 'texts',
});
