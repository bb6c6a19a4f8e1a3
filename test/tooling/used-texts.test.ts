/** Every text is read by some source: a key that nobody reads is work for translators for nothing. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(root, 'src', file));

/** The keys of the texts in a file, by the place where each is declared. */
function keysIn(file: ts.SourceFile): Map<ts.Node, string> {
  const keys = new Map<ts.Node, string>();
  const collect = (node: ts.Node, path: string): void => {
    if (ts.isPropertySignature(node)) {
      const key = `${path}.${node.name.getText(file).replaceAll("'", '')}`;
      keys.set(node, key);
      ts.forEachChild(node, (child) => {
        collect(child, key);
      });
    } else {
      ts.forEachChild(node, (child) => {
        collect(child, path);
      });
    }
  };
  for (const statement of file.statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text.endsWith('Catalog')) {
      collect(statement, statement.name.text);
    }
  }
  return keys;
}

/** The declarations in the file that any of the readers names, or reaches by a computed key. */
function declarationsRead(
  checker: ts.TypeChecker,
  readers: readonly ts.SourceFile[],
): Set<ts.Node> {
  const read = new Set<ts.Node>();
  const add = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) read.add(declaration);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) {
      const owner = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
      const keys = checker.getNonNullableType(checker.getTypeAtLocation(node.argumentExpression));
      for (const key of keys.isUnion() ? keys.types : [keys]) {
        if (key.isStringLiteral()) add(owner.getProperty(key.value));
      }
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name) || ts.isStringLiteral(name)) {
        add(checker.getTypeAtLocation(node.parent).getProperty(name.text));
      }
    }
    ts.forEachChild(node, visit);
  };
  readers.forEach(visit);
  return read;
}

function unreadKeys(files: readonly string[]): readonly string[] {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const config: unknown = read.config;
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, {...options, noEmit: true});
  const filesIn = (isWanted: (path: string) => boolean): readonly ts.SourceFile[] =>
    files
      .filter(isWanted)
      .map((path) => program.getSourceFile(path))
      .filter((file) => file !== undefined);
  const catalogs = filesIn((path) => path.includes(join('i18n', 'catalogs')));
  const readers = filesIn((path) => !/i18n.(catalogs|locales)/.test(path));
  const found = declarationsRead(program.getTypeChecker(), readers);
  const keys = new Map(catalogs.flatMap((catalog) => [...keysIn(catalog)]));
  assert.ok(keys.size > 150, 'the keys are not where they were');
  return [...keys].flatMap(([node, key]) => (found.has(node) ? [] : [key]));
}

describe('the texts', () => {
  test('are all read by some source', () => {
    assert.deepEqual(unreadKeys(sources), []);
  });
});
