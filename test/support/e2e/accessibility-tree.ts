import type {Page, Protocol} from 'puppeteer-core';

type AXNode = Protocol.Accessibility.AXNode;

/** Roles whose name is all there is to read of them. */
const READ_BY_NAME: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'columnheader',
  'heading',
  'image',
  'link',
  'radio',
  'textbox',
]);

/** Roles that a screen reader does not name: their content is read as it comes. */
const SILENT: ReadonlySet<string> = new Set([
  'generic',
  'none',
  'paragraph',
  'rowgroup',
  'strong',
  'time',
  'LabelText',
  'Legend',
]);

/** The states worth a word; what an element is not is only said of what it could be. */
const STATES: Readonly<Record<string, (value: unknown) => string>> = {
  checked: (value) => (value === 'true' ? 'checked' : value === 'mixed' ? 'mixed' : 'not checked'),
  pressed: (value) => (value === 'true' ? 'pressed' : 'not pressed'),
  expanded: (value) => (value === true ? 'expanded' : 'collapsed'),
  invalid: (value) => (value === 'true' ? 'invalid' : ''),
  required: (value) => (value === true ? 'required' : ''),
  disabled: (value) => (value === true ? 'disabled' : ''),
  level: (value) => `level ${String(value)}`,
};

/** Roles of which nothing is read. */
const UNREAD: ReadonlySet<string> = new Set(['InlineTextBox', 'ListMarker']);

/** Says for seconds what has been heard already. */
const isLiveRegion = ({properties}: AXNode): boolean =>
  properties?.some(({name}) => name === 'live') ?? false;

const textOf = (value: Protocol.Accessibility.AXValue | undefined): string =>
  String(value?.value ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

function describe(node: AXNode): string {
  const role = textOf(node.role);
  const parts = [role === 'StaticText' ? 'text' : role];
  const name = textOf(node.name);
  if (name) parts.push(`“${name}”`);
  const value = textOf(node.value);
  if (value && role !== 'heading') parts.push(`= “${value}”`);
  for (const {name: property, value: set} of node.properties ?? []) {
    // The depth of a list in lists says nothing here.
    if (property === 'level' && role !== 'heading') continue;
    const state = STATES[property]?.(set.value) ?? '';
    if (state) parts.push(`(${state})`);
  }
  const description = textOf(node.description);
  if (description) parts.push(`– “${description}”`);
  return parts.join(' ');
}

/**
 * What a screen reader finds inside of an element, open shadow roots included: role, name, value,
 * states and description, a line each, in the order of reading; without the live regions.
 */
export async function accessibilityTree(page: Page, selector: string): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  try {
    const {root} = await session.send('DOM.getDocument', {depth: 0});
    const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector});
    const {node: element} = await session.send('DOM.describeNode', {nodeId});
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const childrenOf = (node: AXNode): readonly AXNode[] =>
      (node.childIds ?? [])
        .map((id) => byId.get(id))
        .filter((child) => child !== undefined)
        .filter((child) => !UNREAD.has(textOf(child.role)) && !isLiveRegion(child));
    /** The words of a part that holds nothing but words. */
    const wordsOf = (node: AXNode): string | undefined => {
      if (textOf(node.role) === 'StaticText') return textOf(node.name);
      if (!node.ignored && !SILENT.has(textOf(node.role))) return undefined;
      const words = childrenOf(node).map(wordsOf);
      return words.includes(undefined) ? undefined : words.filter(Boolean).join(' ');
    };
    const lines: string[] = [];
    const read = (node: AXNode, depth: number): void => {
      const role = textOf(node.role);
      if (node.ignored || SILENT.has(role)) {
        const words = wordsOf(node);
        if (words === undefined) for (const child of childrenOf(node)) read(child, depth);
        else if (words) lines.push(`${'  '.repeat(depth)}text “${words}”`);
        return;
      }
      const line = `${'  '.repeat(depth)}${describe(node)}`;
      if (READ_BY_NAME.has(role)) return void lines.push(line);
      if (role === 'StaticText') return void (textOf(node.name) && lines.push(line));
      const words = childrenOf(node).map(wordsOf);
      const onlyWords = words.includes(undefined) ? '' : words.filter(Boolean).join(' ');
      const isNamedSo = onlyWords === textOf(node.name);
      lines.push(onlyWords && !isNamedSo ? `${line} “${onlyWords}”` : line);
      if (!onlyWords) for (const child of childrenOf(node)) read(child, depth + 1);
    };
    const start = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === element.backendNodeId);
    if (start) read(start, 0);
    return lines;
  } finally {
    await session.detach();
  }
}
