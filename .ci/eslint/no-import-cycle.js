/**
 * ESLint rule: no module reaches itself through its imports. Ready-made rules skip `import type`;
 * here a type is an import like any other, because a reader has to follow it all the same.
 * Only relative imports are followed; they name the file with its extension, so a path is enough.
 */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';
import ts from 'typescript';

/** Imports of the files on disk, kept as long as the file does not change (editors keep ESLint). */
const importsOfFile = new Map();

const readImports = (path, text) =>
  ts
    .preProcessFile(text)
    .importedFiles.map(({fileName}) => fileName)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(dirname(path), specifier));

const importsOf = (path) => {
  if (!/\.ts$/.test(path) || !existsSync(path)) return [];
  const {mtimeMs} = statSync(path);
  const known = importsOfFile.get(path);
  if (known?.mtimeMs === mtimeMs) return known.imports;
  const imports = readImports(path, readFileSync(path, 'utf8'));
  importsOfFile.set(path, {mtimeMs, imports});
  return imports;
};

/** The shortest way from one file to another along imports, both ends included. */
const findPath = (start, goal) => {
  const cameFrom = new Map([[start, undefined]]);
  for (const path of cameFrom.keys()) {
    if (path === goal) {
      const steps = [];
      for (let step = path; step !== undefined; step = cameFrom.get(step)) steps.unshift(step);
      return steps;
    }
    for (const next of importsOf(path)) if (!cameFrom.has(next)) cameFrom.set(next, path);
  }
  return undefined;
};

export const noImportCycle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {cycle: 'This import comes back to this file: {{cycle}}'},
  },
  create(context) {
    const file = context.filename;
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const steps = findPath(resolve(dirname(file), specifier), file);
      if (steps === undefined) return;
      const cycle = [file, ...steps].map((step) => relative(context.cwd, step)).join(' -> ');
      context.report({node: node.source, messageId: 'cycle', data: {cycle}});
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
