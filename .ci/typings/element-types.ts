/**
 * The declarations that those of all frameworks are made of: of each tag its class, what may be set,
 * and what it fires. Types are those of the class itself, so that they cannot differ from it.
 */
import {format} from 'prettier';
import {properties, type Named, type PublicElement} from './public-elements.ts';

const documented = ({description = ''}: Named, line: string): string =>
  `/** ${description.replaceAll('\n', ' ')} */\n${line}`;

const union = (names: readonly string[]): string =>
  names.map((name) => `'${name}'`).join(' | ') || 'never';

function elementTypes(element: PublicElement): string {
  const {name, tagName, attributes = [], events = []} = element;
  const settable = properties(element).filter(({readonly}) => readonly !== true);
  const attributeLines = attributes
    .filter((attribute) => attribute.name !== attribute.fieldName)
    .map((attribute) =>
      documented(
        attribute,
        `'${attribute.name}': AttributeValue<${name}['${attribute.fieldName}']>;`,
      ),
    );
  const eventLines = events.map((event) =>
    documented(event, `'${event.name}': ${event.type?.text ?? 'Event'};`),
  );
  return documented(
    element,
    `'${tagName}': {
      element: ${name};
      properties: Pick<${name}, ${union(settable.map((property) => property.name))}>;
      attributes: {${attributeLines.join('\n')}};
      events: {${eventLines.join('\n')}};
    };`,
  );
}

export async function elementTypesModule(elements: readonly PublicElement[]): Promise<string> {
  const imported = new Set(
    elements.flatMap(({name, events = []}) => [
      name,
      ...events.flatMap(({type}) => (type ? [type.text] : [])),
    ]),
  );
  const text = `/** Made of custom-elements.json: what frameworks know of the elements. */
import type {${[...imported].sort().join(', ')}} from '../index.js';

/** An attribute is a text: what is on is there, and a number is written in digits. */
type AttributeValue<Value> =
  | Value
  | (Value extends boolean ? '' : Value extends number ? \`\${number}\` : never);

/** Of each tag its class, the properties and attributes that a page sets, and the events. */
export interface RefundElements {
${elements.map(elementTypes).join('\n')}
}
`;
  return format(text, {parser: 'typescript', singleQuote: true, bracketSpacing: false});
}
