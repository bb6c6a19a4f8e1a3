/** The OpenAPI document: of the contract, whole, and the one that is checked in. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {openApiDocument} from '../../.ci/openapi.ts';
import {HTTP_OPERATIONS, type HttpOperation} from '../../src/adapter/http-operations.ts';
import {SESSION_OPERATIONS} from '../../src/adapter/session-operations.ts';
import {SIGNING_SESSION_OPERATIONS} from '../../src/adapter/signing-session-operations.ts';

const ofPart = (part: string, operations: Readonly<Record<string, HttpOperation>>) =>
  Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [`${part}.${name}`, operation]),
  );

/** All calls by their names in the document. */
const OPERATIONS: Readonly<Record<string, HttpOperation>> = {
  ...HTTP_OPERATIONS,
  ...ofPart('signingSessions', SIGNING_SESSION_OPERATIONS),
  ...ofPart('session', SESSION_OPERATIONS),
};

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const document: Node = JSON.parse(JSON.stringify(openApiDocument())) as Node;

/** What stands at the end of the keys; fails where one of them is missing. */
const at = (node: unknown, ...keys: readonly string[]): Node =>
  keys.reduce<Node>((inner, key) => {
    const next = inner[key];
    assert.ok(isNode(next), `there is no "${key}" of ${keys.join(' / ')}`);
    return next;
  }, node as Node);

/** Every object inside of the value, itself first. */
const nodesIn = (value: unknown): Node[] =>
  isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];

const refsIn = (value: unknown): string[] =>
  nodesIn(value).flatMap(({$ref}) => (typeof $ref === 'string' ? [$ref] : []));

const resolve = (ref: string): Node => at(document, ...ref.replace(/^#\//, '').split('/'));

const follow = (node: Node): Node =>
  typeof node['$ref'] === 'string' ? resolve(node['$ref']) : node;

const jsonSchemaOf = (node: Node): Node =>
  follow(at(node, 'content', 'application/json', 'schema'));

describe('The OpenAPI document', () => {
  it('is the one that is checked in', () => {
    const file = new URL('../../src/adapter/openapi.json', import.meta.url);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), document);
  });

  it('is the same each time it is made', () => {
    assert.equal(JSON.stringify(openApiDocument()), JSON.stringify(openApiDocument()));
  });

  it('is of OpenAPI 3.1, with a title and a version', () => {
    assert.equal(document['openapi'], '3.1.0');
    assert.match(String(at(document, 'info')['title']), /\S/);
    assert.match(String(at(document, 'info')['version']), /^\d+\.\d+\.\d+/);
  });

  it('has no reference that leads nowhere', () => {
    const refs = refsIn(document);
    assert.ok(refs.length > 50);
    for (const ref of refs) {
      assert.match(ref, /^#\/components\/(schemas|responses|headers|parameters)\/\w+$/);
      assert.ok(Object.keys(resolve(ref)).length > 0);
    }
  });

  it('has no component that nothing refers to', () => {
    const refs = new Set(refsIn(document));
    for (const [kind, components] of Object.entries(at(document, 'components'))) {
      for (const name of Object.keys(components as Node)) {
        assert.ok(refs.has(`#/components/${kind}/${name}`), `${kind}/${name} is not used`);
      }
    }
  });

  it('has the operations of the adapter and no others', () => {
    const documented = Object.values(at(document, 'paths')).flatMap((item) =>
      Object.values(item as Node).map((operation) => (operation as Node)['operationId']),
    );
    assert.deepEqual(documented.sort(), Object.keys(OPERATIONS).sort());
  });

  for (const [name, operation] of Object.entries(OPERATIONS)) {
    describe(name, () => {
      // What follows the question mark is documented as parameters.
      const path = operation.path.split('?')[0] ?? '';
      const documented = at(document, 'paths', path, operation.method.toLowerCase());

      it('has the success and the failures of the table, and one answer for all others', () => {
        assert.deepEqual(Object.keys(at(documented, 'responses')).sort(), [
          ...[operation.successStatus, ...operation.failures].map(String).sort(),
          'default',
        ]);
      });

      it('has a body exactly when it sends one', () => {
        assert.equal('requestBody' in documented, operation.request !== undefined);
        if (operation.request) jsonSchemaOf(at(documented, 'requestBody'));
      });

      it('has the parameters that the adapter sends', () => {
        const {parameters = []} = documented as {parameters?: Node[]};
        const names = parameters.map((parameter) => follow(parameter)['name']);
        assert.equal(names.includes('Idempotency-Key'), operation.idempotencyKey);
        assert.equal(names.includes('X-CSRF-Token'), operation.method !== 'GET');
        assert.deepEqual(
          names.filter((parameter) => operation.path.includes(`{${String(parameter)}}`)).length,
          (operation.path.match(/\{/g) ?? []).length,
        );
      });

      it('names the exchange in every answer, and says when to come back after 429 and 503', () => {
        for (const [status, response] of Object.entries(at(documented, 'responses'))) {
          const headers = at(follow(response as Node), 'headers');
          assert.ok('X-Correlation-Id' in headers, status);
          assert.equal('Retry-After' in headers, ['429', '503'].includes(status), status);
          jsonSchemaOf(follow(response as Node));
        }
      });
    });
  }

  it('says of every named schema what it means', () => {
    for (const [name, schema] of Object.entries(at(document, 'components', 'schemas'))) {
      assert.match(String((schema as Node)['description']), /\S/, name);
    }
  });

  it('has amounts as strings, and whole milliseconds as the only numbers', () => {
    assert.equal(at(document, 'components', 'schemas', 'Money')['type'], 'string');
    for (const {properties} of nodesIn(document)) {
      if (!isNode(properties)) continue;
      for (const [name, schema] of Object.entries(properties)) {
        const type = isNode(schema) ? schema['type'] : undefined;
        assert.notEqual(type, 'number', name);
        if (type === 'integer') assert.match(name, /Ms$/);
      }
    }
  });

  it('has no default where the widget only tolerates an unknown value', () => {
    for (const schema of nodesIn(at(document, 'components', 'schemas'))) {
      assert.ok(!('default' in schema));
    }
  });
});
