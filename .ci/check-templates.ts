/**
 * Types inside of Lit templates, by lit-analyzer at its strictest. It predates TypeScript's branded
 * types, so its two mistakes about them are left out; every other finding, warnings too, counts.
 */
import {spawnSync} from 'node:child_process';

const COMMAND = [
  'lit-analyzer --strict --format list',
  // Classes and their registration are separate modules, so an element is known by its class.
  '--rules.no-missing-import off',
  // Its list of CSS properties ends before container queries.
  '--rules.no-invalid-css off',
  '"src/elements/**/*.ts"',
].join(' ');

const FINDING = /^\s+\d+:\d+\s+(?:error|warning)\s+(.+)$/;

const BRANDED = String.raw`string & \{ __@brand@\d+: [^}]+; \}`;
const MISTAKES = [
  // A branded type "is not assignable" to itself or undefined.
  new RegExp(`^Type '(${BRANDED})' is not assignable to '\\1 \\| undefined'`),
  // A branded text is a text all the same.
  new RegExp(`^You are binding a non-primitive type '${BRANDED}'`),
];

const {stdout, stderr, status} = spawnSync(COMMAND, {shell: true, encoding: 'utf8'});
const lines = stdout.split('\n');
const findings = lines.map((line) => FINDING.exec(line)?.[1]).filter((text) => text !== undefined);
const real = findings.filter((text) => !MISTAKES.some((mistake) => mistake.test(text)));
const understood = status === 0 || findings.length > 0;
if (real.length > 0 || !understood) console.log(stdout, stderr);
process.exitCode = real.length > 0 || !understood ? 1 : 0;
