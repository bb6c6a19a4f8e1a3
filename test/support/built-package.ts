import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const DIST = join(ROOT, 'dist');

/** What a build reads: of these the ones that it does not write itself. */
const SOURCES = [
  'src',
  '.ci',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
/** Is there when a build has come to its end. */
const LAST_WRITTEN = 'src/adapter/openapi.json';

const changedAt = (path: string): number => statSync(join(ROOT, path)).mtimeMs;

function* sourceFiles(): Iterable<string> {
  for (const source of SOURCES) {
    if (!statSync(join(ROOT, source)).isDirectory()) yield source;
    else
      for (const file of readdirSync(join(ROOT, source), {recursive: true, encoding: 'utf8'}))
        if (/\.[cm]?[jt]s$/.test(file)) yield join(source, file);
  }
}

/** Builds the package, unless the newest build has seen every change. */
export function ensureBuilt(): void {
  const isBuilt = existsSync(join(DIST, 'single-file/integrity.json'));
  const builtAt = changedAt(LAST_WRITTEN);
  if (isBuilt && [...sourceFiles()].every((file) => changedAt(file) < builtAt)) return;
  execFileSync('npm', ['run', 'build'], {cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit']});
}
