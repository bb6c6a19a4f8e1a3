/** What editors show and complete in pages: for VS Code its custom data, for JetBrains' editors web-types. */
import {
  isFlag,
  namedValues,
  properties,
  type Attribute,
  type Named,
  type Package,
  type PublicElement,
} from './public-elements.ts';

const list = (heading: string, things: readonly Named[] = []): readonly string[] =>
  things.length === 0
    ? []
    : [
        `**${heading}**\n\n${things
          .map(({name, description = ''}) => `- \`${name}\`: ${description.replaceAll('\n', ' ')}`)
          .join('\n')}`,
      ];

const markdown = (value: string) => ({kind: 'markdown', value});

/** Custom data knows tags and attributes alone; whatever else there is stands in the tag's description. */
function customDataTag(element: PublicElement) {
  const {tagName, description = '', attributes = [], members} = element;
  const sections = [
    description,
    ...list('Properties', properties(element)),
    ...list(
      'Methods',
      members.filter(({kind}) => kind === 'method'),
    ),
    ...list('Events', element.events),
    ...list('Slots', element.slots),
    ...list('Parts', element.cssParts),
    ...list('Custom properties', element.cssProperties),
    ...list('States', element.cssStates),
  ];
  return {
    name: tagName,
    description: markdown(sections.join('\n\n')),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: markdown(attribute.description ?? ''),
      // The set `v` is the editor's own: an attribute without a value.
      ...(isFlag(attribute)
        ? {valueSet: 'v'}
        : {values: namedValues(attribute).map((name) => ({name}))}),
    })),
  };
}

export const htmlCustomData = (elements: readonly PublicElement[]): object => ({
  version: 1.1,
  tags: elements.map(customDataTag),
});

const named = ({name, description}: Named) => ({name, description});

const webTypesAttribute = (attribute: Attribute) => ({
  ...named(attribute),
  default: attribute.default,
  value: isFlag(attribute)
    ? {kind: 'no-value', type: 'boolean'}
    : {kind: 'plain', type: attribute.type?.text},
});

const webTypesElement = (element: PublicElement) => ({
  name: element.tagName,
  description: element.description,
  attributes: element.attributes?.map(webTypesAttribute),
  slots: element.slots?.map(named),
  js: {
    properties: properties(element).map((property) => ({
      ...named(property),
      type: property.type?.text,
      default: property.default,
      'read-only': property.readonly,
    })),
    events: element.events?.map(named),
  },
  css: {
    properties: element.cssProperties?.map(named),
    parts: element.cssParts?.map(named),
  },
});

export const webTypes = (elements: readonly PublicElement[], {name, version}: Package): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {html: {elements: elements.map(webTypesElement)}},
});
