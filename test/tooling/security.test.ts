/** What the built files must not do, and what the security guide says of the form. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {HOST_FINDINGS} from '../../src/elements/self-check/host-findings.ts';
import {recommendedPolicy} from '../support/recommended-policy.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What turns text into code, markup or style. */
const FORBIDDEN: Readonly<Record<string, (node: ts.Node, file: ts.SourceFile) => boolean>> = {
  'evaluates text': (node, file) =>
    (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
    /^(?:\w+\.)?(?:eval|Function)$/.test(node.expression.getText(file)),
  'makes markup of text': (node) =>
    ts.isPropertyAccessExpression(node) &&
    /^(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment)$/.test(
      node.name.text,
    ),
  'writes a document': (node, file) =>
    ts.isPropertyAccessExpression(node) && /^document\.writel?n?$/.test(node.getText(file)),
  'lets unsafe markup or styles through': (node) =>
    ts.isIdentifier(node) && /^(?:unsafeHTML|unsafeSVG|styleMap)$/.test(node.text),
  'has an inline style or handler in a template': (node, file) =>
    ts.isTaggedTemplateExpression(node) &&
    /^(?:html|svg)$/.test(node.tag.getText(file)) &&
    /\s(?:style|on\w+)=|<style|<script/i.test(node.template.getText(file)),
  'asks for a policy': (node) =>
    ts.isPropertyAccessExpression(node) && node.name.text === 'createPolicy',
};

/** What a file does of it, with its line. */
function deedsIn(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const deeds: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const [deed, does] of Object.entries(FORBIDDEN)) {
      if (!does(node, file)) continue;
      const {line} = file.getLineAndCharacterOfPosition(node.getStart(file));
      deeds.push(`${path}:${line + 1} ${deed}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return deeds;
}

/** The one place of each dependency that does so, and why it is none of anybody's data. */
const DONE_BY_DEPENDENCIES: readonly string[] = [
  // Lit's templates become elements here; they are constants, which its policy vouches for.
  'lit-html/lit-html.js makes markup of text',
  'lit-html/lit-html.js asks for a policy',
];

describe('nothing turns text into code, markup or style', () => {
  it('in the sources of the package', () => {
    const files = readdirSync(join(ROOT, 'src'), {recursive: true, encoding: 'utf8'});
    const sources = files.filter((name) => name.endsWith('.ts')).map((name) => `src/${name}`);
    assert.ok(sources.length > 100);
    assert.deepEqual(
      sources.flatMap((path) => deedsIn(path, read(path))),
      [],
    );
  });

  it('in the dependencies that pages get, but for the known places', () => {
    const modules = [
      'lit-html/lit-html.js',
      'lit-element/lit-element.js',
      '@lit/reactive-element/reactive-element.js',
      '@lit/reactive-element/css-tag.js',
      '@lit/context/index.js',
      'ibantools/build/ibantools.js',
      'qrcode/lib/core/qrcode.js',
    ];
    const deeds = modules.flatMap((name) =>
      deedsIn(name, read(`node_modules/${name}`)).map((deed) => deed.replace(/:\d+/, '')),
    );
    assert.deepEqual([...new Set(deeds)].sort(), [...DONE_BY_DEPENDENCIES].sort());
  });

  it('and each of these would be noticed', () => {
    const spoiled = {
      'evaluates text': "new Function('return 1')();",
      'makes markup of text': 'element.innerHTML = text;',
      'writes a document': "document.write('text');",
      'lets unsafe markup or styles through': 'render(unsafeHTML(text));',
      'has an inline style or handler in a template': 'html`<p style="color: ${colour}"></p>`;',
      'asks for a policy': "trustedTypes.createPolicy('own', {});",
    };
    assert.deepEqual(Object.keys(spoiled), Object.keys(FORBIDDEN));
    for (const [deed, text] of Object.entries(spoiled)) {
      assert.deepEqual(deedsIn('spoiled.ts', text), [`spoiled.ts:1 ${deed}`]);
    }
  });
});

describe('the security guide', () => {
  const guide = read('stories/security.mdx');

  it('gives the policy that the README gives', () => {
    const [, policy = ''] =
      /### Content security policy[^`]+```text\n([^`]+)```/.exec(read('README.md')) ?? [];
    assert.equal(policy.trim().replace(/\s+/g, ' '), recommendedPolicy('single-file'));
  });

  it('has the table of what selfCheck finds', () => {
    const rows = [...guide.matchAll(/^\| `([\w-]+)` *\| (\w+) *\| (.+?) *\|$/gm)].map(
      ([, code, severity, meaning]) => ({code, severity, meaning}),
    );
    const findings = Object.entries(HOST_FINDINGS).map(([code, {severity, meaning}]) => ({
      code,
      severity,
      meaning,
    }));
    assert.deepEqual(rows, findings);
  });
});
