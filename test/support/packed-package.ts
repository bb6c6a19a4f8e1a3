import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from './built-package.ts';

/** Below the project, so that what the package depends on is found, and out of everybody's sight. */
const CACHE = join(ROOT, 'node_modules/.cache/enpc-refund-form');

/** The package as npm would publish it, installed in a project of its own. */
export interface InstalledPackage {
  /** The project's folder. */
  readonly project: string;
  /** The package's folder in it. */
  readonly folder: string;
  readonly tarball: Buffer;
  /** What is published, in order. */
  readonly files: readonly string[];
  remove(): void;
}

interface PackReport {
  readonly filename: string;
  readonly files: readonly {readonly path: string}[];
}

export function installPackage(): InstalledPackage {
  mkdirSync(CACHE, {recursive: true});
  const project = mkdtempSync(join(CACHE, 'consumer-'));
  const answer = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', project],
    {cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']},
  );
  const [report] = JSON.parse(answer) as readonly PackReport[];
  if (report === undefined) throw new Error('npm has packed nothing');
  const archive = join(project, report.filename);
  const folder = join(project, 'node_modules/enpc-refund-form');
  mkdirSync(folder, {recursive: true});
  execFileSync('tar', ['-xzf', archive, '--strip-components', '1', '-C', folder]);
  return {
    project,
    folder,
    tarball: readFileSync(archive),
    files: report.files.map(({path}) => path).sort(),
    remove: () => rmSync(project, {recursive: true}),
  };
}
