/**
 * Everything that can be said about the code without running it: format, lint rules, types, types
 * inside of Lit templates, unused code. The tools run side by side; each failing one is shown whole.
 */
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const CHECKS: Record<string, string> = {
  lint: 'eslint .',
  // The compiler's native edition, five times as fast; the tools that read types from a program
  // (ESLint, lit-analyzer) and the build of the declarations need the other one.
  types: 'node node_modules/typescript-native/bin/tsc --project .',
  templates: 'tsx .ci/check-templates.ts',
  'unused code': 'knip --config .ci/knip.json',
  format: 'prettier --check --log-level warn --cache .',
};

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function passes(name: string, command: string): Promise<boolean> {
  const start = performance.now();
  // Through a shell, because the tools are `.cmd` files on Windows.
  const tool = spawn(command, {shell: true, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  tool.stdout.on('data', collect);
  tool.stderr.on('data', collect);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    tool.once('error', reject);
    tool.once('close', resolve);
  });
  const passed = exitCode === 0;
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds(start)})`);
  if (!passed) console.log(`       ${command}\n${output}`);
  return passed;
}

const start = performance.now();
const results = await Promise.all(
  Object.entries(CHECKS).map(([name, command]) => passes(name, command)),
);
const failed = results.filter((passed) => !passed).length;
console.log(
  failed === 0
    ? `All checks passed in ${seconds(start)}.`
    : `${failed} of ${results.length} checks failed, in ${seconds(start)}.`,
);
process.exitCode = failed === 0 ? 0 : 1;
